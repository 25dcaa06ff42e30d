"""How a service goes, told in words: who takes part, the steps of every channel, the other accounts of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from app.catalogue.act import Actor, ActorNature
from app.catalogue.arithmetic import time_check
from app.catalogue.model import Edition
from app.catalogue.process import Account, Branch, Channel, Flow, Step
from app.catalogue.telling import Teller
from app.domain.language import N_
from app.domain.terms import Duration, Unit

_NATURES = {
    ActorNature.COLLEGIAL: N_("a collegial body"),
    ActorNature.OUTSIDE: N_("another body"),
    ActorNature.SYSTEM: N_("an information system"),
    ActorNature.APPLICANT: N_("the applicant"),
}


def course(edition: Edition, teller: Teller) -> Iterator[str]:
    """Everything about the course of the service."""
    tr = teller.tr
    yield from teller.section(tr("Who takes part"), _participants(edition, teller))
    for channel in edition.channels:
        yield from _steps(channel, teller)
    for flow in edition.flows:
        yield from teller.section(
            f"{teller.say(flow.title)} ({teller.say(flow.citation)})", _flow(flow, teller)
        )


def _participants(edition: Edition, teller: Teller) -> Iterator[str]:
    listed = {actor.code for units in edition.units for actor in units.actors}
    for units in edition.units:
        yield from teller.cited(_names(units.actors, teller), units.citation)
    acting = {step.actor.code: step.actor for channel in edition.channels for step in channel.steps}
    others = [actor for code, actor in acting.items() if code not in listed]
    if others:
        yield from teller.line(teller.tr("In the steps also: {names}", names=_names(others, teller)))
    for body in edition.bodies:
        yield from teller.cited(f"{teller.say(body.title)}: {teller.say(body.part)}", body.citation)
        if body.contact is not None:
            yield from teller.text(body.contact, 2)


def _names(actors: Iterable[Actor], teller: Teller) -> str:
    """The actors, each that is no person of an office with what it is."""
    return "; ".join(
        f"{teller.say(actor.title)} ({teller.tr(_NATURES[actor.nature])})"
        if actor.nature in _NATURES
        else teller.say(actor.title)
        for actor in actors
    )


def _steps(channel: Channel, teller: Teller) -> Iterator[str]:
    heading = teller.tr("Steps: {channel}", channel=teller.say(channel.short))
    if channel.table is None:
        yield from teller.section(heading, teller.line(teller.tr("The act does not tell the steps.")))
        return
    body = (line for step in channel.steps for line in _step(step, channel, teller))
    yield from teller.section(f"{heading} ({teller.say(channel.table.text)})", body)
    if channel.account is Account.INFORMATION_SYSTEM:
        yield from teller.line(teller.tr("These are actions of information systems."))
    yield from _sums(channel, teller)


def _sums(channel: Channel, teller: Teller) -> Iterator[str]:
    """What the program reckons from the times of the steps: their sum, and what it leaves of the term."""
    times = time_check(channel)
    if not times.counted:
        return
    tr = teller.tr
    words = [tr("The steps together (reckoned by the program): {times}", times=_times(times.counted, teller))]
    if times.outside:
        words.append(tr("outside the term: {times}", times=_times(times.outside, teller)))
    if times.is_exceeded and times.least is not None and times.term is not None:
        least = teller.time(Duration(times.least, times.term.unit))
        words.append(tr("at least {time}, more than the term", time=least))
    elif times.slack is not None and times.slack.value:
        words.append(tr("left of the term: {time}", time=teller.time(times.slack)))
    elif times.slack is not None:
        words.append(tr("nothing is left of the term"))
    yield from teller.line("; ".join(words))


def _times(sums: Mapping[Unit, int], teller: Teller) -> str:
    """The days first, the minutes last."""
    units = sorted(sums, key=lambda unit: unit is Unit.MINUTES)
    return " + ".join(teller.time(Duration(sums[unit], unit)) for unit in units)


def _step(step: Step, channel: Channel, teller: Teller) -> Iterator[str]:
    label = "" if step.label is None else f"{teller.say(step.label)}. "
    time = f"{_time(step, channel, teller)}{teller.marked(step.mark)}"
    yield from teller.line(f"{step.no}. {label}{teller.say(step.actor.title)}, {time}")
    yield from teller.text(step.action, 3)
    if step.completion is not None:
        yield from teller.line(f"→ {teller.say(step.completion)}", 3)
    for title, text in ((N_("Condition"), step.condition), (N_("Note"), step.note)):
        if text is not None:
            yield from teller.line(f"{teller.tr(title)}: {teller.say(text)}", 3)
    if step.branch is not None:
        yield from _branch(step.branch, teller)


def _time(step: Step, channel: Channel, teller: Teller) -> str:
    words = teller.tr("no term") if step.duration is None else teller.time(step.duration)
    if step.parts:
        words += f" ({' + '.join(teller.time(part) for part in step.parts)})"
    others = channel.shares_time(step)
    if others:
        message = (
            N_("together with step {others}") if len(others) == 1 else N_("together with steps {others}")
        )
        together = teller.tr(message, others=", ".join(map(str, others)))
        words = together if step.duration is None else f"{words}, {together}"
    return words if step.counted else f"{words}, {teller.tr('not counted')}"


def _branch(branch: Branch, teller: Teller) -> Iterator[str]:
    if branch.condition is not None:
        yield from teller.text(branch.condition, 3)
    yield from teller.line(f"{teller.tr('Yes')} → {teller.say(branch.if_true)}", 3)
    yield from teller.line(
        f"{teller.tr('No')} → {teller.say(branch.if_false)}{teller.marked(branch.mark)}", 3
    )


def _flow(flow: Flow, teller: Teller) -> Iterator[str]:
    for row in flow.rows:
        yield from teller.line(f"{row.no}. {teller.say(row.actor.title)}: {teller.say(row.action)}")
