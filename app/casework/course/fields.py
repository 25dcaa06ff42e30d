"""The fields that forms of several deeds have: what is recorded from paper, an answer, how it reached the citizen."""

from __future__ import annotations

from datetime import date

from app.casework.course.offers import FieldKind, OfferedField, When
from app.casework.course.proposal import propose_for
from app.casework.course.said import Said, Values
from app.casework.desk import Desk
from app.casework.errors import StepIncomplete
from app.casework.overview.steps import Turn, is_recorded
from app.domain.answers import Answer, Delivery, Outcome, OwnGround, ResultKind, needed_for
from app.domain.course_events import OnPaper
from app.domain.language import N_, Text
from app.printing.document import PaperLanguage

OWN_GROUND = "own"
_GRANTED, _REFUSED = When("outcome", Outcome.GRANTED.value), When("outcome", Outcome.REFUSED.value)
_BY_OWN = When("ground", OWN_GROUND)
_BY_POST = When("delivery", Delivery.POST.value)
_BY_HAND = When("delivery", (Delivery.IN_PERSON.value, Delivery.REPRESENTATIVE.value))
OUTCOMES = (
    (Outcome.GRANTED.value, Text("қанағаттандырылды", "удовлетворено")),
    (Outcome.REFUSED.value, Text("бас тартылды", "отказано")),
)
_DELIVERIES = (
    (Delivery.IN_PERSON.value, Text("өз қолына", "лично в руки")),
    (Delivery.REPRESENTATIVE.value, Text("өкіліне", "представителю")),
    (Delivery.POST.value, Text("поштамен", "по почте")),
    (Delivery.ELECTRONIC.value, Text("электрондық түрде", "в электронном виде")),
)
_RECEIPT = Text("№ {number} қолхат", "расписка № {number}")
_LANGUAGES = (
    (PaperLanguage.KK.value, Text("қазақша", "на казахском")),
    (PaperLanguage.RU.value, Text("орысша", "на русском")),
    (PaperLanguage.BOTH.value, Text("екі тілде", "на двух языках")),
)


def today_at(desk: Desk) -> date:
    """The day by the desk's clock."""
    return desk.clock.now().date()


# Recorded from paper


def paper_fields(desk: Desk, turn: Turn, *, numbered: bool = False) -> tuple[OfferedField, ...]:
    """Who did it, when and by which document, where a step is only recorded; nothing where it is done here.

    `numbered`: the document must have a number, for it stands in for a decision of this program.
    """
    if not (turn.from_paper or is_recorded(turn.step)):
        return ()
    elsewhere = turn.step.actor.office is not desk.office.kind
    who = turn.step.actor.title.in_(turn.case.language) if is_recorded(turn.step) else None
    return (
        OfferedField("given_by", FieldKind.TEXT, N_("Signed or given by"), value=who),
        OfferedField("given_on", FieldKind.DATE, N_("On which day"), value=today_at(desk)),
        OfferedField(
            "paper_number", FieldKind.TEXT, N_("Number of the document"), required=numbered or elsewhere
        ),
    )


def paper_of(desk: Desk, said: Said, by: str = "given_by") -> OnPaper | None:
    """What was said of the paper; `None` where the step was done here. `by` is the field that names who gave it.

    Raises:
        StepIncomplete: the document is of a day to come.
    """
    if not said.text(by):
        return None
    return OnPaper(said.text(by), past_day(desk, said, "given_on"), said.text("paper_number"))


def past_day(desk: Desk, said: Said, code: str) -> date:
    """A day of something that happened.

    Raises:
        StepIncomplete: it is still to come.
    """
    day = said.day(code)
    if day > today_at(desk):
        raise StepIncomplete((code,))
    return day


# An answer


def answer_fields(desk: Desk, turn: Turn, *, only_refusal: bool = False) -> tuple[OfferedField, ...]:
    """What is granted, by the kind of the edition's result, or on which ground it is refused."""
    outcome = OfferedField(
        "outcome",
        FieldKind.CHOICE,
        N_("Answer"),
        choices=OUTCOMES[1:] if only_refusal else OUTCOMES,
        value=Outcome.REFUSED.value if only_refusal else None,
    )
    granted = () if only_refusal else _grant_fields(desk, turn)
    return (outcome, *granted, *_refusal_fields(turn))


def _grant_fields(desk: Desk, turn: Turn) -> tuple[OfferedField, ...]:
    kind = turn.edition.result.kind
    proposal = propose_for(desk, turn.case, turn.edition)
    periodic = kind in (ResultKind.ALLOWANCE, ResultKind.PERIOD_CERTIFICATE)
    start = proposal.period_start if periodic else today_at(desk)
    per_head = proposal.per_head
    if turn.case.findings.income is not None:
        per_head = turn.case.findings.income.per_head
    commission = turn.case.findings.commission
    every = (
        ("amount", FieldKind.MONEY, _amount_label(kind), commission.amount if commission else None),
        ("period_start", FieldKind.DATE, N_("From"), start),
        ("period_end", FieldKind.DATE, N_("Until"), proposal.period_end if periodic else None),
        ("family_size", FieldKind.COUNT, N_("People in the family"), proposal.family_size),
        ("per_head_income", FieldKind.MONEY, N_("Income per head"), per_head),
        ("place", FieldKind.TEXT, N_("Where to, or what was arranged"), None),
        ("place_ru", FieldKind.TEXT, N_("The same in Russian"), None),
        ("queue_number", FieldKind.TEXT, N_("Number in the queue"), None),
    )
    needed = needed_for(kind)
    return tuple(
        OfferedField(code, field, label, required=code in needed, value=value, when=(_GRANTED,))
        for code, field, label, value in every
        if code in needed or code in _BESIDE[kind]
    )


_BESIDE: dict[ResultKind, tuple[str, ...]] = {
    ResultKind.NOTICE: ("place", "place_ru", "queue_number"),
    ResultKind.ALLOWANCE: ("family_size", "per_head_income"),
    ResultKind.PAYMENT: ("family_size", "per_head_income"),
    ResultKind.CERTIFICATE: (),
    ResultKind.PERIOD_CERTIFICATE: (),
    ResultKind.REFERRAL: ("place_ru", "period_start", "queue_number"),
    ResultKind.REGISTRATION: (),
}
"""What may be said with a result of a kind, beside what must be."""


def _amount_label(kind: ResultKind) -> str:
    return N_("Sum, paid once") if kind is ResultKind.PAYMENT else N_("Sum a month for the family")


def _refusal_fields(turn: Turn) -> tuple[OfferedField, ...]:
    grounds = tuple(
        (ground.code, Text(ground.text.kk, ground.text.ru)) for ground in turn.edition.refusal_grounds
    )
    own = (
        OWN_GROUND,
        Text("тізімде жоқ, заң бойынша басқа негіз", "другое основание по закону, не из списка"),
    )
    words = (
        ("own_ground_kk", N_("The ground in Kazakh"), (_REFUSED, _BY_OWN)),
        ("own_ground_ru", N_("The ground in Russian"), (_REFUSED, _BY_OWN)),
        ("own_ground_source", N_("Act and paragraph of the ground"), (_REFUSED, _BY_OWN)),
        ("facts_kk", N_("Established facts, in Kazakh"), (_REFUSED,)),
        ("facts_ru", N_("Established facts, in Russian"), (_REFUSED,)),
    )
    ground = OfferedField("ground", FieldKind.CHOICE, N_("Ground"), choices=(*grounds, own), when=(_REFUSED,))
    return (ground, *(OfferedField(code, FieldKind.LINES, label, when=when) for code, label, when in words))


def answer_of(said: Said) -> Answer:
    """The answer that was said."""
    own = None
    if said.text("ground") == OWN_GROUND:
        text = Text(said.text("own_ground_kk"), said.text("own_ground_ru"))
        own = OwnGround(text, said.text("own_ground_source"))
    return Answer(
        Outcome(said.text("outcome")),
        amount=said.get("amount"),
        per_head_income=said.get("per_head_income"),
        family_size=said.get("family_size"),
        period_start=said.get("period_start"),
        period_end=said.get("period_end"),
        ground="" if own else said.text("ground"),
        facts=Text(said.text("facts_kk"), said.text("facts_ru")),
        place=said.text("place"),
        place_ru=said.text("place_ru"),
        queue_number=said.text("queue_number"),
        own_ground=own,
    )


def values_of(answer: Answer) -> Values:
    """The answer as it is said in these fields."""
    own = answer.own_ground
    return {
        "outcome": answer.outcome.value,
        "amount": answer.amount,
        "per_head_income": answer.per_head_income,
        "family_size": answer.family_size,
        "period_start": answer.period_start,
        "period_end": answer.period_end,
        "ground": OWN_GROUND if own else answer.ground,
        "own_ground_kk": own.text.kk if own else "",
        "own_ground_ru": own.text.ru if own else "",
        "own_ground_source": own.source if own else "",
        "facts_kk": answer.facts.kk,
        "facts_ru": answer.facts.ru,
        "place": answer.place,
        "place_ru": answer.place_ru,
        "queue_number": answer.queue_number,
    }


# A paper and its way to the citizen


def language_field(turn: Turn) -> OfferedField:
    """In which language the paper is made."""
    language = turn.case.language.value
    return OfferedField("language", FieldKind.CHOICE, N_("Language of the paper"), True, _LANGUAGES, language)


def delivery_fields(turn: Turn, delivery: Delivery = Delivery.IN_PERSON) -> tuple[OfferedField, ...]:
    """How the result reached the citizen, who collected it, what document was shown.

    Who filed for the applicant usually collects too. A centre hands over by the receipt that it gave; that it was
    shown is suggested and never stands there unsaid.
    """
    case, here = turn.case, not (turn.from_paper or is_recorded(turn.step))
    acts_for = case.representative if delivery is Delivery.IN_PERSON else None
    collects = acts_for.person.name.full if acts_for is not None else case.applicant.name.full
    usual = Delivery.REPRESENTATIVE if acts_for is not None else delivery
    return (
        OfferedField(
            "delivery", FieldKind.CHOICE, N_("How it was handed over"), True, _DELIVERIES, usual.value
        ),
        OfferedField("collected_by", FieldKind.TEXT, N_("Who collected it"), value=collects),
        OfferedField(
            "document_shown",
            FieldKind.TEXT,
            N_("Document shown"),
            required=False,
            when=(_BY_HAND,),
            suggestions=_receipt_of(turn),
        ),
        OfferedField(
            "post_number", FieldKind.TEXT, N_("Number of the registered letter"), here, when=(_BY_POST,)
        ),
    )


def _receipt_of(turn: Turn) -> tuple[str, ...]:
    """The receipt that the citizen was given, if the act has one."""
    receipt = turn.edition.receipt(turn.case.channel)
    if receipt is None or receipt.kind != "qolhat":
        return ()
    return (_RECEIPT.in_(turn.case.language).format(number=turn.case.number),)
