"""What a scan can be refused for."""

from __future__ import annotations

from app.domain.language import N_
from app.errors import KenseError


class ScanUnreadable(KenseError):
    """A file is no picture, or cannot be read."""

    what = N_("“{name}” cannot be read as a picture.")
    safe = N_("The application and the scans that were kept before are unchanged.")
    todo = N_("Scan the page again, or choose a JPEG, HEIC, PNG, TIFF or PDF file.")


class PhotographsNotReadHere(KenseError):
    """The decoder of an iPhone's photographs does not start on this computer; nothing is wrong with the file."""

    what = N_("“{name}” is a HEIC photograph. Photographs of this kind cannot be read on this computer.")
    safe = N_("The application and the scans that were kept before are unchanged.")
    todo = N_(
        "Ask for the photograph as JPEG, or scan the page. Tell your administrator: “kense doctor” examines this."
    )


class ScanTooLarge(KenseError):
    """A file is larger than any page of paper, on the disk or unfolded, or has too many pages."""

    what = N_("“{name}” is too large for a scan: more than {most} MB, or more than {pages} pages.")
    safe = N_("The application and the scans that were kept before are unchanged.")
    todo = N_("Scan the page again at 150–300 dots per inch, a document at a time.")


class ScanLocked(KenseError):
    """A PDF asks for a password."""

    what = N_("“{name}” is locked with a password.")
    safe = N_("The application and the scans that were kept before are unchanged.")
    todo = N_("Ask for the document without a password, or scan it from paper.")


class ScanGone(KenseError):
    """A scan is not kept here."""

    what = N_("This scan is not kept in this office.")
    safe = N_("The case is unchanged.")
    todo = N_("It comes with the packet of the office that took the document.")
