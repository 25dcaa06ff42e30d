"""A paper that somebody brings: read with a scanner, typed by its number or opened as a file, and told what it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.casework.papers import paper_check, papers
from app.casework.papers.paper_check import DOUBTFUL, GOOD, LARGEST_PAPER, Checked
from app.casework.papers.paper_names import PAPERS, paper_lines, verdict_words
from app.domain.language import N_
from app.i18n import Translator
from app.ui.dialogs.paper_view import show_paper
from app.ui.language import told
from app.ui.printing.printer_choice import may_shrink, refit
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.widgets.buttons import Button, Kind, secondary
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.telling import MessagePanel
from app.ui.widgets.text_fields import TextField
from app.ui.widgets.words import WordsLabel

CHECK, OPEN_CASE, SHOW_COPY = "check", "open_case", "show_copy"
_MOST = 60


class CheckDialog(Dialog):
    """One field for reader and keyboard, and what was found under it; nothing is changed by looking."""

    def __init__(self, parent: QWidget | None, session: Session) -> None:
        body = N_("Read the code with the scanner, type the number by hand, or open the file.")
        super().__init__(parent, N_("Check a paper"), body, back=N_("Close"))
        self._session = session
        self.found: Checked | None = None
        self.field = TextField(N_("Code or number of the paper"), letters=False, most=_MOST)
        self.field.enter_moves = False
        self.file_button = secondary(N_("Open a file…"), key="Ctrl+O")
        self.news = MessagePanel()
        may_shrink(*self.news.findChildren(WordsLabel))
        for part in (self.field, self.file_button, self.news):
            self.add(part)
        self.copy_button = self._verb(SHOW_COPY, N_("Show the copy kept"), Kind.SECONDARY, self.show_copy)
        self.case_button = self._verb(OPEN_CASE, N_("Open the case"), Kind.SECONDARY, self.open_case)
        self.check_button = self._verb(CHECK, N_("Check"), Kind.PRIMARY, self.check)
        self.file_button.clicked.connect(self._choose)
        self.news.closed.connect(lambda: refit(self))

    def check(self) -> None:
        """Look up what stands in the field."""
        text = self.field.value()
        if text:
            self._session.ask(lambda desk: paper_check.check_text(desk, text), self._show)

    def check_file(self, path: Path) -> None:
        """Look up a file."""
        try:
            with path.open("rb") as stream:
                pdf = stream.read(LARGEST_PAPER)
        except OSError:
            self._forget()
            self.news.tell(N_("The file cannot be read."), mark=Mark.ERROR)
            refit(self)
            return
        self._session.ask(lambda desk: paper_check.check_file(desk, pdf), self._show)

    def open_case(self) -> None:
        """Go to the case of the paper."""
        if self.found is not None:
            self._session.open_case.emit(self.found.case_id)
        self.accept()

    def show_copy(self) -> None:
        """Show the paper as it was issued, to be held beside the one that was brought."""
        issued = self.found.issued if self.found is not None else None
        if issued is None:
            return
        name, kind = f"{self.found.number if self.found else ''}.pdf", issued.paper.kind

        def show(pdf: bytes) -> None:
            show_paper(self, pdf, PAPERS.get(kind, kind), name, kind)

        self._session.ask(lambda desk: papers.kept(desk, issued.paper.sha256), show)

    def _verb(self, key: str, words: str, kind: Kind, act: Callable[[], None]) -> Button:
        """A verb that does not close the dialog; those about a paper wait until one is found."""
        button = self.add_verb(key, words, kind)
        button.clicked.disconnect()
        button.clicked.connect(act)
        button.setVisible(key == CHECK)
        return button

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, told(N_("Open a file…")), "", "PDF (*.pdf)")
        if chosen:
            self.check_file(Path(chosen))

    def _show(self, found: Checked) -> None:
        self._forget()
        self.found = found

        def words(tr: Translator) -> str:
            return verdict_words(found, tr)

        def lines(tr: Translator) -> str:
            return "\n".join(paper_lines(found, tr))

        self.news.tell(words, lines if found.number else "", mark=_mark_of(found))
        self.case_button.setVisible(bool(found.case_id))
        self.copy_button.setVisible(found.issued is not None and found.issued.is_kept)
        self.field.edit.selectAll()
        refit(self)

    def _forget(self) -> None:
        self.found = None
        self.news.clear()
        self.case_button.hide()
        self.copy_button.hide()


def _mark_of(found: Checked) -> Mark:
    if found.verdict in GOOD:
        return Mark.DONE
    return Mark.ERROR if found.verdict in DOUBTFUL else Mark.ATTENTION
