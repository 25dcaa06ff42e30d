"""What each kind of paper is called, and what was found out about one in words."""

from __future__ import annotations

from datetime import datetime

from app.casework.papers.paper_check import WORDS, Checked, Issued, Verdict
from app.casework.papers.paper_kinds import PAPERS as PAPERS
from app.domain.language import N_, Text
from app.i18n import Translator

LANGUAGES: dict[str, str] = {
    "kk": N_("in Kazakh"),
    "ru": N_("in Russian"),
    "both": N_("in both languages"),
}


def verdict_words(checked: Checked, tr: Translator) -> str:
    """What was found out, in one sentence."""
    params = {name: _said(value, tr) for name, value in checked.params.items()}
    why = checked.fault.text(tr) if checked.fault is not None else ""
    return tr(WORDS[checked.verdict], why=why, **params)


def paper_lines(checked: Checked, tr: Translator) -> tuple[str, ...]:
    """The paper that it is: kind and language, when and by whom it was issued, its case, how often it was reprinted."""
    lines = []
    if checked.number:
        lines.append(tr(N_("Case {number}"), number=checked.number))
    issued = checked.issued
    if issued is not None:
        lines += [_kind(issued, tr), _when(issued, tr)]
    if checked.reprints:
        lines.append(_reprinted(checked.reprints, tr))
    if issued is not None and checked.verdict in (Verdict.VERY_BYTES, Verdict.REPRINT):
        lines.append(f"SHA-256 {issued.paper.sha256}")
    return tuple(lines)


def _reprinted(reprints: tuple[datetime, ...], tr: Translator) -> str:
    return tr.plural(
        "Reprinted {count} time, last on {last}",
        "Reprinted {count} times, last on {last}",
        len(reprints),
        last=_moment(reprints[-1]),
    )


def _kind(issued: Issued, tr: Translator) -> str:
    kind = tr(PAPERS.get(issued.paper.kind, issued.paper.kind))
    return f"{kind}, {tr(LANGUAGES[issued.paper.language])}"


def _when(issued: Issued, tr: Translator) -> str:
    office = _said(issued.office, tr)
    return tr(N_("Issued on {moment}: {office}"), moment=_moment(issued.paper.at), office=office)


def _moment(at: datetime) -> str:
    return f"{at:%d.%m.%Y, %H.%M}"


def _said(value: object, tr: Translator) -> object:
    return value.in_(tr.language) if isinstance(value, Text) else value
