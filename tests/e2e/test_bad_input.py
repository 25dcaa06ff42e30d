"""Every bad input has its words in both languages: what is wrong, what is safe, what to do; and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.casework.counter import intake as intakes
from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.fields import values_of
from app.casework.course.offers import Deed
from app.casework.entry import staff
from app.casework.exchange import dispatch, reception
from app.demo import counter, people
from app.demo.offices import SPECIALIST
from app.demo.story import CHANNEL, EDITION, HEARD
from app.domain.language import Language
from app.errors import KenseError
from app.i18n import translator
from tests.samples.full_disk import no_file_larger_than, no_room_in_the_database
from tests.samples.offices import Offices, folds, refused, sign_in
from tests.samples.sealing import cut_off, flipped


def fill(offices: Offices, **answers: str) -> intakes.Intake:
    intake = counter.fill(offices.specialist, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
    person = intakes.person_state(offices.specialist, intake)
    for path, answer in answers.items():
        person.set(path, answer)
    return replace(intake, person=person.to_json())


def write_packet(offices: Offices) -> Path:
    offices.do_step(offices.take_application(people.NURGALIEVS).case_id, 2)
    (path,) = offices.write(offices.specialist, offices.chief)
    return path


def _take_in_twice(offices: Offices) -> None:
    path = write_packet(offices)
    for _ in range(2):
        reception.take_in(offices.chief, path)


def _on_a_full_stick(offices: Offices) -> None:
    offices.do_step(offices.take_application(people.NURGALIEVS).case_id, 2)
    (sealed,) = dispatch.seal_for(offices.specialist, offices.chief.office.id)
    with no_file_larger_than(sealed.size - 1):
        dispatch.write_out(offices.specialist, offices.stick, [sealed.packet_id])


def _on_a_full_disk(offices: Offices) -> None:
    intake = fill(offices)
    with no_room_in_the_database(offices.specialist):
        register(offices.specialist, intake)


def _by_a_clock_that_runs_behind(offices: Offices) -> None:
    offices.clock.set(offices.clock.now() - timedelta(days=1))
    register(offices.specialist, fill(offices))


# At a desk


def _in_the_department(offices: Offices, *, done: int = 2) -> str:
    case_id = offices.take_application(people.NURGALIEVS).case_id
    offices.bring(case_id, done=done)
    return case_id


def _out_of_turn(offices: Offices) -> None:
    deeds.take(offices.chief, _in_the_department(offices), Deed.SEND_BACK)


def _without_the_right(offices: Offices) -> None:
    deeds.take(offices.chief, _in_the_department(offices, done=3), Deed.SIGN, HEARD)


def _on_a_case_that_lies_elsewhere(offices: Offices) -> None:
    deeds.take(offices.akim, _in_the_department(offices), Deed.SUBMIT)


def _from_a_stale_screen(offices: Offices) -> None:
    """Two people look at one case at once, and both do its step."""
    case_id = _in_the_department(offices, done=3)
    (_, shown), _ = (deeds.offers(desk, case_id).next for desk in (offices.head, offices.head))
    offices.do_step(case_id, 4)
    deeds.take(offices.head, case_id, shown.deed, {"reason": "қайта"}, step=shown.step)


def _without_a_ground(offices: Offices) -> None:
    values = values_of(refused()) | {"ground": ""}
    deeds.take(offices.chief, _in_the_department(offices), Deed.DRAFT, values)


def _of_an_unknown_case(offices: Offices) -> None:
    """An answer is drafted before the packet with the case came."""
    case_id = offices.take_application(people.NURGALIEVS).case_id
    offices.do_step(case_id, 2)
    deeds.take(offices.chief, case_id, Deed.DRAFT, values_of(refused()))


def _by_a_person_who_was_switched_off(offices: Offices) -> None:
    case_id = offices.take_application(people.NURGALIEVS).case_id
    staff.switch_off(offices.specialist, offices.akim.staff.id)
    deeds.take(offices.akim, case_id, Deed.SUBMIT)


BAD: dict[str, tuple[str, Callable[[Offices], object]]] = {
    "a wrong ИИН": (
        "ApplicationHasErrors",
        lambda offices: register(offices.specialist, fill(offices, iin="860314490001")),
    ),
    "an empty required field": (
        "ApplicationHasErrors",
        lambda offices: register(offices.specialist, fill(offices, surname="")),
    ),
    "a packet for somebody else": (
        "PacketForAnotherOffice",
        lambda offices: reception.take_in(offices.specialist, write_packet(offices)),
    ),
    "a damaged packet": (
        "PacketTampered",
        lambda offices: reception.take_in(offices.chief, flipped(write_packet(offices), -1)),
    ),
    "a packet that was cut off": (
        "PacketTruncated",
        lambda offices: reception.take_in(offices.chief, cut_off(write_packet(offices), -1)),
    ),
    "a packet that came twice": ("PacketRepeated", _take_in_twice),
    "a database opened twice": (
        "DatabaseInUse",
        lambda offices: sign_in(offices.specialist.shipped, offices.root / "okrug", SPECIALIST),
    ),
    "a full stick": ("CourierFull", _on_a_full_stick),
    "a full disk": ("DiskFull", _on_a_full_disk),
    "a clock before the last event": ("ClockBehind", _by_a_clock_that_runs_behind),
    "acting out of turn": ("NotOffered", _out_of_turn),
    "acting without the right": ("NotYourRole", _without_the_right),
    "acting on a case that lies elsewhere": ("NotYourTurn", _on_a_case_that_lies_elsewhere),
    "two people at once, one of them on a stale screen": ("NotThisStep", _from_a_stale_screen),
    "a decision without a ground": ("StepIncomplete", _without_a_ground),
    "an answer for an unknown case": ("NoSuchCase", _of_an_unknown_case),
    "a person who was switched off meanwhile": ("NoLongerHere", _by_a_person_who_was_switched_off),
}
SAID = {
    "acting out of turn": "С делом 3147-26-00002-1 сейчас этого сделать нельзя.",
    "acting without the right": "Это действие выполняет другое должностное лицо: начальник отдела",
    "acting on a case that lies elsewhere": "Дело 3147-26-00002-1 сейчас не в этом учреждении.",
    "two people at once, one of them on a stale screen": "Следующее действие по делу 3147-26-00002-1",
    "a decision without a ground": "Заполнено не всё: пустых или неверных полей – 1.",
    "an answer for an unknown case": "В этом учреждении нет дела",
    "a person who was switched off meanwhile": "Ваш доступ в это учреждение закрыт.",
}
"""How what is wrong is said, in Russian."""


@pytest.mark.parametrize("bad", BAD)
def test_bad_input_is_told_in_both_languages_and_loses_nothing(offices: Offices, bad: str) -> None:
    name, deed = BAD[bad]
    registered = offices.take_application()
    with pytest.raises(KenseError) as refusal:
        deed(offices)
    error = refusal.value
    assert error.name == name
    told = {language: error.text(translator(language)) for language in Language}
    assert SAID.get(bad, "") in told[Language.RU].what
    sentences = [s for text in told.values() for s in (text.what, text.safe, text.todo)]
    assert len(set(sentences)) == 6
    for sentence in sentences:
        assert sentence.endswith((".", ":"))
        assert not {"{", "}"} & set(sentence)
        assert not sentence.isascii()
    assert registered.case_id in folds(offices.specialist)
