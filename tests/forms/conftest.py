"""The program's own forms, at a fixed day."""

from __future__ import annotations

from datetime import date

import pytest

from app.forms.engine import FormState
from app.forms.loading import Forms

TODAY = date(2026, 11, 20)
KNOWN = {
    "applicant.full_name": "Сәрсенбаева Айгүл Маратқызы",
    "applicant.iin": "860314440219",
    "applicant.birth_date": "1986-03-14",
}


@pytest.fixture(scope="session")
def forms() -> Forms:
    return Forms.load()


@pytest.fixture
def person(forms: Forms) -> FormState:
    """An empty form about a person."""
    return FormState.start(forms.form("person"), TODAY)


@pytest.fixture
def application(forms: Forms) -> FormState:
    """An application just begun, the applicant being known."""
    return FormState.start(forms.form("targeted-social-assistance"), TODAY, KNOWN)


def fill_person(state: FormState) -> None:
    """Type what a whole form about a person needs."""
    typed = {
        "iin": "860314440219",
        "surname": "Сәрсенбаева",
        "given": "Айгүл",
        "patronymic": "Маратқызы",
        "document_kind": "identity_card",
        "document_number": "045512382",
        "document_issuer": "ҚР ІІМ",
        "document_issued": "04.11.2020",
        "document_expires": "03.11.2030",
        "village": "Көкбұлақ",
        "street": "Төле би",
        "house": "17",
    }
    for path, value in typed.items():
        state.set(path, value)


def fill_application(state: FormState) -> None:
    """Type what a whole application needs: a family of two, no farm."""
    state.set("family[0].occupation", "unemployed")
    second = state.add_row("family")
    row = {
        "name": "Сәрсенбаев Дәурен Қайратұлы",
        "iin": "830902333101",
        "relation": "spouse",
        "birth_date": "02.09.1983",
        "occupation": "works",
        "place": "Көкбұлақ мектебі",
    }
    for column, value in row.items():
        state.set(f"family[{second}].{column}", value)
    state.set("income[1].work", "318 000")
    state.set("has_farm", False)
    state.set("bank", "«Қазпошта» АҚ")
    state.set("iban", "KZ86 125K ZT50 0410 0100")
    for consent in ("consent_data", "consent_survey", "informed_changes", "warned_false", "contacts_right"):
        state.set(consent, True)
