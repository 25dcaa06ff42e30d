"""Every bad input has its words in both languages: what is wrong, what is safe, what to do; and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.casework import dispatch, reception
from app.casework import intake as intakes
from app.casework.register import register
from app.demo import counter, people
from app.demo.offices import SPECIALIST
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from app.errors import KenseError
from app.i18n import translator
from tests.samples.full_disk import no_file_larger_than, no_room_in_the_database
from tests.samples.offices import Offices, folds, sign_in
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
}


@pytest.mark.parametrize(("name", "deed"), BAD.values(), ids=BAD)
def test_bad_input_is_told_in_both_languages_and_loses_nothing(
    offices: Offices, name: str, deed: Callable[[Offices], object]
) -> None:
    registered = offices.take_application()
    with pytest.raises(KenseError) as refusal:
        deed(offices)
    error = refusal.value
    assert error.name == name
    told = {language: error.text(translator(language)) for language in Language}
    sentences = [s for text in told.values() for s in (text.what, text.safe, text.todo)]
    assert len(set(sentences)) == 6
    for sentence in sentences:
        assert sentence.endswith((".", ":"))
        assert not {"{", "}"} & set(sentence)
        assert not sentence.isascii()
    assert registered.case_id in folds(offices.specialist)
