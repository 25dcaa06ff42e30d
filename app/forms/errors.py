"""What can be wrong with form definitions, and be told to a person."""

from __future__ import annotations

from app.datafiles import DataFileBad
from app.domain.language import N_
from app.errors import KenseError


class FormFileBad(DataFileBad):
    """A file of a form has mistakes; `faults` names each with its place and line."""

    what = N_("A file of a form has mistakes:\n{faults}")
    safe = N_("Cases and drafts are untouched; this form was not loaded.")
    todo = N_("Correct the file, or install the program again.")


class NoSuchForm(KenseError):
    """There is no form of this id."""

    what = N_("The program has no form «{id}».")
    safe = N_("Nothing was changed.")
    todo = N_("Install the version of the program that the service came with.")

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
