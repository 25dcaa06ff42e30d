"""Every contradiction, misprint and silence that was found in the acts is told to the reader.

`tests/reference/contradictions.csv` is keyed from the acts: where it stands, and words that the note about it has.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from app.catalogue.catalogue import Catalogue
from app.catalogue.checking import Severity, check
from tests.catalogue.conftest import Outlines
from tests.catalogue.test_every_edition import SERVICES

KEYED = Path(__file__).parent.parent / "reference" / "contradictions.csv"


@pytest.mark.parametrize("act", SERVICES)
def test_no_contradiction_of_an_act_is_silent(catalogue: Catalogue, act: str) -> None:
    with KEYED.open(encoding="utf-8", newline="") as file:
        lines = [line for line in csv.DictReader(file) if line["edition"].startswith(f"{act}/")]
    assert {line["edition"] for line in lines} == {id for id in catalogue.ids if id.startswith(f"{act}/")}
    untold = []
    for line in lines:
        notes = [note.text.kk.casefold() for note in catalogue.edition(line["edition"]).notes]
        if not any(line["words"].casefold() in note for note in notes):
            untold.append((line["edition"], line["place"], line["words"]))
    assert untold == []


def test_the_known_findings_are_those_of_the_acts(catalogue: Catalogue, outlines: Outlines) -> None:
    known: dict[str, int] = {}
    for finding in check(catalogue, outlines):
        if finding.severity is Severity.KNOWN:
            known[finding.code] = known.get(finding.code, 0) + 1
    days = {"term_exceeded": 2, "term_units": 3, "no_slack": 1, "unspecified": 7, "no_term": 12}
    assert {code: count for code, count in known.items() if code in days} == days
