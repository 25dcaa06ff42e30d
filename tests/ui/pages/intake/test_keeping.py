"""What was typed or scanned is never let go of before it is durable: not on a full disk, not by going on at once."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from app.casework.counter import intake
from app.casework.counter.intake import Intake
from app.casework.counter.register import Registered
from app.casework.counter.scan_errors import ScanUnreadable
from app.casework.overview import look_up
from app.casework.own import RulesInHand
from app.catalogue.catalogue import Catalogue
from app.db.drafts import Draft
from app.db.errors import DiskFull
from app.demo import counter as demo
from app.demo import offices
from app.demo.people import ZHUMABAEVS
from app.demo.story import CHANNEL, EDITION
from app.domain.completeness import Way
from app.domain.language import Language
from app.paths import resources_dir
from app.ui.pages.intake.progress import CHECK, DOCUMENTS, PERSON, REGISTER
from tests.samples.full_disk import no_room_in_the_database
from tests.ui.offices_at_work import MORNING
from tests.ui.pages.intake.at_the_counter import Counter

K = Qt.Key
PASSPORT = "identity_document"
PROMISE = """
promise:
  duration: 10 working_days
  text:
    kk: Жетіспейтін құжаттарды 10 жұмыс күні ішінде әкелуге болады
    ru: Недостающее можно донести в течение 10 рабочих дней
  src: §11
"""


@contextmanager
def full_disk(counter: Counter) -> Iterator[None]:
    """A database that can take no further draft, not even where pages have some room left."""
    counter.settle()
    desk = counter.office.desk
    desk.store.file.engine.dispose()
    with no_room_in_the_database(desk):
        for size in (4000, 400, 1):
            with pytest.raises(DiskFull):
                for number in range(1000):
                    filler = Draft(f"{size} {number}", "nobody", {"": "x" * size}, MORNING, MORNING)
                    with desk.store.writing() as transaction:
                        transaction.drafts.save(filler)
        yield


def type_person(counter: Counter) -> str:
    counter.fill(ZHUMABAEVS.applicant.iin, "Жұмабаева")
    return counter.page.work.intake.id


def drafts(counter: Counter, login: str = offices.SPECIALIST.login) -> list[Intake]:
    return intake.unfinished(counter.office.people[login])


def four_pages(folder: Path) -> list[Path]:
    paths = [folder / f"page{number}.png" for number in range(4)]
    for number, path in enumerate(paths):
        Image.new("L", (620, 877), 200 + 10 * number).save(path)
    return paths


def whole_application(counter: Counter) -> Intake:
    """An application that only wants registering, open at its documents."""
    stored = demo.fill(counter.office.desk, EDITION, CHANNEL, ZHUMABAEVS, Language.RU)
    with counter.qtbot.waitSignal(counter.page.work.opened):
        counter.page.open_intake(stored.id)
    counter.page.go_to(DOCUMENTS)
    counter.settle()
    counter.page.documents.choose(PASSPORT)
    return stored


def test_putting_aside_on_a_full_disk_keeps_the_intake_open_until_it_is_stored(counter: Counter) -> None:
    counter.choose_service()
    with full_disk(counter):
        id = type_person(counter)
        counter.press(K.Key_Escape)
        counter.settle()
        assert counter.page.work.intake.id == id
        assert counter.page.work.person_name() == "Жұмабаева"
        assert DiskFull in map(type, counter.errors)
        assert drafts(counter) == []
    with counter.qtbot.waitSignal(counter.page.work.saved):
        pass
    assert [draft.person_name for draft in drafts(counter)] == ["Жұмабаева"]
    counter.press(K.Key_Escape)
    counter.settle()
    assert counter.page.work.intake.id != id
    assert [draft.id for draft in drafts(counter)] == [id]


@pytest.mark.parametrize("wanted", [None, "another draft"])
def test_another_intake_is_not_opened_on_a_full_disk_either(counter: Counter, wanted: str | None) -> None:
    counter.choose_service()
    with full_disk(counter):
        id = type_person(counter)
        counter.page.open_intake(wanted)
        counter.settle()
        assert counter.page.work.intake.id == id
    with counter.qtbot.waitSignal(counter.page.work.saved):
        pass
    assert drafts(counter)[0].person["values"]["surname"] == "Жұмабаева"


def test_another_person_in_the_chair_on_a_full_disk_sees_nothing_and_nothing_is_lost(
    counter: Counter,
) -> None:
    counter.choose_service()
    with full_disk(counter):
        id = type_person(counter)
        counter.office.sit_down(offices.AKIM.login)
        counter.settle()
        assert counter.page.work.person_name() == ""
        assert drafts(counter) == []
    with counter.qtbot.waitSignal(counter.page.work.saved):
        pass
    (draft,) = drafts(counter)
    assert (draft.id, draft.person_name) == (id, "Жұмабаева")
    assert drafts(counter, offices.AKIM.login) == []


def test_scans_added_right_before_registering_are_with_the_case(counter: Counter, tmp_path: Path) -> None:
    whole_application(counter)
    counter.page.go_to(REGISTER)
    counter.settle()
    counter.wait_until_saved()
    with counter.qtbot.waitSignal(counter.page.register.registered) as registered:
        counter.page.documents.add_sources(four_pages(tmp_path))
        counter.page.go_on()
    counter.settle()
    result = registered.args[0]
    assert isinstance(result, Registered)
    case = look_up.open_case(counter.office.desk, result.case_id).case
    scans = next(document.scans for document in case.documents if document.requirement == PASSPORT)
    assert len(set(scans[-4:])) == 4
    assert len(scans) == 5
    assert drafts(counter) == []
    assert counter.errors == []


def test_scans_added_right_before_putting_aside_are_with_the_draft(counter: Counter, tmp_path: Path) -> None:
    stored = whole_application(counter)
    counter.wait_until_saved()
    counter.page.documents.add_sources(four_pages(tmp_path))
    counter.page.put_aside()
    assert "Сканы ещё читаются" in counter.page.foot._status.text()
    counter.settle()
    assert counter.page.work.intake.id != stored.id
    assert [len(document.scans) for document in drafts(counter)[0].documents] == [5]


def test_a_field_is_stored_while_a_thick_file_is_still_being_read(counter: Counter, tmp_path: Path) -> None:
    whole_application(counter)
    counter.wait_until_saved()
    read_on = threading.Event()
    counter.office.session.prepare(read_on.wait, lambda _told: None, counter.errors.append)
    counter.page.documents.add_sources(four_pages(tmp_path))
    try:
        with counter.qtbot.waitSignal(counter.page.work.saved):
            counter.page.go_to(PERSON)
            counter.page.person.view.focus_path("flat")
            counter.fill("9")
        assert drafts(counter)[0].person["values"]["flat"] == "9"
        assert counter.page.work.is_scanning
    finally:
        read_on.set()
    counter.settle()
    passport = counter.page.work.document(PASSPORT)
    assert passport is not None
    assert len(passport.scans) == 5


def test_scans_of_an_intake_without_any_field_are_kept_too(counter: Counter, tmp_path: Path) -> None:
    counter.choose_service()
    counter.page.go_to(DOCUMENTS)
    counter.settle()
    counter.page.documents.choose(PASSPORT)
    counter.page.documents.add_sources(four_pages(tmp_path))
    counter.page.open_intake(None)
    counter.settle()
    assert [len(document.scans) for document in drafts(counter)[0].documents] == [4]


def test_scans_are_with_the_draft_of_who_added_them(counter: Counter, tmp_path: Path) -> None:
    whole_application(counter)
    counter.wait_until_saved()
    counter.page.documents.add_sources(four_pages(tmp_path))
    counter.office.sit_down(offices.AKIM.login)
    assert counter.page.work.intake.documents == ()
    counter.settle()
    assert [len(document.scans) for document in drafts(counter)[0].documents] == [5]
    assert drafts(counter, offices.AKIM.login) == []


def test_a_scan_that_cannot_be_read_stops_registering_and_is_told(counter: Counter, tmp_path: Path) -> None:
    stored = whole_application(counter)
    counter.page.go_to(REGISTER)
    counter.settle()
    (tmp_path / "letter.doc").write_bytes(b"no picture")
    counter.page.documents.add_sources([tmp_path / "letter.doc"])
    counter.page.go_on()
    counter.settle()
    assert [type(error) for error in counter.errors] == [ScanUnreadable]
    assert not counter.page.register.is_done
    assert not counter.page.register.is_busy
    assert [draft.id for draft in drafts(counter)] == [stored.id]


def test_registering_on_a_full_disk_registers_nothing_and_goes_on_when_there_is_room(
    counter: Counter,
) -> None:
    stored = whole_application(counter)
    counter.page.go_to(REGISTER)
    counter.settle()
    with full_disk(counter):
        counter.page.go_on()
        counter.settle()
        assert DiskFull in map(type, counter.errors)
        assert not counter.page.register.is_done
    with counter.qtbot.waitSignal(counter.page.register.registered) as registered:
        counter.page.go_on()
    assert registered.args[0].case_id == stored.id


def test_registering_with_a_promised_date_puts_the_day_on_the_case(counter: Counter, tmp_path: Path) -> None:
    services = tmp_path / "services"
    for part in (Path(EDITION).parent, "supplements"):
        shutil.copytree(resources_dir("services") / part, services / part)
    with (services / f"{EDITION}.yaml").open("a", encoding="utf-8") as edition:
        edition.write(PROMISE)
    desk = counter.office.desk
    desk = replace(desk, shipped=replace(desk.shipped, catalogue=Catalogue.load(services)), own=RulesInHand())
    desk.catalogue.editions()
    counter.office.people[desk.staff.login] = desk
    counter.office.sit_down(desk.staff.login)
    whole_application(counter)
    counter.page.documents.editor.how.set_value("absent")
    counter.page.documents.editor.how.changed.emit()
    counter.page.go_to(CHECK)
    counter.settle()
    counter.press(K.Key_F7)
    assert counter.page.check.way is Way.REGISTER_WITH_PROMISE
    counter.page.go_on()
    counter.settle()
    with counter.qtbot.waitSignal(counter.page.register.registered) as registered:
        counter.page.go_on()
    case = look_up.open_case(desk, registered.args[0].case_id).case
    # Ten working days from Monday 23 November.
    assert case.promised_until == date(2026, 12, 4)
