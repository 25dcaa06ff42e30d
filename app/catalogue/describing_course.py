"""How a service goes, told in words: who takes part, the steps of every channel, the other accounts of them."""

from __future__ import annotations

from collections.abc import Iterator

from app.catalogue.model import Edition
from app.catalogue.process import Account, Branch, Channel, Flow, Step
from app.catalogue.telling import Teller
from app.domain.language import N_


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
    for units in edition.units:
        names = "; ".join(teller.say(actor.title) for actor in units.actors)
        yield from teller.cited(names, units.citation)
    for body in edition.bodies:
        yield from teller.cited(f"{teller.say(body.title)}: {teller.say(body.part)}", body.citation)
        if body.contact is not None:
            yield from teller.text(body.contact, 2)


def _steps(channel: Channel, teller: Teller) -> Iterator[str]:
    heading = teller.tr("Steps: {channel}", channel=teller.say(channel.short))
    if channel.table is None:
        yield from teller.section(heading, teller.line(teller.tr("The act does not tell the steps.")))
        return
    body = (line for step in channel.steps for line in _step(step, channel, teller))
    yield from teller.section(f"{heading} ({teller.say(channel.table.text)})", body)
    if channel.account is Account.INFORMATION_SYSTEM:
        yield from teller.line(teller.tr("These are actions of information systems."))


def _step(step: Step, channel: Channel, teller: Teller) -> Iterator[str]:
    label = "" if step.label is None else f"{teller.say(step.label)}. "
    yield from teller.line(
        f"{step.no}. {label}{teller.say(step.actor.title)}, {_time(step, channel, teller)}"
    )
    yield from teller.text(step.action, 3)
    if step.completion is not None:
        yield from teller.line(f"→ {teller.say(step.completion)}", 3)
    for title, text in ((N_("Only"), step.condition), (N_("Note"), step.note)):
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
        together = teller.tr("together with step {others}", others=", ".join(map(str, others)))
        words = together if step.duration is None else f"{words}, {together}"
    return words if step.counted else f"{words}, {teller.tr('not counted')}"


def _branch(branch: Branch, teller: Teller) -> Iterator[str]:
    if branch.condition is not None:
        yield from teller.text(branch.condition, 3)
    yield from teller.line(f"{teller.tr('Yes')} → {teller.say(branch.if_true)}", 3)
    yield from teller.line(f"{teller.tr('No')} → {teller.say(branch.if_false)}", 3)


def _flow(flow: Flow, teller: Teller) -> Iterator[str]:
    for row in flow.rows:
        yield from teller.line(f"{row.no}. {teller.say(row.actor.title)}: {teller.say(row.action)}")
