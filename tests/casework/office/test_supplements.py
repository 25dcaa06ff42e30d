"""Supplements that an office confirms or replaces: who, when, what it was; papers follow, the edition stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy.exc import DatabaseError

from app.casework.desk import Desk
from app.casework.office import supplements
from app.casework.office.office_errors import NoSupplement, WordingMissing
from app.casework.office.supplements import Amendable
from app.casework.overview import look_up
from app.casework.papers import papers
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.demo.offices import CHIEF_SPECIALIST
from app.demo.story import EDITION
from app.domain.language import Text
from app.domain.own_rules import Amendment, AmendmentDeed
from tests.casework.papers.test_papers import words_of
from tests.samples.offices import Offices, nothing_changes, refused, sign_in

GROUND = "income_above_poverty_line"
OURS = Text("табысы ең төменгі күнкөріс деңгейінен жоғары", "доход выше прожиточного минимума")
STANDARD = Text("№ 394 стандарт, 16-тармақ", "стандарт № 394, пункт 16")
WARNING = "не сверено"


def refuse(offices: Offices) -> str:
    """An application that was refused by the first ground, papers and all."""
    registered = offices.take_application()
    offices.bring(registered.case_id, done=4, answer=refused())
    return registered.case_id


def refusal_of(desk: Desk, case_id: str) -> str:
    return words_of(papers.preview(desk, case_id, papers.REFUSAL, PaperLanguage.RU, PaperSize.A4))


def confirm_ground(desk: Desk) -> Amendment:
    return supplements.confirm(desk, EDITION, Amendable.GROUND, GROUND)


def replace_ground(desk: Desk) -> Amendment:
    return supplements.replace_text(desk, EDITION, Amendable.GROUND, GROUND, OURS, STANDARD)


def test_a_confirmed_document_loses_its_mark_and_keeps_its_words(offices: Offices) -> None:
    desk = offices.chief
    before = desk.edition(EDITION).requirement("bank_account")
    supplements.confirm(desk, EDITION, Amendable.REQUIREMENT, "bank_account")
    after = desk.edition(EDITION).requirement("bank_account")
    assert (before.unverified, after.unverified) == (True, False)
    assert after.title == before.title
    assert desk.catalogue.edition(EDITION).requirement("bank_account").unverified


def test_who_confirmed_when_and_what_it_was_is_kept(offices: Offices) -> None:
    desk = offices.chief
    first = confirm_ground(desk)
    offices.clock.advance(days=3)
    second = supplements.replace_text(offices.head, EDITION, Amendable.GROUND, GROUND, OURS, STANDARD)
    assert supplements.history(desk, EDITION, Amendable.GROUND, GROUND) == (second, first)
    assert (first.author_name, second.author_name) == (desk.staff.name.full, offices.head.staff.name.full)
    assert (second.at - first.at).days == 3
    assert second.was.text.ru == "превышение среднедушевым доходом семьи черты бедности"
    assert second.now.text == OURS


def test_what_the_office_settled_is_there_after_the_program_was_closed(offices: Offices) -> None:
    desk = offices.chief
    replace_ground(desk)
    rules = desk.own.rules
    desk.store.close()
    again = sign_in(desk.shipped, offices.root / "department", CHIEF_SPECIALIST)
    try:
        assert again.own.rules == rules
        assert again.edition(EDITION).ground(GROUND).text.ru == OURS.ru
    finally:
        again.store.close()


def test_a_colleague_at_the_same_desk_works_by_it_at_once(offices: Offices) -> None:
    replace_ground(offices.chief)
    assert offices.head.edition(EDITION).ground(GROUND).text.kk == OURS.kk


def test_a_refusal_says_the_replaced_ground_and_warns_no_more(offices: Offices) -> None:
    replace_ground(offices.chief)
    words = refusal_of(offices.head, refuse(offices))
    assert OURS.ru in words
    assert f"» – {STANDARD.ru}" in words
    assert WARNING not in words.casefold()


def test_a_refusal_by_a_ground_that_nobody_confirmed_says_so(offices: Offices) -> None:
    assert WARNING in refusal_of(offices.head, refuse(offices)).casefold()


def test_a_paper_that_was_signed_earlier_is_printed_again_as_it_was(offices: Offices) -> None:
    case_id = refuse(offices)
    offices.clock.advance(hours=1)
    replace_ground(offices.chief)
    assert OURS.ru not in refusal_of(offices.head, case_id)
    issued = look_up.open_case(offices.head, case_id).case.papers[-1]
    assert OURS.kk not in words_of(papers.reprint(offices.head, case_id, issued))


def test_a_deed_that_is_taken_back_leaves_the_mark_and_its_trace(offices: Offices) -> None:
    desk = offices.chief
    replace_ground(desk)
    supplements.remove(desk, EDITION, Amendable.GROUND, GROUND)
    assert desk.edition(EDITION).ground(GROUND) == desk.catalogue.edition(EDITION).ground(GROUND)
    deeds = [one.deed for one in supplements.history(desk, EDITION, Amendable.GROUND, GROUND)]
    assert deeds == [AmendmentDeed.WITHDRAWN, AmendmentDeed.REPLACED]


def test_the_list_of_supplements_tells_what_was_settled(offices: Offices) -> None:
    desk = offices.chief
    count = len(supplements.verified(desk, EDITION))
    replace_ground(desk)
    views = supplements.verified(desk, EDITION)
    assert len(views) == count
    (settled,) = [view for view in views if view.is_settled]
    assert (settled.supplement.code, settled.wording.text, settled.wording.source) == (GROUND, OURS, STANDARD)


def test_an_edition_whose_supplements_are_all_confirmed_is_marked_no_more(offices: Offices) -> None:
    desk = offices.chief
    for view in supplements.verified(desk, EDITION):
        supplements.confirm(desk, EDITION, view.supplement.kind, view.supplement.code)
    assert not desk.edition(EDITION).unverified


WHY = Text("бізде шот сұралмайды", "у нас счёт не спрашивают")
OWN = Text("отбасы құрамы туралы анықтама", "справка о составе семьи")
LETTER = Text("басқарманың 2026 жылғы хаты", "письмо управления 2026 года")
ACCOUNT = (EDITION, Amendable.REQUIREMENT, "bank_account")


def codes(desk: Desk) -> list[str]:
    return [one.code for one in desk.edition(EDITION).requirements]


def test_a_document_that_does_not_apply_is_asked_for_no_more_and_still_told(offices: Offices) -> None:
    desk = offices.specialist
    before = codes(desk)
    deed = supplements.strike_out(desk, *ACCOUNT, WHY)
    assert codes(desk) == [code for code in before if code != "bank_account"]
    (struck,) = desk.edition(EDITION).struck
    assert (struck.code, struck.mark.source.ru) == ("bank_account", WHY.ru)
    assert desk.staff.name.full in struck.mark.because.ru
    assert deed.was.text == deed.now.text
    assert desk.catalogue.edition(EDITION).requirement("bank_account").unverified
    assert not desk.catalogue.edition(EDITION).struck


def test_to_undo_a_striking_out_is_a_deed_too(offices: Offices) -> None:
    desk = offices.specialist
    before = desk.edition(EDITION)
    supplements.strike_out(desk, *ACCOUNT, WHY)
    supplements.remove(desk, *ACCOUNT)
    assert desk.edition(EDITION) == before
    deeds = [one.deed for one in supplements.history(desk, *ACCOUNT)]
    assert deeds == [AmendmentDeed.WITHDRAWN, AmendmentDeed.STRUCK]


def test_a_struck_one_that_is_replaced_afterwards_reads_anew_and_forgets_no_reason(offices: Offices) -> None:
    desk = offices.specialist
    supplements.strike_out(desk, *ACCOUNT, WHY)
    deed = supplements.replace_text(desk, *ACCOUNT, OWN, LETTER)
    assert deed.was.source != WHY
    assert desk.edition(EDITION).requirement("bank_account").title.ru == OWN.ru
    assert supplements.history(desk, *ACCOUNT)[1].now.source == WHY


def test_a_document_that_the_edition_lacks_is_asked_of_everybody_and_marked_as_the_offices(
    offices: Offices,
) -> None:
    desk = offices.specialist
    deed = supplements.add(desk, EDITION, Amendable.REQUIREMENT, OWN, LETTER)
    added = desk.edition(EDITION).requirements[-1]
    assert (added.code, added.title.ru, added.unverified) == (deed.supplement.code, OWN.ru, False)
    assert added.mark is not None
    assert added.mark.by_office
    assert added.mark.source.ru == LETTER.ru
    assert added.is_needed({})
    assert not any(one.code == added.code for one in desk.catalogue.edition(EDITION).requirements)


def test_every_addition_has_a_code_of_its_own_even_after_one_was_taken_back(offices: Offices) -> None:
    desk = offices.specialist
    first = supplements.add(desk, EDITION, Amendable.REQUIREMENT, OWN, LETTER)
    supplements.remove(desk, *ACCOUNT[:2], first.supplement.code)
    second = supplements.add(desk, EDITION, Amendable.REQUIREMENT, OURS, LETTER)
    assert first.supplement.code != second.supplement.code
    assert [code for code in codes(desk) if code.startswith("own_")] == [second.supplement.code]


def test_an_addition_that_was_taken_back_is_listed_and_can_be_made_again(offices: Offices) -> None:
    desk = offices.specialist
    code = supplements.add(desk, EDITION, Amendable.GROUND, OWN, LETTER).supplement.code
    supplements.remove(desk, EDITION, Amendable.GROUND, code)
    view = supplements.verified(desk, EDITION)[-1]
    assert (view.supplement.code, view.is_gone, view.wording.text) == (code, True, OWN)
    supplements.replace_text(desk, EDITION, Amendable.GROUND, code, OURS, LETTER)
    assert desk.edition(EDITION).ground(code).text.ru == OURS.ru
    deeds = [one.deed for one in supplements.history(desk, EDITION, Amendable.GROUND, code)]
    assert deeds == [AmendmentDeed.REPLACED, AmendmentDeed.WITHDRAWN, AmendmentDeed.ADDED]


def test_a_case_is_refused_by_a_ground_that_the_office_added_and_its_paper_keeps_it(offices: Offices) -> None:
    desk = offices.chief
    code = supplements.add(desk, EDITION, Amendable.GROUND, OWN, LETTER).supplement.code
    registered = offices.take_application()
    offices.bring(registered.case_id, done=4, answer=replace(refused(), ground=code))
    offices.clock.advance(hours=1)
    supplements.remove(desk, EDITION, Amendable.GROUND, code)
    words = refusal_of(offices.head, registered.case_id)
    assert OWN.ru in words
    assert f"» – {LETTER.ru}" in words


def test_a_leaflet_marks_what_the_office_added_and_what_it_struck_out(offices: Offices) -> None:
    desk = offices.specialist
    supplements.strike_out(desk, *ACCOUNT, WHY)
    supplements.add(desk, EDITION, Amendable.REQUIREMENT, OWN, LETTER)
    words = words_of(papers.leaflet(desk, EDITION, "okrug_akim", PaperLanguage.RU, PaperSize.A4))
    for said in (OWN, Text("", "Добавлено учреждением"), LETTER, Text("", "не применяется"), WHY):
        for word in said.ru.split():
            assert word[1:] in words, word
    assert words.index("применяется") < words.index(WHY.ru.split()[-1])


WRONG: dict[str, tuple[Callable[[Desk], object], type[Exception]]] = {
    "no such code": (
        lambda desk: supplements.confirm(desk, EDITION, Amendable.REQUIREMENT, "passport_of_a_horse"),
        NoSupplement,
    ),
    "said by the act itself": (
        lambda desk: supplements.confirm(
            desk, "zhambyl-2008/targeted-social-assistance", Amendable.GROUND, "false_information"
        ),
        NoSupplement,
    ),
    "to confirm what the office added": (
        lambda desk: supplements.confirm(desk, EDITION, Amendable.GROUND, "own_1"),
        NoSupplement,
    ),
    "to strike out what the act says": (
        lambda desk: supplements.strike_out(
            desk, "zhambyl-2008/targeted-social-assistance", Amendable.GROUND, "false_information", WHY
        ),
        NoSupplement,
    ),
    "to take back what was never added": (
        lambda desk: supplements.remove(desk, EDITION, Amendable.REQUIREMENT, "own_7"),
        NoSupplement,
    ),
    "no reason": (
        lambda desk: supplements.strike_out(desk, *ACCOUNT, Text("себеп", " ")),
        WordingMissing,
    ),
    "no source": (
        lambda desk: supplements.add(desk, EDITION, Amendable.GROUND, OWN, Text("", "")),
        WordingMissing,
    ),
    "no Russian words": (
        lambda desk: supplements.replace_text(
            desk, EDITION, Amendable.GROUND, GROUND, Text(OURS.kk, " "), STANDARD
        ),
        WordingMissing,
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_settled_changes_nothing(offices: Offices, what: str) -> None:
    deed, error = WRONG[what]
    with nothing_changes(*offices.desks), pytest.raises(error):
        deed(offices.chief)


def test_the_log_of_deeds_cannot_be_rewritten(offices: Offices) -> None:
    confirm_ground(offices.chief)
    for statement in ("DELETE FROM amendments", "UPDATE amendments SET author_name = ''"):
        with (
            pytest.raises((DatabaseError, sqlite3.DatabaseError), match="append-only"),
            offices.chief.store.file.writing() as connection,
        ):
            connection.exec_driver_sql(statement)
