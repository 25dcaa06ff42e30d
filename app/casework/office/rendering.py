"""The pages of a paper as this office prints them: those of an office to practise in say so in a box."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace

from app.casework.desk import Desk
from app.domain.language import N_
from app.domain.office import OfficeProfile
from app.printing.content import Office
from app.printing.document import Document, ReprintBox
from app.printing.pdf import render
from app.printing.wording import Voices


def head_of(office: OfficeProfile) -> Office:
    """The office as its papers bear it."""
    stationery = office.stationery
    return Office(
        office.name,
        office.address,
        office.phone,
        office.hours,
        b64decode(stationery.emblem),
        stationery.stamped,
    )


def render_here(desk: Desk, document: Document) -> bytes:
    """The pages; those of an office to practise in say in a box that they are a sample."""
    if not desk.folder.is_practice:
        return render(document)
    box, heading = document.reprint, Voices(document.language).once(N_("SAMPLE"))
    lines = (box.heading, *box.lines) if box else (Voices(document.language).once(N_("made for training")),)
    return render(replace(document, reprint=ReprintBox(heading, lines)))
