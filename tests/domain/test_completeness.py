"""The completeness check: what is present, made from the form, missing or expired, and that it never refuses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.completeness import Contradiction, State, Way, check
from app.domain.documents import Document
from app.domain.language import Text

TODAY = date(2026, 11, 20)
TITLE = Text("құжат", "документ")
CITATION = Text("11-тармақ", "п. 11")


@dataclass(frozen=True)
class Paper:
    code: str
    title: Text = TITLE
    citation: Text = CITATION
    unverified: bool = False
    alternatives: tuple[str, ...] = ()
    form_section: str | None = None
    only_if: str = ""
    is_for_the_clerk_to_say: bool = False
    in_form: Mapping[str, str] = field(default_factory=dict)
    shown_only: bool = False

    def is_needed(self, facts: Mapping[str, Any]) -> bool:
        return not self.only_if or bool(facts.get(self.only_if))


IDENTITY = Paper("identity")
CARD = Paper(
    "identity_document",
    in_form={"number": "document_number", "issued": "document_issued", "expires": "document_expires"},
    shown_only=True,
)


def handed_in(requirement: str, expires: date | None = None) -> Document:
    return Document(requirement=requirement, title="құжат", expires=expires)


def states(*papers: Paper, documents: tuple[Document, ...] = (), **more: Any) -> list[State]:
    return [line.state for line in check(papers, documents, on=TODAY, **more).lines]


def test_a_document_that_was_handed_in_is_present() -> None:
    assert states(IDENTITY, documents=(handed_in("identity"),)) == [State.PRESENT]


def test_a_document_that_was_not_handed_in_is_missing() -> None:
    assert states(IDENTITY, documents=(handed_in("other"),)) == [State.MISSING]


def test_a_document_is_valid_on_its_last_day_and_expired_on_the_next() -> None:
    assert states(IDENTITY, documents=(handed_in("identity", TODAY),)) == [State.PRESENT]
    assert states(IDENTITY, documents=(handed_in("identity", TODAY - timedelta(1)),)) == [State.EXPIRED]


def test_an_expired_document_tells_for_how_many_days() -> None:
    old = (handed_in("identity", date(2026, 10, 1)), handed_in("identity", date(2026, 11, 3)))
    (line,) = check([IDENTITY], old, on=TODAY).expired
    assert (line.days_expired, line.documents) == (17, old)


def test_one_valid_document_among_expired_ones_is_enough() -> None:
    both = (handed_in("identity", date(2020, 1, 1)), handed_in("identity", date(2030, 1, 1)))
    assert states(IDENTITY, documents=both) == [State.PRESENT]


def test_another_document_may_do_as_well() -> None:
    birth = Paper("birth_certificate", alternatives=("identity",))
    assert states(birth, documents=(handed_in("identity"),)) == [State.PRESENT]


def test_a_paper_that_the_form_makes_needs_its_section_filled() -> None:
    family = Paper("family", form_section="family")
    assert states(family, sections_done={"family"}) == [State.FROM_FORM]
    assert states(family, sections_done={"income"}) == [State.MISSING]


def test_a_requirement_of_others_is_not_asked() -> None:
    power = Paper("power_of_attorney", only_if="has_representative")
    assert states(power) == []
    assert states(power, facts={"has_representative": True}) == [State.MISSING]


FOR_PENSIONERS = Paper("pension", is_for_the_clerk_to_say=True)


def test_a_condition_in_words_is_asked_until_the_clerk_has_said_whether_it_holds() -> None:
    assert states(FOR_PENSIONERS) == [State.NOT_DECIDED]
    assert states(FOR_PENSIONERS, concerns={"pension": True}) == [State.MISSING]
    assert states(FOR_PENSIONERS, concerns={"pension": False}) == [State.NOT_CONCERNED]
    assert states(FOR_PENSIONERS, documents=(handed_in("pension"),)) == [State.PRESENT]
    undecided = check([FOR_PENSIONERS], [], on=TODAY)
    assert (undecided.is_complete, undecided.gaps) == (False, undecided.not_decided)
    assert check([FOR_PENSIONERS], [], on=TODAY, concerns={"pension": False}).is_complete


CONTRADICTORY: dict[str, tuple[Document, Contradiction]] = {
    "dated tomorrow": (
        Document("birth_certificate", "құжат", issued=TODAY + timedelta(1)),
        Contradiction.ISSUED_IN_FUTURE,
    ),
    "ending before it began": (
        Document("birth_certificate", "құжат", issued=date(2026, 2, 1), expires=date(2026, 1, 1)),
        Contradiction.ENDS_BEFORE_IT_BEGINS,
    ),
    "of another number than was typed with the person": (
        Document("identity_document", "құжат", number="045 512 388"),
        Contradiction.OTHER_THAN_IN_FORM,
    ),
    "issued on another day than was typed with the person": (
        Document("identity_document", "құжат", issued=date(2020, 11, 5)),
        Contradiction.OTHER_DAYS_THAN_IN_FORM,
    ),
    "valid until another day than was typed with the person": (
        Document("identity_document", "құжат", expires=date(2030, 11, 5)),
        Contradiction.OTHER_DAYS_THAN_IN_FORM,
    ),
    "a copy where the original is shown": (
        Document("identity_document", "құжат", original=False),
        Contradiction.COPY_FOR_THE_ORIGINAL,
    ),
    "with more scans than sheets": (
        Document("identity_document", "құжат", scans=("a", "b")),
        Contradiction.MORE_PICTURES_THAN_SHEETS,
    ),
}


@pytest.mark.parametrize(("document", "told"), CONTRADICTORY.values(), ids=CONTRADICTORY)
def test_what_does_not_go_together_is_told_and_opens_no_gap(document: Document, told: Contradiction) -> None:
    facts = {
        "document_number": "045512387",
        "document_issued": "2020-11-04",
        "document_expires": "2030-11-04",
    }
    asked = CARD if document.requirement == CARD.code else Paper(document.requirement)
    found = check([asked], [document], on=TODAY, facts=facts)
    assert [line.contradictions for line in found.contradictory] == [(told,)]
    assert found.missing == ()


def test_a_number_written_otherwise_is_the_same_number() -> None:
    facts = {"document_number": "n 045512387"}
    spaced = Document("identity_document", "құжат", number="N045 512 387")
    assert check([CARD], [spaced], on=TODAY, facts=facts).contradictory == ()


def test_whatever_is_missing_the_application_can_be_registered_and_nothing_refuses() -> None:
    gaps = check([IDENTITY], [], on=TODAY)
    assert not gaps.is_complete
    assert gaps.ways(promise_allowed=False) == (Way.REGISTER, Way.NOT_REGISTERED)
    assert gaps.ways(promise_allowed=True) == (Way.REGISTER, Way.REGISTER_WITH_PROMISE, Way.NOT_REGISTERED)


def test_where_nothing_is_missing_nothing_is_promised() -> None:
    whole = check([IDENTITY], [handed_in("identity")], on=TODAY)
    assert whole.is_complete
    assert whole.ways(promise_allowed=True) == (Way.REGISTER, Way.NOT_REGISTERED)


@given(
    needed=st.lists(st.sampled_from("abcdef"), unique=True),
    brought=st.lists(st.tuples(st.sampled_from("abcdef"), st.none() | st.dates(date(2020, 1, 1)))),
)
def test_bringing_more_never_opens_a_gap(needed: list[str], brought: list[tuple[str, date | None]]) -> None:
    papers = [Paper(code) for code in needed]
    documents = [handed_in(code, expires) for code, expires in brought]
    gaps = [len(check(papers, documents[:count], on=TODAY).gaps) for count in range(len(documents) + 1)]
    assert gaps == sorted(gaps, reverse=True)
