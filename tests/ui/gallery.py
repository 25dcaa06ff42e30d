"""All parts on a few pages, drawn as PNGs in both languages and both schemes: `python -m tests.ui.gallery FOLDER`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.clock import SetClock
from app.domain.language import Language, Text
from app.ui.language import language_switch
from app.ui.shell.main_window import MainWindow
from app.ui.theme.apply import Appearance, Dresser
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Size, Tone, Type
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.badge import Badge
from app.ui.widgets.bars import Progress, TermBar
from app.ui.widgets.buttons import Kind, link, primary, secondary, small
from app.ui.widgets.card import Card, GroupHead
from app.ui.widgets.choice_fields import ChoiceField, RadioField, TickField, YesNoField
from app.ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from app.ui.widgets.data_table import DataTable
from app.ui.widgets.date_field import DateField
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.entry_grid import EntryGrid
from app.ui.widgets.grid_model import CellKind, GridColumn
from app.ui.widgets.key_words import KeyWords
from app.ui.widgets.ladder import Ladder, Rung
from app.ui.widgets.lane import BoxState, LaneChart, LaneStep
from app.ui.widgets.layouts import column, fields_row, holding, line, row
from app.ui.widgets.letter_strip import LetterStrip
from app.ui.widgets.list_row import FactRow, ListRow
from app.ui.widgets.month_grid import CountedDay
from app.ui.widgets.page import Page
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row, RowGroup
from app.ui.widgets.step_rail import StepRail, StepState
from app.ui.widgets.table_model import Column
from app.ui.widgets.telling import Empty, MessagePanel
from app.ui.widgets.text_fields import ComputedField, IinField, LinesField, MoneyField, PhoneField, TextField
from app.ui.widgets.why_popover import Why, WhyPopover
from app.ui.widgets.words import FREE, WordsLabel

NOW = datetime(2026, 11, 26, 10, 42)
PLACES = (
    ("today", Text("Бүгін", "Сегодня")),
    ("new-application", Text("Жаңа өтініш", "Новое заявление")),
    ("cases", Text("Істер", "Дела")),
    ("exchange", Text("Алмасу", "Обмен")),
    ("complaints", Text("Шағымдар", "Жалобы")),
    ("reports", Text("Есептер", "Отчёты")),
    ("reference", Text("Анықтама", "Справочник")),
    ("settings", Text("Баптау", "Настройки")),
)
LONG = Text(
    "Жергілікті өкілді органдардың шешімдері бойынша мұқтаж азаматтардың жекелеген санаттарына "
    "әлеуметтік көмек тағайындау",
    "Назначение социальной помощи отдельным категориям нуждающихся граждан по решениям местных "
    "представительных органов",
)
ASP = Text(
    "Мемлекеттік атаулы әлеуметтік көмек тағайындау", "Назначение государственной адресной социальной помощи"
)


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


class FormPage(Page):
    """Every kind of field under a step rail."""

    own_foot = True

    def __init__(self) -> None:
        super().__init__()
        titles = ("Қызмет|Услуга", "Адам|Человек", "Нысан|Форма", "Құжаттар|Документы", "Тексеру|Проверка")
        steps = [(str(n), Text(*title.split("|"))) for n, title in enumerate(titles)]
        rail = StepRail([*steps, ("5", Text("Тіркеу және басып шығару", "Регистрация и печать"))], "1")
        rail.set_states({"0": StepState.DONE, "3": StepState.GAP})
        self.pin(rail)
        term = TermBar(Text("Қабылдауға 15 минут", "На приём 15 минут"))
        term.set_minutes(6, 15)
        self.add_columns(
            holding(column(*self._fields(), ends=True)), column(term, *self._side(), spacing=12, ends=True)
        )
        bar = ActionBar(
            secondary(Text("Артқа", "Назад")),
            secondary(Text("Кейінге қалдыру", "Отложить"), key="Esc"),
            primary(Text("Әрі қарай: нысан", "Дальше: форма"), key="Ctrl+Enter"),
        )
        bar.set_status(Text("Сақталды 10:42:08", "Сохранено 10:42:08"), Mark.DONE)
        bar.add_key("Enter", Text("келесі өріс", "следующее поле"))
        self.set_foot(LetterStrip(), bar)

    def _fields(self) -> list[QWidget]:
        iin = IinField()
        iin.set_value("860314440219")
        iin.set_hint(Text("бақылау цифры дұрыс", "контрольная цифра верна"), Mark.DONE)
        born = ComputedField(Text("Туған күні", "Дата рождения"), source=Text("ЖСН-нен", "из ИИН"))
        born.set_value("14.03.1986")
        sex = ComputedField(Text("Жынысы", "Пол"), source=Text("ЖСН-нен", "из ИИН"))
        sex.set_words(Text("әйел", "женский"))
        kind = ChoiceField(
            Text("Түрі", "Вид"), [("id", Text("ҚР жеке куәлігі", "Удостоверение личности РК"))]
        )
        kind.set_value("id")
        number = TextField(Text("Нөмірі", "Номер"))
        number.set_value("04551238")
        number.set_problem(Text("8 цифр енгізілді, 9 болуы керек.", "Введено 8 цифр, а должно быть 9."))
        issued = DateField(Text("Берілген күні", "Дата выдачи"))
        issued.set_value(date(2016, 11, 4))
        valid = DateField(Text("Жарамды", "Действителен до"))
        valid.set_hint(Text("23 күн бұрын өтті", "истёк 23 дня назад"), tone=Tone.ATTENTION)
        sum_ = MoneyField(Text("Табысы", "Доход"))
        sum_.set_value(654450)
        self.street = TextField(Text("Көшесі", "Улица"))
        phone = PhoneField(hint=Text("бос қалдыруға болады", "можно оставить пустым"))
        yes_no = YesNoField(Text("Өкіл арқылы", "Через представителя"))
        yes_no.set_value(False)
        sides = [("a", Text("өтініш берушінің өзі", "сам заявитель")), ("b", Text("өкіл", "представитель"))]
        return [
            holding(fields_row(iin, born, sex, stretches=(5, 4, 4))),
            holding(fields_row(kind, number)),
            holding(fields_row(issued, valid, sum_)),
            holding(fields_row(self.street, phone)),
            holding(fields_row(yes_no, RadioField(Text("Кім", "Кто"), sides), stretches=(2, 3))),
            LinesField(Text("Ескертпе", "Примечание"), lines=2, optional=True),
        ]

    def _side(self) -> list[QWidget]:
        ways = Card(Text("Қалай болады", "Как поступить"), flush=True)
        rows = ChoiceRows(
            [
                ChoiceRow("now", Text("Қазір тіркеу", "Зарегистрировать сейчас"), LONG, "F6"),
                ChoiceRow("date", Text("Уәде күнімен", "С обещанной датой"), ASP, "F7"),
            ]
        )
        rows.choose("date")
        ways.add(rows)
        ticks = TickField(Text("Келісімдер", "Согласия"), [("a", ASP), ("b", Text("екінші", "второе"))])
        ticks.set_value(["b"])
        return [ways, ticks]


def family_grid() -> EntryGrid:
    """Who is in the family."""
    family = EntryGrid(
        [
            GridColumn("no", "№", CellKind.COUNT, 34, fixed=True),
            GridColumn("name", Text("Т.А.Ә.", "Ф. И. О.")),
            GridColumn("iin", Text("ЖСН", "ИИН"), CellKind.DIGITS, 110, most=12),
            GridColumn(
                "kin",
                Text("Туыстығы", "Родство"),
                CellKind.CHOICE,
                110,
                options=[("wife", Text("жұбайы", "супруга"))],
            ),
            GridColumn("born", Text("Туған күні", "Дата рождения"), CellKind.DATE, 100),
            GridColumn("work", Text("Жұмыс, оқу орны", "Место работы, учёбы"), width=160),
        ]
    )
    person = {
        "name": "Сәрсенбаева Айгүл Маратқызы",
        "iin": "860314440219",
        "kin": "wife",
        "born": date(1986, 3, 14),
    }
    family.set_rows([{"no": n, **person} for n in range(1, 5)])
    return family


def income_grid() -> EntryGrid:
    """What each earns, with totals and a problem."""
    confirmed, declared = Text("Құжатпен расталған", "Подтверждённый"), Text("Мәлімделген", "Заявленный")
    income = EntryGrid(
        [
            GridColumn("name", Text("Т.А.Ә.", "Ф. И. О."), fixed=True),
            GridColumn(
                "work",
                Text("еңбек қызметінен", "от трудовой деятельности"),
                CellKind.MONEY,
                110,
                group=confirmed,
            ),
            GridColumn(
                "pension",
                Text("зейнетақы, жәрдемақы", "пенсии, пособия"),
                CellKind.MONEY,
                110,
                group=confirmed,
            ),
            GridColumn("trade", Text("кәсіпкерлік", "предприниматель"), CellKind.MONEY, 110, group=declared),
            GridColumn("other", Text("өзге", "иное"), CellKind.MONEY, 80, group=declared),
            GridColumn("sum", Text("Барлығы", "Всего"), CellKind.MONEY, 90, fixed=True, strong=True),
        ]
    )
    income.set_rows(
        [{"name": "Сәрсенбаева Айгүл", "work": 318000, "sum": 318000}, {"name": "Дәурен", "other": 45000}]
    )
    income.set_totals({"name": Text("Барлығы", "Всего").kk, "work": 318000, "pension": 0, "sum": 654450})
    income.set_problem(1, "other", Text("Анықтама керек.", "Нужна справка."))
    return income


def cases_card() -> Card:
    """A table one chooses in."""
    cases = DataTable(
        [
            Column[int]("", lambda _n: "", 32, mark=lambda n: list(Mark)[n]),
            Column[int](Text("Іс", "Дело"), lambda n: f"07-2026-03{n:02d}", 110, order=lambda n: n),
            Column[int](Text("Өтініш беруші", "Заявитель"), lambda _n: "Жанұзақова Ботагөз", 160),
            Column[int](Text("Қызмет", "Услуга"), lambda _n: LONG),
            Column[int](Text("Мерзімі", "Срок"), lambda _n: "25.11", 70, right=True),
            Column[int](Text("Күн", "Дней"), lambda n: str(n - 1), 56, right=True, tone=lambda n: Tone.ERROR),
        ],
        key=str,
    )
    cases.set_rows(list(range(8)))
    cases.select("3")
    card = Card(flush=True)
    card.add(cases)
    cases.setFixedHeight(9 * int(Size.ROW_LIST))
    return card


def tables_page() -> Page:
    """Tables one reads and types into."""
    page = Page(Text("Нысан", "Форма"), ASP)
    for item in (family_grid(), income_grid(), cases_card()):
        page.add(item)
    page.add_end()
    return page


class CasePage(Page):
    """Lane, ladder, key words, and why a date is what it is."""

    slim_rail = True

    def __init__(self) -> None:
        super().__init__("Әбдіқадыров Нұрлан Ғалымұлы", "791005322083")
        self.add_to_head(secondary(Text("Басып шығару", "Распечатать"), icon="printer"))
        self.add_to_head(primary(Text("Құжат қосу…", "Добавить документ…")))
        lanes = Card(ASP, flush=True, note=Text("үзік сызық: мерзімі", "пунктир: срок"))
        chart = LaneChart()
        chart.set_steps([_lane_step(n) for n in range(1, 8)])
        lanes.add(chart)
        self.why = link(Text("неге осы күн?", "почему этот день?"))
        lanes.add_foot(row(WordsLabel(Text("Мерзімі", "Срок")), self.why))
        self.add(lanes)
        ladder = Card(Text("Шығыс", "Исходящие"))
        done = Rung(Text("Мөрленді", "Запечатан"), "19.11 14:18", Mark.DONE)
        lost = Rung(Text("жетпеді", "не дошёл"), "", Mark.ATTENTION)
        ahead = Rung(Text("Расталды", "Подтверждён"))
        ladder.add(Ladder([done, Rung(Text("Жазылды", "Записан"), "19.11 14:20", Mark.DONE), lost, ahead]))
        ladder.add(line())
        ladder.add(FactRow(Text("Пакеттер", "Пакеты"), "№ 41, № 44", strong=True))
        ladder.add(KeyWords(["алма", "көпір", "дала", "жұлдыз", "бұлақ", "қалам"]))
        error = MessagePanel()
        error.tell(
            Text("Флешкаға жазылмады.", "Флешка не записана."),
            Text("Пакет осында сақтаулы.", "Пакет цел и лежит здесь."),
            Text("Флешканы қайта салыңыз.", "Вставьте флешку ещё раз."),
            Text("Қайта жазу", "Записать ещё раз"),
        )
        progress = Progress()
        progress.begin(Text("7 / 40 пакет", "7 из 40 пакетов"))
        progress.tell(Text("7 / 40 пакет", "7 из 40 пакетов"), 7, 40)
        progress.show()
        nothing = Card(Text("Кезек", "Очередь"), flush=True)
        nothing.add(
            GroupHead(Text("Осы аптада", "На этой неделе"), 0, Text("27 қарашаға дейін", "до 27 ноября"))
        )
        nothing.add(Empty(Text("Кезекте ештеңе жоқ.", "В очереди ничего нет."), PLACES[1][1]))
        self.add_columns(
            holding(column(ladder, error, progress, spacing=12, ends=True)),
            holding(column(nothing, ends=True)),
        )

    def explain(self) -> WhyPopover:
        """Open the days of the term."""
        popover = WhyPopover(_why(), self.why)
        popover.open()
        return popover


def _lane_step(number: int) -> LaneStep:
    actors = ("specialist", "akim", "chief", "head", "chief", "akim", "specialist")
    names = {
        "specialist": Text(
            "ауылдық округ әкімі аппаратының маманы", "специалист аппарата акима сельского округа"
        ),
        "akim": Text("ауылдық округ әкімі", "аким сельского округа"),
        "chief": Text("уәкілетті органның бас маманы", "главный специалист уполномоченного органа"),
        "head": Text("уәкілетті органның бөлім бастығы", "начальник отдела уполномоченного органа"),
    }
    state = BoxState.DONE if number < 3 else BoxState.NOW if number == 3 else BoxState.PLANNED
    when, term = Text("17 қар. 10:12", "17 нояб. 10:12"), Text("12 ж. к.", "12 р. д.")
    return LaneStep(number, names[actors[number - 1]], ASP, term, when, state)


def _why() -> Why:
    start, due = date(2026, 11, 17), date(2026, 12, 18)
    days, count = [], 0
    for offset in range(1, (due - start).days + 1):
        day = start + timedelta(days=offset)
        holiday = day == date(2026, 12, 16)
        working = day.weekday() < 5 and not holiday
        count += working
        reason = (
            Text("Тәуелсіздік күні, саналмайды.", "День Независимости, не считается.") if holiday else None
        )
        days.append(CountedDay(day, count if working else None, reason))
    rule = Text(
        "Селолық округ әкіміне 22 жұмыс күнінен кешіктірмей, регламенттің 5-тармағы",
        "У акима сельского округа не позднее 22 рабочих дней, пункт 5 регламента",
    )
    return Why(Text("Неге 18 желтоқсан?", "Почему 18 декабря?"), rule, start, due, NOW.date(), days)


def dialog() -> Dialog:
    """A question that must be answered."""
    asked = Dialog(None, Text("Жобаны жою керек пе?", "Удалить черновик?"), LONG)
    asked.add(TextField(Text("Себебі", "Причина")))
    asked.add_verb("remove", Text("Жою", "Удалить"), Kind.DANGER)
    return asked


def build_window() -> tuple[MainWindow, dict[str, Callable[[], QWidget]]]:
    """The main window with the pages of the gallery, and how each picture is set up."""
    clock = SetClock()
    clock.set(NOW)
    window = MainWindow(clock)
    window.set_office(Text("Терісбұлақ ауылдық округі", "Терисбулакский сельский округ"))
    window.set_person("Омарова Ж. Б.", Text("маман", "специалист"))
    window.status.set_backup(
        Text("Сақтық көшірме: бүгін 09:05, тексерілді", "Резервная копия: сегодня 09:05, проверена")
    )
    window.status.set_stick(Text("Алынбалы диск қосылмаған", "Съёмного диска нет"))
    pages: dict[str, QWidget] = {
        "today": today_page(),
        "new-application": FormPage(),
        "cases": tables_page(),
        "exchange": CasePage(),
    }
    for name, title in PLACES:
        window.add_place(name, name, title, pages.get(name) or Page(title))
    window.set_count("today", 4)
    window.set_count("exchange", 2)
    return window, {name: lambda name=name: _open(window, name) for name in pages}


def _open(window: MainWindow, name: str) -> QWidget:
    window.open_place(name)
    return window


def framed(widget: QWidget) -> QWidget:
    """A widget by itself with some ground around it."""
    holder = QWidget()
    holder.setObjectName("ground")
    QVBoxLayout(holder).addWidget(widget)
    return holder


def render(folder: Path, app: QApplication) -> list[Path]:
    """Draw every page in both languages and schemes; the paths of the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    dresser = Dresser(app, Appearance.LIGHT)
    drawn = []
    for language in Language:
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            dresser.choose(appearance)
            language_switch().set_language(language)
            window, pictures = build_window()
            window.resize(1024, 768)
            window.show()
            asked = dialog()
            asked.show()
            for name, set_up in pictures.items():
                shown = set_up()
                app.processEvents()
                page = window.page()
                popover = page.explain() if isinstance(page, CasePage) else None
                app.processEvents()
                path = folder / f"{name}-{language}-{appearance}.png"
                shown.grab().save(str(path))
                drawn.append(path)
                if popover is not None:
                    popover.dismiss()
            path = folder / f"dialog-{language}-{appearance}.png"
            asked.grab().save(str(path))
            drawn.append(path)
            asked.close()
            window.close()
            window.deleteLater()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return drawn


def main() -> None:
    """Draw the gallery into the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    render(parser.parse_args().folder, app)


if __name__ == "__main__":
    main()
