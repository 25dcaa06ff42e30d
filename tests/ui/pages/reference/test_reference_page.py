"""The place Reference: found by words of either language, told as the act tells it, drawn, printed for the citizen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.catalogue.model import Edition
from app.domain.language import Language
from app.domain.steps import ChannelKind
from app.ui.dialogs.paper_view import PaperDialog
from app.ui.language import language_switch
from app.ui.office_window import OfficeWindow
from app.ui.pages.reference.page import ReferencePage
from app.ui.pages.reference.point_card import PointCard
from app.ui.widgets.badge import Badge
from app.ui.widgets.rows import Row, RowsModel
from app.ui.widgets.words import WordsLabel
from tests.ui.offices_at_work import Office, settle

ASSISTANCE = "zhambyl-2012/targeted-social-assistance"
INSTITUTIONS = "akmola-2008/medical-social-institutions"
LOCAL_ASSISTANCE = "wko-2018/local-social-assistance"
STANDARD = "zhambyl-2008/targeted-social-assistance"


@pytest.fixture
def page(qtbot: QtBot, okrug: Office) -> ReferencePage:
    """The page in the okrug's window, opened by its key."""
    window = OfficeWindow(okrug.session)
    qtbot.addWidget(window.window)
    window.window.show()
    window.window.open_place("reference")
    settle(qtbot, okrug)
    made = window.window.page_of("reference")
    assert isinstance(made, ReferencePage)
    return made


def look_for(qtbot: QtBot, office: Office, page: ReferencePage, words: str) -> None:
    page.search.setText(words)
    page.refresh()
    settle(qtbot, office)


def keys(page: ReferencePage) -> list[str]:
    """The services in the list, top to bottom."""
    model = page.list.model()
    assert isinstance(model, RowsModel)
    entries = [model.entry(model.index(number)) for number in range(model.rowCount())]
    return [entry.key for entry in entries if isinstance(entry, Row)]


def settle_layout() -> None:
    """Let what was replaced go, and what is new appear, as the event loop does after every click."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def words_of(page: ReferencePage) -> str:
    """Everything that the service's visible cards say."""
    settle_layout()
    labels = page.service.findChildren(WordsLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(page.service))


def badges_of(page: ReferencePage) -> list[str]:
    settle_layout()
    badges = page.service.findChildren(Badge)
    return [badge.text() for badge in badges if badge.isVisibleTo(page.service)]


def edition_of(page: ReferencePage) -> Edition:
    assert page.service.edition is not None
    return page.service.edition


def test_all_services_stand_by_act_and_those_of_this_office_come_first(page: ReferencePage) -> None:
    listed = keys(page)
    acts = [key.partition("/")[0] for key in listed]
    assert len(listed) == 24
    assert acts[0] == "zhambyl-2012"
    assert len(set(acts)) == 5
    assert len([act for act, before in zip(acts, ["", *acts], strict=False) if act != before]) == 5
    assert edition_of(page).id == listed[0]


@pytest.mark.parametrize("words", ["балалары жәрдемақылар", "пособий детей", "БАЛАЛАРЫ жардемакылар"])
def test_a_service_is_found_by_words_of_either_language(
    qtbot: QtBot, okrug: Office, page: ReferencePage, words: str
) -> None:
    look_for(qtbot, okrug, page, words)
    assert "zhambyl-2012/child-allowance" in keys(page)
    assert len(keys(page)) < 24


def test_words_that_no_service_has_say_so_and_clearing_them_brings_all_back(
    qtbot: QtBot, okrug: Office, page: ReferencePage
) -> None:
    look_for(qtbot, okrug, page, "трактор")
    assert keys(page) == []
    assert page.empty.isVisible()
    look_for(qtbot, okrug, page, "")
    assert len(keys(page)) == 24
    assert not page.empty.isVisible()


def test_a_service_says_who_where_how_long_what_and_why_not(page: ReferencePage) -> None:
    page.open_service(ASSISTANCE)
    said = words_of(page)
    for phrase in (
        "Назначение государственной адресной социальной помощи",
        "Срок: 22 рабочих дня",
        "п. 5.1",
        "15 минут",
        "Заявление установленного образца",
        "Превышение среднедушевым доходом семьи черты бедности",
        "Уведомление о назначении",
        "№ 316",
        "№ 1848",
        "Утратило силу 3 апреля 2014",
    ):
        assert phrase in said.replace("\u00a0", " "), phrase


def test_what_is_not_from_the_act_is_badged_and_explained_with_its_source(page: ReferencePage) -> None:
    page.open_service(ASSISTANCE)
    marks = {one.mark for one in edition_of(page).requirements if one.mark is not None}
    badges = [text for text in badges_of(page) if text.startswith("источник не проверен")]
    assert len(badges) >= len(edition_of(page).requirements)
    said = words_of(page)
    assert marks
    for mark in marks:
        assert mark.because.ru in said
        assert mark.source.ru in said


def test_the_head_says_that_the_office_works_by_the_act_and_that_it_is_repealed(page: ReferencePage) -> None:
    page.open_service(ASSISTANCE)
    assert "учреждение работает по этому акту" in badges_of(page)
    assert any("3 апреля 2014" in text for text in badges_of(page))
    page.open_service(INSTITUTIONS)
    assert "учреждение работает по этому акту" not in badges_of(page)


def test_a_service_opens_at_the_channel_of_this_office_and_another_can_be_chosen(page: ReferencePage) -> None:
    page.open_service(ASSISTANCE)
    assert page.service.channel == ChannelKind.OKRUG_AKIM
    assert page.service.steps.chart.accessibleName()
    department = next(radio for radio in page.service.channels if not radio.isChecked())
    department.click()
    assert page.service.channel == ChannelKind.DEPARTMENT
    assert "Срок: 7 рабочих дней" in words_of(page)
    assert "Срок: 22 рабочих дня" not in words_of(page)


def test_the_picture_has_every_step_and_the_chosen_one_is_told_in_full(page: ReferencePage) -> None:
    page.open_service(ASSISTANCE)
    chart = page.service.steps.chart
    steps = edition_of(page).process(page.service.channel)
    for step in steps:
        chart.choose(step.no)
        shown = chart.step()
        assert shown is not None
        assert shown.number == step.no
        said = words_of(page)
        assert f"{step.no}. {step.actor.title.ru}" in said
        assert step.action.ru[1:] in said


def test_a_long_process_scrolls_sideways_and_the_page_does_not_grow(page: ReferencePage) -> None:
    page.open_service(LOCAL_ASSISTANCE)
    steps = page.service.steps
    assert len(edition_of(page).process(page.service.channel)) == 11
    assert steps.chart.minimumWidth() > steps.area.viewport().width()
    assert page.service.width() <= page.reading.viewport().width()


def test_an_act_that_does_not_tell_the_steps_says_so(page: ReferencePage) -> None:
    page.open_service(STANDARD)
    assert not page.service.steps.area.isVisibleTo(page.service)
    assert "не изложены" in words_of(page)


def test_variants_quality_and_contradictions_are_shown_where_the_edition_has_them(
    page: ReferencePage,
) -> None:
    page.open_service(INSTITUTIONS)
    said = words_of(page)
    edition = edition_of(page)
    assert "100 / 96.2 / 90.5" in said
    assert all(note.text.ru in said for note in edition.notes)
    assert edition.complaint is not None
    page.open_service(ASSISTANCE)
    cards = [card for card in page.service.findChildren(PointCard) if card.isVisibleTo(page.service)]
    assert "Показатели качества" not in "\n".join(
        label.text() for card in cards for label in card.findChildren(WordsLabel)
    )


def test_every_service_can_be_shown_in_every_channel(page: ReferencePage) -> None:
    language_switch().set_language(Language.KK)
    for key in keys(page):
        page.open_service(key)
        edition = edition_of(page)
        assert edition.id == key
        for channel in edition.channels:
            page.service.choose_channel(channel.kind.value)
            assert edition.title.kk in words_of(page)


def test_a_button_prints_the_leaflet_in_the_chosen_language(
    qtbot: QtBot, okrug: Office, page: ReferencePage
) -> None:
    page.open_service(ASSISTANCE)
    page.leaflet_language.choose("both")
    page.leaflet_size.choose("a4")
    page.print_button.click()
    settle(qtbot, okrug)
    (dialog,) = page.findChildren(PaperDialog)
    assert dialog.view.pages >= 1
    assert dialog.view.document.pagePointSize(0).width() == pytest.approx(595, abs=1)
    dialog.reject()


def test_the_leaflet_follows_the_language_of_the_screen_until_another_is_chosen(page: ReferencePage) -> None:
    assert page.leaflet_language.key() == "ru"
    language_switch().set_language(Language.KK)
    assert page.leaflet_language.key() == "kk"


def test_news_of_the_office_leave_the_service_that_is_being_read_where_it_is(
    qtbot: QtBot, okrug: Office, page: ReferencePage
) -> None:
    page.open_service(ASSISTANCE)
    page.reading.verticalScrollBar().setValue(200)
    okrug.session.changed.emit()
    settle(qtbot, okrug)
    assert edition_of(page).id == ASSISTANCE
    assert page.reading.verticalScrollBar().value() == 200


@pytest.mark.parametrize("language", Language)
def test_the_reference_fits_the_smallest_window(page: ReferencePage, language: Language) -> None:
    language_switch().set_language(language)
    assert page.minimumSizeHint().width() <= 1024 - 56
    assert page.window().minimumSizeHint().height() <= 690
