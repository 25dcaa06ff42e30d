"""All editions of the catalogue: what the five acts have that one regulation alone does not."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from app.catalogue.act import ActorNature, DocumentKind, LinkKind
from app.catalogue.catalogue import Catalogue
from app.catalogue.checking import Severity, check
from app.catalogue.counter import ReceiptPurpose
from app.catalogue.entitlement import VARIANT, AudienceKind
from app.catalogue.outcome import DeliveryMode
from app.catalogue.process import Account, FlowKind
from app.domain.counting import Uncounted
from app.domain.steps import ActionKind
from app.domain.terms import Duration, Unit
from tests.catalogue.conftest import Outlines

FIGURES = Path(__file__).parent.parent / "reference" / "terms.csv"
SERVICES = {"zhambyl-2012": 15, "kyzylorda-2011": 4, "wko-2018": 2, "zhambyl-2008": 2, "akmola-2008": 1}

AKMOLA = "akmola-2008/medical-social-institutions"
SEMEY = "kyzylorda-2011/semey-victims-registration"
LOCAL = "wko-2018/local-social-assistance"
CERTIFICATE = "zhambyl-2008/unemployed-certificate"
OF_EVERY_KIND = {"pensioner": True, "war_veteran": True, "disability_group": "first", "incapable": True}
"""The answers of a person of whom every paper is asked."""


def test_all_twenty_four_are_there_in_the_order_of_their_acts(catalogue: Catalogue) -> None:
    ordinals: dict[str, list[int]] = {}
    for edition in catalogue.editions():
        ordinals.setdefault(edition.act.id, []).append(edition.ordinal)
    assert ordinals == {act: list(range(1, count + 1)) for act, count in SERVICES.items()}


def test_all_five_acts_are_repealed_and_say_when(catalogue: Catalogue) -> None:
    repealed = {edition.act.id: edition.valid_until for edition in catalogue.editions()}
    assert repealed == {
        "zhambyl-2012": date(2014, 4, 3),
        "kyzylorda-2011": date(2013, 5, 30),
        "akmola-2008": date(2011, 3, 10),
        "wko-2018": date(2020, 6, 5),
        "zhambyl-2008": date(2010, 9, 2),
    }


def test_the_chain_of_editions_is_kept(catalogue: Catalogue) -> None:
    chains = {
        edition.act.id: [(link.kind, link.number) for link in edition.act.chain]
        for edition in catalogue.editions()
    }
    assert chains == {
        "zhambyl-2012": [],
        "kyzylorda-2011": [(LinkKind.NEW_EDITION_BY, "486")],
        "akmola-2008": [],
        "wko-2018": [(LinkKind.AMENDS, "204")],
        "zhambyl-2008": [(LinkKind.AMENDED_BY, "305")],
    }


def test_three_editions_are_standards(catalogue: Catalogue) -> None:
    standards = [each.id for each in catalogue.editions() if each.act.approves is DocumentKind.STANDARD]
    assert standards == [AKMOLA, "zhambyl-2008/targeted-social-assistance", CERTIFICATE]


def test_a_step_outside_the_term_is_marked_wherever_the_act_says_so(catalogue: Catalogue) -> None:
    with FIGURES.open(encoding="utf-8", newline="") as file:
        outside = {
            (row["edition"], row["channel"], int(row["step"]))
            for row in csv.DictReader(file)
            if "мерзіміне кірмейді" in row["words"]
        }
    uncounted = {
        (edition.id, channel.kind.value, step.no)
        for edition in catalogue.editions()
        for channel in edition.channels
        for step in channel.steps
        if not step.counted and step.mark is None
    }
    assert uncounted == outside
    assert len(outside) == 6


def test_the_two_terms_that_cannot_be_kept_are_known(catalogue: Catalogue, outlines: Outlines) -> None:
    exceeded = [
        (finding.edition, finding.severity, finding.params)
        for finding in check(catalogue, outlines)
        if finding.code == "term_exceeded"
    ]
    assert exceeded == [
        (AKMOLA, Severity.KNOWN, {"steps": 22, "term": 15}),
        ("zhambyl-2012/local-social-assistance", Severity.KNOWN, {"steps": 17, "term": 15}),
    ]


def test_one_table_serves_two_channels(catalogue: Catalogue) -> None:
    edition = catalogue.edition(SEMEY)
    centre, department = edition.process("service_centre"), edition.process("department")
    assert [step.no for step in department] == [3, 4, 5, 6, 7]
    assert [step.action for step in department] == [step.action for step in centre[2:7]]
    assert (centre[2].kind, department[0].kind) == (ActionKind.RECEIVE, ActionKind.REGISTER)
    assert (centre[6].kind, department[4].kind) == (ActionKind.SEND_BACK, ActionKind.HAND_OVER)


def test_a_shared_cell_is_counted_once(catalogue: Catalogue) -> None:
    edition = catalogue.edition(SEMEY)
    sixth, seventh = edition.step("department", 6), edition.step("department", 7)
    assert (sixth.duration, sixth.time_shared_with) == (Duration(1, Unit.CALENDAR_DAYS), (7,))
    assert seventh.duration is None
    assert edition.channel("department").shares_time(seventh) == (6,)


def test_a_term_that_stands_elsewhere_says_where(catalogue: Catalogue) -> None:
    channel = catalogue.edition(SEMEY).channel("department")
    assert channel.term is None
    assert channel.term_elsewhere is not None and channel.term_elsewhere.refers_to is not None
    assert channel.term_elsewhere.refers_to.src == "standard §7"


def test_papers_are_given_back_in_another_time_by_another_way(catalogue: Catalogue) -> None:
    returns = {each.channels: each.within for each in catalogue.edition(SEMEY).returns}
    assert returns == {
        ("department",): Duration(20, Unit.CALENDAR_DAYS),
        ("service_centre",): Duration(3, Unit.WORKING_DAYS),
    }


def test_the_centre_does_not_count_the_days_of_intake_and_issue(catalogue: Catalogue) -> None:
    edition = catalogue.edition("zhambyl-2012/child-allowance")
    both = frozenset({Uncounted.INTAKE_DAY, Uncounted.ISSUE_DAY})
    assert edition.counting_rule_of("service_centre").not_counted == both
    assert edition.counting_rule_of("department").not_counted == frozenset()


@pytest.mark.parametrize(
    ("variant", "asked", "not_asked"),
    [
        ("elderly_and_disabled", "pension_certificate", "court_decision"),
        ("children", "psychological_conclusion", "identity_document"),
        ("adults", "medical_social_expertise", "birth_certificate_or_identity_document"),
    ],
)
def test_each_kind_of_institution_asks_for_its_own_papers(
    catalogue: Catalogue, variant: str, asked: str, not_asked: str
) -> None:
    facts = {VARIANT: variant, **OF_EVERY_KIND}
    needed = {each.code for each in catalogue.edition(AKMOLA).requirements if each.is_needed(facts)}
    assert asked in needed
    assert not_asked not in needed
    assert {"taxpayer_number", "social_code", "medical_card"} <= needed


def test_the_number_of_papers_is_that_of_the_acts_three_lists(catalogue: Catalogue) -> None:
    requirements = catalogue.edition(AKMOLA).requirements
    counts = {
        variant.code: sum(
            1 for each in requirements if each.is_needed({VARIANT: variant.code, **OF_EVERY_KIND})
        )
        for variant in catalogue.edition(AKMOLA).variants
    }
    assert counts == {"elderly_and_disabled": 11, "children": 10, "adults": 11}


def test_who_comes_by_exception_and_who_first(catalogue: Catalogue) -> None:
    (elderly, *_) = catalogue.edition(AKMOLA).audience
    assert [item.kind for item in elderly.items] == [
        AudienceKind.USUAL,
        AudienceKind.EXCEPTION,
        AudienceKind.PRIORITY,
    ]


def test_a_complaint_has_a_talon_of_its_own(catalogue: Catalogue) -> None:
    edition = catalogue.edition(AKMOLA)
    filing = edition.receipt("department")
    assert filing is not None
    assert filing.fields[0].code == "registration_date_time"
    assert [receipt.purpose for receipt in edition.receipts] == [
        ReceiptPurpose.FILING,
        ReceiptPurpose.COMPLAINT,
    ]


def test_an_entry_in_the_journal_is_not_handed_to_anybody(catalogue: Catalogue) -> None:
    edition = catalogue.edition(CERTIFICATE)
    assert edition.receipt("department") is None
    assert [receipt.kind for receipt in edition.receipts] == ["journal_entry"]


def test_where_no_steps_are_told_no_case_is_led(catalogue: Catalogue) -> None:
    for id in (CERTIFICATE, "zhambyl-2008/targeted-social-assistance"):
        channel = catalogue.edition(id).channel("department")
        assert channel.account is Account.NOT_TOLD
        assert channel.steps == ()
        assert not channel.is_workable


def test_a_flow_of_systems_is_read_but_not_led(catalogue: Catalogue) -> None:
    edition = catalogue.edition(LOCAL)
    assert edition.is_workable("okrug_akim")
    assert edition.is_workable("department")
    assert not edition.is_workable("portal")
    third = edition.step("portal", 3)
    assert third.label is not None and third.label.kk == "1-шарт"
    assert third.branch is not None
    assert (third.branch.if_true.kk, third.branch.if_false.kk) == ("3-процесс", "2-процесс")
    assert edition.delivery.modes_in("portal") == (DeliveryMode.PORTAL_CABINET,)
    assert edition.delivery.modes_in("okrug_akim") == (DeliveryMode.IN_PERSON,)


def test_commissions_and_other_bodies_are_no_persons(catalogue: Catalogue) -> None:
    steps = catalogue.edition("wko-2018/medical-social-institutions").process("department")
    natures = {step.actor.code: step.actor.nature for step in steps}
    assert natures["akimat"] is ActorNature.OUTSIDE
    assert catalogue.edition(LOCAL).step("department", 6).actor.nature is ActorNature.COLLEGIAL


def test_the_longer_term_is_kept_beside_the_usual(catalogue: Catalogue) -> None:
    extension = catalogue.edition(LOCAL).extension
    assert extension is not None
    assert extension.duration == Duration(20, Unit.WORKING_DAYS)


def test_use_cases_and_narrative_stand_beside_the_table(catalogue: Catalogue) -> None:
    flows = catalogue.edition("kyzylorda-2011/unemployed-registration").flows
    assert [(flow.kind, len(flow.rows)) for flow in flows] == [
        (FlowKind.MAIN, 6),
        (FlowKind.REFUSAL, 4),
        (FlowKind.SENTENCES, 4),
    ]


def test_an_empty_cell_of_the_indicators_stays_empty(catalogue: Catalogue) -> None:
    quality = catalogue.edition(CERTIFICATE).quality
    assert quality is not None
    empty = [each.code for group in quality.groups for each in group.indicators if each.norm is None]
    assert empty == ["3.3"]


def test_an_act_names_no_words_that_none_of_its_services_uses(catalogue: Catalogue) -> None:
    for folder in sorted(path.parent for path in catalogue.services.glob("*/act.yaml")):
        act = catalogue._act(folder.name)
        used = " ".join(
            path.read_text(encoding="utf-8") for path in folder.glob("*.yaml") if path.name != "act.yaml"
        )
        used += " ".join(
            path.read_text(encoding="utf-8")
            for path in catalogue.services.glob(f"supplements/{folder.name}/*")
        )
        names = [
            name for kind, known in act.names.items() if kind != "marks" for name in known if name not in used
        ]
        assert names == [], folder.name
