"""Cards: how two offices come to know each other, and how a change of keys is noticed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.casework.errors import CodeTaken, OwnCard
from app.casework.office import cards
from app.domain.roles import OfficeKind
from app.packets.errors import CardDamaged, CardKeyChanged, CardNotACard, CourierGone
from app.packets.keys import OfficeKeys
from tests.samples.offices import Offices, found_third_office, nothing_changes


def test_a_card_goes_by_file_and_says_the_same_words_on_both_ends(offices: Offices) -> None:
    path = cards.write_own_card(offices.chief, offices.stick)
    with nothing_changes(*offices.desks):
        card = cards.look_at_card(path)
    assert card == cards.own_card(offices.chief)
    assert len(card.fingerprint) == 8
    assert (card.kind, card.name) == (OfficeKind.DEPARTMENT, offices.chief.office.name)


def test_a_card_holds_no_secret_key(offices: Offices) -> None:
    text = cards.write_own_card(offices.chief, offices.stick).read_text(encoding="utf-8")
    assert "AGE-SECRET-KEY" not in text
    assert offices.chief.keys.age_identity not in text


def test_an_office_knows_whom_it_accepted_the_longest_known_first(offices: Offices) -> None:
    third = found_third_office(offices.root / "third")
    card = cards.own_card(third)
    third.store.close()
    offices.clock.advance(hours=1)
    cards.accept_card(offices.chief, card)
    assert [known.code for known in cards.known_offices(offices.chief)] == ["3147", "3148"]
    assert [known.code for known in cards.known_offices(offices.specialist)] == ["3100"]


def test_other_keys_of_a_known_office_are_accepted_only_if_a_person_says_so(offices: Offices) -> None:
    renewed = cards.own_card(replace(offices.chief, keys=OfficeKeys.generate()))
    with nothing_changes(*offices.desks), pytest.raises(CardKeyChanged):
        cards.accept_card(offices.specialist, renewed)
    cards.accept_card(offices.specialist, renewed, keys_may_change=True)
    assert cards.known_offices(offices.specialist) == [renewed]


def test_what_is_no_whole_card_is_told_by_name(offices: Offices) -> None:
    path = cards.write_own_card(offices.chief, offices.stick)
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.replace("3100", "3101"), encoding="utf-8")
    with pytest.raises(CardDamaged):
        cards.look_at_card(path)
    path.write_text("Құрметті әріптестер!", encoding="utf-8")
    with pytest.raises(CardNotACard):
        cards.look_at_card(path)
    path.unlink()
    with pytest.raises(CourierGone):
        cards.look_at_card(path)


def test_the_own_card_and_a_second_office_with_a_known_code_are_refused(offices: Offices) -> None:
    twin = found_third_office(offices.root / "twin", code=offices.chief.office.code)
    same_as_here = found_third_office(offices.root / "same", code=offices.specialist.office.code)
    wrong = {
        OwnCard: cards.own_card(offices.specialist),
        CodeTaken: cards.own_card(twin),
    }
    for error, card in (*wrong.items(), (CodeTaken, cards.own_card(same_as_here))):
        with nothing_changes(*offices.desks), pytest.raises(error):
            cards.accept_card(offices.specialist, card, keys_may_change=True)
    twin.store.close()
    same_as_here.store.close()
