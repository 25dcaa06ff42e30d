"""A page of one list by urgency, and cards at its side."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.language import Text
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import link, primary, small
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import column, holding, row
from app.ui.widgets.list_row import ListRow
from app.ui.widgets.page import Page
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row, RowGroup
from app.ui.widgets.words import FREE, WordsLabel
from tests.ui.gallery.sample import LONG, PLACES


def today_page() -> Page:
    """One list by urgency, and cards at the side."""
    page = Page(
        PLACES[0][1], Text("бүгін 4 іс, осы аптада тағы 3", "сегодня 4 дела, на неделе ещё 3"), scrolls=False
    )
    page.add_to_head(primary(PLACES[1][1], key="Ctrl+N", icon="plus"))
    queue = Card(Text("Менің кезегім", "Моя очередь"), flush=True)
    rows = RowList(Text("Менің кезегім", "Моя очередь"))
    action = Text("құжаттардың толықтығын тексеру · ", "проверка полноты документов · ")
    line_ = Text(action.kk + LONG.kk, action.ru + LONG.ru)
    marks = (Mark.MINUTES, Mark.OVERDUE, Mark.ATTENTION, Mark.NOT_BEGUN, Mark.ELSEWHERE, Mark.PUT_ASIDE)
    names = ("Сәрсенбаева Айгүл Маратқызы", "Төлегенов Бауыржан Серікұлы", "Ілиясов Темірхан Нүркенұлы")
    made = [
        Row(
            str(n),
            names[n % 3],
            line_,
            mark,
            Text("27 қараша, жұма", "27 ноября, пятница"),
            Text("маман", "специалист"),
        )
        for n, mark in enumerate(marks)
    ]
    rows.set_groups(
        [
            RowGroup(
                Text("Минутпен саналады", "На минуты"),
                made[:1],
                Text("15 минуттан аспайды", "не больше 15 минут"),
            ),
            RowGroup(Text("Мерзімі өткен", "Просрочено"), made[1:2]),
            RowGroup(
                Text("Осы аптада", "На этой неделе"), made[2:], Text("27 қарашаға дейін", "до 27 ноября")
            ),
            RowGroup(
                Text("Кейін", "Позже"), made[:3], Text("7 желтоқсаннан бастап", "с 7 декабря"), True, False
            ),
        ]
    )
    rows.select("1")
    queue.add(rows, 1)
    foot = holding(
        column(
            WordsLabel(LONG, Type.META, lines=2),
            row(
                WordsLabel("07-2026-0398", Type.META, Tone.TEXT_2),
                link(Text("неге 25 қараша?", "почему 25 ноября?")),
            ),
        )
    )
    queue.add_foot(foot)
    page.add_columns(queue, column(*side_cards(), spacing=12, ends=True))
    return page


def side_cards() -> list[QWidget]:
    """The cards beside the queue."""
    others = Card(Text("Басқалардың кезегі", "Очередь других"), mark=Mark.ELSEWHERE, flush=True)
    others.set_count(11)
    who = Text("уәкілетті органның бас маманы", "главный специалист уполномоченного органа")
    others.add(ListRow(who, Text("ең жақыны: 1 желтоқсан", "ближайшее: 1 декабря"), right="7"))
    others.add_line()
    others.add(
        ListRow(Text("арнайы комиссия", "специальная комиссия"), Text("2 желтоқсан", "2 декабря"), right="2")
    )
    marks = Card(Text("Белгілер", "Отметки"))
    for number in range(0, len(Mark), 2):
        marks.add(row(*(Badge(mark.word, mark) for mark in list(Mark)[number : number + 2])))
    marks.add(Badge(Text("редакция күшін жойған", "редакция утратила силу"), dashed=True))
    warning = Card(Text("Мекенжайы басқа", "Адрес отличается"), mark=Mark.ATTENTION)
    warning.set_warns(True)
    warning.add(WordsLabel(LONG, Type.META, Tone.TEXT_2, lines=FREE))
    warning.add(small(Text("Қайта жазу…", "Записать ещё раз…"), icon="usb"))
    return [others, marks, warning]
