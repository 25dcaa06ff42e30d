"""`kense due`: dates checked by hand against the calendar on the wall, and every day accounted for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.demo.story import EDITION
from tests.cli.conftest import Kense

BY_HAND = {
    # 22 working days from Monday 23 November; 16 December, Independence Day, is a Wednesday.
    ("okrug_akim", "2026-11-20"): "2026-12-23",
    # 7 working days from Monday 23 November: five of one week, two of the next.
    ("department", "2026-11-20"): "2026-12-01",
    # The same from Saturday: it counts from Monday as well.
    ("department", "2026-11-21"): "2026-12-01",
    # From Wednesday 9 December: 9, 10, 11, 14, 15, (16 is a holiday), 17, 18.
    ("department", "2026-12-08"): "2026-12-18",
}


@pytest.mark.parametrize(("asked", "due"), BY_HAND.items())
def test_the_due_day_is_the_one_that_was_counted_by_hand(
    kense: Kense, asked: tuple[str, str], due: str
) -> None:
    channel, when = asked
    assert kense("due", EDITION, channel, when, "--json").json["due"] == due


def test_every_day_between_is_numbered_or_has_its_reason(kense: Kense) -> None:
    told = kense("due", EDITION, "okrug_akim", "2026-11-20T10:42", "--json").json
    days = told["days"]
    assert [day["number"] for day in days if day["number"]] == list(range(1, 23))
    assert all(day["number"] or (day["reason"]["kk"] and day["reason"]["ru"]) for day in days)
    first = date(2026, 11, 20)
    expected = [(first + timedelta(days=n)).isoformat() for n in range(len(days))]
    assert [day["date"] for day in days] == expected
    reasons = {day["date"]: day["reason"]["ru"] for day in days if day["reason"]}
    assert reasons["2026-11-21"] == "суббота"
    assert "независимост" in reasons["2026-12-16"].casefold()


def test_the_steps_follow_one_another_and_each_has_its_day(kense: Kense) -> None:
    told = kense("due", EDITION, "okrug_akim", "2026-11-20T10:42", "--json").json
    assert told["start"] == "2026-11-20T10:42:00+05:00"
    assert [step["no"] for step in told["steps"]] == [1, 2, 3, 4, 5, 6, 7]
    dues = [step["due"] for step in told["steps"]]
    # 15 minutes; then 1, 12, 3, 1 and 3 working days one after another.
    assert dues[0] == "2026-11-20T10:57:00+05:00"
    assert dues[1:6] == ["2026-11-23", "2026-12-09", "2026-12-14", "2026-12-15", "2026-12-21"]


def test_a_person_reads_the_day_the_rule_and_the_count(kense: Kense) -> None:
    said = kense("--language", "ru", "due", EDITION, "okrug_akim", "2026-11-20")
    assert said.code == 0
    assert "23.12.2026" in said.out
    assert "16.12.2026    ×" in said.out
    assert "статья 76" in said.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("нет/такой", "okrug_akim", "2026-11-20"), "нет/такой"),
        ((EDITION, "portal", "2026-11-20"), "portal"),
    ],
)
def test_what_the_catalogue_does_not_have_is_told_in_three_sentences(
    kense: Kense, arguments: tuple[str, ...], words: str
) -> None:
    for more in ((), ("--json",)):
        said = kense("--language", "ru", "due", *arguments, *more)
        assert (said.code, said.out, len(said.err.splitlines())) == (2, "", 3)
        assert words in said.err


def test_a_day_that_is_not_in_the_calendar_is_refused_with_how_to_use_the_command(kense: Kense) -> None:
    said = kense("due", EDITION, "okrug_akim", "2026-02-30")
    assert said.code == 2
    assert "kense due" in said.err


@pytest.mark.parametrize("when", ["20.11.2026", "2026-11-20", "20.11.2026 10:42", "2026-11-20T10:42"])
def test_a_day_may_be_typed_as_it_is_printed(kense: Kense, when: str) -> None:
    assert kense("due", EDITION, "okrug_akim", when, "--json").json["due"] == "2026-12-23"


def test_what_is_no_day_is_answered_with_how_one_is_written(kense: Kense) -> None:
    answer = kense("due", EDITION, "okrug_akim", "31.02.2026")
    assert answer.code == 2
    assert "31.02.2026: 2026-11-20, 20.11.2026" in answer.err


def test_a_date_beyond_the_calendar_is_said_to_be_doubtful(kense: Kense) -> None:
    doubt = "Неточно"
    assert doubt in kense("--language", "ru", "due", EDITION, "department", "2030-12-30").out
    assert doubt not in kense("--language", "ru", "due", EDITION, "department", "2026-11-20").out


BARE_DAYS = "zhambyl-2008/targeted-social-assistance"
LONGER = "wko-2018/local-social-assistance"
CERTIFICATE = "zhambyl-2012/tsa-recipient-certificate"
ALLOWANCE = "zhambyl-2012/child-allowance"


def test_days_of_no_stated_kind_are_shown_in_both_readings_the_used_one_first(kense: Kense) -> None:
    said = kense("--language", "ru", "due", BARE_DAYS, "department", "2026-12-15").out
    assert "взято более строгое прочтение" in said
    assert "если это календарные дни: 25.12.2026" in said
    assert "если это рабочие дни: 30.12.2026" in said
    told = kense("due", BARE_DAYS, "department", "2026-12-15", "--json").json
    assert told["readings"] == [
        {"unit": "calendar_days", "due": "2026-12-25"},
        {"unit": "working_days", "due": "2026-12-30"},
    ]
    assert told["due"] == "2026-12-25"


def test_a_longer_term_is_told_with_its_condition_and_paragraph(kense: Kense) -> None:
    said = kense("--language", "kk", "due", LONGER, "okrug_akim", "2026-11-20").out
    assert "Ұзағырақ мерзімге жол беріледі: 20 жұмыс күні, 21.12.2026 күніне дейін" in said
    told = kense("due", LONGER, "okrug_akim", "2026-11-20", "--json").json
    assert (told["longer"]["value"], told["longer"]["due"]) == (20, "2026-12-21")
    assert told["longer"]["paragraph"]["ru"].endswith("5")
    assert kense("due", EDITION, "okrug_akim", "2026-11-20", "--json").json["longer"] is None


def test_an_act_without_a_term_is_counted_by_the_general_one_and_it_is_said(kense: Kense) -> None:
    told = kense("due", LONGER, "okrug_akim", "2026-11-20", "--json").json
    # 15 working days: 23–27, 30–4, 7–11
    assert (told["due"], told["paragraph"], told["rule"]["id"]) == ("2026-12-11", None, "appk-76-1")
    said = kense("--language", "ru", "due", LONGER, "okrug_akim", "2026-11-20").out
    assert "Акт не устанавливает срока" in said
    assert "статья 76, пункты 1, 2 и 5" in said


def test_minutes_are_told_by_the_clock_and_in_which_hours_they_ran(kense: Kense) -> None:
    said = kense("--language", "ru", "due", CERTIFICATE, "okrug_akim", "2026-12-11T17:50").out
    assert "Последний день: 14.12.2026 09:05" in said
    assert "11.12.2026  17:50–18:00" in said
    assert "14.12.2026  09:00–09:05" in said


def test_intake_and_issue_at_a_centre_are_not_counted_and_take_no_day(kense: Kense) -> None:
    told = kense("due", ALLOWANCE, "service_centre", "2026-12-11", "--json").json
    # 14 (1), 15 (2), [16], 17 (3), 18 (4), 21–25 (5–9), 28 (10), issue on the 29th; the steps take 9 of the 10 days
    assert told["due"] == "2026-12-29"
    assert [step["counted"] for step in told["steps"]] == [False, True, True, True, True, True, False]
    days = [step["due"][:10] for step in told["steps"]]
    assert days == [f"2026-12-{day}" for day in (11, 14, 18, 22, 24, 25, 28)]
    said = kense("--language", "ru", "due", ALLOWANCE, "service_centre", "2026-12-11").out
    assert said.count("(в срок не входит)") == 2


def test_the_choice_of_the_first_day_is_told_with_its_reason_and_source(kense: Kense) -> None:
    said = kense("--language", "ru", "due", EDITION, "okrug_akim", "2026-11-20").out
    assert "не сказано, считается ли сам день сдачи. Программа считает со следующего дня." in said
