"""Invented papers of the office's own work: receipt, form, resolution, act, conclusion, minutes, packet, journals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import overload

from app.casework.application_form import form_of
from app.catalogue.catalogue import Catalogue
from app.clock import ALMATY
from app.domain.language import Text
from app.domain.people import PersonName
from app.forms.engine import FormState
from app.forms.loading import Forms
from app.printing.content import Appeal, PrescribedField
from app.printing.content_course import (
    ConclusionContent,
    CoverContent,
    Earned,
    Found,
    InspectionContent,
    MinutesContent,
    PackedCase,
    Relative,
)
from app.printing.content_forms import (
    ApplicationContent,
    Attachment,
    CaseInventoryContent,
    ReceiptContent,
    ResolutionContent,
)
from app.printing.content_journals import Incoming, JournalContent, Outgoing, Registration
from app.printing.content_letters import CertificateContent, ComplaintAnswerContent, ReferralContent
from tests.printing import samples

TODAY = date(2026, 11, 20)
RECEIVER, SIGNER = "Тілеуова С. Қ.", "Әбдіқадыров Р. Т."
NOTICE = Text("Хабарлама", "Уведомление")
PAPERS = (
    Attachment("Белгіленген нысандағы өтініш"),
    Attachment("Жеке куәлік", number="034567891", original=False),
    Attachment("Мүгедектік туралы анықтамадан үзінді көшірме", sheets=2),
    Attachment("Мүгедекті оңалтудың жеке бағдарламасынан үзінді көшірме", sheets=4, issued=date(2026, 3, 14)),
)

RECEIPT = ReceiptContent(
    office=samples.DEPARTMENT,
    number="1129-26-00731-5",
    service=samples.REFUSAL.service,
    act=samples.REFUSAL.act,
    applicant=samples.TALON.applicant,
    registered_at=samples.TALON.registered_at,
    acceptor=samples.TALON.acceptor,
    fields=(
        PrescribedField(
            "application_number_and_date",
            Text("Өтініштің нөмірі мен қабылданған күні", "Номер и дата приёма заявления"),
        ),
        PrescribedField(
            "service_type",
            Text("Сұралатын мемлекеттік қызметтің түрі", "Вид запрашиваемой государственной услуги"),
        ),
        PrescribedField(
            "attachments",
            Text(
                "Қоса берілген құжаттардың саны мен атаулары", "Количество и названия приложенных документов"
            ),
        ),
        PrescribedField(
            "issue_date_time_place",
            Text("Құжаттарды беру күні (уақыты) мен орны", "Дата (время) и место выдачи документов"),
        ),
        PrescribedField(
            "inspector_name",
            Text(
                "Құжаттарды ресімдеуге өтінішті қабылдаған орталық инспекторының тегі, аты, әкесінің аты",
                "Фамилия, имя, отчество инспектора центра, принявшего заявление на оформление документов",
            ),
        ),
    ),
    attachments=PAPERS,
    ready=date(2026, 12, 7),
)

RECEIPT_HARD = replace(
    RECEIPT,
    service=samples.LONGEST,
    applicant=samples.LONG_NAME,
    acceptor=samples.LONG_NAME,
    attachments=PAPERS * 4,
    unverified=(samples.UNKNOWN,),
    reprint=samples.REPRINT,
)

_PERSON = {
    "iin": "870503400123",
    "surname": "Ермекова",
    "given": "Сәуле",
    "patronymic": "Болатқызы",
    "birth_date": "1987-05-03",
    "sex": "female",
    "citizenship": "kz",
    "document_kind": "identity_card",
    "document_number": "034567891",
    "village": "Көкбұлақ ауылы",
    "street": "Достық көшесі",
    "house": "14",
    "phone": "+77011234567",
}
_FORM = {
    "family": [
        {
            "name": "Ермекова Сәуле Болатқызы",
            "iin": "870503400123",
            "relation": "applicant",
            "birth_date": "1987-05-03",
            "occupation": "unemployed",
        },
        {
            "name": "Ермеков Асқар Төлегенұлы",
            "iin": "840819300456",
            "relation": "spouse",
            "birth_date": "1984-08-19",
            "occupation": "self_employed",
        },
        {"name": "Ермеков Айбек Асқарұлы", "iin": "130227500789", "relation": "son", "birth_date": "2013-02-27"},
        {
            "name": "Ермекова Аружан Асқарқызы",
            "iin": "161211600321",
            "relation": "daughter",
            "birth_date": "2016-12-11",
        },
    ],
    "income": [{"pensions": "64500"}, {"work": "219600", "declared_other": "12000"}, {}, {}],
    "farm": [{"item": "Сиыр", "unit": "head", "quantity": "2", "age": "4"}],
    "income_quarter": "2026-3",
    "account": "KZ75125KZT2069100100",
}  # fmt: skip


def states(
    edition_id: str, person: dict[str, object], form: dict[str, object]
) -> tuple[FormState, FormState]:
    forms, edition = Forms.load(), Catalogue.load().edition(edition_id)
    return (
        FormState(forms.form(edition.person_form), TODAY, person),
        FormState(form_of(forms, edition), TODAY, form),
    )


APPLICATION = ApplicationContent(
    office=samples.OKRUG,
    service=samples.ASSISTANCE,
    act=samples.ACT,
    forms=states("zhambyl-2012/targeted-social-assistance", _PERSON, _FORM),
    number=samples.NUMBER,
    applicant=PersonName("Ермекова", "Сәуле", "Болатқызы"),
    filed=TODAY,
    acceptor=samples.TALON.acceptor,
    attachments=PAPERS,
    due=samples.TALON.due,
)
APPLICATION_BLANK = ApplicationContent(
    office=samples.OKRUG,
    service=samples.ASSISTANCE,
    act=samples.ACT,
    forms=states("zhambyl-2012/targeted-social-assistance", {}, {}),
    blank=True,
)
APPLICATION_STUB = replace(
    APPLICATION,
    stub=samples.TALON.fields[1:],
    stub_title=Text("түбіршек талон", "отрывной талон"),
)

RESOLUTION = ResolutionContent(
    office=samples.DEPARTMENT,
    number=samples.NUMBER,
    service=samples.ASSISTANCE,
    applicant=samples.TALON.applicant,
    registered=TODAY,
    due=date(2026, 12, 23),
    given=date(2026, 11, 23),
    signatory=samples.SIGNATORY,
    incoming="214-26",
    executor="Тілеуова Сәуле Қанатқызы",
    text="Заңнамаға сәйкес қарап, жауап дайындаңыз.",
)
RESOLUTION_BLANK = replace(RESOLUTION, executor="", text="", incoming="", service=samples.LONGEST)

_FOUND = tuple(
    Found(Text(kk, ru), text)
    for kk, ru, text in (
        ("Тұрғын үй: түрі, кімнің меншігінде", "Жильё: вид, чья собственность", "жеке үй, меншікті"),
        ("Бөлмелер саны, алаңы", "Число комнат, площадь", "3 бөлме, 62 м²"),
        ("Жылыту, су, жарық", "Отопление, вода, свет", ""),
        ("Жиһаз, тұрмыстық техника", "Мебель, бытовая техника", ""),
        ("Мал, құс", "Скот, птица", "сиыр – 2"),
        ("Көлік, ауыл шаруашылығы техникасы", "Транспорт, сельхозтехника", ""),
    )
)
MEMBERS = ("Қожахметов Бауыржан Серікұлы", "Бекова Айгүл Маратқызы", "Ли Светлана Викторовна")
INSPECTION = InspectionContent(
    office=samples.OKRUG,
    number="3147-26-00403-3",
    service=samples.ASSISTANCE,
    act=samples.ACT,
    applicant=PersonName("Ермекова", "Сәуле", "Болатқызы"),
    birth_date=date(1987, 5, 3),
    address=Text("Көкбұлақ ауылы, Достық көшесі, 14-үй", "Село Кокбулак, улица Достык, дом 14"),
    act_number="38",
    visited=date(2026, 11, 23),
    village="Көкбұлақ ауылы",
    family=(
        Relative(
            "Ермекова Сәуле Болатқызы", Text("өтініш беруші", "заявитель"), date(1987, 5, 3), "жұмыссыз"
        ),
        Relative("Ермеков Асқар Төлегенұлы", Text("жұбайы", "супруг"), date(1984, 8, 19), "маусымдық жұмыс"),
        Relative("Ермеков Айбек Асқарұлы", Text("ұлы", "сын"), date(2013, 2, 27), "8-сынып"),
    ),
    incomes=(
        Earned(
            "Ермеков Асқар Төлегенұлы", Text("еңбек қызметінен", "от трудовой деятельности"), Decimal(219600)
        ),
        Earned("Ермекова Сәуле Болатқызы", Text("жәрдемақылар", "пособия"), Decimal(64500)),
    ),
    per_head=Decimal("18940"),
    found=_FOUND,
    members=MEMBERS,
    unverified=(Text("Нысан бекітілген актімен салыстырылмаған", "Форма не сверена с утверждённой"),),
)
INSPECTION_BLANK = replace(
    INSPECTION,
    birth_date=None,
    address=None,
    act_number="",
    visited=None,
    village="",
    family=(),
    incomes=(),
    per_head=None,
    found=tuple(replace(found, text="") for found in _FOUND),
    members=(),
)
_NEEDS = (
    Text("көмекке мұқтаж", "нуждается в помощи"),
    Text("көмекке мұқтаж емес", "не нуждается в помощи"),
    Text("тексеруден бас тартты", "отказался от обследования"),
)
CONCLUSION = ConclusionContent(
    office=samples.OKRUG,
    number=INSPECTION.number,
    service=samples.ASSISTANCE,
    act=samples.ACT,
    applicant=INSPECTION.applicant,
    choices=_NEEDS,
    chosen=0,
    address=INSPECTION.address,
    conclusion_number="38",
    made=date(2026, 11, 24),
    visited=date(2026, 11, 23),
    remark="Отбасының табысы кедейлік шегінен төмен, үш бала тәрбиеленуде.",
    members=MEMBERS,
)
CONCLUSION_BLANK = replace(
    CONCLUSION, chosen=None, conclusion_number="", made=None, remark="", members=(), service=samples.LONGEST
)
MINUTES = MinutesContent(
    office=samples.DEPARTMENT,
    commission=Text(
        "әлеуметтік көмек көрсету жөніндегі арнаулы комиссия", "специальная комиссия по оказанию социальной помощи"
    ),
    number=samples.NUMBER,
    service=Text(
        "Жергілікті өкілді органдардың шешімдері бойынша әлеуметтік көмек тағайындау",
        "Назначение социальной помощи по решениям местных представительных органов",
    ),
    act=samples.ACT,
    applicant=samples.TALON.applicant,
    registered=TODAY,
    minutes="14",
    sat=date(2026, 12, 1),
    granted=True,
    members=(*MEMBERS, "Құдайбергенова-Сейітжанова Гүлбаршын-Айсұлтан Нұрмұхаммедқожақызы"),
    votes_for=4,
    votes_against=0,
    amount=Decimal(120000),
    reasons="Өтініш берушінің үйі өрттен зардап шекті; құжаттар толық.",
)  # fmt: skip
COVER = CoverContent(
    office=samples.OKRUG,
    to=samples.DEPARTMENT.name,
    packet="3147-0312-00047",
    issued=TODAY,
    sealed_at=datetime(2026, 11, 20, 17, 20, tzinfo=ALMATY),
    words=("жаға", "үйеңкі", "қант", "терезе", "көпір", "дәптер", "балық", "қолшатыр"),
    cases=tuple(
        PackedCase(f"3147-26-0041{number}-{(number * 3) % 10}", name, service, documents, sheets)
        for number, (name, service, documents, sheets) in enumerate(
            (
                ("Ахметжанова Роза Бекенқызы", samples.ASSISTANCE, 6, 13),
                ("Құдайбергенов Нұрлан Сәкенұлы", MINUTES.service, 4, 8),
                ("Ли Светлана Викторовна", samples.LONGEST, 5, 11),
                ("Петренко Виктор Иванович", samples.ASSISTANCE, 5, 9),
            ),
            start=1,
        )
    ),
    signatory=replace(
        samples.SIGNATORY,
        name=PersonName("Қожахметов", "Бауыржан", "Серікұлы"),
        post=Text("ауылдық округ әкімі", "аким сельского округа"),
    ),
    executor=samples.EXECUTOR,
    outgoing="02-04/211",
    previous="3147-0312-00046",
)  # fmt: skip
COVER_HARD = replace(COVER, cases=COVER.cases * 12, reprint=samples.REPRINT)
INVENTORY = CaseInventoryContent(
    office=samples.DEPARTMENT,
    number=samples.NUMBER,
    service=samples.ASSISTANCE,
    applicant=samples.TALON.applicant,
    registered=TODAY,
    made=date(2026, 12, 23),
    compiler=samples.SIGNATORY,
    papers=PAPERS,
)
INVENTORY_HARD = replace(INVENTORY, papers=PAPERS * 12, applicant=samples.LONG_NAME, service=samples.LONGEST)

CERTIFICATE = CertificateContent(
    office=samples.DEPARTMENT,
    issued=date(2026, 11, 24),
    outgoing="1185-26",
    number=samples.NUMBER,
    registered=TODAY,
    service=samples.ASSISTANCE,
    act=samples.ACT,
    holder=samples.TALON.applicant,
    statement=Text(
        "өтініш берушінің (отбасының) ағымдағы тоқсанда атаулы әлеуметтік көмек алушыларға "
        "жататынын растайтын анықтама",
        "справка, подтверждающая принадлежность получателя государственной услуги (семьи) к получателям адресной "
        "социальной помощи в текущем квартале",
    ),
    signatory=samples.SIGNATORY,
    executor=samples.EXECUTOR,
    birth_date=date(1987, 5, 3),
    first=date(2026, 10, 1),
    last=date(2026, 12, 31),
    validity=Text("ағымдағы тоқсан", "текущий квартал"),
)
REFERRAL = ReferralContent(
    office=samples.DEPARTMENT,
    addressee=samples.ADDRESSEE,
    issued=date(2026, 11, 24),
    outgoing="1186-26",
    number=samples.NUMBER,
    registered=TODAY,
    service=samples.LONGEST,
    act=samples.ACT,
    result=Text(
        "мемлекеттік медициналық-әлеуметтік мекемеге жолдама",
        "направление в государственное медико-социальное учреждение",
    ),
    signatory=samples.SIGNATORY,
    executor=samples.EXECUTOR,
    appeal=Appeal(samples.APPEAL.body),
    birth_date=date(1941, 5, 3),
    place="«Шапағат» медициналық-әлеуметтік мекемесі, Тараз қаласы",
    first=date(2026, 12, 1),
)
QUEUE = replace(REFERRAL, place="", queue_number="17")
COMPLAINT_ANSWER = ComplaintAnswerContent(
    office=samples.DEPARTMENT,
    addressee=samples.ADDRESSEE,
    issued=date(2026, 12, 4),
    outgoing="1190-26",
    number=samples.NUMBER,
    complaint="3147-3-26",
    complained=TODAY,
    service=samples.ASSISTANCE,
    act=samples.ACT,
    justified=True,
    text=Text(
        "Өтінішіңіз белгіленген мерзімнен екі күн кешіктіріліп қаралды. Кінәлі қызметкерге ескерту жасалды.",
        "Ваше заявление рассмотрено на два дня позже установленного срока. Виновному работнику сделано замечание.",
    ),
    signatory=samples.SIGNATORY,
    executor=samples.EXECUTOR,
    appeal=Appeal(samples.APPEAL.body),
)


class Lines(Sequence[Registration]):
    """Any number of invented registrations, each made when it is asked for."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Registration: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Registration]: ...
    def __getitem__(self, index: int | slice) -> Registration | Sequence[Registration]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(self._count))]
        if index >= self._count:
            raise IndexError(index)
        services = (samples.ASSISTANCE, samples.LONGEST, MINUTES.service, samples.REFUSAL.service)
        names = ("Ахметжанова Р. Б.", "Құдайбергенова-Сейітжанова Г. Н.", "Ли С. В.", "Оразбек А. Т.")
        moment = datetime(2026, 11, 2, 9, 20, tzinfo=ALMATY) + timedelta(minutes=37 * index)
        done = index % 3 != 2
        return Registration(
            at=moment,
            number=f"0312-26-{index + 1:05}-{index % 10}",
            applicant=names[index % 4],
            service=services[index % 4],
            documents=3 + index % 7,
            acceptor="Тілеуова С. Қ.",
            due=moment.date() + timedelta(days=14),
            result=Text("хабарлама", "уведомление") if done else None,
            result_on=moment.date() + timedelta(days=10) if done else None,
        )


REGISTRATION = JournalContent(
    office=samples.DEPARTMENT,
    first=date(2026, 11, 1),
    last=date(2026, 11, 30),
    keeper=samples.EXECUTOR.name,
    lines=Lines(60),
    kind=Registration,
    before=40,
)
INCOMING = replace(
    REGISTRATION,
    kind=Incoming,
    before=0,
    lines=tuple(
        Incoming(line.at, f"{number}-26", samples.OKRUG.name, line.number, line.applicant, line.service, RECEIVER)
        for number, line in enumerate(Lines(9), start=1)
    ),
)  # fmt: skip
OUTGOING = replace(
    REGISTRATION,
    kind=Outgoing,
    before=0,
    lines=tuple(
        Outgoing(line.at.date(), f"{number}-26", line.applicant, NOTICE, line.number, line.service, SIGNER, line.due)
        for number, line in enumerate(Lines(9), start=1)
    ),
)  # fmt: skip
EMPTY = replace(REGISTRATION, lines=(), before=0)
