"""What can be wrong with the catalogue, and be told to a person."""

from __future__ import annotations

from app.datafiles import DataFileBad
from app.domain.language import N_
from app.errors import KenseError


class CatalogueFileBad(DataFileBad):
    """A file of the catalogue has mistakes; `faults` names each with its place and line."""

    what = N_("A file of the service catalogue has mistakes:\n{faults}")
    safe = N_("Cases are untouched, and so are the other services; this service was not loaded.")
    todo = N_("Correct the file, or install the program again.")


class NoSuchEdition(KenseError):
    """The catalogue has no service of this id."""

    what = N_("The catalogue has no service «{id}».")
    safe = N_("Nothing was changed.")
    todo = N_("Choose a service from the list; a newer program may know it.")

    def __init__(self, id: str) -> None:
        super().__init__(id=id)


class NoSuchChannel(KenseError):
    """The edition knows no such way of applying."""

    what = N_("The service «{id}» is not rendered through «{channel}».")
    safe = N_("Nothing was changed.")
    todo = N_("Choose one of: {known}.")

    def __init__(self, id: str, channel: str, known: str) -> None:
        super().__init__(id=id, channel=channel, known=known)
