"""By which steps a case is led: the act's own table, made whole where the act leaves something out.

- An act that does not tell the steps is led by the usual ones: taken, drafted, signed, handed over.
- A table that ends before the citizen has the answer is followed by handing over: the answer must reach the person.
- A flow of information systems tells how a request comes and how its answer goes. What the office does between is
  told in the same edition's table for its own counter: those steps stand in the flow before the answer goes. The
  refusals of systems happen before there is a case; the office's own stands last, and is taken only if its check of
  the papers found a fault.

Every step that is not the act's own in its place is marked as derived.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.catalogue.act import Actor, ActorNature
from app.catalogue.citing import Citation
from app.catalogue.process import Account, Channel, Step
from app.datamodels import Mark, MarkKind, SourcedText
from app.domain.roles import OfficeKind, Role
from app.domain.steps import ActionKind

_COUNTER = {
    OfficeKind.OKRUG: Role.OKRUG_SPECIALIST,
    OfficeKind.DEPARTMENT: Role.DEPARTMENT_CLERK,
    OfficeKind.SERVICE_CENTRE: Role.CENTRE_INSPECTOR,
}
"""Who sits at the counter of an office of each kind."""
_NOT_TOLD = Mark(
    kind=MarkKind.DERIVED,
    because=SourcedText(
        kk="Акт бұл іс-әрекетті айтпайды; бағдарлама оны әдеттегі ретпен қосты.",
        ru="Акт этого действия не называет; программа добавила его по обычному порядку.",
    ),
    source=SourcedText(kk="басқа регламенттердің кестелері", ru="таблицы других регламентов"),
)
_USUAL: dict[ActionKind, tuple[SourcedText, Role | None]] = {
    ActionKind.REGISTER: (
        SourcedText(kk="құжаттарды қабылдайды және тіркейді", ru="принимает и регистрирует документы"),
        None,
    ),
    ActionKind.DRAFT_ANSWER: (
        SourcedText(
            kk="құжаттарды қарайды және жауапты дайындайды", ru="рассматривает документы и готовит ответ"
        ),
        Role.DEPARTMENT_CHIEF_SPECIALIST,
    ),
    ActionKind.SIGN: (
        SourcedText(kk="жауапқа қол қояды", ru="подписывает ответ"),
        Role.DEPARTMENT_HEAD,
    ),
    ActionKind.HAND_OVER: (
        SourcedText(kk="жауапты өтініш берушіге береді", ru="выдаёт ответ заявителю"),
        None,
    ),
}
"""What is done everywhere, and by whom in the department; `None`: by who sits at the channel's counter."""


def led_steps(channel: Channel, channels: Sequence[Channel]) -> tuple[Step, ...]:
    """The steps of a case in a channel of an edition, among its others; in order, numbered one after another."""
    if channel.account is Account.NOT_TOLD:
        return tuple(_usual(channel, kind, no) for no, kind in enumerate(_USUAL, start=1))
    if channel.account is Account.INFORMATION_SYSTEM:
        return _flow(channel, channels)
    last = channel.steps[-1]
    if last.kind.traits.closes:
        return channel.steps
    return (*channel.steps, _usual(channel, ActionKind.HAND_OVER, last.no + 1))


def following(steps: Iterable[Step], no: int) -> Step | None:
    """The step that is next after a number; a step that only a fault leads to never is."""
    return next((step for step in steps if step.no > no and not step.kind.traits.exceptional), None)


def _flow(channel: Channel, channels: Sequence[Channel]) -> tuple[Step, ...]:
    told = [_at_counter(step, channel) for step in channel.steps]
    usual = [step for step in told if not step.kind.traits.exceptional]
    own = [step for step in told if step.kind.traits.exceptional and _is_of(step, OfficeKind.DEPARTMENT)]
    between = _steps_inside(channels)
    return _numbered([*usual[:-1], *between, *own[-1:], usual[-1]])


def _steps_inside(channels: Sequence[Channel]) -> Sequence[Step]:
    """What the office that decides does with an application between taking it and handing the answer over."""
    for other in channels:
        if other.account not in (Account.INFORMATION_SYSTEM, Account.NOT_TOLD) and (
            other.provider.office is OfficeKind.DEPARTMENT
        ):
            return [step for step in other.steps if not (step.kind.traits.opens or step.kind.traits.closes)]
    return ()


def _is_of(step: Step, kind: OfficeKind) -> bool:
    return step.actor.nature is ActorNature.PERSON and step.actor.office is kind


def _at_counter(step: Step, channel: Channel) -> Step:
    """What the citizen does belongs to the counter of the channel: the person who sits there enters it."""
    if step.actor.nature is not ActorNature.APPLICANT:
        return step
    office = channel.provider.office
    actor = step.actor.model_copy(update={"office": office, "role": _COUNTER[office]})
    return step.model_copy(update={"actor": actor})


def _numbered(steps: Sequence[Step]) -> tuple[Step, ...]:
    return tuple(step.model_copy(update={"no": no}) for no, step in enumerate(steps, start=1))


def _usual(channel: Channel, kind: ActionKind, no: int) -> Step:
    words, role = _USUAL[kind]
    office = channel.provider.office if role is None else OfficeKind.DEPARTMENT
    post = role or _COUNTER[office]
    title = SourcedText(kk=post.full_name.kk, ru=post.full_name.ru)
    actor = Actor(code=f"usual_{post.value}", title=title, office=office, role=post)
    return Step(src=Citation(channel.src.src), mark=_NOT_TOLD, no=no, actor=actor, kind=kind, action=words)
