"""What can be wrong with a packet, an office card or the medium that carries them: each by its own name.

Whatever is raised here, nothing has changed: packets and cards are checked whole before anything is taken in, and a
courier leaves the old file whole.
"""

from __future__ import annotations

from typing import ClassVar

from app.domain.language import N_
from app.errors import KenseError
from app.packets.manifest import Manifest

_REGISTER_SAFE = N_("Nothing was taken in; the register is as it was.")
_CARDS_SAFE = N_("Nothing was changed; the known office cards are as they were.")
_OUTGOING_SAFE = N_(
    "The applications and the packet are safe in the program; the medium's other files are as they were."
)
_ASK_AGAIN = N_("Ask the sender to write the packet out again and bring it once more.")


class PacketError(KenseError):
    """A packet that is not taken in. `code` is the reason a refusing acknowledgement gives."""

    code: ClassVar[str]
    safe = _REGISTER_SAFE


class NotAPacket(PacketError):
    """The file is something else."""

    code = "not_a_packet"
    what = N_("This file is not a Kense packet.")
    todo = N_("Choose a file whose name begins with “kense-” and ends in “.kense”.")


class PacketTruncated(PacketError):
    """The file ends too early: the copying was cut off."""

    code = "packet_truncated"
    what = N_("The packet is not whole: its end is missing. The copying was probably cut off.")
    todo = _ASK_AGAIN


class PacketTampered(PacketError):
    """The bytes are not the ones that were sealed: a bad medium, or a hand."""

    code = "packet_tampered"
    what = N_("The packet is damaged or was changed on its way.")
    todo = N_("Ask the sender to write the packet out again, on another medium if it happens twice.")


class PacketTooNew(PacketError):
    """The packet has a newer major format. Params: `version`."""

    code = "packet_too_new"
    what = N_("The packet was made by a newer version of the program (format {version}).")
    todo = N_("Update the program in this office, then take the packet in again.")


class PacketForAnotherOffice(PacketError):
    """Sealed to other keys, or addressed to another office. Params: `addressee`, its code; `sender`, the sender's."""

    code = "packet_for_another_office"
    what = N_(
        "The packet is for another office or for an old key of this one (from {sender} to {addressee})."
    )
    todo = N_(
        "Pass it on to its addressee. If it is meant for this office, send the sender this office's card anew."
    )


class PacketFromStranger(PacketError):
    """The sender's card is not known. Params: `sender`, the code that the packet names."""

    code = "packet_from_stranger"
    what = N_("The packet says that it comes from office {sender}, whose card is not known here.")
    todo = N_(
        "Get that office's card, compare its eight words by telephone, add it, then take the packet in again."
    )


class PacketForged(PacketError):
    """The signature is not the known sender's. Params: `sender`, the code that the packet names."""

    code = "packet_forged"
    what = N_(
        "The packet says that it comes from office {sender}, but that office's known key did not sign it."
    )
    todo = N_(
        "Call that office. If it has new keys, add its new card; otherwise tell the district: it may be a forgery."
    )


class PacketRepeated(PacketError):
    """The packet has been taken in before; `manifest` and `sealed_hash` say which. Params: `sender`, `number`."""

    code = "packet_repeated"
    what = N_("Packet No. {number} from office {sender} has already been taken in.")
    safe = N_("Nothing was taken in twice; the register is as it was.")
    todo = N_("Send the sender the same acknowledgement again: the first one may have been lost.")

    def __init__(self, manifest: Manifest, sealed_hash: str) -> None:
        super().__init__(sender=manifest.sender.code, number=manifest.number)
        self.manifest = manifest
        self.sealed_hash = sealed_hash


class PacketTooLarge(PacketError):
    """More than one packet can hold; raised at sealing."""

    code = "packet_too_large"
    what = N_("There is too much for one packet.")
    safe = N_("Nothing was sent; the applications are safe in the program.")
    todo = N_("Send fewer applications at a time.")


class BlobDamaged(PacketError):
    """A scan of this office's own store is not what its hash says; raised at sealing."""

    code = "blob_damaged"
    what = N_("A stored scan is damaged and cannot be sent.")
    safe = N_("Nothing was sent; the applications are safe in the program.")
    todo = N_("Scan the document anew, or restore the office from a backup.")


class PacketNoRoom(PacketError):
    """This computer has no room for the encrypted spool that a large packet is opened in."""

    code = "packet_no_room"
    what = N_("There is not enough room on this computer's disk to open the packet.")
    todo = N_("Make room on the computer's disk, then take the packet in again.")


class CardError(KenseError):
    """An office card that is not accepted."""

    safe = _CARDS_SAFE


class CardNotACard(CardError):
    """The file is something else."""

    what = N_("This file is not an office card.")
    todo = N_("Choose a file whose name ends in “.kense-card”.")


class CardDamaged(CardError):
    """The card is cut off, changed or not signed by its own key."""

    what = N_("The office card is damaged or was changed.")
    todo = N_("Ask the office for its card again.")


class CardTooNew(CardError):
    """The card has a newer major format. Params: `version`."""

    what = N_("The office card was made by a newer version of the program (format {version}).")
    todo = N_("Update the program in this office, then add the card again.")


class CardKeyChanged(CardError):
    """A known office comes with other keys: a person must confirm it. Params: `office`, its code; `words`."""

    what = N_("Office {office} is known with other keys.")
    todo = N_(
        "Call that office and compare the eight words: {words}. Accept the card only if all of them agree."
    )


class CourierError(KenseError):
    """A medium that did not take a file. Params of all: `name`, the file's name."""

    safe = _OUTGOING_SAFE


class CourierFull(CourierError):
    """No room on the medium, or the file is larger than its file system allows."""

    what = N_("There is not enough room on the medium for {name}.")
    todo = N_("Make room on it or take another one, then write the packet again.")


class CourierGone(CourierError):
    """The folder has vanished: a pulled stick, a lost network share. Params: `name`, the folder's or the file's."""

    what = N_("The folder or the medium is not there any more ({name}).")
    todo = N_("Put the medium in again or choose another folder, then repeat.")


class CourierReadOnly(CourierError):
    """The medium or the folder may not be written."""

    what = N_("The medium or the folder cannot be written ({name}).")
    todo = N_("Remove the write protection or choose another folder, then write the packet again.")


class CourierUnverified(CourierError):
    """What was read back is not what was written."""

    what = N_("{name} was written, but what was read back differs: the medium is unreliable.")
    todo = N_("Take another medium and write the packet again.")
