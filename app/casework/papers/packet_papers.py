"""The cover letter of a packet: its number, its check words and the list of the cases in it."""

from __future__ import annotations

from app.casework.desk import Desk
from app.casework.errors import NoSuchPacket
from app.casework.office import cards
from app.casework.office.rendering import head_of, render_here
from app.catalogue.model import Edition
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.exchange import OutgoingPacket
from app.domain.people import PersonName
from app.domain.roles import Role
from app.packets.fingerprint import spoken
from app.printing import content
from app.printing.content_course import CoverContent, PackedCase
from app.printing.document import PaperLanguage, PaperSize
from app.printing.layouts import cover

COVER = "cover"
SIZES = cover.SIZES


def cover_letter(desk: Desk, packet_id: str, language: PaperLanguage) -> bytes:
    """The cover letter of a sealed packet, kept when it is asked for first: whoever asks again gets that very one.

    Raises:
        NoSuchPacket: it is not here, or holds no cases.
    """
    with desk.store.reading() as transaction:
        kept = transaction.archive.first_of(packet_id, COVER, language.value)
        packet = transaction.packets.out(packet_id)
        case_ids = transaction.packets.case_ids(packet_id)
        if packet is None or not case_ids:
            raise NoSuchPacket
        if kept is not None:
            return kept
        made = _content(desk, transaction, packet, case_ids)
    pdf = render_here(desk, cover.layout(made, language, PaperSize.A4))
    with desk.store.writing() as transaction:
        archive, size = transaction.archive, PaperSize.A4.value
        archive.keep_paper(packet_id, COVER, language.value, size, desk.clock.now(), pdf)
    return pdf


def _content(
    desk: Desk, transaction: Transaction, packet: OutgoingPacket, case_ids: list[str]
) -> CoverContent:
    addressee = cards.peer(transaction, packet.addressee)
    folded = (transaction.cases.folded(case_id).case for case_id in case_ids)
    head = desk.office.kind.head
    return CoverContent(
        office=head_of(desk.office),
        to=addressee.name,
        packet=_number(desk, addressee.code, packet.number),
        issued=packet.sealed_at.date(),
        sealed_at=packet.sealed_at,
        words=spoken(bytes.fromhex(packet.manifest_hash)),
        cases=tuple(_packed(desk, case) for case in folded if case is not None),
        signatory=content.Signatory(_name_of_head(desk, transaction, head), head.full_name),
        executor=content.Executor(desk.staff.name, desk.office.phone),
        previous=_number(desk, addressee.code, packet.number - 1) if packet.number > 1 else "",
    )


def _name_of_head(desk: Desk, transaction: Transaction, head: Role) -> PersonName:
    """Who holds that post today; where nobody does, who is at the desk."""
    today = desk.clock.now().date()
    holders = (one for one in transaction.office.all_staff() if one.active and one.may_act_as(head, today))
    return next((one.name for one in holders), desk.staff.name)


def _number(desk: Desk, addressee: str, number: int) -> str:
    """The number of a packet on paper: from whom, to whom, which in their row."""
    return f"{desk.office.code}-{addressee}-{number:06}"


def _packed(desk: Desk, case: Case) -> PackedCase:
    edition: Edition = desk.edition(case.edition)
    return PackedCase(
        number=case.number,
        applicant=case.applicant.name.full,
        service=edition.title,
        documents=len(case.documents),
        sheets=sum(max(document.pages, 1) for document in case.documents),
    )
