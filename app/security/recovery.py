"""The recovery code: six groups of five signs, shown once, kept on paper, typed back under any keyboard.

Its eighteen signs stand on a Latin and on a Cyrillic keyboard alike and are not taken for one another in handwriting;
thirty of them hold 125 bits.
"""

from __future__ import annotations

import secrets

ALPHABET = "23456789ACEHKMPTXY"
GROUPS, GROUP_SIZE = 6, 5
LOOK_ALIKES = str.maketrans("АСЕЁНКМРТХУҮВBЗ", "ACEEHKMPTXYY883")
"""What a Cyrillic layout gives for the same sign, and the two letters that are read for figures."""


def new_code() -> str:
    """A code of the system's own randomness, with hyphens between its groups."""
    groups = ("".join(secrets.choice(ALPHABET) for _ in range(GROUP_SIZE)) for _ in range(GROUPS))
    return "-".join(groups)


def normal_code(text: str) -> str:
    """A typed code as it was made: capitals, the alphabet's own signs, no hyphens or spaces."""
    signs = text.upper().translate(LOOK_ALIKES)
    return "".join(sign for sign in signs if sign.isalnum())
