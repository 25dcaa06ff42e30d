"""Tables one reads and tables one types into."""

from __future__ import annotations

from datetime import date

from app.domain.language import Text
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Size, Tone
from app.ui.widgets.card import Card
from app.ui.widgets.data_table import DataTable
from app.ui.widgets.entry_grid import EntryGrid
from app.ui.widgets.grid_model import CellKind, GridColumn
from app.ui.widgets.page import Page
from app.ui.widgets.table_model import Column
from tests.ui.gallery.sample import ASP, LONG


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
