"""The papers of the month: what people were handed, and beside it what the offices keep of the same cases."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.casework.desk import Desk
from app.casework.exchange import exchange
from app.casework.overview import journals, look_up
from app.casework.overview.journals import Journal
from app.casework.papers import packet_papers, papers
from app.casework.papers.papers import PaperLanguage
from app.demo.month.town import OpenOffice, Town
from app.domain.case import Case

_ON_FILE, _LETTERS, _JOURNALS = "on-file", "letters", "journals"
"""Folders beside the papers that were handed over."""


def lay_out(town: Town, folder: Path, first: date, last: date) -> None:
    """Write every paper of the month, named by case, kind, size and language.

    The folder itself holds what was issued, byte for byte; `on-file` the slips, acts, minutes and forms of the same
    cases, each where it was registered; `letters` the covers of the packets; `journals` those of every office.
    """
    for name in ("", _ON_FILE, _LETTERS, _JOURNALS):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for office in town.offices.values():
        for row in look_up.recent(office.counter):
            case = look_up.open_case(office.counter, row.id).case
            _issued(office.counter, case, folder)
            _on_file(office.counter, case, folder / _ON_FILE)
        _letters(office, folder / _LETTERS)
        _journals(office, folder / _JOURNALS, first, last)


def _issued(desk: Desk, case: Case, folder: Path) -> None:
    for number, paper in enumerate(case.papers, start=1):
        path = folder / f"{case.number}-{number}-{paper.kind}-{paper.size}-{paper.language}.pdf"
        if not path.exists():
            path.write_bytes(papers.kept(desk, paper.sha256))


def _on_file(desk: Desk, case: Case, folder: Path) -> None:
    """What an office that had the case keeps of it: the office that wrote an act has more of them than another."""
    language = PaperLanguage(case.language.value)
    handed_over = {paper.kind for paper in case.papers}
    for paper in papers.offered(desk, case.id):
        if paper.kind in handed_over:
            continue
        path = folder / f"{case.number}-{paper.kind}-{language.value}.pdf"
        if not path.exists():
            path.write_bytes(papers.preview(desk, case.id, paper.kind, language, paper.sizes[0]))


def _letters(office: OpenOffice, folder: Path) -> None:
    sent = (
        packet for neighbour in exchange.overview(office.counter).neighbours for packet in neighbour.packets
    )
    for packet in (one.packet for one in sent if not one.answers):
        letter = packet_papers.cover_letter(office.counter, packet.packet_id, PaperLanguage.RU)
        (folder / f"{office.key}-{packet.number:06}.pdf").write_bytes(letter)


def _journals(office: OpenOffice, folder: Path, first: date, last: date) -> None:
    for kind in Journal:
        pdf = journals.print_journal(office.counter, kind, first, last, PaperLanguage.KK)
        (folder / f"{office.key}-{kind.value}.pdf").write_bytes(pdf)
