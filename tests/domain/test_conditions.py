"""Conditions as data: what holds, what an empty field does, what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.conditions import fields_of, holds, is_empty, parse_condition

FACTS: dict[str, Any] = {
    "today": "2026-03-14",
    "kind": "identity_card",
    "sum": "45000.50",
    "issued": "2016-11-04",
    "born": "1986-03-14",
    "ways": ["post", "in_person"],
    "farm": False,
    "blank": " ",
    "family": [{"relation": "applicant", "work": "works"}, {"relation": "spouse", "work": "unemployed"}],
}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"field": "kind", "equals": "identity_card"}, True),
        ({"field": "kind", "in": ["passport", "other"]}, False),
        ({"field": "ways", "contains": "post"}, True),
        ({"field": "sum", "more_than": 9000}, True),
        ({"field": "sum", "at_most": "45000.5"}, True),
        ({"field": "sum", "less_than": 45000}, False),
        ({"field": "sum", "at_least": 45001}, False),
        ({"field": "issued", "less_than": {"field": "born"}}, False),
        ({"field": "born", "less_than": {"field": "issued"}}, True),
        ({"field": "born", "less_than": {"field": "nobody"}}, False),
        ({"field": "born", "at_most": {"years_ago": 40}}, True),
        ({"field": "born", "at_most": {"years_ago": 41}}, False),
        ({"field": "nobody", "more_than": {"years_ago": 18}}, False),
        ({"field": "farm", "equals": False}, True),
        ({"field": "farm", "filled": True}, True),
        ({"field": "blank", "filled": False}, True),
        ({"field": "nobody", "equals": None}, False),
        ({"field": "nobody", "filled": True}, False),
        ({"not": {"field": "nobody", "filled": True}}, True),
        ({"all": [{"field": "farm", "filled": True}, {"field": "kind", "equals": "other"}]}, False),
        ({"any": [{"field": "farm", "filled": False}, {"field": "kind", "filled": True}]}, True),
        ({"all": []}, True),
        ({"some_row": "family", "where": {"field": "work", "equals": "unemployed"}}, True),
        ({"some_row": "family", "where": {"field": "work", "equals": "studies"}}, False),
        ({"some_row": "nothing", "where": {"field": "work", "equals": "works"}}, False),
    ],
)
def test_a_condition_holds_or_does_not(condition: Any, expected: bool) -> None:
    assert holds(parse_condition(condition), FACTS) is expected


@pytest.mark.parametrize(
    "nonsense",
    [
        None,
        "kind == 1",
        {},
        {"field": "kind"},
        {"field": "kind", "resembles": "x"},
        {"field": "kind", "equals": 1, "in": []},
        {"all": {"field": "kind"}},
        {"not": []},
        {"all": [{"any": [{"field": "x"}]}]},
        {"field": "born", "more_than": {"years_ago": "18"}},
        {"field": "born", "more_than": {"days_ago": 18}},
        {"field": "born", "more_than": {"field": "x", "years_ago": 18}},
    ],
)
def test_what_is_no_condition_is_refused(nonsense: Any) -> None:
    with pytest.raises(ValueError, match=r"condition|list"):
        parse_condition(nonsense)


@pytest.mark.parametrize(
    ("today", "is_minor"),
    [("2022-02-28", True), ("2022-03-01", False), ("2022-02-27", True), ("2024-02-29", False)],
)
def test_who_was_born_on_a_leap_day_comes_of_age_on_the_first_of_march(today: str, is_minor: bool) -> None:
    minor = parse_condition({"field": "born", "more_than": {"years_ago": 18}})
    assert holds(minor, {"today": today, "born": "2004-02-29"}) is is_minor


def test_years_are_counted_back_from_a_leap_day_too() -> None:
    minor = parse_condition({"field": "born", "more_than": {"years_ago": 18}})
    assert holds(minor, {"today": "2024-02-29", "born": "2006-03-01"})
    assert not holds(minor, {"today": "2024-02-29", "born": "2006-02-28"})


def test_without_a_day_nothing_is_years_ago() -> None:
    assert not holds(parse_condition({"field": "born", "at_most": {"years_ago": 1}}), {"born": "1986-03-14"})


def test_a_condition_tells_which_fields_it_asks_about() -> None:
    condition = parse_condition(
        {
            "any": [
                {"not": {"field": "a", "equals": {"field": "b"}}},
                {"some_row": "family", "where": {"field": "work", "filled": True}},
            ]
        }
    )
    assert fields_of(condition) == {"a", "b", "family", "family.work"}


def test_nought_and_no_are_answers_but_blanks_are_not() -> None:
    assert [is_empty(value) for value in (0, False, "0", "", "  ", None, [], {})] == [
        *[False] * 3,
        *[True] * 5,
    ]
