"""What the fifteen regulations of Zhambyl 2012 no. 316 say, keyed from their text: channels, receipts, waits, hours."""

from __future__ import annotations

from datetime import time

import pytest

from app.catalogue.catalogue import Catalogue
from app.catalogue.model import Edition
from app.domain.counting import Uncounted
from app.domain.steps import ChannelKind
from app.domain.terms import Unit

DEPARTMENT, AKIM, CENTRE = ChannelKind.DEPARTMENT, ChannelKind.OKRUG_AKIM, ChannelKind.SERVICE_CENTRE
WITH_CENTRE = {DEPARTMENT, CENTRE}

CHANNELS = {
    "semey-victims-registration": WITH_CENTRE,
    "unemployed-registration": {DEPARTMENT},
    "prosthetic-orthopaedic-aid": WITH_CENTRE,
    "surdo-tiflo-hygiene-means": WITH_CENTRE,
    "child-allowance": {DEPARTMENT, AKIM, CENTRE},
    "home-social-services": WITH_CENTRE,
    "local-social-assistance": {DEPARTMENT},
    "rural-specialists-fuel-aid": {DEPARTMENT, AKIM, CENTRE},
    "targeted-social-assistance": {DEPARTMENT, AKIM},
    "wheelchairs": {DEPARTMENT},
    "personal-assistant-sign-language": {DEPARTMENT},
    "sanatorium-resort-treatment": {DEPARTMENT},
    "medical-social-institutions": WITH_CENTRE,
    "tsa-recipient-certificate": {DEPARTMENT, AKIM},
    "employment-measures-referral": {DEPARTMENT},
}
"""In the order of the act (§1 of each regulation)."""

FOUR_LINES = ["application_number_and_date", "service_type", "attachments", "inspector_name"]
FIVE_LINES = [
    "application_number_and_date",
    "service_type",
    "attachments",
    "issue_date_time_place",
    "inspector_name",
]
WITHOUT_PLACE_OF_ISSUE = {"semey-victims-registration", "rural-specialists-fuel-aid"}
NO_RECEIPT = {"tsa-recipient-certificate", "employment-measures-referral"}

BY_PEOPLE = {
    "unemployed-registration",
    "child-allowance",
    "targeted-social-assistance",
    "wheelchairs",
    "personal-assistant-sign-language",
    "sanatorium-resort-treatment",
    "tsa-recipient-certificate",
}
"""The wait depends on the people in the queue (§5.2); elsewhere it is thirty minutes at most."""

HALF_AN_HOUR_AT_THE_DEPARTMENT = {"rural-specialists-fuel-aid", "employment-measures-referral"}
"""§5.3; elsewhere a person is served in fifteen minutes."""


@pytest.fixture(params=list(CHANNELS))
def service(request: pytest.FixtureRequest, catalogue: Catalogue) -> Edition:
    return catalogue.edition(f"zhambyl-2012/{request.param}")


def name_of(edition: Edition) -> str:
    return edition.id.partition("/")[2]


def test_all_fifteen_are_there_in_the_act_s_order(catalogue: Catalogue) -> None:
    editions = [edition for edition in catalogue.editions() if edition.act.id == "zhambyl-2012"]
    in_order = sorted(editions, key=lambda edition: edition.ordinal)
    assert [name_of(edition) for edition in in_order] == list(CHANNELS)
    assert [edition.ordinal for edition in in_order] == list(range(1, 16))


def test_people_apply_where_the_regulation_says(service: Edition) -> None:
    assert {channel.kind for channel in service.channels} == CHANNELS[name_of(service)]


def test_the_akim_and_the_centre_stand_under_a_condition(service: Edition) -> None:
    for channel in service.channels:
        assert (channel.condition is None) is (channel.kind is DEPARTMENT)


def test_the_department_and_the_akim_give_a_talon_of_three_lines(service: Edition) -> None:
    for channel in CHANNELS[name_of(service)] - {CENTRE}:
        receipt = service.receipt(channel)
        if name_of(service) in NO_RECEIPT:
            assert receipt is None
        else:
            assert receipt is not None
            lines = [field.code for field in receipt.fields]
            assert lines == ["registration_date", "service_date", "acceptor_name"]


def test_the_centre_gives_a_qolhat_of_five_lines_and_of_four_in_two_regulations(service: Edition) -> None:
    if CENTRE in CHANNELS[name_of(service)]:
        receipt = service.receipt(CENTRE)
        assert receipt is not None
        short = name_of(service) in WITHOUT_PLACE_OF_ISSUE
        assert [field.code for field in receipt.fields] == (FOUR_LINES if short else FIVE_LINES)


def test_the_centre_does_not_count_the_days_of_intake_and_issue(service: Edition) -> None:
    for channel in service.channels:
        assert channel.term is not None
        uncounted = {Uncounted.INTAKE_DAY, Uncounted.ISSUE_DAY} if channel.kind is CENTRE else set()
        assert set(channel.term.not_counted) == uncounted
        first_and_last = {1, len(channel.steps)} if channel.kind is CENTRE else set()
        assert {step.no for step in channel.steps if not step.counted} == first_and_last


def test_the_wait_is_half_an_hour_or_goes_by_the_people_in_the_queue(service: Edition) -> None:
    assert {wait.kind == "per_person" for wait in service.queue} == {name_of(service) in BY_PEOPLE}
    for wait in service.queue:
        fixed_or_centre = name_of(service) not in BY_PEOPLE or CENTRE in wait.channels
        assert (wait.duration.value, wait.duration.unit) == (30 if fixed_or_centre else 15, Unit.MINUTES)


def test_people_are_served_in_a_quarter_of_an_hour_and_at_the_centre_in_half(service: Edition) -> None:
    for wait in service.service_time:
        long = CENTRE in wait.channels or name_of(service) in HALF_AN_HOUR_AT_THE_DEPARTMENT
        assert wait.duration.value == (30 if long else 15)
    assert {channel for wait in service.service_time for channel in wait.channels} == CHANNELS[
        name_of(service)
    ]


def test_the_centre_is_open_from_nine_to_eight_every_day_and_its_branches_are_not(service: Edition) -> None:
    if CENTRE in CHANNELS[name_of(service)]:
        schedule = service.schedule_of(CENTRE)
        assert (schedule.opens, schedule.closes, schedule.lunch) == (time(9), time(20), None)
        assert schedule.weekdays == frozenset(range(7))
        (opening,) = [each for each in service.opening if CENTRE in each.channels]
        assert opening.branches is not None
        assert opening.branches.schedule.closes == time(19)
        electronic = name_of(service) in {"child-allowance", *WITHOUT_PLACE_OF_ISSUE}
        assert (opening.how_received is not None) is electronic


def test_what_the_act_only_points_to_is_marked_with_its_source(service: Edition) -> None:
    assert service.requirements
    for thing in (*service.requirements, *service.refusal_grounds):
        assert thing.unverified
        assert thing.mark is not None
        assert thing.mark.source.kk


def test_every_channel_can_be_worked(service: Edition) -> None:
    assert all(service.is_workable(channel.kind) for channel in service.channels)


def test_a_referral_to_employment_measures_is_one_of_six(catalogue: Catalogue) -> None:
    edition = catalogue.edition("zhambyl-2012/employment-measures-referral")
    assert [variant.code for variant in edition.variants] == [
        "youth_practice",
        "public_works",
        "social_workplace",
        "employment",
        "training",
        "vocational_guidance",
    ]
    assert [variant.code for variant in edition.variants if variant.result] == ["vocational_guidance"]


def test_five_steps_of_the_certificate_share_a_quarter_of_an_hour(catalogue: Catalogue) -> None:
    edition = catalogue.edition("zhambyl-2012/tsa-recipient-certificate")
    for channel in (DEPARTMENT, AKIM):
        first, *others = edition.process(channel)
        assert first.time_shared_with == (2, 3, 4, 5)
        assert [step.duration for step in others] == [None] * 4
