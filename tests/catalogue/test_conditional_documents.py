"""Which documents are asked of whom: the conditions of the editions, held against the answers of a form."""

from __future__ import annotations

from typing import Any

import pytest

from app.catalogue.catalogue import Catalogue

ZHAMBYL, AKMOLA, WKO = "zhambyl-2012", "akmola-2008", "wko-2018"
MEDICAL = "medical-social-institutions"

CONDITIONS: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    (
        f"{ZHAMBYL}/child-allowance",
        "guardianship_or_adoption",
        {"guardianship": True},
        {"guardianship": False},
    ),
    (f"{ZHAMBYL}/child-allowance", "representative_authority", {"has_representative": True}, {}),
    (f"{ZHAMBYL}/home-social-services", "pension_certificate", {"pensioner": True}, {"pensioner": False}),
    (
        f"{ZHAMBYL}/home-social-services",
        "disability_certificate",
        {"disability_group": "second"},
        {"disability_group": "none"},
    ),
    (
        f"{ZHAMBYL}/home-social-services",
        "rehabilitation_programme",
        {"disability_group": "third"},
        {"disability_group": "none"},
    ),
    (
        f"{ZHAMBYL}/prosthetic-orthopaedic-aid",
        "disability_certificate",
        {"disability_group": "first"},
        {"disability_group": "none"},
    ),
    (
        "kyzylorda-2011/surdo-tiflo-hygiene-means",
        "rehabilitation_programme",
        {"disability_group": "child"},
        {"disability_group": "none"},
    ),
    (
        f"{ZHAMBYL}/home-social-services",
        "war_veteran_certificate",
        {"war_veteran": True},
        {"war_veteran": False},
    ),
    (
        f"{ZHAMBYL}/prosthetic-orthopaedic-aid",
        "birth_certificate",
        {"disability_group": "child"},
        {"disability_group": "first"},
    ),
    (
        f"{ZHAMBYL}/wheelchairs",
        "employer_closed",
        {"disability_cause": "work_injury"},
        {"disability_cause": "military"},
    ),
    ("kyzylorda-2011/surdo-tiflo-hygiene-means", "war_veteran_certificate", {"war_veteran": True}, {}),
    (f"{ZHAMBYL}/{MEDICAL}", "court_decision", {"incapable": True}, {"incapable": False}),
    (f"{ZHAMBYL}/{MEDICAL}", "pmpc_conclusion", {"disability_group": "child"}, {"disability_group": "first"}),
    (f"{ZHAMBYL}/{MEDICAL}", "medical_social_examination", {"variant": "adults"}, {"variant": "children"}),
    (
        f"{WKO}/{MEDICAL}",
        "disability_certificate",
        {"disability_group": "third"},
        {"disability_group": "none"},
    ),
    (
        f"{AKMOLA}/{MEDICAL}",
        "pension_certificate",
        {"variant": "elderly_and_disabled", "pensioner": True},
        {"variant": "elderly_and_disabled", "pensioner": False},
    ),
    (
        f"{AKMOLA}/{MEDICAL}",
        "court_decision",
        {"variant": "adults", "incapable": True},
        {"variant": "children", "incapable": True},
    ),
    (
        f"{WKO}/local-social-assistance",
        "hardship_proof",
        {"need_kind": "hardship"},
        {"need_kind": "category"},
    ),
    (
        f"{ZHAMBYL}/unemployed-registration",
        "employment_record",
        {"worked_before": True},
        {"worked_before": False},
    ),
    (
        f"{ZHAMBYL}/employment-measures-referral",
        "education_document",
        {"variant": "training"},
        {"variant": "employment"},
    ),
    (
        f"{ZHAMBYL}/targeted-social-assistance",
        "unemployment_certificate",
        {"family": [{"occupation": "studies"}, {"occupation": "unemployed"}]},
        {"family": [{"occupation": "studies"}]},
    ),
]


@pytest.mark.parametrize(("edition", "code", "asked", "not_asked"), CONDITIONS)
def test_a_document_is_asked_of_those_whom_its_condition_means(
    catalogue: Catalogue, edition: str, code: str, asked: dict[str, Any], not_asked: dict[str, Any]
) -> None:
    requirement = catalogue.edition(edition).requirement(code)
    assert requirement.is_needed(asked)
    assert not requirement.is_needed(not_asked)


def test_every_condition_can_be_answered_by_a_form(catalogue: Catalogue) -> None:
    words_alone = [
        (edition.id, requirement.code)
        for edition in catalogue.editions()
        for requirement in edition.requirements
        if requirement.condition is not None and requirement.needed_when is None
    ]
    assert words_alone == []
