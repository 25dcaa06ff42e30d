"""What a person is still to bring: told by the edition, dated where it allows a promise, gone once it came."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from app.casework.counter import intake as intakes
from app.casework.counter.intake import Intake
from app.casework.counter.register import assess, promised_until, register
from app.casework.counter.to_bring import still_to_bring, to_bring
from app.casework.course.additions import add_document
from app.casework.desk import Desk
from app.casework.overview.look_up import open_case
from app.casework.overview.promises import promised
from app.casework.own import RulesInHand
from app.casework.papers.papers import PaperLanguage
from app.catalogue.catalogue import Catalogue
from app.demo import counter, people
from app.demo.story import CHANNEL, EDITION
from app.domain.completeness import State, Way
from app.domain.documents import Document
from app.domain.events import ApplicationRegistered
from app.domain.language import Language
from app.paths import resources_dir
from tests.casework.counter.test_register import with_promise
from tests.samples.offices import Offices, nothing_changes

ASKED = "unemployment_certificate"
LOCAL = "wko-2018/local-social-assistance"


def words(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    return " ".join(text.replace("\ufffe", "-").replace("\u00a0", " ").split())


def wanting(desk: Desk) -> Intake:
    """A family's application without a single paper."""
    filled = counter.fill(desk, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
    return intakes.save(desk, replace(filled, documents=()))


@pytest.mark.parametrize("language", list(PaperLanguage))
def test_the_leaflet_says_what_is_missing_where_we_are_and_names_nobody(
    offices: Offices, language: PaperLanguage
) -> None:
    desk = offices.specialist
    intake = wanting(desk)
    with nothing_changes(desk):
        said = words(to_bring(desk, intake, language))
    for one in language.languages:
        gaps = assess(desk, intake).completeness.gaps
        assert gaps
        for line in gaps:
            assert all(word in said for word in line.requirement.title.in_(one).split())
        assert desk.office.hours.in_(one).split(",")[0] in said
    assert desk.office.phone in said
    assert people.ZHUMABAEVS.applicant.name.surname not in said


def with_condition_in_words(desk: Desk, folder: Path) -> Desk:
    """The desk where nobody has written yet, as data, when the certificate of the unemployed is asked for."""
    services = folder / "services"
    for part in (Path(EDITION).parent, "supplements"):
        shutil.copytree(resources_dir("services") / part, services / part)
    file = services / "supplements" / f"{EDITION}.yaml"
    before, code, after = file.read_text(encoding="utf-8").partition(ASKED)
    told = re.sub(r"\n +needed_when: .*", "", after, count=1)
    file.write_text(before + code + told, encoding="utf-8")
    shipped = replace(desk.shipped, catalogue=Catalogue.load(services))
    return replace(desk, shipped=shipped, own=RulesInHand())


def test_a_condition_that_only_a_person_can_judge_is_asked_and_the_answer_is_recorded(
    offices: Offices, tmp_path: Path
) -> None:
    desk = with_condition_in_words(offices.specialist, tmp_path)
    intake = wanting(desk)

    def state(of: Intake) -> State:
        lines = assess(desk, of).completeness.lines
        return next(line.state for line in lines if line.requirement.code == ASKED)

    assert state(intake) is State.NOT_DECIDED
    assert "Только если это о Вас" in words(to_bring(desk, intake, PaperLanguage.RU))
    assert state(replace(intake, concerns={ASKED: True})) is State.MISSING
    decided = intakes.save(desk, replace(intake, concerns={ASKED: False}))
    assert state(intakes.resume(desk, decided.id)) is State.NOT_CONCERNED
    view = open_case(desk, register(desk, decided).case_id)
    (registered,) = [one.body for one in view.history if isinstance(one.body, ApplicationRegistered)]
    assert registered.concerns == {ASKED: False}
    assert ASKED not in view.case.awaited


def test_an_act_that_allows_it_gives_twenty_working_days(offices: Offices) -> None:
    desk = offices.specialist
    edition = desk.edition(LOCAL)
    assert edition.promise is not None
    begun = intakes.begin(desk, Language.RU)
    intake = replace(begun, edition=LOCAL, channel="okrug_akim")
    assessment = assess(desk, intake)
    until = promised_until(desk, edition, "okrug_akim", assessment, Way.REGISTER_WITH_PROMISE)
    # Twenty working days after Friday 20 November; 16 December is a holiday.
    assert until == date(2026, 12, 21)
    assert promised_until(desk, edition, "okrug_akim", assessment, Way.REGISTER) is None
    said = words(to_bring(desk, intake, PaperLanguage.RU, way=Way.REGISTER_WITH_PROMISE))
    assert "не позднее 21 декабря 2026 года" in said
    assert "не позднее" not in words(to_bring(desk, intake, PaperLanguage.RU))


def test_a_promised_paper_is_remembered_until_it_comes_in_either_office(
    offices: Offices, tmp_path: Path
) -> None:
    desk = with_promise(offices, tmp_path)
    case_id = register(desk, wanting(desk), way=Way.REGISTER_WITH_PROMISE).case_id
    case = open_case(desk, case_id).case
    assert case.awaited == case.remarks != ()
    (waiting,) = promised(desk)
    assert (waiting.case_id, waiting.until, waiting.is_late) == (case_id, date(2026, 12, 4), False)
    offices.bring(case_id, done=2)
    offices.clock.advance(hours=24 * 30)
    assert promised(desk)[0].is_late
    assert case.number in words(still_to_bring(desk, case_id, PaperLanguage.KK))
    for code in case.awaited:
        add_document(offices.chief, case_id, Document(code, "Құжат"))
    offices.carry(offices.chief, offices.specialist)
    assert open_case(desk, case_id).case.awaited == ()
    assert promised(desk) == promised(offices.chief) == ()
    with pytest.raises(ValueError):
        still_to_bring(desk, case_id, PaperLanguage.KK)


def test_a_leaflet_of_an_office_to_practise_in_says_so(offices: Offices) -> None:
    desk = offices.specialist
    desk.folder.practice_mark.touch()
    assert "ОБРАЗЕЦ" in words(to_bring(desk, wanting(desk), PaperLanguage.RU)).upper()
