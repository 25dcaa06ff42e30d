"""How the talon is to be: its language, and its size among those that hold it."""

from __future__ import annotations

from functools import partial

from app.casework.counter.filing_sizes import sizes_that_hold
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.casework.papers.size_names import TALON_SIZE_NAMES
from app.casework.papers.talon_sizes import usual_size
from app.domain.language import N_
from app.ui.language import Words, language_switch
from app.ui.pages.intake.work import Work
from app.ui.widgets.card import Card
from app.ui.widgets.choice_fields import ChoiceField, RadioField

_LANGUAGES: list[tuple[str, Words]] = [
    (PaperLanguage.KK.value, N_("Kazakh")),
    (PaperLanguage.RU.value, N_("Russian")),
    (PaperLanguage.BOTH.value, N_("both, side by side")),
]
_SIZES: list[tuple[str, Words]] = [(size.value, name) for size, name in TALON_SIZE_NAMES.items()]


class TalonCard(Card):
    """The two questions that are asked of every talon.

    A size that would give way to a larger sheet is not offered; in two languages a talon is longer than in one.
    """

    def __init__(self, work: Work) -> None:
        super().__init__(N_("Talon"))
        self._work = work
        self._wanted = PaperSize.A5.value
        self.language = RadioField(N_("Language of the talon"), _LANGUAGES)
        self.paper_size = ChoiceField(N_("Size of the talon"), _SIZES)
        for field in (self.language, self.paper_size):
            self.add(field)
        self.language.changed.connect(self.ask_sizes)
        self.paper_size.changed.connect(self._chose)

    def chosen(self) -> tuple[PaperLanguage, PaperSize]:
        """What was answered."""
        return PaperLanguage(self.language.value()), PaperSize(self.paper_size.value() or PaperSize.A5)

    def show_work(self) -> None:
        """Begin with the language of the screen, and the size that this person used last."""
        self.language.set_value(PaperLanguage(language_switch().language.value).value)
        self._want(PaperSize.A5)
        self._work.session.ask(usual_size, self._want)

    def ask_sizes(self) -> None:
        """Ask which sizes hold the talon as its words are now."""
        if not self._work.is_chosen:
            return
        desk, snapshot = self._work.desk, self._work.snapshot()
        language, _size = self.chosen()
        answered = partial(self._offer, snapshot.id)
        self._work.session.ask(lambda _desk: sizes_that_hold(desk, snapshot, language), answered)

    def _want(self, size: PaperSize) -> None:
        self._wanted = size.value
        self.paper_size.set_value(size.value)

    def _chose(self) -> None:
        self._wanted = self.paper_size.value() or self._wanted

    def _offer(self, intake: str, sizes: tuple[PaperSize, ...]) -> None:
        """Stand on the size that was wanted, or on the first that holds the talon."""
        if intake != self._work.intake.id:
            return
        offered = [key for key, _name in _SIZES if key in sizes]
        self.paper_size.offer(offered)
        self.paper_size.set_value(self._wanted if self._wanted in offered else offered[0])
