"""Whether a paper that somebody brings is one that was issued: by its file, by its code, by the number typed by hand.

The number has a check digit, the code also the paper's fingerprint, the file its hash. What is kept here is the
measure: the papers of the case, exactly as they were issued.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.casework.desk import Desk
from app.casework.office import cards
from app.casework.overview.look_up import NAMELESS, names_of_offices
from app.casework.papers.papers import COMPLAINT_TALON
from app.db.store import Transaction
from app.domain.case import Case, Paper
from app.domain.events import PaperIssued
from app.domain.language import N_, Text
from app.domain.layouts import readings
from app.domain.numbers import (
    NUMBER_LENGTH,
    PAPER_MARK_DIGITS,
    SEPARATORS,
    CaseNumber,
    parse_case_number,
)
from app.domain.problems import Problem
from app.printing.fingerprint import grouped, mark_in, number_in

LARGEST_PAPER = 32 * 1024 * 1024
"""How many bytes of a file are read: no paper has a tenth of them."""


class Verdict(StrEnum):
    """What was found out about a paper."""

    VERY_BYTES = "very_bytes"
    REPRINT = "reprint"
    SAME_WORDS = "same_words"
    NUMBER_ONLY = "number_only"
    NOT_KEPT = "not_kept"
    COVER = "cover"
    ELSEWHERE = "elsewhere"
    ALTERED = "altered"
    UNKNOWN = "unknown"
    MISREAD = "misread"


GOOD = (Verdict.VERY_BYTES, Verdict.REPRINT, Verdict.SAME_WORDS)
"""What speaks for a paper."""
DOUBTFUL = (Verdict.ALTERED, Verdict.UNKNOWN, Verdict.MISREAD)
"""What speaks against it."""

WORDS: dict[Verdict, str] = {
    Verdict.VERY_BYTES: N_("It is the very paper that was issued, to the last byte."),
    Verdict.REPRINT: N_("It is reprint No. {copy} of the paper, as it was printed."),
    Verdict.SAME_WORDS: N_(
        "The fingerprint is that of the paper that was issued: compare its words with the copy kept."
    ),
    Verdict.NUMBER_ONLY: N_("There is a case with this number. Whether the paper is genuine its code tells."),
    Verdict.NOT_KEPT: N_(
        "There is such a case, but not all of its papers are kept here: ask the office that issued it."
    ),
    Verdict.COVER: N_(
        "It is the cover letter of a packet between this office and {office}. "
        "Compare its check words with those on the screen."
    ),
    Verdict.ELSEWHERE: N_("It is a paper of another office ({office}): only that office can check it."),
    Verdict.ALTERED: N_(
        "No paper with this fingerprint was issued in this case: it was altered, or never issued."
    ),
    Verdict.UNKNOWN: N_("No such paper was issued here."),
    Verdict.MISREAD: N_("This is no number of a paper. {why}"),
}


@dataclass(frozen=True, slots=True)
class Issued:
    """A paper that was issued in the case: by which office, its fingerprint if it is kept here."""

    paper: Paper
    office: Text
    mark: str = ""

    @property
    def is_kept(self) -> bool:
        """Whether its bytes lie here."""
        return bool(self.mark)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found: the case, the paper itself if it is known, and the reprints that bear the same fingerprint.

    `office` is whose paper it is, `fault` what is wrong with a number.
    """

    verdict: Verdict
    number: str = ""
    case_id: str = ""
    issued: Issued | None = None
    reprints: tuple[datetime, ...] = ()
    office: Text = field(default=NAMELESS)
    fault: Problem | None = None

    @property
    def params(self) -> Mapping[str, object]:
        """What fills the words of the verdict, but for the fault, which is told in a language."""
        return {"copy": self.issued.paper.copy if self.issued else 0, "office": self.office}


def check_text(desk: Desk, text: str) -> Checked:
    """A paper by what a reader types from its code, or by the number that a person types from it."""
    number, mark = _read(text)
    with desk.store.reading() as transaction:
        if isinstance(number, Problem):
            case, mark = _complained(transaction, text)
            if case is None:
                with_whom = _packed(desk, transaction, text)
                if with_whom is not None:
                    return Checked(Verdict.COVER, office=with_whom)
                return Checked(Verdict.MISREAD, fault=number)
        else:
            case = _case(transaction, str(number))
            if case is None:
                return _stranger(desk, transaction, number)
        issued = _issued(desk, transaction, case)
    return _by_mark(case, issued, mark)


def check_file(desk: Desk, pdf: bytes) -> Checked:
    """A paper by its file."""
    digest = hashlib.sha256(pdf).hexdigest()
    with desk.store.reading() as transaction:
        owner = transaction.archive.case_of(digest)
        case = transaction.cases.folded(owner).case if owner else None
        issued = _issued(desk, transaction, case) if case is not None else ()
    same = next((each for each in issued if each.paper.sha256 == digest), None)
    if case is not None and same is not None:
        verdict = Verdict.REPRINT if same.paper.copy else Verdict.VERY_BYTES
        return Checked(verdict, case.number, case.id, same, _reprints(issued, same), same.office)
    found = check_text(desk, f"{number_in(pdf)}{mark_in(pdf)}")
    if found.verdict is Verdict.MISREAD:
        return Checked(Verdict.UNKNOWN)
    if found.verdict is Verdict.SAME_WORDS:
        # The file says that it is a paper that lies here, and is not: whatever it shows, it was not issued so.
        return Checked(Verdict.ALTERED, found.number, found.case_id, found.issued, (), found.office)
    if found.verdict is Verdict.NUMBER_ONLY:
        return Checked(Verdict.ALTERED, found.number, found.case_id)
    return found


def _read(text: str) -> tuple[CaseNumber | Problem, str]:
    """Number and fingerprint, through whatever layout of the keyboard they were typed."""
    first: CaseNumber | Problem | None = None
    for reading in readings(text.strip()):
        number = parse_case_number(reading)
        digits = reading.translate(SEPARATORS)
        if isinstance(number, CaseNumber):
            whole = len(digits) == NUMBER_LENGTH + PAPER_MARK_DIGITS
            return number, grouped(digits[NUMBER_LENGTH:]) if whole else ""
        first = first or number
    assert first is not None
    return first, ""


def _case(transaction: Transaction, number: str) -> Case | None:
    row = transaction.cases.by_number(number)
    return None if row is None else transaction.cases.folded(row.id).case


def _complained(transaction: Transaction, text: str) -> tuple[Case | None, str]:
    """The case whose complaint has this number (with a check digit since 0.3), and the fingerprint after it."""
    typed = {reading.translate(SEPARATORS) for reading in readings(text.strip())}
    for case_id in transaction.archive.cases_with(COMPLAINT_TALON):
        case = transaction.cases.folded(case_id).case
        for complaint in case.complaints if case is not None else ():
            number = complaint.taken.number.translate(SEPARATORS)
            for digits in typed:
                if digits == number:
                    return case, ""
                if digits.startswith(number) and len(digits) == len(number) + PAPER_MARK_DIGITS:
                    return case, grouped(digits[len(number) :])
    return None, ""


def _packed(desk: Desk, transaction: Transaction, text: str) -> Text | None:
    """The other office of the packet whose cover letter has this code, if it was sealed or taken in here."""
    known = {id: cards.peer(transaction, id) for id in transaction.office.peer_cards()}
    ledger = transaction.packets
    typed = {reading.translate(SEPARATORS) for reading in readings(text.strip())}
    for out in ledger.outgoing():
        addressee = known.get(out.addressee)
        if addressee is not None and _is_of_packet(
            typed, f"{desk.office.code}{addressee.code}{out.number:06}"
        ):
            return addressee.name
    for taken in ledger.incoming():
        sender = known.get(taken.sender)
        if sender is not None and _is_of_packet(typed, f"{sender.code}{desk.office.code}{taken.number:06}"):
            return sender.name
    return None


def _is_of_packet(typed: set[str], number: str) -> bool:
    whole = len(number) + PAPER_MARK_DIGITS
    return any(each == number or (len(each) == whole and each.startswith(number)) for each in typed)


def _stranger(desk: Desk, transaction: Transaction, number: CaseNumber) -> Checked:
    """A number of no case here: never given by this office, or given by another."""
    if number.office == desk.office.code:
        return Checked(Verdict.UNKNOWN, str(number))
    known = (cards.peer(transaction, id) for id in transaction.office.peer_cards())
    name = next(
        (card.name for card in known if card.code == number.office), Text(number.office, number.office)
    )
    return Checked(Verdict.ELSEWHERE, str(number), office=name)


def _issued(desk: Desk, transaction: Transaction, case: Case) -> tuple[Issued, ...]:
    """The papers of a case in the order in which they were issued."""
    names = names_of_offices(desk, transaction)
    makers = {
        event.body.sha256: names.get(event.record.office_id, NAMELESS)
        for event in transaction.cases.folded(case.id).applied
        if isinstance(event.body, PaperIssued)
    }
    return tuple(
        Issued(
            paper,
            makers.get(paper.sha256, NAMELESS),
            mark_in(transaction.archive.paper(paper.sha256) or b""),
        )
        for paper in case.papers
    )


def _by_mark(case: Case, issued: tuple[Issued, ...], mark: str) -> Checked:
    if not mark:
        return Checked(Verdict.NUMBER_ONLY, case.number, case.id)
    same = next((each for each in issued if each.mark == mark), None)
    if same is not None:
        verdict = Verdict.SAME_WORDS
        return Checked(verdict, case.number, case.id, same, _reprints(issued, same), same.office)
    if all(each.is_kept for each in issued):
        return Checked(Verdict.ALTERED, case.number, case.id)
    office = next(each.office for each in issued if not each.is_kept)
    return Checked(Verdict.NOT_KEPT, case.number, case.id, office=office)


def _reprints(issued: tuple[Issued, ...], same: Issued) -> tuple[datetime, ...]:
    return tuple(each.paper.at for each in issued if each.paper.copy and each.mark == same.mark)
