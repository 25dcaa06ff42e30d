"""What can go wrong with a paper that is shown."""

from __future__ import annotations

from app.domain.language import N_
from app.errors import KenseError


class PaperNotSaved(KenseError):
    """The file could not be written where the person wanted it. Params: `name`, the file's name."""

    what = N_("The paper could not be saved as {name}.")
    safe = N_("The paper itself is kept in the case; a file that was there before is whole.")
    todo = N_("Choose another folder, or make room on the medium, and save again.")


class NoScanner(KenseError):
    """There is no scanner that this computer's drivers know."""

    what = N_("No scanner was found.")
    safe = N_("The application and the scans that were kept before are unchanged.")
    todo = N_(
        "See whether it is switched on and connected; or scan with its own program and choose the file."
    )


class ScannerFailed(KenseError):
    """The scanner's driver gave up."""

    what = N_("The scanner gave no page. It says: {said}")
    safe = N_("The application and the scans that were kept before are unchanged.")
    todo = N_("See whether it is switched on and has paper, then try again; or choose a file.")
