"""Invented papers of a case's way: act of inspection, conclusion, minutes, cover letter of a packet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from app.clock import ALMATY
from app.domain.language import Text
from app.domain.people import PersonName
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
from tests.printing import samples
from tests.printing.samples_counter import TODAY

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
            "Ермекова Сәуле Болатқызы",
            Text("өтініш беруші", "заявитель"),
            date(1987, 5, 3),
            Text("жұмыссыз", "безработная"),
        ),
        Relative(
            "Ермеков Асқар Төлегенұлы",
            Text("жұбайы", "супруг"),
            date(1984, 8, 19),
            Text("маусымдық жұмыс", "сезонная работа"),
        ),
        Relative(
            "Ермеков Айбек Асқарұлы",
            Text("ұлы", "сын"),
            date(2013, 2, 27),
            Text("8-сынып оқушысы", "учащийся 8 класса"),
        ),
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
        "әлеуметтік көмек көрсету жөніндегі арнайы комиссия", "специальная комиссия по оказанию социальной помощи"
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
                ("Ли Светлана Викторовна", samples.REFUSAL.service, 5, 11),
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
COVER_HARD = replace(
    COVER,
    cases=(replace(COVER.cases[0], applicant=samples.LONG_NAME.full, service=samples.LONGEST), *COVER.cases)
    * 9,
    reprint=samples.REPRINT,
)

_FORTY = tuple(
    Relative(samples.LONG_NAME.full, Text("қызы", "дочь"), date(2016, 12, 11), samples.LONGEST)
    for _ in range(40)
)
INSPECTION_HARD = replace(
    INSPECTION,
    service=samples.LONGEST,
    applicant=samples.LONG_NAME,
    family=_FORTY,
    incomes=tuple(Earned(one.name, samples.LONGEST, Decimal(219600)) for one in _FORTY),
    found=tuple(replace(found, text=samples.LONGEST.kk) for found in _FOUND),
    remark=samples.LONGEST.kk * 5,
    members=(samples.LONG_NAME.full,) * 9,
    reprint=samples.REPRINT,
)
CONCLUSION_HARD = replace(
    CONCLUSION,
    service=samples.LONGEST,
    applicant=samples.LONG_NAME,
    remark=samples.LONGEST.kk * 5,
    members=(samples.LONG_NAME.full,) * 9,
    unverified=(samples.UNKNOWN,),
    reprint=samples.REPRINT,
)
MINUTES_HARD = replace(
    MINUTES,
    service=samples.LONGEST,
    commission=samples.LONGEST,
    applicant=samples.LONG_NAME,
    reasons=samples.LONGEST.kk * 5,
    members=(samples.LONG_NAME.full,) * 9,
    reprint=samples.REPRINT,
)
"""Papers of commissions at their worst: a family of forty, the longest title and names everywhere."""
