"""Filling an intake as a specialist would: the person, the form, the documents on the table."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from app.casework.counter import intake as intakes
from app.casework.counter.intake import Intake
from app.casework.desk import Desk
from app.demo.people import Family, Member
from app.domain.documents import Document
from app.domain.language import Language
from app.forms.engine import FormState
from app.paths import resources_dir

VILLAGE = "Көкбұлақ"
CONSENTS = ("consent_data", "consent_survey", "informed_changes", "warned_false", "contacts_right")


def fill(desk: Desk, edition: str, channel: str, family: Family, language: Language) -> Intake:
    """An intake of a family, typed and saved, not yet registered."""
    intake = replace(intakes.begin(desk, language), edition=edition, channel=channel)
    person = intakes.person_state(desk, intake)
    for path, value in person_answers(family).items():
        person.set(path, value)
    intake = replace(intake, person=person.to_json(), person_name=family.applicant.name.full)
    form = intakes.form_state(desk, intake)
    _fill_form(form, family)
    intake = replace(intake, form=form.to_json(), documents=_documents(desk, edition, family))
    return intakes.save(desk, intake)


def person_answers(family: Family, village: str = VILLAGE) -> dict[str, str]:
    """The answers of the person's form."""
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
        "village": village,
        "street": family.street,
        "house": family.house,
        "phone": family.phone,
    }


def _fill_form(form: FormState, family: Family) -> None:
    fill_members(form, family.members)
    form.set("has_farm", value := bool(family.members[1].income))
    if value:
        form.add_row("farm")
        for column, answer in {"item": "sheep", "unit": "head", "quantity": "6", "age": "2"}.items():
            form.set(f"farm[0].{column}", answer)
    form.set("bank", "«Қазпошта» АҚ")
    form.set("iban", family.iban)
    for consent in CONSENTS:
        form.set(consent, True)


def fill_members(form: FormState, members: Sequence[Member]) -> None:
    """The household and what each of them earned; the applicant's row is there already."""
    for row, member in enumerate(members):
        if row > 0:
            form.add_row("family")
        _fill_member(form, row, member)
    for row, member in enumerate(members):
        for column, amount in member.income:
            form.set(f"income[{row}].{column}", amount)


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
        scan = intakes.keep_scan(desk, page(requirement.title.kk), "image/jpeg")
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


def page(words: str) -> bytes:
    """A scanned page of nothing: a white sheet that says what it stands for, and that it is a sample."""
    sheet = Image.new("L", (620, 877), 255)
    drawing, font = (
        ImageDraw.Draw(sheet),
        ImageFont.truetype(resources_dir("fonts", "NotoSans-Regular.ttf"), 22),
    )
    drawing.text((60, 60), "ҮЛГІ · ОБРАЗЕЦ", fill=128, font=font)
    drawing.multiline_text((60, 140), textwrap.fill(words, 36), fill=0, font=font, spacing=8)
    buffer = BytesIO()
    sheet.save(buffer, "JPEG", quality=60)
    return buffer.getvalue()
