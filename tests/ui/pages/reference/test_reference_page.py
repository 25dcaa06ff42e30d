"""The place Reference: found by words of either language, told as the act tells it, drawn, printed for the citizen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from pydantic import BaseModel
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.office import supplements
from app.casework.office.acts import chosen_acts
from app.catalogue.model import Edition
from app.catalogue.offices import Directory
from app.domain.language import Language, Text
from app.domain.own_rules import Amendable
from app.domain.steps import ChannelKind
from app.ui.dialogs.paper_view import PaperDialog
from app.ui.entry.office_dialog import CHANGE, OfficeDialog, change_office
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
PROSTHESES = "kyzylorda-2011/prosthetic-orthopaedic-aid"
EVERY_ACT = (ASSISTANCE, INSTITUTIONS, LOCAL_ASSISTANCE, STANDARD, PROSTHESES)


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
    page.services.search.setText(words)
    page.refresh()
    settle(qtbot, office)


def keys(page: ReferencePage) -> list[str]:
    """The services in the list, top to bottom."""
    model = page.services.list.model()
    assert isinstance(model, RowsModel)
    entries = [model.entry(model.index(number)) for number in range(model.rowCount())]
    return [entry.key for entry in entries if isinstance(entry, Row)]


def settle_layout() -> None:
    """Let what was replaced go, and what is new appear, as the event loop does after every click."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def words_of(page: ReferencePage) -> str:
    """Everything that the service's visible cards say."""
    page.services.service.finish()
    settle_layout()
    labels = page.services.service.findChildren(WordsLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(page.services.service))


def badges_of(page: ReferencePage) -> list[str]:
    page.services.service.finish()
    settle_layout()
    badges = page.services.service.findChildren(Badge)
    return [badge.text() for badge in badges if badge.isVisibleTo(page.services.service)]


def edition_of(page: ReferencePage) -> Edition:
    assert page.services.service.edition is not None
    return page.services.service.edition


def test_all_services_stand_by_act_and_those_of_this_office_come_first(
    okrug: Office, page: ReferencePage
) -> None:
    listed = keys(page)
    acts = [key.partition("/")[0] for key in listed]
    assert len(listed) == 24
    ours = chosen_acts(okrug.desk)
    assert [act in ours for act in acts] == sorted((act in ours for act in acts), reverse=True)
    assert "zhambyl-2012" in ours
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
    assert page.services.empty.isVisible()
    look_for(qtbot, okrug, page, "")
    assert len(keys(page)) == 24
    assert not page.services.empty.isVisible()


def test_a_service_says_who_where_how_long_what_and_why_not(page: ReferencePage) -> None:
    page.services.open_service(ASSISTANCE)
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
    page.services.open_service(ASSISTANCE)
    marks = {one.mark for one in edition_of(page).requirements if one.mark is not None}
    badges = [text for text in badges_of(page) if text.startswith("источник не проверен")]
    assert len(badges) >= len(edition_of(page).requirements)
    said = words_of(page)
    assert marks
    for mark in marks:
        assert mark.because.ru in said
        assert mark.source.ru in said


def test_the_head_says_that_the_office_works_by_the_act_and_that_it_is_repealed(page: ReferencePage) -> None:
    page.services.open_service(ASSISTANCE)
    assert "учреждение работает по этому акту" in badges_of(page)
    assert any("3 апреля 2014" in text for text in badges_of(page))
    page.services.open_service(INSTITUTIONS)
    assert "учреждение работает по этому акту" not in badges_of(page)


def test_a_service_opens_at_the_channel_of_this_office_and_another_can_be_chosen(page: ReferencePage) -> None:
    page.services.open_service(ASSISTANCE)
    page.services.service.finish()
    assert page.services.service.channel == ChannelKind.OKRUG_AKIM
    assert page.services.service.steps.chart.accessibleName()
    department = next(radio for radio in page.services.service.channels if not radio.isChecked())
    department.click()
    assert page.services.service.channel == ChannelKind.DEPARTMENT
    assert "Срок: 7 рабочих дней" in words_of(page)
    assert "Срок: 22 рабочих дня" not in words_of(page)


def test_the_picture_has_every_step_and_the_chosen_one_is_told_in_full(page: ReferencePage) -> None:
    page.services.open_service(ASSISTANCE)
    page.services.service.finish()
    chart = page.services.service.steps.chart
    steps = edition_of(page).process(page.services.service.channel)
    for step in steps:
        chart.choose(step.no)
        shown = chart.step()
        assert shown is not None
        assert shown.number == step.no
        said = words_of(page)
        assert f"{step.no}. {step.actor.title.ru}" in said
        assert step.action.ru[1:] in said


def test_a_long_process_scrolls_sideways_and_the_page_does_not_grow(page: ReferencePage) -> None:
    page.services.open_service(LOCAL_ASSISTANCE)
    page.services.service.finish()
    settle_layout()
    steps = page.services.service.steps
    assert len(edition_of(page).process(page.services.service.channel)) == 11
    assert steps.chart.minimumWidth() > steps.area.viewport().width()
    assert page.services.service.width() <= page.services.reading.viewport().width()


def test_an_act_that_does_not_tell_the_steps_says_so(page: ReferencePage) -> None:
    page.services.open_service(STANDARD)
    page.services.service.finish()
    assert not page.services.service.steps.area.isVisibleTo(page.services.service)
    assert "не изложены" in words_of(page)


def test_variants_quality_and_contradictions_are_shown_where_the_edition_has_them(
    page: ReferencePage,
) -> None:
    page.services.open_service(INSTITUTIONS)
    said = words_of(page)
    edition = edition_of(page)
    assert "100 / 96,2 / 90,5" in said
    assert all(note.text.ru in said for note in edition.notes)
    assert edition.complaint is not None
    page.services.open_service(ASSISTANCE)
    page.services.service.finish()
    cards = [
        card
        for card in page.services.service.findChildren(PointCard)
        if card.isVisibleTo(page.services.service)
    ]
    assert "Показатели качества" not in "\n".join(
        label.text() for card in cards for label in card.findChildren(WordsLabel)
    )


def test_every_service_can_be_shown_in_every_channel(page: ReferencePage) -> None:
    language_switch().set_language(Language.KK)
    for key in keys(page):
        page.services.open_service(key)
        edition = edition_of(page)
        assert edition.id == key
        for channel in edition.channels:
            page.services.service.choose_channel(channel.kind.value)
            assert edition.title.kk in words_of(page)


def test_a_button_prints_the_leaflet_in_the_chosen_language(
    qtbot: QtBot, okrug: Office, page: ReferencePage
) -> None:
    page.services.open_service(ASSISTANCE)
    page.services.leaflet_language.choose("both")
    page.services.leaflet_size.choose("a4")
    page.services.print_button.click()
    settle(qtbot, okrug)
    (dialog,) = page.findChildren(PaperDialog)
    assert dialog.view.pages >= 1
    assert dialog.view.document.pagePointSize(0).width() == pytest.approx(595, abs=1)
    dialog.reject()


def test_the_leaflet_follows_the_language_of_the_screen_until_another_is_chosen(page: ReferencePage) -> None:
    assert page.services.leaflet_language.key() == "ru"
    language_switch().set_language(Language.KK)
    assert page.services.leaflet_language.key() == "kk"


def test_news_of_the_office_leave_the_service_that_is_being_read_where_it_is(
    qtbot: QtBot, okrug: Office, page: ReferencePage
) -> None:
    page.services.open_service(ASSISTANCE)
    page.services.service.finish()
    settle_layout()
    page.services.reading.verticalScrollBar().setValue(200)
    okrug.session.changed.emit()
    settle(qtbot, okrug)
    assert edition_of(page).id == ASSISTANCE
    assert page.services.reading.verticalScrollBar().value() == 200


@pytest.mark.parametrize("language", Language)
def test_the_reference_fits_the_smallest_window(page: ReferencePage, language: Language) -> None:
    language_switch().set_language(language)
    assert page.minimumSizeHint().width() <= 1024 - 56
    assert page.window().minimumSizeHint().height() <= 690


def texts_of(thing: Any) -> Iterator[Text]:
    """Every bilingual text that a model holds, at any depth; the short forms for papers aside."""
    if isinstance(thing, Text):
        yield thing
    if isinstance(thing, BaseModel):
        parts = {name: getattr(thing, name) for name in type(thing).model_fields}
    elif is_dataclass(thing):
        parts = {each.name: getattr(thing, each.name) for each in fields(thing)}
    else:
        parts = dict(enumerate(thing)) if isinstance(thing, tuple) else {}
    for name, part in parts.items():
        if name not in ("on_paper", "region", "issuer"):
            yield from texts_of(part)


def bare(words: str) -> str:
    """The letters alone: lines are broken and spaces bound as the page needs it."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())


@pytest.mark.parametrize("edition_id", EVERY_ACT)
def test_nothing_that_an_edition_says_is_only_in_its_file(page: ReferencePage, edition_id: str) -> None:
    page.services.open_service(edition_id)
    edition, said = edition_of(page), []
    for channel in edition.channels:
        page.services.service.choose_channel(channel.kind.value)
        said.append(words_of(page))
        for step in channel.steps:
            page.services.service.steps.chart.choose(step.no)
            said.append(words_of(page))
    heard = bare(" ".join([*said, *badges_of(page), *(one.text() for one in page.services.service.channels)]))
    left_out = {
        field.label.ru
        for receipt in edition.receipts
        for field in receipt.form.fields
        if field.code in receipt.without
    }
    silent = [text.ru for text in texts_of(edition) if text.ru not in left_out and bare(text.ru) not in heard]
    assert silent == []


def test_a_long_service_is_told_card_by_card_without_holding_the_window(page: ReferencePage) -> None:
    page.services.open_service(INSTITUTIONS)
    view = page.services.service
    said = [card for card in view.findChildren(PointCard) if card.isVisibleTo(view)]
    assert said
    first = len(said)
    view.finish()
    assert len([card for card in view.findChildren(PointCard) if card.isVisibleTo(view)]) > first


def test_what_the_office_struck_out_and_added_is_told_with_who_and_why(
    qtbot: QtBot, okrug: Office, page: ReferencePage
) -> None:
    desk = okrug.desk
    why, own, source = (
        Text("себеп", "нет нужды"),
        Text("өз құжаты", "своя справка"),
        Text("хат", "письмо № 7"),
    )
    okrug.session.do(
        lambda desk: supplements.strike_out(desk, ASSISTANCE, Amendable.REQUIREMENT, "bank_account", why)
    )
    okrug.session.do(lambda desk: supplements.add(desk, ASSISTANCE, Amendable.REQUIREMENT, own, source))
    settle(qtbot, okrug)
    page.services.open_service(ASSISTANCE)
    said = words_of(page)
    for words in ("Исключено:", why.ru, "Своя справка", source.ru, desk.staff.name.full):
        assert words.casefold() in said.casefold(), words


def open_directory(qtbot: QtBot, office: Office, page: ReferencePage) -> None:
    page.to_directory.click()
    settle(qtbot, office)


def body_words(page: ReferencePage) -> str:
    settle_layout()
    body = page.directory.body
    return "\n".join(label.text() for label in body.findChildren(WordsLabel) if label.isVisibleTo(body))


def test_the_directory_has_every_office_and_body_of_the_lists(
    qtbot: QtBot, okrug: Office, page: ReferencePage
) -> None:
    open_directory(qtbot, okrug, page)
    lists = Directory.load()
    listed = sum(len(each.offices) for each in lists.lists()) + sum(
        len(each.bodies) for each in lists.bodies()
    )
    assert page.directory.count == listed == 76
    assert not page.services.print_button.isVisible()


@pytest.mark.parametrize("words", ["байзак", "Бурное", "2-19-71", "БАЙЗАҚ ауданы"])
def test_an_office_is_found_by_a_district_a_former_name_or_a_telephone(
    qtbot: QtBot, okrug: Office, page: ReferencePage, words: str
) -> None:
    open_directory(qtbot, okrug, page)
    page.directory.search.setText(words)
    page.directory.looked_for.emit()
    assert 0 < page.directory.count < 10


def test_an_office_is_told_with_its_address_its_hours_its_place_in_the_act_and_its_variants(
    qtbot: QtBot, okrug: Office, page: ReferencePage
) -> None:
    open_directory(qtbot, okrug, page)
    page.directory.open_body("zhambyl-2012/zhambyl")
    said = body_words(page)
    for words in (
        "ул. Абая, 121",
        "8 (72633) 2-17-56",
        "9.00",
        "Абай көшесі, 123",
        "номер дома 123",
        "№ 316",
    ):
        assert words.casefold() in said.casefold(), words


def test_our_district_is_chosen_from_the_directory_and_papers_bear_its_hours(
    qtbot: QtBot, okrug: Office, page: ReferencePage
) -> None:
    open_directory(qtbot, okrug, page)
    page.directory.open_body("zhambyl-2012/baizak")
    page.directory.body.ours.click()
    settle(qtbot, okrug)
    (dialog,) = page.findChildren(OfficeDialog)
    dialog.office.hours.lunch_begins.set_value("12.30")
    dialog.office.hours.lunch_ends.set_value("13:30")
    dialog.give(CHANGE)
    settle(qtbot, okrug)
    desk = okrug.desk
    assert desk.office.district == "zhambyl-2012/baizak"
    assert desk.office.hours.ru == "пн–пт 9.00–18.00, перерыв 12.30–13.30"
    assert desk.office.appeal_body.ru == "акимат Байзакского района"
    assert "наш район" in "\n".join(badge.text() for badge in page.directory.body.findChildren(Badge))


def test_hours_that_make_no_sense_are_said_beside_their_field(
    qtbot: QtBot, okrug: Office, page: ReferencePage
) -> None:
    change_office(page, okrug.session)
    settle(qtbot, okrug)
    (dialog,) = page.findChildren(OfficeDialog)
    dialog.office.hours.closes.set_value("8.00")
    dialog.give(CHANGE)
    assert dialog.isVisible()
    assert dialog.office.hours.closes.problem()
    dialog.reject()
