"""Invented papers to print: one office, one applicant, the longest title of the catalogue, a very long name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from app.clock import ALMATY
from app.domain.language import Text
from app.domain.people import PersonName
from app.domain.terms import Unit
from app.printing.content import (
    Addressee,
    Appeal,
    Cited,
    Executor,
    Grant,
    Office,
    PrescribedField,
    Quarter,
    Reprint,
    Signatory,
    TalonContent,
    Term,
    TermLimit,
)
from app.printing.content_letters import NoticeContent, RefusalContent

NUMBER = "3147-26-00417-2"

OKRUG = Office(
    name=Text(
        "Жамбыл облысы Қарасаз ауданы Көкбұлақ ауылдық округі әкімінің аппараты",
        "Аппарат акима Кокбулакского сельского округа Карасазского района Жамбылской области",
    ),
    address=Text("Көкбұлақ ауылы, Абай көшесі, 1", "Село Кокбулак, улица Абая, 1"),
    phone="8 (72600) 2-31-17",
    hours=Text("дс–жм 9.00–18.00, үзіліс 13.00–14.00", "пн–пт 9.00–18.00, перерыв 13.00–14.00"),
)

DEPARTMENT = Office(
    name=Text(
        "Қарасаз ауданы әкімдігінің жұмыспен қамту және әлеуметтік бағдарламалар бөлімі",
        "Отдел занятости и социальных программ акимата Карасазского района",
    ),
    address=Text(
        "080000, Жамбыл облысы, Қарасаз ауылы, Төле би көшесі, 8",
        "080000, Жамбылская область, село Карасаз, улица Толе би, 8",
    ),
    phone="8 (72600) 2-14-05",
    hours=OKRUG.hours,
)

ASSISTANCE = Text(
    "Мемлекеттік атаулы әлеуметтік көмек тағайындау", "Назначение государственной адресной социальной помощи"
)

LONGEST = Text(
    "Мемлекеттік бюджет қаражаты есебінен қызмет көрсететін мемлекеттік және мемлекеттік емес "
    "медициналық-әлеуметтік мекемелерде (ұйымдарда) әлеуметтік қызмет көрсетуге арналған құжаттарды ресімдеу",
    "Оформление документов на инвалидов для предоставления им услуги индивидуального помощника для инвалидов "
    "первой группы, имеющих затруднение в передвижении, и специалиста жестового языка для инвалидов по слуху",
)
"""The longest titles of the catalogue, each language's own."""

LONG_NAME = PersonName("Құдайбергенова-Сейітжанова", "Гүлбаршын-Айсұлтан", "Нұрмұхаммедқожақызы")

TALON = TalonContent(
    office=OKRUG,
    number=NUMBER,
    service=ASSISTANCE,
    act=Text(
        "Жамбыл облысы әкімдігінің 25.10.2012 № 316 қаулысымен бекітілген регламент",
        "Регламент утверждён постановлением акимата Жамбылской области от 25.10.2012 № 316",
    ),
    applicant=PersonName("Жұмабаева", "Гүлнар", "Ержанқызы"),
    registered_at=datetime(2026, 11, 20, 10, 42, tzinfo=ALMATY),
    due=date(2026, 12, 23),
    term=Term(22, Unit.WORKING_DAYS, TermLimit.NOT_LATER_THAN, "5.1"),
    acceptor=PersonName("Бекова", "Айгүл", "Маратқызы"),
    fields=(
        PrescribedField("registration_date", Text("тіркелген күні", "дата регистрации")),
        PrescribedField(
            "service_date", Text("мемлекеттік қызметті алу күні", "дата получения государственной услуги")
        ),
        PrescribedField(
            "acceptor_name",
            Text(
                "құжаттарды қабылдаған адамның тегі мен аты-жөні", "фамилия и имя лица, принявшего документы"
            ),
        ),
    ),
    fee=Text("Тегін көрсетіледі", "Оказывается бесплатно"),
)

REPRINT = Reprint(1, datetime(2026, 11, 24, 11, 42, tzinfo=ALMATY), date(2026, 11, 20))

UNKNOWN = Text(
    "бұл актіде қызмет көрсету мерзімі айтылмаған: бөлімнен сұраңыз",
    "в акте не указан срок оказания услуги: спросите в отделе",
)

TALON_HARD = replace(
    TALON,
    service=LONGEST,
    applicant=LONG_NAME,
    acceptor=LONG_NAME,
    unverified=(UNKNOWN,),
    reprint=REPRINT,
)
"""The talon at its worst: the longest title and names, a tag for the whole form, a reprint."""

TALON_BY_HAND = replace(
    TALON,
    due=None,
    term=None,
    fields=(TALON.fields[0], replace(TALON.fields[1], unverified=UNKNOWN), TALON.fields[2]),
)
"""A talon whose edition has no term: the day of receipt is written by hand."""

TALON_WITH_TIME = replace(
    TALON,
    act=Text(
        "Ақмола облысы әкімдігінің 11.08.2008 № А-6/342 қаулысымен бекітілген стандарт",
        "Стандарт утверждён постановлением акимата Акмолинской области от 11.08.2008 № А-6/342",
    ),
    term=Term(15, Unit.CALENDAR_DAYS, TermLimit.WITHIN, "7"),
    fields=(
        PrescribedField("registration_date_time", Text("тіркеу күні мен уақыты", "дата и время регистрации")),
        PrescribedField(
            "acceptor_name",
            Text(
                "құжаттарды қабылдап алған тұлғаның тегі мен аты-жөні",
                "фамилия и имя лица, принявшего документы",
            ),
        ),
        PrescribedField("certificate_issue_date", Text("анықтаманың берілген күні", "дата выдачи справки")),
    ),
)
"""The talon of Akmola 2008: with the time, and the day on which the certificate is given."""

COMPLAINT_TALON = replace(
    TALON,
    number="3147-3-26-8",
    due=date(2026, 12, 11),
    term=None,
    fields=(
        PrescribedField(
            "answer_term_and_place",
            Text("берілген шағымға жауапты алу мерзімі мен орны", "срок и место получения ответа на жалобу"),
        ),
        PrescribedField(
            "official_contacts",
            Text(
                "шағымның қаралу барысы туралы білуге болатын лауазымды тұлғалардың байланыс деректері",
                "контактные данные должностных лиц, у которых можно узнать о ходе рассмотрения жалобы",
            ),
        ),
    ),
    fee=None,
    title=Text("талон", "талон"),
    about=Text("шағымның қабылданғаны туралы", "о приёме жалобы"),
    complaint=True,
)
"""The talon of a complaint, with the lines of Akmola 2008."""

ADDRESSEE = Addressee(
    PersonName("Қасымова", "Әсел", "Дәуренқызы"),
    Text(
        "Жамбыл облысы, Қарасаз ауданы, Көкбұлақ ауылдық округі, Көкбұлақ ауылы, Достық көшесі, 14-үй",
        "Жамбылская область, Карасазский район, Кокбулакский сельский округ, село Кокбулак, улица Достык, дом 14",
    ),
)

SIGNATORY = Signatory(
    PersonName("Әбдіқадыров", "Рустам", "Тұрарұлы"), Text("бөлім бастығы", "начальник отдела")
)

EXECUTOR = Executor(PersonName("Тілеуова", "Сәуле", "Қанатқызы"), "8 (72600) 2-14-07")

ACT = Text(
    "Жамбыл облысы әкімдігінің 25.10.2012 № 316 қаулысы",
    "постановление акимата Жамбылской области от 25.10.2012 № 316",
)

APPEAL = Appeal(
    Text("Қарасаз ауданының әкімдігі", "акимат Карасазского района"), date(2026, 11, 25), date(2027, 2, 25)
)

NOTICE = NoticeContent(
    office=DEPARTMENT,
    addressee=ADDRESSEE,
    issued=date(2026, 11, 25),
    outgoing="07-15/1184",
    number="3147-26-00389-5",
    registered=date(2026, 11, 2),
    service=ASSISTANCE,
    act=ACT,
    result=Text(
        "мемлекеттік атаулы әлеуметтік көмекті тағайындау туралы хабарлама",
        "уведомление о назначении государственной адресной социальной помощи",
    ),
    decided=date(2026, 11, 24),
    decision_number="412",
    signatory=SIGNATORY,
    executor=EXECUTOR,
    appeal=Appeal(APPEAL.body),
    grant=Grant(
        Decimal("38640"),
        Quarter(2026, 4, date(2026, 11, 1), date(2026, 12, 31)),
        5,
        Decimal("77280"),
        Text(
            "Банктегі шотқа, шот нөмірінің соңғы төрт таңбасы 4417",
            "На счёт в банке, последние четыре знака 4417",
        ),
    ),
    recurrence=Cited(
        Text(
            "Атаулы әлеуметтік көмек алу құқығы тоқсан сайын табыс туралы құжаттарды берумен расталып отырады",
            "Право на получение адресной социальной помощи ежеквартально подтверждается "
            "представлением документов о доходах",
        ),
        "11",
    ),
)

REFUSAL = RefusalContent(
    office=DEPARTMENT,
    addressee=ADDRESSEE,
    issued=date(2026, 11, 24),
    outgoing="09-21/0356",
    number="1129-26-00688-0",
    registered=date(2026, 11, 11),
    service=Text(
        "Мүгедектерге протездік-ортопедиялық көмек ұсыну үшін оларға құжаттарды ресімдеу",
        "Оформление документов на инвалидов для предоставления им протезно-ортопедической помощи",
    ),
    act=Text(
        "Қызылорда облысы әкімдігінің 23.12.2011 № 251 қаулысы",
        "постановление акимата Кызылординской области от 23.12.2011 № 251",
    ),
    facts=(
        Text(
            "Мүгедекті оңалтудың жеке бағдарламасынан үзінді көшірме ұсынылмаған. Бұл туралы Сізге 2026 жылғы "
            "13 қарашада жазбаша хабарланды; 18 қарашаға дейін құжат түскен жоқ.",
            "Не представлена выписка из индивидуальной программы реабилитации инвалида. Об этом Вам сообщено "
            "письменно 13 ноября 2026 года; до 18 ноября документ не поступил.",
        ),
    ),
    grounds=(
        Cited(
            Text(
                "мемлекеттік қызмет көрсету үшін талап етілетін құжаттардың біреуі болмағанда",
                "отсутствие одного из документов, требуемых для оказания государственной услуги",
            ),
            "10",
        ),
    ),
    hearing=Text(
        "Алдын ала шешім Сізге 2026 жылғы 19 қарашада табыс етілді; екі жұмыс күні ішінде қарсылық келіп түскен жоқ.",
        "Предварительное решение вручено Вам 19 ноября 2026 года; в течение двух рабочих дней возражений не поступило.",
    ),
    decided=date(2026, 11, 24),
    signatory=SIGNATORY,
    executor=EXECUTOR,
    appeal=APPEAL,
)

REFUSAL_HARD = replace(
    REFUSAL,
    service=LONGEST,
    addressee=replace(ADDRESSEE, name=LONG_NAME),
    facts=REFUSAL.facts * 9,
    grounds=(replace(REFUSAL.grounds[0], unverified=UNKNOWN),) * 2,
    unverified=(UNKNOWN,),
    reprint=REPRINT,
)
"""The refusal at its worst: over two pages, with tags and a reprint box."""
