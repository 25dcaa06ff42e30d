"""Filling an intake as a specialist would: the person, the form, the documents on the table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image, ImageDraw

from app.casework import intake as intakes
from app.casework.desk import Desk
from app.casework.intake import Intake
from app.demo.people import Family, Member
from app.domain.documents import Document
from app.domain.language import Language
from app.forms.engine import FormState

VILLAGE = "Көкбұлақ"
CONSENTS = ("consent_data", "consent_survey", "informed_changes", "warned_false", "contacts_right")


def fill(desk: Desk, edition: str, channel: str, family: Family, language: Language) -> Intake:
    """An intake of a family, typed and saved, not yet registered."""
    intake = replace(intakes.begin(desk, language), edition=edition, channel=channel)
    person = intakes.person_state(desk, intake)
    for path, value in _person(family).items():
        person.set(path, value)
    intake = replace(intake, person=person.to_json(), person_name=family.applicant.name.full)
    form = intakes.form_state(desk, intake)
    _fill_form(form, family)
    intake = replace(intake, form=form.to_json(), documents=_documents(desk, edition, family))
    return intakes.save(desk, intake)


def _person(family: Family) -> dict[str, str]:
    applicant = family.applicant
    return {
        "iin": applicant.iin,
        "surname": applicant.name.surname,
        "given": applicant.name.given,
        "patronymic": applicant.name.patronymic,
        "document_kind": "identity_card",
        "document_number": family.document_number,
        "document_issuer": "ҚР ІІМ",
        "document_issued": "04.11.2021",
        "document_expires": "03.11.2031",
        "village": VILLAGE,
        "street": family.street,
        "house": family.house,
        "phone": family.phone,
    }


def _fill_form(form: FormState, family: Family) -> None:
    for row, member in enumerate(family.members):
        if row > 0:
            form.add_row("family")
        _fill_member(form, row, member)
    for row, member in enumerate(family.members):
        for column, amount in member.income:
            form.set(f"income[{row}].{column}", amount)
    form.set("has_farm", value := bool(family.members[1].income))
    if value:
        form.add_row("farm")
        for column, answer in {"item": "sheep", "unit": "head", "quantity": "6", "age": "2"}.items():
            form.set(f"farm[0].{column}", answer)
    form.set("bank", "«Қазпошта» АҚ")
    form.set("iban", family.iban)
    for consent in CONSENTS:
        form.set(consent, True)


def _fill_member(form: FormState, row: int, member: Member) -> None:
    answers = {
        "name": member.name.full,
        "iin": member.iin,
        "relation": member.relation,
        "birth_date": member.born.isoformat(),
        "occupation": member.occupation,
        "place": member.place,
    }
    for column, answer in answers.items():
        if answer and form.is_allowed(f"family[{row}].{column}"):
            form.set(f"family[{row}].{column}", answer)


def _documents(desk: Desk, edition: str, family: Family) -> tuple[Document, ...]:
    """What the edition asks for and no form section supplies, each with one scanned page."""
    documents = []
    for requirement in desk.catalogue.edition(edition).requirements:
        if requirement.form_section is not None or requirement.condition is not None:
            continue
        scan = intakes.keep_scan(desk, _page(requirement.code), "image/jpeg")
        documents.append(
            Document(
                requirement.code,
                requirement.title.kk,
                number=family.document_number if requirement.expires else "",
                issued=date(2021, 11, 4),
                expires=date(2031, 11, 3) if requirement.expires else None,
                scans=(scan,),
            )
        )
    return tuple(documents)


def _page(words: str) -> bytes:
    """A scanned page of nothing: a white sheet with a word on it."""
    page = Image.new("L", (620, 877), 255)
    ImageDraw.Draw(page).text((60, 60), words, fill=0)
    buffer = BytesIO()
    page.save(buffer, "JPEG", quality=60)
    return buffer.getvalue()
