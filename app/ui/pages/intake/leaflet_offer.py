"""Under a way on that leaves something open: by when it was promised, and the leaflet that the person takes home."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.casework.counter.to_bring import to_bring
from app.casework.desk import Desk
from app.casework.papers.papers import PaperLanguage
from app.catalogue.due import Grounds
from app.domain.completeness import Way
from app.domain.language import N_
from app.ui.alive import while_alive
from app.ui.dialogs.paper_view import PaperDialog, show_paper
from app.ui.formats import numeric_date
from app.ui.language import Words, filled, language_switch
from app.ui.pages.intake.work import Work
from app.ui.pages.why_link import WhyLink
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import small
from app.ui.widgets.choice_fields import RadioField
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import FREE, WordsLabel

_LANGUAGES: list[tuple[str, Words]] = [
    (PaperLanguage.KK.value, N_("in Kazakh")),
    (PaperLanguage.RU.value, N_("in Russian")),
    (PaperLanguage.BOTH.value, N_("in both")),
]
_FILE_NAME = "to-bring.pdf"


class LeafletOffer(QWidget):
    """The promised day, if there is one; the language of the leaflet; the button that shows it, ready to print."""

    def __init__(self, work: Work, way: Way, until: Grounds | None) -> None:
        super().__init__()
        self._work, self._way = work, way
        self.dialog: PaperDialog | None = None
        self.language = RadioField(N_("Leaflet"), _LANGUAGES, across=False)
        self.language.set_value(language_switch().language.value)
        self.show_button = small(N_("What to bring…"), key="Ctrl+P", icon="printer")
        self.show_button.clicked.connect(self.ask)
        column = bare(QVBoxLayout(self), Space.HAIR)
        column.setContentsMargins(Space.PAGE + Space.WIDE, 0, Space.CARD, Space.SMALL)
        if until is not None:
            words = filled(N_("To be brought by {day}"), day=numeric_date(until.due_day))
            column.addWidget(WordsLabel(words, Type.BODY_STRONG, Tone.TEXT, lines=FREE))
            self.why = WhyLink()
            column.addWidget(self.why, 0, Qt.AlignmentFlag.AlignLeft)
            self.why.set_grounds(until, until.reckoning.start.date())
        column.addWidget(self.language)
        column.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)

    def ask(self) -> None:
        """Have the leaflet made and show it."""
        intake, way = self._work.snapshot(), self._way
        language = PaperLanguage(self.language.value())

        def made(desk: Desk) -> bytes:
            return to_bring(desk, intake, language, way=way)

        self._work.session.ask(made, while_alive(self, self._show))

    def _show(self, pdf: bytes) -> None:
        self.dialog = show_paper(self, pdf, N_("What to bring"), _FILE_NAME, "leaflet")
