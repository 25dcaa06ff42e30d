"""What the steps between filing and answer brought: income with its working, visit, commission, other bodies."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtCore import Signal

from app.casework.papers.findings import CONDITIONS
from app.catalogue.limits import load_limits
from app.domain.case import Case, Findings
from app.domain.events import IncomeComputed, InspectionRecorded, LimitUsed, Need, Outcome
from app.domain.language import N_, Text
from app.i18n import Translator
from app.ui.formats import money, number, numeric_date
from app.ui.language import Words, as_it_is, counted, filled, told
from app.ui.pages.cases.course_words import happened_in_course
from app.ui.pages.cases.finding_part import Part
from app.ui.pages.cases.findings_around import parts_around
from app.ui.pages.cases.words import OUTCOMES
from app.ui.theme.tokens import Tone
from app.ui.widgets.buttons import link
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import line

_CONDITIONS: dict[str, Text] = dict(CONDITIONS)
_NEEDS = {
    Need.NEEDED: N_("help is needed"),
    Need.NOT_NEEDED: N_("help is not needed"),
    Need.REFUSED_TO_BE_INSPECTED: N_("the family refused to be inspected"),
}


class FindingsCard(Card):
    """Hidden while nothing was found.

    Signals:
        scans_asked(scans): the photographs and the signed act of a visit are to be looked at.
    """

    scans_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(N_("What was found"))

    def show_case(self, case: Case) -> None:
        """Show the findings of a case."""
        self.clear()
        parts = [*self._visit(case.findings), *_parts(case.findings), *parts_around(case)]
        self.setVisible(bool(parts))
        for place, part in enumerate(parts):
            if place:
                self.add(line())
            self.add(part)

    def _visit(self, findings: Findings) -> Iterator[Part]:
        visit = findings.inspection
        if visit is None:
            return
        part = _inspection(visit)
        if visit.scans:
            count = len(visit.scans)
            look = link(counted("Look at {count} scan", "Look at {count} scans", count), icon="eye")
            look.clicked.connect(lambda: self.scans_asked.emit(visit.scans))
            part.button(look)
        yield part


def _parts(findings: Findings) -> Iterator[Part]:
    if findings.income is not None:
        yield income_part(findings.income)
    for asked in findings.asked:
        part = Part(happened_in_course(asked), as_it_is(numeric_date(asked.on)))
        if asked.remark:
            part.words(as_it_is(asked.remark))
        yield part
    for opinion in findings.opinions:
        part = Part(happened_in_course(opinion), as_it_is(numeric_date(opinion.paper.on)))
        if opinion.in_favour is not None:
            part.words(N_("in favour") if opinion.in_favour else N_("against"), Tone.TEXT)
        for name, value in ((N_("Number in the queue"), opinion.queue_number), ("", opinion.text)):
            if value and name:
                part.fact(name, as_it_is(value))
            elif value:
                part.words(as_it_is(value))
        yield part
    yield from _decisions(findings)


def _decisions(findings: Findings) -> Iterator[Part]:
    commission, body = findings.commission, findings.body
    if commission is not None:
        part = Part(N_("Decision of the commission"), as_it_is(numeric_date(commission.on)))
        part.fact(
            filled(N_("Minutes No. {number}"), number=commission.minutes),
            _outcome(commission.outcome),
            strong=True,
        )
        part.words(as_it_is(", ".join(commission.members)))
        if commission.votes_for or commission.votes_against:
            votes = f"{commission.votes_for} : {commission.votes_against}"
            part.fact(N_("Votes for and against"), as_it_is(votes))
        if commission.amount is not None:
            part.fact(N_("Sum"), as_it_is(money(commission.amount)))
        if commission.text:
            part.words(as_it_is(commission.text))
        yield part
    if body is not None:
        part = Part(as_it_is(body.paper.given_by), as_it_is(numeric_date(body.paper.on)))
        part.fact(
            filled(N_("Decision No. {number}"), number=body.paper.number), _outcome(body.outcome), strong=True
        )
        if body.queue_number:
            part.fact(N_("Number in the queue"), as_it_is(body.queue_number))
        if body.text:
            part.words(as_it_is(body.text))
        yield part


def _outcome(outcome: Outcome) -> Words:
    return OUTCOMES[outcome]


def income_part(income: IncomeComputed) -> Part:
    """The sums of the members, the months, the heads, and each limit with its source."""
    period = f"{numeric_date(income.period_start)} – {numeric_date(income.period_end)}"
    part = Part(N_("Income per head"), as_it_is(period))
    for member in income.incomes:
        part.fact(as_it_is(member.name), as_it_is(money(member.amount)))
    part.fact(N_("The whole family"), as_it_is(money(income.total)))
    part.fact(
        filled(
            N_("÷ {months} months ÷ {people} people"), months=income.months, people=number(income.members)
        ),
        as_it_is(money(income.per_head)),
        strong=True,
    )
    for limit in income.limits:
        _hold(part, income.per_head, limit, _name_of(limit))
    titles = {limit.code: limit.title for limit in load_limits()}
    for code in income.unknown_limits:
        part.fact(
            as_it_is(code) if code not in titles else titles[code], N_("not known for that day"), strong=True
        )
    part.words(N_("The program computed this. A person decides."), Tone.TEXT_3)
    return part


def limit_part(per_head: Decimal, limit: LimitUsed) -> Part:
    """A limit as a part of its own, where there is room for several side by side."""
    part = Part(_name_of(limit))
    _hold(part, per_head, limit, N_("The limit"))
    return part


def _hold(part: Part, per_head: Decimal, limit: LimitUsed, name: Words) -> None:
    """The day from which a limit holds, its source, and how far the income lies below or above it."""
    gap = limit.amount - per_head
    part.fact(name, as_it_is(money(limit.amount)))
    part.fact(N_("below it by") if gap > 0 else N_("above it by"), as_it_is(money(abs(gap))), strong=True)
    part.aside(_about(limit))
    if limit.unverified:
        part.mark(N_("not compared with the source"))


def _title_of(limit: LimitUsed) -> Text:
    return next((one.title for one in load_limits() if one.code == limit.code), Text(limit.code, limit.code))


def _name_of(limit: LimitUsed) -> Words:
    """Its name without what stands in brackets: that comes with the source."""
    title = _title_of(limit)
    return lambda tr: _capital(title.in_(tr.language).partition(" (")[0])


def _about(limit: LimitUsed) -> Words:
    known = [one for one in load_limits() if one.code == limit.code]
    sources = [dated.mark.source for one in known for dated in one.amounts if dated.since == limit.since]
    source: Words = sources[0] if sources else as_it_is(limit.source)
    title = _title_of(limit)

    def said(tr: Translator) -> str:
        since = tr(N_("since {day}"), day=numeric_date(limit.since))
        aside = title.in_(tr.language).partition("(")[2].rstrip(")")
        return "; ".join(words for words in (aside, since, told(source)) if words)

    return said


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _inspection(visit: InspectionRecorded) -> Part:
    part = Part(N_("Visit of the commission"), as_it_is(numeric_date(visit.on)))
    act = filled(N_("Act No. {number}"), number=visit.number) if visit.number else N_("Act")
    part.fact(act, _NEEDS[visit.need], strong=True)
    part.words(as_it_is(", ".join(visit.members)))
    for code, found in visit.conditions.items():
        part.words(_condition(code, found))
    if visit.remark:
        part.words(as_it_is(visit.remark))
    return part


def _condition(code: str, found: str) -> Words:
    title = _CONDITIONS.get(code)

    def said(tr: Translator) -> str:
        name = title.in_(tr.language) if title is not None else code
        return f"{name[:1].upper()}{name[1:]}: {found}"

    return said
