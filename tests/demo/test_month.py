"""The month of the demo: every regulation in every channel ends in its proper result, and both languages tell it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest

from app.casework.counter import intake as intakes
from app.casework.desk import Desk
from app.casework.entry import office
from app.casework.exchange import dispatch
from app.casework.overview import look_up
from app.casework.overview.look_up import CaseView
from app.catalogue.hearing import load_hearing_rule
from app.cli.main import main
from app.clock import SetClock
from app.demo.month.scenario import Application, MishapKind, load_scenario
from app.demo.month.town import CREWS
from app.demo.offices import PASSWORD
from app.demo.places import Places
from app.domain.answers import missing_in
from app.domain.case import CaseStatus
from app.domain.events import HearingStage, Outcome
from app.domain.iin import Iin, check_against, read_iin
from app.domain.language import Language
from tests.samples.offices import MORNING, chain_is_whole, found_third_office, shipped
from tests.samples.queued import check, check_step_by_step

CATALOGUE = shipped(SetClock(MORNING)).catalogue
CHANNELS = {
    (edition.id, channel.kind.value) for edition in CATALOGUE.editions() for channel in edition.channels
}
SCENARIO = load_scenario()
LEFT_OPEN = {
    "tsa-on-its-way",
    "tsa-just-filed",
    "tsa-open-decided",
    "wheelchair-under-way",
    "tsa-department-under-way",
}
"""What the story leaves open on purpose."""
every_story = pytest.mark.parametrize("told", SCENARIO.applications, ids=lambda told: told.id)


@dataclass(frozen=True)
class Played:
    """The month as it stands at its end: the offices opened anew, and every case where it was registered."""

    places: Places
    desks: dict[str, Desk]
    views: dict[str, CaseView]
    transcripts: dict[Language, str]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    places = Places(tmp_path_factory.mktemp("month") / "out")
    assert main(["demo", "--out", str(places.root), "--no-screens", "--no-window"]) == 0
    here = shipped(SetClock(MORNING))
    desks = {
        key: office.sign_in(here, places.office(key), crew[0].login, PASSWORD)
        for key, (_, _, crew) in CREWS.items()
    }
    views = {told.id: _view(desks[told.at], told) for told in SCENARIO.applications}
    transcripts = {
        language: (places.root / f"transcript.{language.value}.md").read_text(encoding="utf-8")
        for language in Language
    }
    yield Played(places, desks, views, transcripts)
    for desk in desks.values():
        desk.store.close()


def _view(desk: Desk, told: Application) -> CaseView:
    """The case of a story, where it was registered: everybody comes once."""
    (case_id,) = (row.id for row in look_up.recent(desk) if row.applicant == told.who.name)
    return look_up.open_case(desk, case_id)


def test_the_story_files_every_regulation_in_each_of_its_channels() -> None:
    assert {(told.service, told.channel) for told in SCENARIO.applications} == CHANNELS
    assert len(CHANNELS) == 41


@every_story
def test_every_application_ends_as_its_story_says(played: Played, told: Application) -> None:
    view = played.views[told.id]
    if told.withdrawn is not None:
        assert view.case.closing is not None
        assert view.case.decision is None
        return
    if told.id in LEFT_OPEN:
        assert view.case.status is not CaseStatus.CLOSED
        return
    assert view.case.status is CaseStatus.CLOSED
    assert view.next is None
    decision = view.case.decision
    assert decision is not None
    assert decision.answer.outcome is told.answer.outcome
    assert not missing_in(decision.answer, view.edition.result.kind)
    assert (decision.signed_at.date() > view.case.due) is told.late


@every_story
def test_both_transcripts_name_each_application_with_its_service_and_its_act(
    played: Played, told: Application
) -> None:
    view = played.views[told.id]
    for language, text in played.transcripts.items():
        (filed,) = (line for line in text.splitlines() if told.why.text.in_(language) in line)
        assert told.who.name in filed
        assert view.case.number in filed
        assert getattr(view.edition.title, language.value) in filed
        assert view.edition.short_citation.in_(language) in filed


def test_only_what_the_story_leaves_open_is_under_way(played: Played) -> None:
    still_open = {id for id, view in played.views.items() if view.case.status is not CaseStatus.CLOSED}
    assert still_open == LEFT_OPEN
    (draft,) = intakes.unfinished(played.desks["okrug"])
    assert draft.person_name == "Бекмұратова Ләззат Ғаниқызы"


def test_everything_was_delivered_but_the_packet_for_the_next_trip(played: Played) -> None:
    waiting = {
        key: [packet.kind for each in dispatch.waiting(desk) for packet in each.packets]
        for key, desk in played.desks.items()
    }
    assert waiting == {"okrug": ["cases"], "okrug-2": [], "okrug-3": [], "department": [], "centre": []}
    assert not any(each.cases for desk in played.desks.values() for each in dispatch.waiting(desk))
    assert all(not view.aside for view in played.views.values())
    assert all(chain_is_whole(desk) for desk in played.desks.values())


def test_every_mishap_of_the_road_is_told_and_mended(played: Played) -> None:
    told = played.transcripts[Language.RU]
    assert {mishap.kind for mishap in SCENARIO.mishaps} == set(MishapKind)
    again = Counter(re.findall(r"записывает `(\S+)` на флешку ещё раз", told))
    assert len(again) == 2, "the lost packet and the damaged one"
    assert "файл неполон" in told
    assert "пакет уже принят, ничего не удвоилось" in told
    assert "компьютер показывает 1 января 2009 года" in told


def test_nobody_is_refused_before_the_hearing_that_the_law_wants_was_offered(played: Played) -> None:
    refused = [view for told, view in _views(played) if told.answer.outcome is Outcome.REFUSED]
    rule = load_hearing_rule()
    asked = [
        view for view in refused if rule.asks(view.edition, view.case.channel, view.case.registered_at.date())
    ]
    assert len(asked) > 1
    for view in asked:
        offered, ended = view.case.around.hearings
        assert offered.stage is HearingStage.OFFERED
        assert offered.until is not None
        assert view.case.decision is not None
        assert offered.on < offered.until < view.case.decision.signed_at.date()
        assert ended.ends


def _views(played: Played) -> list[tuple[Application, CaseView]]:
    return [(told, played.views[told.id]) for told in SCENARIO.applications]


def test_what_was_promised_came_and_what_was_returned_went_again(played: Played) -> None:
    promised = played.views["local-okrug"].case
    assert promised.promised_until is not None
    assert promised.remarks
    assert not promised.awaited
    kinds = Counter(event.record.kind for event in played.views["fuel-centre"].history)
    assert kinds["case_forwarded"] == 4, "there, back without action, there again, and back with the answer"
    (complaint,) = played.views["institution-akmola"].case.complaints
    assert complaint.answered is not None


def test_moments_never_go_back_within_a_day(played: Played) -> None:
    for text in played.transcripts.values():
        days = re.split(r"(?m)^## ", text)
        lines = [re.findall(r"\*\*(\d\d:\d\d)\*\*", day) for day in days]
        assert sum(map(bool, lines)) == 21
        assert all(moments == sorted(moments) for moments in lines)


def test_every_paper_that_was_issued_lies_there_and_says_that_it_is_a_sample(played: Played) -> None:
    issued = {paper.sha256 for view in played.views.values() for paper in view.case.papers}
    written = sorted(played.places.papers.glob("*.pdf"))
    assert len(written) == len(issued)
    for path in (written[0], written[-1]):
        words = pypdfium2.PdfDocument(path)[0].get_textpage().get_text_bounded()
        assert "ҮЛГІ" in words or "ОБРАЗЕЦ" in words


def test_the_offices_own_papers_lie_beside_those_that_were_handed_over(played: Played) -> None:
    on_file = {
        path.stem.split("-", 4)[4].rsplit("-", 1)[0] for path in (played.places.papers / "on-file").iterdir()
    }
    assert on_file >= {"application", "inventory", "resolution", "inspection_act", "conclusion", "minutes"}
    letters = [path.name for path in (played.places.papers / "letters").iterdir()]
    assert {name.rsplit("-", 1)[0] for name in letters} == set(CREWS)
    registered = played.places.papers / "journals" / "department-registration.pdf"
    words = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(registered))
    department = [view.case for view in played.views.values() if view.case.number.startswith("3100-")]
    assert department
    assert all(case.number in words for case in department)


def test_everybody_of_the_month_is_nobody_and_no_two_share_a_number() -> None:
    people = [member for told in SCENARIO.applications for member in told.members]
    for member in people:
        iin = read_iin(member.iin)
        assert isinstance(iin, Iin)
        assert not check_against(iin, member.born, member.sex)
        assert member.iin[7] == "9"
    assert len({member.iin for member in people}) == len(people)


def test_every_case_waited_at_each_of_its_steps_where_one_would_reckon(
    played: Played, tmp_path: Path
) -> None:
    """What is stored of the queues, against the same counted anew, after everything that happened in the month."""
    for key, desk in played.desks.items():
        check(desk)
        empty = found_third_office(tmp_path / key)
        assert check_step_by_step(desk, empty)
        empty.store.close()
