"""What can go wrong with a paper that is shown."""

from __future__ import annotations

from app.domain.language import N_
from app.errors import KenseError


class PaperNotSaved(KenseError):
    """The file could not be written where the person wanted it. Params: `name`, the file's name."""

    what = N_("The paper could not be saved as {name}.")
    safe = N_("The paper itself is kept in the case; a file that was there before is whole.")
    todo = N_("Choose another folder, or make room on the medium, and save again.")


class PaperNotPrinted(KenseError):
    """The printer would not begin or would not go on."""

    what = N_("The printer did not take the paper.")
    safe = N_("The paper is kept in the case and can be printed at any time.")
    todo = N_("See that the printer is on and has paper, then print again.")
