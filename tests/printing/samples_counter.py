"""Invented papers of the counter: receipt, application form, resolution slip, inventory of a case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.casework.office.application_form import form_of
from app.catalogue.catalogue import Catalogue
from app.domain.language import Text
from app.domain.people import PersonName
from app.forms.engine import FormState
from app.forms.loading import Forms
from app.printing.content import PrescribedField
from app.printing.content_forms import (
    ApplicationContent,
    Attachment,
    CaseInventoryContent,
    ReceiptContent,
    ResolutionContent,
)
from tests.printing import samples

TODAY = date(2026, 11, 20)

PAPERS = (
    Attachment(Text("Белгіленген нысандағы өтініш", "Заявление по установленной форме")),
    Attachment(Text("Жеке куәлік", "Удостоверение личности"), number="034567891", original=False),
    Attachment(
        Text("Мүгедектік туралы анықтамадан үзінді көшірме", "Выписка из справки об инвалидности"),
        sheets=2,
        unverified=True,
    ),
    Attachment(
        Text(
            "Мүгедекті оңалтудың жеке бағдарламасынан үзінді көшірме",
            "Выписка из индивидуальной программы реабилитации инвалида",
        ),
        sheets=4,
        issued=date(2026, 3, 14),
    ),
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

_MANY = [
    {
        "name": samples.LONG_NAME.full,
        "iin": "870503400123",
        "relation": "daughter",
        "birth_date": "2016-12-11",
        "occupation": "self_employed",
    }
    for _ in range(40)
]
APPLICATION_HARD = replace(
    APPLICATION,
    service=samples.LONGEST,
    applicant=samples.LONG_NAME,
    acceptor=samples.LONG_NAME,
    forms=states(
        "zhambyl-2012/targeted-social-assistance",
        _PERSON,
        {**_FORM, "family": _MANY, "income": [{"work": "219600", "pensions": "64500"} for _ in _MANY]},
    ),
    attachments=PAPERS * 4,
    unverified=(samples.UNKNOWN,),
    reprint=samples.REPRINT,
)
"""The application at its worst: a family of forty, all of them with the longest name."""

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
RESOLUTION_BLANK = replace(RESOLUTION, executor="", text="", incoming="")
RESOLUTION_HARD = replace(
    RESOLUTION,
    service=samples.LONGEST,
    applicant=samples.LONG_NAME,
    executor=samples.LONG_NAME.full,
    text=samples.LONGEST.kk,
    signatory=replace(samples.SIGNATORY, name=samples.LONG_NAME),
    reprint=samples.REPRINT,
)

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
