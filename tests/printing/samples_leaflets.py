"""Invented leaflets: of a service, and of what one person is still to bring."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.language import Text
from app.domain.terms import Unit
from app.printing.content import Counter, LeafletContent, Point, Repeal, Term, TermLimit, ToBringContent
from tests.printing.samples import ACT, ASSISTANCE, DEPARTMENT, LONGEST, NUMBER, OKRUG, UNKNOWN

APPLICATION = Point(
    Text("белгіленген үлгідегі өтініш", "заявление по форме"), Text("12-тармақ", "п.\u00a012")
)
PENSION = Point(
    Text("зейнеткерлік куәлік", "пенсионное удостоверение"),
    Text("12.1-тармақ", "п.\u00a012.1"),
    (Text("зейнеткерлік жастағы адамдар үшін", "для лиц пенсионного возраста"),),
)
DOUBTFUL = replace(APPLICATION, unverified=UNKNOWN)
GROUND = Point(
    Text("құжаттардың біреуі болмаса", "отсутствие одного из документов"), Text("10-тармақ", "п.\u00a010")
)

LEAFLET = LeafletContent(
    office=DEPARTMENT,
    made=date(2026, 11, 20),
    service=ASSISTANCE,
    act=ACT,
    counter=Counter(
        DEPARTMENT.name,
        Text("тұрғылықты жері бойынша", "по месту жительства"),
        DEPARTMENT.address,
        DEPARTMENT.phone,
        DEPARTMENT.hours,
    ),
    fee=Text("тегін көрсетіледі", "оказывается бесплатно"),
    results=(Text("хабарлама", "уведомление"), Text("дәлелді жауап", "мотивированный ответ")),
    term=Term(22, Unit.WORKING_DAYS, TermLimit.NOT_LATER_THAN, "5.1"),
    for_all=(APPLICATION, DOUBTFUL),
    only_if=(PENSION,),
    delivery=(Text("өзі келгенде", "при личном обращении"),),
    grounds=(GROUND,),
    repeal=Repeal(
        Text("облыс әкімдігінің қаулысы", "постановление акимата области"), "111", date(2014, 4, 3)
    ),
)

LEAFLET_HARD = replace(
    LEAFLET,
    service=LONGEST,
    for_all=(replace(DOUBTFUL, text=LONGEST), APPLICATION) * 6,
    only_if=(replace(PENSION, text=LONGEST, notes=(LONGEST, UNKNOWN)),) * 4,
    grounds=(replace(GROUND, text=LONGEST, unverified=LONGEST),) * 3,
)
"""The leaflet at its worst: the longest title everywhere, two things to explain, several pages."""

INCOME = Point(
    Text("табыс туралы анықтама", "справка о доходах"),
    Text("12-тармақ", "п.\u00a012"),
    (Text("басқа орган береді", "выдаёт другой орган"),),
)
PENSION_CARD = Point(Text("зейнеткерлік куәлік", "пенсионное удостоверение"), Text("12-тармақ", "п.\u00a012"))
UNSURE = replace(INCOME, unverified=UNKNOWN)

TO_BRING = ToBringContent(
    office=OKRUG,
    made=date(2026, 11, 20),
    service=ASSISTANCE,
    act=ACT,
    missing=(INCOME, UNSURE),
    expired=(PENSION_CARD,),
    only_if=(PENSION_CARD,),
    until=date(2026, 12, 18),
    until_place=Text("5-тармақ", "п.\u00a05"),
    number=NUMBER,
)
TO_BRING_HARD = replace(
    TO_BRING, service=LONGEST, missing=(replace(UNSURE, text=LONGEST, notes=(LONGEST,)),) * 8
)
