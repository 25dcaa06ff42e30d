"""What people say in the small forms of their deeds: the answer of the story, and what is usual beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.casework.course.offers import Deed, FieldKind, Offer, OfferedField
from app.demo.month.scenario import Application, Given

MEMBERS = ("Ахметов Серік Болатұлы", "Оразова Майра Тілеуқызы", "Пономаренко Игорь Львович")
"""Who sits in commissions."""
_USUAL: Mapping[str, Any] = {
    "members": MEMBERS,
    "minutes": "14",
    "hearing": "silent",
    "paper_number": "17-3/214",
    "period_end": date(2026, 12, 31),
    "votes_for": 3,
    "conditions": {
        "housing": "жеке үй, ағаш",
        "rooms": "3 бөлме, 54 шаршы метр",
        "comfort": "пешпен жылытылады, суы ауладан",
        "furniture": "ең қажеттісі ғана",
    },
}
_RESOLUTION = "Қарап, жауап жобасын мерзімінде әзірлеңіз."
_BY_DEED: Mapping[Deed, Mapping[str, Any]] = {
    Deed.RESOLVE: {"text": _RESOLUTION},
    Deed.CHECK: {"in_order": True},
    Deed.REPLY: {"in_favour": True, "text": "Құжаттар толық, қарсылық жоқ."},
}


def said(offer: Offer, told: Application, executor: str) -> dict[str, Any]:
    """The values of a deed's form; `executor` is who a resolution assigns."""
    values = {**_USUAL, **_of(told.answer), **_BY_DEED.get(offer.deed, {})}
    values["need"] = told.need
    spoken = {field.code: values[field.code] for field in offer.fields if _speaks(field, values)}
    if any(field.code == "executor" and _has(field, executor) for field in offer.fields):
        spoken["executor"] = executor
    return spoken


def _of(answer: Given) -> dict[str, Any]:
    every = {
        "outcome": answer.outcome.value,
        "amount": answer.amount,
        "family_size": answer.family_size,
        "place": answer.place.kk if answer.place is not None else None,
        "place_ru": answer.place.ru if answer.place is not None else None,
        "queue_number": answer.queue_number,
        "ground": answer.ground,
        "facts_kk": answer.facts.kk,
        "facts_ru": answer.facts.ru,
    }
    return {code: value for code, value in every.items() if value not in (None, "")}


def _speaks(field: OfferedField, values: Mapping[str, Any]) -> bool:
    """Whether the story, or what is usual, has something to say in a field that does not say it already."""
    if field.code not in values:
        return False
    if field.kind is FieldKind.COUNT and field.code == "members":
        return False
    return field.code != "period_end" or field.value is None


def _has(field: OfferedField, choice: str) -> bool:
    return any(code == choice for code, _ in field.choices)
