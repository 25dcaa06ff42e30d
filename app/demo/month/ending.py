"""How the month's transcript opens and ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.casework.overview import look_up
from app.demo.month import telling
from app.demo.month.running import Running
from app.demo.month.town import OpenOffice, Town
from app.demo.transcript import Transcript
from app.domain.case import Case, CaseStatus
from app.domain.events import Outcome
from app.domain.language import Text
from app.domain.office import Staff

_HEADINGS = (
    Text("Қызмет", "Услуга"),
    Text("Акт", "Акт"),
    Text("Арна", "Канал"),
    Text("Іс", "Дело"),
    Text("Өтініш беруші", "Заявитель"),
    Text("Немен аяқталды", "Чем кончилось"),
)
_PREFACE = Text(
    "Мұндағы аудан, мекемелер мен адамдар ойдан шығарылған, әр қағазда «үлгі» деген белгі бар. Өмірде мекеме өз "
    "облысының актісімен ғана жұмыс істейді; бес актінің бәрі көрінуі үшін осы жаттығу ауданының бөлімі, орталығы және "
    "Сарыжаз округі бесеуімен де жұмыс істейді. Актілердің күші жойылған, олар үлгі ретінде алынды.",
    "Район, учреждения и люди здесь выдуманы, на каждой бумаге стоит пометка «образец». В жизни учреждение работает "
    "по акту своей области; чтобы показать все пять актов, отдел, центр и Сарыжазский округ этого учебного района "
    "работают по всем пяти. Сами акты утратили силу и взяты как образцы.",
)
_AT_WORK = Text("Кім қайда жұмыс істейді", "Кто где работает")
_LEFT_OPEN = Text(
    "Көкбұлақта әдейі ашық қалғаны: жаңа тіркелген өтініш, флешкада келесі сапарын күткен пакет, иесі әлі алмаған "
    "жауап және аяқталмаған жоба; бөлімде соңғы күндердің екі ісі. "
    "Терезе Көкбұлақтың үстелінен ашылады.",
    "В Кокбулаке намеренно оставлено открытым: только что зарегистрированное заявление, пакет на флешке до следующей "
    "поездки, ответ, за которым ещё не пришли, и неоконченный черновик; в отделе – два дела последних дней. "
    "Окно открывается за столом в Кокбулаке.",
)
_SUMMARY = Text("Айдың қорытындысы", "Итоги месяца")


def open_with(transcript: Transcript, town: Town) -> None:
    """What a reader should know first: that all is invented, and who works where."""
    transcript.remark(_PREFACE)
    transcript.chapter(_AT_WORK)
    for office in town.offices.values():
        transcript.remark(_crew(office))


def _crew(office: OpenOffice) -> Text:
    name = office.counter.office.name
    kk, ru = (", ".join(words) for words in zip(*(_post(desk.staff) for desk in office.desks), strict=True))
    return Text(f"**{name.kk}**: {kk}.", f"**{name.ru}**: {ru}.")


def _post(staff: Staff) -> tuple[str, str]:
    post = telling.post_of(staff)
    return f"{post.kk} {staff.name.full}", f"{post.ru} {staff.name.full}"


def tell(transcript: Transcript, town: Town, running: Iterable[Running]) -> None:
    """All applications in one table, with what became of them."""
    every = list(running)
    transcript.chapter(_SUMMARY)
    transcript.remark(_counts([_case(town, each) for each in every]))
    transcript.remark(_LEFT_OPEN)
    transcript.table(_HEADINGS, tuple(_row(town, each) for each in every))


def _counts(cases: Sequence[Case]) -> Text:
    decided = [case.decision for case in cases if case.decision is not None]
    granted = sum(decision.answer.outcome is Outcome.GRANTED for decision in decided)
    refused, complaints = len(decided) - granted, sum(len(case.complaints) for case in cases)
    withdrawn = sum(case.closing is not None for case in cases)
    at_work = len(cases) - len(decided) - withdrawn
    return Text(
        f"Өтініш – {len(cases)}, қанағаттандырылғаны – {granted}, дәлелді бас тартылғаны – {refused}, "
        f"қайтарып алынғаны – {withdrawn}, жұмыстағысы – {at_work}; шағым – {complaints}.",
        f"Заявлений – {len(cases)}, удовлетворено – {granted}, мотивированных отказов – {refused}, "
        f"отозвано – {withdrawn}, в работе – {at_work}; жалоб – {complaints}.",
    )


def _case(town: Town, running: Running) -> Case:
    return look_up.open_case(town.offices[running.told.at].counter, running.case_id).case


def _row(town: Town, running: Running) -> tuple[Text, ...]:
    edition = town.offices[running.told.at].counter.edition(running.told.service)
    case = _case(town, running)
    name = case.applicant.name.initialled
    return (
        Text(edition.title.kk, edition.title.ru),
        telling.act_of(edition),
        telling.CHANNELS[running.told.channel],
        Text(case.number, case.number),
        Text(name, name),
        _end(case),
    )


def _end(case: Case) -> Text:
    if case.closing is not None:
        return Text("өтініш қайтарып алынды", "заявление отозвано")
    if case.decision is None:
        return Text("жұмыста", "в работе")
    refused = case.decision.answer.outcome is Outcome.REFUSED
    words = Text("бас тартылды", "отказано") if refused else Text("қанағаттандырылды", "удовлетворено")
    day = case.decision.signed_at.date()
    late = Text(" (мерзімінен кеш)", " (позже срока)") if day > case.due else Text("", "")
    kk, ru = f"{words.kk}, {day:%d.%m.%Y}{late.kk}", f"{words.ru}, {day:%d.%m.%Y}{late.ru}"
    if case.status is not CaseStatus.CLOSED:
        return Text(f"{kk}; нәтиже иесін күтіп тұр", f"{ru}; результат ждёт заявителя")
    return Text(kk, ru)
