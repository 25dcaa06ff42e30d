"""The sentences of the month's transcript, in both languages: who does what, in the present tense of a chronicle.

The present tense has no gender in Russian, and the doer is always a person with a name: nothing "sent itself".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.papers.heard import WORDS
from app.casework.papers.results import result_words
from app.catalogue.model import Edition
from app.domain.case import Case
from app.domain.events import Answer, Outcome
from app.domain.language import Language, Text
from app.domain.office import Staff
from app.domain.roles import Role

_MONTHS = (
    Text("қаңтар", "января"),
    Text("ақпан", "февраля"),
    Text("наурыз", "марта"),
    Text("сәуір", "апреля"),
    Text("мамыр", "мая"),
    Text("маусым", "июня"),
    Text("шілде", "июля"),
    Text("тамыз", "августа"),
    Text("қыркүйек", "сентября"),
    Text("қазан", "октября"),
    Text("қараша", "ноября"),
    Text("желтоқсан", "декабря"),
)
_WEEKDAYS = (
    Text("дүйсенбі", "понедельник"),
    Text("сейсенбі", "вторник"),
    Text("сәрсенбі", "среда"),
    Text("бейсенбі", "четверг"),
    Text("жұма", "пятница"),
    Text("сенбі", "суббота"),
    Text("жексенбі", "воскресенье"),
)
CHANNELS: Mapping[str, Text] = {
    "okrug_akim": Text("округ әкімі арқылы", "через акима округа"),
    "department": Text("бөлім арқылы", "через отдел"),
    "service_centre": Text("қызмет көрсету орталығы арқылы", "через центр обслуживания"),
    "state_corporation": Text("Мемлекеттік корпорация арқылы", "через Государственную корпорацию"),
    "portal": Text("портал арқылы", "через портал"),
}
_DEEDS: Mapping[Deed, Text] = {
    Deed.SUBMIT: Text(
        "құжаттарды тексеріп, уәкілетті органға тапсырады",
        "проверяет документы и передаёт дело в уполномоченный орган",
    ),
    Deed.SEND_ON: Text(
        "істі келесі іс-әрекетті жасайтын мекемеге жолдайды",
        "передаёт дело в учреждение, за которым следующее действие",
    ),
    Deed.SEND_BACK: Text(
        "жауапты өтініш берілген жерге жібереді", "отправляет ответ туда, где подано заявление"
    ),
    Deed.TAKE_IN: Text("келген істі кіріс журналына тіркейді", "регистрирует поступившее дело"),
    Deed.RESOLVE: Text("бұрыштама қойып, орындаушыны белгілейді", "ставит резолюцию и назначает исполнителя"),
    Deed.ASK: Text("қорытынды сұратады", "запрашивает заключение"),
    Deed.COMPUTE_AND_ASK: Text(
        "отбасының табысын есептеп, істі арнайы комиссияға ұсынады",
        "рассчитывает доход семьи и вносит дело в специальную комиссию",
    ),
    Deed.INSPECT: Text(
        "учаскелік комиссияның үйге барып жасаған актісін енгізеді",
        "вносит акт участковой комиссии, побывавшей на дому",
    ),
    Deed.REPLY: Text("сұратуға келген жауапты енгізеді", "вносит полученный на запрос ответ"),
    Deed.COMMISSION: Text("арнайы комиссияның хаттамасын енгізеді", "вносит протокол специальной комиссии"),
    Deed.BODY_DECIDES: Text("әкімдіктің шешімін енгізеді", "вносит решение акимата"),
    Deed.DRAFT: Text("жауаптың жобасын әзірлейді", "готовит проект ответа"),
    Deed.SIGN: Text("жауапқа қол қояды", "подписывает ответ"),
    Deed.DECIDE: Text("шешім қабылдайды", "принимает решение"),
    Deed.DECIDE_AND_HAND_OVER: Text(
        "сол жерде шешіп, нәтижесін береді", "решает на месте и выдаёт результат"
    ),
    Deed.RECORD_DECISION: Text(
        "облыстан келген шешімді енгізіп, нәтижесін береді",
        "вносит полученное из области решение и выдаёт результат",
    ),
    Deed.PASS_ON: Text("келген жауапты беруге тапсырады", "передаёт полученный ответ на выдачу"),
    Deed.ENTER: Text("мәліметтерді журналға енгізеді", "вносит сведения в журнал"),
    Deed.CHECK: Text("құжаттарды тексереді", "проверяет документы"),
    Deed.RECORD: Text("орындалған іс-әрекетті белгілейді", "отмечает выполненное действие"),
    Deed.HAND_OVER: Text("жауапты табыстайды", "вручает ответ"),
}
GIVES = frozenset({Deed.HAND_OVER, Deed.DECIDE_AND_HAND_OVER, Deed.RECORD_DECISION})
"""Deeds by which somebody gets something: each is told in a line of its own."""


def title_of(day: date) -> Text:
    """A day as a heading: «23 қараша, дүйсенбі»."""
    month, weekday = _MONTHS[day.month - 1], _WEEKDAYS[day.weekday()]
    return Text(f"{day.day} {month.kk}, {weekday.kk}", f"{day.day} {month.ru}, {weekday.ru}")


def who(desk: Desk, office: Text) -> Text:
    """A person at work: the office as people call it, the post, the name."""
    role, person = post_of(desk.staff), desk.staff.name.initialled
    return Text(f"{office.kk}, {role.kk} {person}", f"{office.ru}, {role.ru} {person}")


def act_of(edition: Edition) -> Text:
    """The act by which a case is led: its region and its number."""
    region, citation = edition.act.region, edition.short_citation
    return Text(f"{region.kk}, {citation.kk}", f"{region.ru}, {citation.ru}")


def post_of(staff: Staff) -> Text:
    """The post in which somebody works with cases."""
    return next(role for role in staff.roles if role is not Role.ADMINISTRATOR).short_name


def several(deed: Deed, cases: Sequence[Case]) -> Text:
    """A deed done with some cases, one after another."""
    words = _DEEDS[deed]
    named = [_named(deed, case) for case in cases]
    kk, ru = ("; ".join(name.in_(language) for name in named) for language in Language)
    return Text(f"{words.kk}: {kk}.", f"{words.ru}: {ru}.")


def _named(deed: Deed, case: Case) -> Text:
    name = f"{case.number} ({case.applicant.name.initialled})"
    if deed is Deed.TAKE_IN and case.incoming_number:
        return Text(f"{name}, кіріс № {case.incoming_number}", f"{name}, вх. № {case.incoming_number}")
    if deed in (Deed.SIGN, Deed.DECIDE) and case.decision is not None and case.decision.outgoing_number:
        number, heard = case.decision.outgoing_number, _heard(case)
        return Text(f"{name}, шығыс № {number}{heard.kk}", f"{name}, исх. № {number}{heard.ru}")
    return Text(name, name)


def _heard(case: Case) -> Text:
    """How the hearing before a refusal ended, where there was one."""
    if case.hearing is None:
        return Text("", "")
    words = WORDS[case.hearing.stage]
    return Text(f" (тыңдау: {words.kk})", f" (заслушивание: {words.ru})")


def given(desk: Desk, case: Case, answer: Answer) -> Text:
    """What somebody got, in the words of the paper."""
    if answer.outcome is Outcome.REFUSED:
        facts = answer.facts
        return Text(f"дәлелді бас тарту. {facts.kk}", f"мотивированный отказ. {facts.ru}")
    words = result_words(desk.edition(case.edition), answer)
    if answer.amount is None or answer.period_start is None or answer.period_end is None:
        return Text(f"{words.kk}.", f"{words.ru}.")
    sum_, until = money(answer), f"{answer.period_end:%d.%m.%Y}"
    return Text(
        f"{words.kk}: айына {sum_} теңге, {until} күніне дейін.",
        f"{words.ru}: {sum_} тенге в месяц до {until}.",
    )


def money(answer: Answer) -> str:
    """A sum as it is written: «38 640» or «21 350,50»."""
    assert answer.amount is not None
    whole = answer.amount == answer.amount.to_integral_value()
    return f"{answer.amount:,.{0 if whole else 2}f}".replace(",", "\u00a0").replace(".", ",")


def deed(deed: Deed) -> Text:
    """What is done, without the cases."""
    return _DEEDS[deed]
