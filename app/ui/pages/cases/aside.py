"""Why an event is known but not applied, in words for the person at the desk."""

from __future__ import annotations

from app.domain.case import PutAside
from app.domain.language import N_
from app.ui.language import Words

REASONS: dict[str, str] = {
    PutAside.WAITS_FOR_REGISTRATION: N_(
        "The registration has not come yet. It is applied by itself once it does."
    ),
    PutAside.WAITS_FOR_TURN: N_(
        "A packet before it has not come yet. It is applied by itself once that does."
    ),
    PutAside.NOT_THE_HOLDER: N_(
        "It was recorded where the case did not lie. The offices must agree by telephone."
    ),
    PutAside.AFTER_HANDOVER: N_("It was recorded after the hand-over. The offices must agree by telephone."),
    PutAside.REGISTERED_TWICE: N_("The case was registered twice; the first registration holds."),
    "unreadable": N_("The entry is damaged or of an unknown form. Ask the sender for a new packet."),
    "hash_broken": N_("The entry is not what its author wrote. Ask the sender for a new packet."),
    "id_reused": N_("Another entry has the same identifier. Tell support."),
    "forked": N_("The sender was probably restored from an old backup. Call that office."),
    "own_chain": N_(
        "The entry claims to be of this office, which never wrote it. "
        "If this office was restored from a backup, tell support; otherwise call the sender."
    ),
    "chain_broken": N_(
        "The entry does not follow the sender's entry before it. Call that office and tell support."
    ),
    "unknown_event": N_("Only a newer version of the program can read it. Update the program here."),
}


def reason_words(reason: str) -> Words:
    """The sentence of a reason; one that only a newer program knows by its code."""
    return REASONS.get(reason) or (lambda _tr: reason)
