"""A page of lane, ladder and key words, and why a date is what it is."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.language import Text
from app.ui.theme.marks import Mark
from app.ui.widgets.bars import Progress
from app.ui.widgets.buttons import link, primary, secondary
from app.ui.widgets.card import Card
from app.ui.widgets.key_words import KeyWords
from app.ui.widgets.ladder import Ladder, Rung
from app.ui.widgets.lane import BoxState, LaneChart, LaneStep
from app.ui.widgets.layouts import column, holding, line, row
from app.ui.widgets.list_row import FactRow
from app.ui.widgets.month_grid import CountedDay
from app.ui.widgets.page import Page
from app.ui.widgets.telling import Empty, MessagePanel
from app.ui.widgets.why_popover import Why, WhyPopover
from app.ui.widgets.words import WordsLabel
from tests.ui.gallery.sample import ASP, NOW, PLACES


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
