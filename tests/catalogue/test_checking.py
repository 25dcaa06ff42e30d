"""The proof of the catalogue: the shipped one passes, and every kind of mistake is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.catalogue.catalogue import Catalogue
from app.catalogue.checking import Severity, check, check_edition, texts_of
from app.catalogue.model import Edition
from app.catalogue.offices import Directory
from app.domain.letters import correct_lookalikes
from app.forms.loading import Forms
from tests.catalogue.conftest import ID, Outlines, replaced


def test_the_shipped_catalogue_has_no_mistakes(catalogue: Catalogue, outlines: Outlines) -> None:
    assert [each for each in check(catalogue, outlines) if each.severity is Severity.ERROR] == []


def test_forms_and_offices_have_no_latin_letters_in_cyrillic_words() -> None:
    forms, directory = Forms.load(), Directory.load()
    things = [
        *(forms.form(id) for id in forms.ids),
        *directory.lists(),
        *directory.bodies(),
        directory.demo(),
    ]
    texts = [(where, text) for thing in things for where, text in texts_of(thing)]
    mixed = [
        where
        for where, text in texts
        if correct_lookalikes(text.kk + " " + text.ru) != text.kk + " " + text.ru
    ]
    assert len(texts) > 100
    assert mixed == []


def test_a_list_inside_a_clause_is_looked_at(catalogue: Catalogue) -> None:
    edition = catalogue.edition("zhambyl-2012/semey-victims-registration")
    places = {where for where, _ in texts_of(edition)}
    assert {"audience.0", "audience.0.items.3"} <= places


def test_every_text_of_an_edition_is_looked_at(edition: Edition) -> None:
    places = {where for where, _ in texts_of(edition)}
    assert {"title", "act.repeal.by", "channels.0.steps.6.action", "requirements.0.mark.because"} <= places


MISTAKES = [
    ("latin", "Атаулы әлеуметтік көмек алу", "Атaулы әлеуметтік көмек алу"),
    ("latin", "Атаулы әлеуметтік көмек алу", "Атаулы \u0259леуметтік көмек алу"),
    ("latin", "Атаулы әлеуметтік көмек алу", "Атаулы әлеуметтік к\u03bfмек алу"),
    (
        "same",
        "ru: максимально допустимое время обслуживания не превышает 15 минут",
        "ru: қызмет көрсетудің ең ұзақ шекті уақыты 15 минуттан аспайды",
    ),
    ("channel", "channels: [department, okrug_akim]", "channels: [department, portal]"),
    ("not_kazakh", "kk: қызмет көрсетудің ең ұзақ шекті уақыты 15 минуттан аспайды", "kk: none"),
    ("not_russian", "ru: максимально допустимое время обслуживания не превышает 15 минут", "ru: none"),
    ("form", "fee: free", "fee: free\nform: nowhere"),
    ("numbers", "- no: 7\n", "- no: 9\n"),
    ("opens", "kind: register", "kind: review_and_resolve"),
    ("closes", "kind: hand_over", "kind: pass_on"),
    ("signs", "kind: sign\n", "kind: pass_on\n"),
    ("order", "kind: receive_and_draft", "kind: review_and_resolve"),
    ("handing_over", "kind: check_and_submit", "kind: review_and_resolve"),
    ("not_taken", "kind: pass_on", "kind: send_back"),
    ("term_exceeded", "duration: 12 working_days", "duration: 15 working_days"),
    ("term_units", "duration: 12 working_days", "duration: 12 calendar_days"),
]


@pytest.mark.parametrize(
    ("code", "old", "new"), MISTAKES, ids=[f"{code}-{new[:30]}" for code, _, new in MISTAKES]
)
def test_a_mistake_in_the_service_is_found(
    services: Path, outlines: Outlines, code: str, old: str, new: str
) -> None:
    replaced(services / f"{ID}.yaml", old, new)
    found = check_edition(Catalogue.load(services).edition(ID), outlines)
    assert code in {finding.code for finding in found if finding.severity is Severity.ERROR}


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("form_section", "form_section: farm", "form_section: garden"),
        ("twice", "code: false_information", "code: work_refused"),
        ("alternative", "form_section: payment", "alternatives: [passbook]"),
        ("form_field", "{field: occupation, equals: unemployed}", "{field: trade, equals: unemployed}"),
        ("form_answer", "{field: occupation, equals: unemployed}", "{field: occupation, equals: idle}"),
        ("unsaid", "    condition: {kk: өкіл арқылы", "    note: {kk: өкіл арқылы"),
    ],
)
def test_a_mistake_in_the_supplement_is_found(
    services: Path, outlines: Outlines, code: str, old: str, new: str
) -> None:
    replaced(services / "supplements" / f"{ID}.yaml", old, new)
    assert code in findings_of_the_edition(services, outlines)


def test_a_contradiction_of_the_act_is_listed_as_known_and_is_no_error(
    services: Path, outlines: Outlines
) -> None:
    path = services / f"{ID}.yaml"
    replaced(path, "duration: 12 working_days", "duration: 15 working_days")
    replaced(
        path, "  - kind: terminology\n", "  - kind: terminology\n    explains: ['term_exceeded:okrug_akim']\n"
    )
    (finding,) = check_edition(Catalogue.load(services).edition(ID), outlines)
    assert (finding.code, finding.severity) == ("term_exceeded", Severity.KNOWN)
    assert finding.params == {"steps": 23, "term": 22}


def test_a_step_of_a_kind_that_nothing_fits_fails_the_check(services: Path, outlines: Outlines) -> None:
    replaced(services / f"{ID}.yaml", "kind: pass_on", "kind: send_by_pigeon")
    found = [each for each in check(Catalogue.load(services), outlines) if each.edition == ID]
    assert [(each.code, each.severity) for each in found] == [("file", Severity.ERROR)]


def test_a_note_that_explains_what_is_not_there_is_a_mistake(services: Path, outlines: Outlines) -> None:
    replaced(
        services / f"{ID}.yaml",
        "  - kind: terminology\n",
        "  - kind: terminology\n    explains: ['term_exceeded:okrug_akim']\n",
    )
    (finding,) = check_edition(Catalogue.load(services).edition(ID), outlines)
    assert (finding.code, finding.severity) == ("explains", Severity.ERROR)
    assert finding.params == {"name": "term_exceeded:okrug_akim"}


def test_a_file_that_cannot_be_read_is_a_finding_and_the_check_goes_on(
    services: Path, outlines: Outlines
) -> None:
    (services / "zhambyl-2012" / "spoiled.yaml").write_text("id: [", encoding="utf-8")
    found = check(Catalogue.load(services), outlines)
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    assert [(finding.edition, finding.code) for finding in errors] == [("zhambyl-2012/spoiled", "file")]


def findings_of_the_edition(services: Path, outlines: Outlines) -> dict[str, dict[str, object]]:
    edition = Catalogue.load(services).edition(ID)
    return {finding.code: finding.params for finding in check_edition(edition, outlines)}


def test_thirteen_working_days_do_not_fit_into_fifteen_calendar_days(
    services: Path, outlines: Outlines
) -> None:
    path = services / f"{ID}.yaml"
    replaced(path, "duration: 22 working_days", "duration: 26 calendar_days")
    found = findings_of_the_edition(services, outlines)
    assert set(found) == {"term_units", "no_slack"}
    replaced(path, "duration: 26 calendar_days", "duration: 25 calendar_days")
    found = findings_of_the_edition(services, outlines)
    assert found["term_exceeded"] == {"steps": 26, "term": 25}
