"""What the programs of CUPS say, read: `lpstat`, `lp`, `lpoptions` in the language C."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.errors import KenseError
from app.ui.printing.errors import NoPrintService, PrinterFailed, PrinterGone, PrinterRefuses
from app.ui.printing.printer import Hindrance, Printer

_PRINTER = re.compile(r"^printer (\S+) ")
_ACCEPTS_NOT = re.compile(r"^(\S+) not accepting requests")
_USUAL = re.compile(r"^system default destination: (\S+)")
_REQUEST = re.compile(r"^request id is (\S+-\d+) ")
_SIZES = re.compile(r"^(?:PageSize|media)/[^:]*: *(.*)$", re.MULTILINE)
_PARTS = re.compile(r"-(?:report|warning|error)$")

_GIVEN_UP = ("job-canceled", "aborted", "document-format-error", "unsupported-document-format")
_NO_ANSWER = "not responding"

_ALERTS = (
    (Hindrance.NO_PAPER, ("media-empty", "media-needed", "input-tray-missing")),
    (
        Hindrance.BLOCKED,
        ("media-jam", "cover-open", "door-open", "interlock-open", "output-area-full", "output-tray-missing"),
    ),
    (Hindrance.NO_INK, ("toner-empty", "marker-supply-empty", "developer-empty", "opc-life-over")),
    (Hindrance.AWAY, ("offline", "shutdown", "timed-out", "resources-are-not-ready", "cups-remote-stopped")),
    (
        Hindrance.HELD,
        ("cups-held-for-authentication", "job-hold-until-specified", "job-held-for-review", "job-stopped"),
    ),
    (Hindrance.STOPPED, ("paused", "stopped", "moving-to-paused", "printer-stopped")),
)
"""The reasons of RFC 8011 (printer-state-reasons, job-state-reasons) by what they mean for a person; worst last."""


@dataclass
class _Entry:
    head: str
    facts: list[str] = field(default_factory=list)

    def fact(self, name: str) -> str:
        """What stands after `name:`."""
        return next((line[len(name) + 1 :].strip() for line in self.facts if line.startswith(f"{name}:")), "")

    def hindrance(self) -> Hindrance | None:
        """What its alerts mean."""
        alerts = {_PARTS.sub("", alert) for alert in re.split(r"[\s,]+", self.fact("Alerts"))}
        return next((hindrance for hindrance, names in _ALERTS if alerts.intersection(names)), None)


def _entries(said: str) -> list[_Entry]:
    """Heads at the margin, each with the indented lines under it."""
    entries: list[_Entry] = []
    for line in said.splitlines():
        if line[:1].isspace() and entries:
            entries[-1].facts.append(line.strip())
        elif line.strip():
            entries.append(_Entry(line))
    return entries


def printers(states: str, accepting: str, names: str, usual: str) -> tuple[Printer, ...]:
    """The printers of `lpstat -l -p`, `lpstat -a`, `lpstat -e` (those found on the network too) and `lpstat -d`."""
    refusing = {found[1] for line in accepting.splitlines() if (found := _ACCEPTS_NOT.match(line))}
    found = _USUAL.search(usual)
    first = found[1] if found else ""
    known = {
        match[1]: _printer(match[1], entry, refusing, first)
        for entry in _entries(states)
        if (match := _PRINTER.match(entry.head))
    }
    for name in names.split():
        known.setdefault(name, Printer(name, _spoken(name), name == first))
    return tuple(sorted(known.values(), key=lambda printer: (not printer.is_usual, printer.name.casefold())))


def _printer(id: str, entry: _Entry, refusing: Iterable[str], usual: str) -> Printer:
    description, place = entry.fact("Description"), entry.fact("Location")
    name = ", ".join(part for part in (description or _spoken(id), place) if part)
    hindrance = entry.hindrance() or (Hindrance.STOPPED if " disabled since " in entry.head else None)
    return Printer(id, name, id == usual, Hindrance.REFUSES if id in refusing else hindrance)


def _spoken(id: str) -> str:
    return id.replace("_", " ")


def sizes(said: str) -> frozenset[str]:
    """The sizes of `lpoptions -l`; the one that begins with `Custom.` stands for any."""
    found = _SIZES.search(said)
    names = found[1].split() if found else []
    return frozenset(name.lstrip("*") for name in names)


def request(said: str) -> str:
    """The job that `lp` speaks of; "" if it speaks of none."""
    found = _REQUEST.search(said)
    return found[1] if found else ""


def refusal(said: str, scheduler: str, printer: str) -> KenseError:
    """Why `lp` did not take a paper, by its last words and by what `lpstat -r` says of the scheduler."""
    lines = [line.partition(": ")[2] or line for line in said.splitlines() if line.strip()]
    last = lines[-1].strip()[:200] if lines else ""
    lower = said.lower()
    if not is_running(scheduler):
        return NoPrintService()
    if "not accepting" in lower:
        return PrinterRefuses(printer=printer)
    if "does not exist" in lower or "no such" in lower or "unknown destination" in lower:
        return PrinterGone(printer=printer)
    return PrinterFailed(printer=printer, said=last or "—")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A job that is still in the queue, and what holds it."""

    hindrance: Hindrance | None


def is_running(scheduler: str) -> bool:
    """Whether the scheduler answers, by what `lpstat -r` says."""
    return "is running" in scheduler


def is_unknown(complaint: str) -> bool:
    """Whether `lpstat` complains that it knows no such printer; while the scheduler is down it knows none."""
    return "Invalid destination name" in complaint


def given_up(jobs: str, job: str) -> bool:
    """Whether a job of `lpstat -l -W completed -o` ended without being printed, as far as CUPS says.

    CUPS tells a job that it aborts by nothing but its last words; of one that it has forgotten it says nothing.
    """
    own = next((entry for entry in _entries(jobs) if entry.head.split()[0] == job), None)
    if own is None:
        return False
    return any(reason in own.fact("Alerts") for reason in _GIVEN_UP) or _NO_ANSWER in own.fact("Status")


def waiting(jobs: str, states: str, job: str) -> Waiting | None:
    """How a job of `lpstat -l -W not-completed -o` is, its printer being as `lpstat -l -p` says; `None`: it has left.

    What the printer says is nearer to the truth than what the job does.
    """
    own = next((entry for entry in _entries(jobs) if entry.head.split()[0] == job), None)
    if own is None:
        return None
    printer = next(iter(_entries(states)), None)
    of_printer = printer.hindrance() if printer is not None else None
    of_job = own.hindrance()
    if of_printer in (None, Hindrance.STOPPED) and _NO_ANSWER in own.fact("Status"):
        return Waiting(Hindrance.AWAY)
    return Waiting(of_printer or of_job)
