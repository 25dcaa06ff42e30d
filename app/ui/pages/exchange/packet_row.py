"""An outgoing packet as a row: to be written or not, what is in it, how far it came, and the remedy of a lost one."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.casework.exchange.exchange import Sent, Stage
from app.domain.language import N_, Text
from app.i18n import Translator
from app.ui.formats import file_size, numeric_moment
from app.ui.language import Words, as_it_is, filled, say
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Button, link, small
from app.ui.widgets.ladder import Ladder, Rung
from app.ui.widgets.layouts import bare, column, holding
from app.ui.widgets.toggles import CheckBox
from app.ui.widgets.words import FREE, WordsLabel

_WORDS_WIDTH = 118
_FULL_LADDER = 4


class PacketRow(QFrame):
    """One packet.

    Signals:
        toggled: it is to be written now, or not.
        write_asked(packet_id): the same packet is to be written again at once.
        letter_asked(packet_id, link): its cover letter is to be shown; the choice of language opens under the link.
    """

    toggled = Signal()
    write_asked = Signal(str)
    letter_asked = Signal(str, QWidget)

    def __init__(self, sent: Sent, *, office: Text, chosen: bool) -> None:
        super().__init__()
        self.setObjectName("packet")
        self.packet_id = sent.packet.packet_id
        self.again: Button | None = None
        self.box = CheckBox()
        number = sent.packet.number
        say(self.box.setAccessibleName, filled(N_("Write packet No. {number}"), number=number))
        keeps_its_place = self.box.sizePolicy()
        keeps_its_place.setRetainSizeWhenHidden(True)
        self.box.setSizePolicy(keeps_its_place)
        if sent.stage in (Stage.CONFIRMED, Stage.PARTLY):
            self.box.hide()
        self.box.toggled.connect(self._show_chosen)
        outer = QVBoxLayout(self)
        bare(outer, Space.HAIR).setContentsMargins(Space.CARD - 5, Space.SMALL, Space.CARD - 1, Space.SMALL)
        outer.addLayout(self._first_line(sent))
        if not sent.answers:
            outer.addLayout(self._letter())
        remedy = _REFUSALS.get(sent.packet.refusal or "", _REMEDIES.get(sent.stage))
        if remedy is not None:
            outer.addLayout(self._remedy(filled(remedy, office=office)))
        for reason in sent.put_aside:
            outer.addLayout(self._told(put_aside_there(reason, office)))
        self.box.setChecked(chosen)

    @property
    def is_chosen(self) -> bool:
        """Whether it is to be written."""
        return self.box.isChecked()

    def _first_line(self, sent: Sent) -> QHBoxLayout:
        across = bare(QHBoxLayout(), Space.SMALL)
        across.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        words = holding(
            column(
                WordsLabel(as_it_is(f"№ {sent.packet.number}"), Type.BODY_STRONG),
                WordsLabel(_content(sent), Type.META, Tone.TEXT_2, lines=2),
                WordsLabel(as_it_is(file_size(sent.packet.size)), Type.META, Tone.TEXT_2),
                spacing=0,
                ends=True,
            )
        )
        words.setFixedWidth(_WORDS_WIDTH)
        across.addWidget(words)
        rungs = _rungs(sent)
        across.addWidget(Ladder(rungs), len(rungs), Qt.AlignmentFlag.AlignTop)
        across.addStretch(_FULL_LADDER - len(rungs))
        return across

    def _letter(self) -> QHBoxLayout:
        """The way to the cover letter, under the words: beside them it would push the ladder together."""
        across = bare(QHBoxLayout(), Space.SMALL)
        across.addSpacing(Space.BROAD - Space.HAIR)
        self.letter = link(N_("Cover letter…"))
        self.letter.clicked.connect(lambda: self.letter_asked.emit(self.packet_id, self.letter))
        across.addWidget(self.letter)
        across.addStretch(1)
        return across

    def _told(self, sentence: Words) -> QHBoxLayout:
        across = bare(QHBoxLayout(), Space.SMALL)
        across.addSpacing(Space.BROAD)
        across.addWidget(WordsLabel(sentence, Type.META, Tone.TEXT_2, lines=FREE), 1)
        return across

    def _remedy(self, sentence: Words) -> QHBoxLayout:
        across = self._told(sentence)
        self.again = small(N_("Write the same packet"), icon="usb")
        self.again.clicked.connect(lambda: self.write_asked.emit(self.packet_id))
        across.addWidget(self.again)
        return across

    def _show_chosen(self, chosen: bool) -> None:
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)
        self.toggled.emit()


_REMEDIES: dict[Stage, str] = {
    Stage.LOST: N_(
        "{office} has a later packet, but has not seen this one. The cases are whole, they lie here."
    ),
    Stage.REFUSED: N_("{office} could not take it in. Call that office, then write it again."),
}
_SPOILED = N_(
    "What reached {office} was cut off or damaged on the way. Write it again, on another medium if it happens twice."
)
_REFUSALS: dict[str, str] = {
    "packet_truncated": _SPOILED,
    "packet_tampered": _SPOILED,
    "packet_for_another_office": N_(
        "{office} cannot open it: it was sealed by an old card. Ask for its card anew; the cases go with a new packet."
    ),
    "packet_too_new": N_(
        "The program of {office} is too old to read it. Ask that office to update it; the cases go with a new packet."
    ),
}
_OLDER_PROGRAM = N_(
    "{office} has it, but put entries aside that only a newer program can read. "
    "Ask that office to update its program: it then reads them by itself."
)
_OTHER_HISTORY = N_(
    "{office} has it, but put entries aside: it knows another history of this office, which may have been restored "
    "from an old backup. Call that office and support."
)
_DAMAGED = N_(
    "{office} has it, but put entries aside that were damaged before they were sealed. Call support; keep the packet."
)
_PUT_ASIDE: dict[str, str] = {
    "unknown_event": _OLDER_PROGRAM,
    "forked": _OTHER_HISTORY,
    "chain_broken": _OTHER_HISTORY,
    "own_chain": _OTHER_HISTORY,
}


def put_aside_there(reason: str, office: Text) -> Words:
    """Why the addressee could not apply some of a packet, and what is to be done about it."""
    return filled(_PUT_ASIDE.get(reason, _DAMAGED), office=office)


def _content(sent: Sent) -> Words:
    """«3 cases, 11 scans», or that it is an answer."""
    packet = sent.packet
    if sent.answers:
        return N_("confirmation of receipt")

    def said(tr: Translator) -> str:
        cases = tr.plural("{count} case", "{count} cases", packet.cases)
        attached = tr.plural("{count} attachment", "{count} attachments", packet.scans)
        return f"{cases}, {attached}"

    return said


def _rungs(sent: Sent) -> list[Rung]:
    packet = sent.packet
    rungs = [_rung(N_("Sealed"), packet.sealed_at), _rung(N_("Written"), packet.written_at)]
    if sent.answers:
        return rungs
    third = _rung(N_("Taken in"), packet.taken_in_at)
    if sent.stage is Stage.LOST:
        third = Rung(N_("did not arrive"), mark=Mark.ATTENTION)
    elif sent.stage is Stage.REFUSED:
        third = Rung(N_("refused there"), mark=Mark.ERROR)
    elif sent.stage is Stage.PARTLY:
        third = Rung(N_("taken in in part"), mark=Mark.PUT_ASIDE)
    return [*rungs, third, _rung(N_("Confirmed"), packet.confirmed_at)]


def _rung(title: str, moment: datetime | None) -> Rung:
    if moment is None:
        return Rung(title)
    return Rung(title, as_it_is(numeric_moment(moment)), Mark.DONE)
