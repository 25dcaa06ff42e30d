"""What an office says of itself: the fields that stand on papers, and "our district", which fills them in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.casework.office.districts import District, prefilled
from app.domain.language import N_, Text
from app.domain.office import OfficeDetails
from app.domain.opening import in_words
from app.domain.roles import OfficeKind
from app.domain.schedule import USUAL_SCHEDULE
from app.ui.entry.gaps import go_to_first, say_if_empty
from app.ui.entry.hours_fields import HoursFields
from app.ui.widgets.choice_fields import ChoiceField
from app.ui.widgets.field import Field
from app.ui.widgets.layouts import column, fields_row, holding
from app.ui.widgets.text_fields import TextField


class OfficeFields:
    """The fields, laid out in `rows`; `first` stands beside the district, if there is more to ask."""

    def __init__(self, *first: Field) -> None:
        self._districts: dict[str, District] = {}
        self._kind = OfficeKind.OKRUG
        self.district = ChoiceField(
            N_("Our district"), hint=N_("fills in what the act's list says"), optional=True
        )
        self.district.choice.activated.connect(lambda _index: self.fill_in())
        self.phone = TextField(N_("Telephone"), letters=False)
        self.name_kk, self.name_ru = _pair(N_("Name in Kazakh"), N_("Name in Russian"))
        self.short_kk = TextField(N_("Short name in Kazakh"), hint=N_("as people call it"))
        self.short_ru = TextField(N_("Short name in Russian"), letters=False)
        self.address_kk, self.address_ru = _pair(N_("Address in Kazakh"), N_("Address in Russian"))
        self.appeal_kk = TextField(
            N_("Who hears complaints, in Kazakh"), hint=N_("for example the district akimat")
        )
        self.appeal_ru = TextField(N_("Who hears complaints, in Russian"), letters=False)
        self.villages = TextField(
            N_("Villages of the okrug"), hint=N_("with commas between; offered in addresses"), most=1000
        )
        self.hours = HoursFields()
        self.rows = self._lay_out(first)

    def offer_districts(self, districts: Sequence[District]) -> None:
        """The districts to choose among."""
        self._districts = {district.key: district for district in districts}
        self.district.set_options([(key, district.title) for key, district in self._districts.items()])

    def set_kind(self, kind: OfficeKind) -> None:
        """What kind of office it is: an okrug is not the department that the list names."""
        self._kind = kind
        self.villages.setVisible(kind is OfficeKind.OKRUG)

    def choose_district(self, key: str) -> None:
        """Choose a district and fill in what its list says."""
        self.district.set_value(key)
        self.fill_in()

    def fill_in(self) -> None:
        """Fill in what the chosen district's list says; what it does not say stays as it was typed."""
        district = self._districts.get(self.district.value() or "")
        if district is None:
            return
        known = prefilled(district, self._kind)
        address = known.address if self._lacks_address() else Text("", "")
        for pair, text in zip(
            self._pairs(), (known.name, known.short_name, address, known.appeal_body), strict=True
        ):
            _hold(pair, text)
        self.hours.hold(known.schedule)
        if known.phone:
            self.phone.set_value(known.phone)
            self.phone.set_problem(None)

    def _lacks_address(self) -> bool:
        """Whether the address may be filled in: an okrug's own is not lost to the mere name of its district."""
        typed = self.address_kk.value()
        return self._kind is OfficeKind.DEPARTMENT or not typed or typed.endswith(",")

    def hold(self, details: OfficeDetails) -> None:
        """Show what an office says of itself now."""
        self.district.set_value(details.district or None)
        self.phone.set_value(details.phone)
        texts = (details.name, details.short_name, details.address, details.appeal_body)
        for pair, text in zip(self._pairs(), texts, strict=True):
            _hold(pair, text)
        self.villages.set_value(", ".join(details.villages))
        self.hours.hold(details.schedule or USUAL_SCHEDULE)

    def fields(self) -> tuple[Field, ...]:
        """All fields that begin empty, in their order."""
        return (self.phone, *(field for pair in self._pairs() for field in pair))

    def problems(self) -> list[Field]:
        """Say what is missing, beside the field; where something is."""
        return [*(field for field in self.fields() if say_if_empty(field)), *self.hours.problems()]

    def problem(self) -> bool:
        """Say what is missing and go to the first of it; whether anything is."""
        return go_to_first(self.problems())

    def details(self) -> OfficeDetails:
        """What was answered; ask `problem` first."""
        name, short_name, address, appeal = (Text(kk.value(), ru.value()) for kk, ru in self._pairs())
        schedule = self.hours.schedule() or USUAL_SCHEDULE
        return OfficeDetails(
            name=name,
            short_name=short_name,
            address=address,
            phone=self.phone.value(),
            hours=in_words(schedule),
            appeal_body=appeal,
            schedule=schedule,
            district=self.district.value() or "",
            villages=self._villages(),
        )

    def _villages(self) -> tuple[str, ...]:
        """The villages as they were typed, between the commas; only an okrug has some."""
        typed = self.villages.value() if self._kind is OfficeKind.OKRUG else ""
        return tuple(village for part in typed.split(",") if (village := part.strip()))

    def _pairs(self) -> tuple[tuple[TextField, TextField], ...]:
        return (
            (self.name_kk, self.name_ru),
            (self.short_kk, self.short_ru),
            (self.address_kk, self.address_ru),
            (self.appeal_kk, self.appeal_ru),
        )

    def _lay_out(self, first: Sequence[Field]) -> QWidget:
        names, shorts, addresses, appeals = (fields_row(*pair) for pair in self._pairs())
        head = (self.district, *first, self.phone)
        return holding(
            column(
                fields_row(*head, stretches=(3, *([1] * (len(head) - 1)))),
                names,
                shorts,
                addresses,
                self.villages,
                fields_row(*self.hours.all(), stretches=(3, 1, 1, 1, 1)),
                appeals,
            )
        )


def _pair(kk: str, ru: str) -> tuple[TextField, TextField]:
    return TextField(kk), TextField(ru, letters=False)


def _hold(fields: tuple[TextField, TextField], text: Text) -> None:
    """Hold a text in its two fields, unless it is not known."""
    for field, words in zip(fields, (text.kk, text.ru), strict=True):
        if words:
            field.set_value(words)
            field.set_problem(None)
