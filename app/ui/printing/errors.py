"""What can go wrong with a printer, and how a person is told. `printer` is its name."""

from __future__ import annotations

from app.domain.language import N_
from app.errors import KenseError
from app.ui.printing.printer import Hindrance

_SAFE = N_("The paper is as it was, and the case stays where it was.")


class _PrinterError(KenseError):
    safe = _SAFE


class PrinterAway(_PrinterError):
    """It does not answer."""

    what = N_("The printer {printer} does not answer.")
    todo = N_(
        "See that it is switched on and connected. Otherwise choose another printer, or save the paper as a file."
    )


class PrinterStopped(_PrinterError):
    """Its queue is stopped on this computer."""

    what = N_("The printer {printer} is stopped on this computer.")
    todo = N_(
        "Let it go on in the printer settings of the computer. "
        "Otherwise choose another printer, or save the paper as a file."
    )


class PrinterRefuses(_PrinterError):
    """Its queue takes nothing."""

    what = N_("The printer {printer} takes no papers just now.")
    todo = N_(
        "Let it go on in the printer settings of the computer. "
        "Otherwise choose another printer, or save the paper as a file."
    )


class NoPaperLeft(_PrinterError):
    """It is out of paper."""

    what = N_("The printer {printer} has no paper.")
    todo = N_(
        "Put paper in: it goes on by itself. Otherwise choose another printer, or save the paper as a file."
    )


class NoInkLeft(_PrinterError):
    """It is out of toner or ink."""

    what = N_("The printer {printer} has no toner.")
    todo = N_("Change the cartridge. Otherwise choose another printer, or save the paper as a file.")


class PrinterBlocked(_PrinterError):
    """A sheet is stuck, or a cover is open."""

    what = N_("The printer {printer} stands still: a sheet is stuck or a cover is open.")
    todo = N_(
        "Take the sheet out and close the cover: it goes on by itself. "
        "Otherwise choose another printer, or save the paper as a file."
    )


class PaperHeld(_PrinterError):
    """The job is held in the queue."""

    what = N_("The paper waits in the queue of the printer {printer} and is held there.")
    todo = N_("Let it go on in the printer's list of papers, or take it back and choose another printer.")


class PrinterGone(_PrinterError):
    """The system does not know it any more."""

    what = N_("The printer {printer} is not known to this computer any more.")
    todo = N_("Choose another printer, or save the paper as a file and print it later.")


class PaperGivenUp(_PrinterError):
    """The job left the queue and was not printed."""

    what = N_("The paper did not come out of the printer {printer}: it was cancelled there, or given up.")
    todo = N_("See what the printer says, and print the paper once more. Otherwise choose another printer.")


class NoPrintService(_PrinterError):
    """The printing service of the computer does not run, or is not installed."""

    what = N_("The printing service of this computer does not answer.")
    todo = N_("Start it or restart the computer. Otherwise save the paper as a file and print it later.")


class PaperTooLarge(_PrinterError):
    """The page is larger than the sheet. Params: `page`, `sheet`, names of sizes."""

    what = N_("The paper is {page}, which does not fit on {sheet}.")
    todo = N_("Choose a larger sheet or another printer, or save the paper as a file.")


class PrinterFailed(_PrinterError):
    """Anything else. Params: `said`, the last words of the system."""

    what = N_("The printer {printer} did not take the paper. The computer says: {said}")
    todo = N_("Try once more. Otherwise choose another printer, or save the paper as a file.")


_OF: dict[Hindrance, type[KenseError]] = {
    Hindrance.AWAY: PrinterAway,
    Hindrance.STOPPED: PrinterStopped,
    Hindrance.REFUSES: PrinterRefuses,
    Hindrance.NO_PAPER: NoPaperLeft,
    Hindrance.NO_INK: NoInkLeft,
    Hindrance.BLOCKED: PrinterBlocked,
    Hindrance.HELD: PaperHeld,
    Hindrance.NO_SERVICE: NoPrintService,
}


def error_of(hindrance: Hindrance, printer: str) -> KenseError:
    """A hindrance as a person is told of it."""
    return _OF[hindrance](printer=printer)
