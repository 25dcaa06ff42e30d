"""The edition of targeted social assistance by the act of 2012: what it says, and where each thing is from."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from app.catalogue.catalogue import Catalogue
from app.catalogue.errors import NoSuchChannel
from app.catalogue.model import Edition, TermLimit
from app.datamodels import Origin
from app.domain.completeness import State, check
from app.domain.counting import CountStart, EndRule
from app.domain.roles import OfficeKind, Role
from app.domain.steps import ActionKind
from app.domain.terms import Duration, Unit

TABLE = Path(__file__).parent.parent / "reference" / "terms.csv"

Figure = tuple[str, str, int, int, str]


def figures_of_the_acts() -> Iterator[Figure]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["edition"], row["channel"], int(row["step"]), int(row["value"]), row["unit"]


def figures_of(edition: Edition) -> Iterator[Figure]:
    for channel in edition.channels:
        if channel.term is not None:
            total = channel.term.duration
            yield edition.id, channel.kind, 0, total.value, total.unit
        for step in channel.steps:
            if step.duration is not None:
                yield edition.id, channel.kind, step.no, step.duration.value, step.duration.unit


def test_every_term_and_duration_is_that_of_the_act_and_none_is_left_out(catalogue: Catalogue) -> None:
    in_catalogue = [figure for edition in catalogue.editions() for figure in figures_of(edition)]
    assert sorted(in_catalogue) == sorted(figures_of_the_acts())


def test_the_title_is_official_in_both_languages(edition: Edition) -> None:
    assert edition.title.kk == "Мемлекеттік атаулы әлеуметтік көмек тағайындау"
    assert edition.title.ru == "Назначение государственной адресной социальной помощи"
    assert edition.title.ru_origin is Origin.OFFICIAL


def test_the_act_is_repealed_and_says_by_what_and_when(edition: Edition) -> None:
    assert edition.is_repealed
    assert edition.valid_until == date(2014, 4, 3)
    assert edition.act.repeal is not None
    assert edition.act.repeal.number == "111"
    assert edition.short_citation.kk == "25.10.2012 ж. № 316"
    assert edition.short_citation.ru == "№ 316 от 25.10.2012"


def test_the_akims_seven_steps_go_from_hand_to_hand(edition: Edition) -> None:
    steps = [(step.actor.role, step.actor.office, step.kind) for step in edition.process("okrug_akim")]
    okrug, department = OfficeKind.OKRUG, OfficeKind.DEPARTMENT
    assert steps == [
        (Role.OKRUG_SPECIALIST, okrug, ActionKind.REGISTER),
        (Role.AKIM, okrug, ActionKind.CHECK_AND_SUBMIT),
        (Role.DEPARTMENT_CHIEF_SPECIALIST, department, ActionKind.RECEIVE_AND_DRAFT),
        (Role.DEPARTMENT_HEAD, department, ActionKind.SIGN),
        (Role.DEPARTMENT_CHIEF_SPECIALIST, department, ActionKind.SEND_BACK),
        (Role.AKIM, okrug, ActionKind.PASS_ON),
        (Role.OKRUG_SPECIALIST, okrug, ActionKind.HAND_OVER),
    ]


def test_the_departments_five_steps_stay_in_the_department(edition: Edition) -> None:
    steps = [(step.actor.role, step.kind) for step in edition.process("department")]
    chief, head = Role.DEPARTMENT_CHIEF_SPECIALIST, Role.DEPARTMENT_HEAD
    assert steps == [
        (chief, ActionKind.REGISTER),
        (head, ActionKind.REVIEW_AND_RESOLVE),
        (chief, ActionKind.DRAFT_ANSWER),
        (head, ActionKind.SIGN),
        (chief, ActionKind.HAND_OVER),
    ]


def test_an_actor_is_called_as_the_program_calls_the_role(edition: Edition) -> None:
    actors = {step.actor.role: step.actor.title for channel in edition.channels for step in channel.steps}
    assert {role: (text.kk, text.ru) for role, text in actors.items()} == {
        role: (role.full_name.kk, role.full_name.ru) for role in actors
    }


def test_steps_and_terms_are_found_by_channel_and_number(edition: Edition) -> None:
    assert edition.term("okrug_akim") == Duration(22, Unit.WORKING_DAYS)
    assert edition.step("okrug_akim", 3).duration == Duration(12, Unit.WORKING_DAYS)
    following = edition.next_step("okrug_akim", 6)
    assert following is not None
    assert following.no == 7
    assert edition.next_step("okrug_akim", 7) is None
    with pytest.raises(KeyError):
        edition.step("okrug_akim", 8)


def test_the_limit_is_worded_as_in_the_act(edition: Edition) -> None:
    limits = {channel.kind.value: channel.term.limit for channel in edition.channels if channel.term}
    assert limits == {"okrug_akim": TermLimit.NOT_LATER_THAN, "department": TermLimit.WITHIN}


def test_a_channel_that_the_edition_lacks_is_named_with_those_it_has(edition: Edition) -> None:
    with pytest.raises(NoSuchChannel) as caught:
        edition.channel("portal")
    assert caught.value.params["known"] == "okrug_akim, department"


def test_the_akim_takes_applications_only_where_there_is_no_department(edition: Edition) -> None:
    channel = edition.channel("okrug_akim")
    assert channel.condition is not None
    assert channel.condition.kk == "тұрғылықты жері бойынша уәкілетті орган болмаса"
    assert channel.role == "intake"
    assert channel.paragraph == "1"


def test_a_step_cites_its_row_of_the_table(edition: Edition) -> None:
    assert edition.step("okrug_akim", 2).citation.ru == "приложение\u00a02, таблица\u00a02, действие\u00a02"


def test_the_talon_has_the_three_lines_that_the_act_prescribes(edition: Edition) -> None:
    for channel in ("okrug_akim", "department"):
        receipt = edition.receipt(channel)
        assert receipt is not None
        assert (receipt.kind, receipt.paragraph) == ("talon", "12")
        codes = [field.code for field in receipt.fields]
        assert codes == ["registration_date", "service_date", "acceptor_name"]
    assert edition.receipt("portal") is None


def test_terms_run_from_the_next_day_and_the_reader_is_told_that_this_is_derived(edition: Edition) -> None:
    rule = edition.counting_rule
    assert (rule.starts, rule.at_end) == (CountStart.NEXT_DAY, EndRule.ROLLS)
    assert "76" in rule.source.ru
    assert edition.counting.mark is not None
    assert not edition.counting.unverified


def test_the_office_is_open_from_nine_to_six_with_an_hour_for_lunch(edition: Edition) -> None:
    schedule = edition.schedule
    assert (schedule.opens, schedule.closes) == (time(9), time(18))
    assert schedule.lunch == (time(13), time(14))
    assert schedule.weekdays == frozenset(range(5))


def test_documents_and_grounds_that_the_act_does_not_list_are_marked_with_a_source(edition: Edition) -> None:
    assert edition.documents.refers_to is not None
    assert edition.documents.refers_to.src == "standard §11"
    assert edition.unverified
    for thing in (*edition.requirements, *edition.refusal_grounds):
        assert thing.unverified
        assert thing.mark is not None
        assert thing.mark.source.kk
    assert edition.requirement("identity_document").expires
    assert edition.ground("income_above_poverty_line").paragraph == "16"


def test_papers_that_come_from_the_form_need_nothing_brought(edition: Edition) -> None:
    filled = {"family", "income", "farm", "payment", "consents"}
    facts = {"family": [{"occupation": "unemployed"}], "has_representative": False}
    found = check(edition.requirements, [], on=date(2026, 11, 20), facts=facts, sections_done=filled)
    gaps = [line.requirement.code for line in found.gaps]
    assert gaps == ["identity_document", "unemployment_certificate"]
    assert {line.state for line in found.lines} == {State.FROM_FORM, State.MISSING}


def test_the_text_s_contradictions_are_kept_as_notes(edition: Edition) -> None:
    kinds = {note.kind for note in edition.notes}
    assert {"schedule_conflict", "unequal_duration", "misprint", "silent"} <= kinds
