"""How this office's letters look: emblem, signing posts, place of the stamp; an administrator may change it.

What was issued before stays as it is: papers are kept as bytes.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from app.casework.desk import Desk
from app.casework.office.office_errors import EmblemUnreadable
from app.casework.office.our_office import LAST, Changed
from app.casework.office.rendering import head_of
from app.casework.office.rule_keepers import check_administrator
from app.domain.language import N_, Text
from app.domain.office import OfficeProfile
from app.domain.people import PersonName
from app.domain.stationery import Signing as Signing
from app.domain.stationery import Stationery as Stationery
from app.printing import content
from app.printing.content_letters import NoticeContent
from app.printing.document import PaperLanguage as PaperLanguage
from app.printing.document import PaperSize, ReprintBox
from app.printing.layouts import notice
from app.printing.pdf import render
from app.printing.wording import Voices

LARGEST_FILE = 4 * 1024 * 1024
"""How large a file an emblem is read from, in bytes."""
_SIDE = 472
"""Pixels of an emblem's longer side: 20 mm at 600 dots an inch."""
_MOST_PIXELS = 40_000_000
"""How many a picture may have: one with more, however small its file, would take all the memory there is."""
_SCALABLE = ("RGB", "RGBA", "L", "LA", "CMYK")
"""What can be made smaller without taking all its pixels apart first."""
_CHANGED = "stationery_changed"
_SAMPLE_NUMBER = "0000-26-00000-0"


def emblem_of(picture: bytes) -> str:
    """A picture (PNG, JPEG) as an emblem: small enough, on white, without anything else that the file says.

    Raises:
        EmblemUnreadable: it is too large, or no picture.
    """
    if len(picture) > LARGEST_FILE:
        raise EmblemUnreadable
    try:
        with Image.open(BytesIO(picture), formats=("PNG", "JPEG")) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise EmblemUnreadable
            small = opened if opened.mode in _SCALABLE else opened.convert("RGBA")
            small.thumbnail((_SIDE, _SIDE))
            seen = small.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise EmblemUnreadable from error
    flat = Image.new("RGB", seen.size, "white")
    flat.paste(seen, mask=seen)
    out = BytesIO()
    flat.save(out, "PNG", optimize=True)
    return b64encode(out.getvalue()).decode()


def change(desk: Desk, stationery: Stationery) -> Desk:
    """Write how letters look from now on, and who changed it.

    Returns:
        The same person's desk at the changed office.

    Raises:
        NotYourRole: only an administrator changes it.
    """
    check_administrator(desk)
    note = Changed(desk.clock.now(), desk.staff.name.full)
    profile = replace(desk.office, stationery=stationery)
    with desk.store.writing() as transaction:
        transaction.office.save_profile(profile)
        transaction.office.save_fact(_CHANGED, LAST.dump_json(note).decode())
    return replace(desk, office=profile)


def last_change(desk: Desk) -> Changed | None:
    """Who changed it last; `None` if nobody did."""
    with desk.store.reading() as transaction:
        note = transaction.office.fact(_CHANGED)
    return None if note is None else LAST.validate_json(note)


def signers(desk: Desk) -> tuple[str, ...]:
    """The full names of those who work here and may sign."""
    with desk.store.reading() as transaction:
        return tuple(member.name.full for member in transaction.office.all_staff() if member.active)


def sample(desk: Desk, stationery: Stationery, language: PaperLanguage) -> bytes:
    """A notice to nobody as the office would print it; it says of itself that it is a sample."""
    office = replace(desk.office, stationery=stationery)
    document = notice.layout(_sample(office, desk.clock.now().date()), language, PaperSize.A4)
    voices = Voices(language)
    box = ReprintBox(voices.once(N_("SAMPLE")), (voices.once(N_("not a paper of this office")),))
    return render(replace(document, reprint=box))


def _sample(office: OfficeProfile, day: date) -> NoticeContent:
    nobody = PersonName.of("Үлгібаева Үлгі Үлгіқызы")
    first = next(iter(office.stationery.signing), None)
    name, post = (
        (first.name, first.post) if first is not None else (nobody.full, Text("басшы", "руководитель"))
    )
    return NoticeContent(
        office=head_of(office),
        addressee=content.Addressee(nobody),
        issued=day,
        outgoing="00-00/0",
        number=_SAMPLE_NUMBER,
        registered=day,
        service=Text("мемлекеттік қызметтің атауы", "название государственной услуги"),
        act=Text("регламент", "регламент"),
        result=Text("тағайындау туралы хабарлама", "уведомление о назначении"),
        decided=day,
        signatory=content.Signatory(PersonName.of(name), post),
        executor=content.Executor(nobody, office.phone),
        appeal=content.Appeal(office.appeal_body),
    )
