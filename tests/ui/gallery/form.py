"""A page of every kind of field under a step rail."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.domain.language import Text
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.bars import TermBar
from app.ui.widgets.buttons import primary, secondary
from app.ui.widgets.card import Card
from app.ui.widgets.choice_fields import ChoiceField, RadioField, TickField, YesNoField
from app.ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from app.ui.widgets.date_field import DateField
from app.ui.widgets.layouts import column, fields_row, holding
from app.ui.widgets.letter_strip import LetterStrip
from app.ui.widgets.page import Page
from app.ui.widgets.step_rail import StepRail, StepState
from app.ui.widgets.text_fields import ComputedField, IinField, LinesField, MoneyField, PhoneField, TextField
from tests.ui.gallery.sample import ASP, LONG


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
