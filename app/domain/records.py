"""An event as it is stored and as it travels: its envelope, its canonical form and the chain of hashes.

Every office chains what it writes: a record holds the hash of the office's record before it. A record never
changes; whoever holds it can prove that by computing its hash again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

GENESIS = "0" * 64
"""What the first record of an office points back to."""


ACTING = "acting:"
"""Stands before the role of an author who held it in another's stead."""


@dataclass(frozen=True, slots=True)
class Record:
    """One event in its stored form.

    `turn` is the number of the holder's turn in which it happened (1 for the office that registered the case);
    `step` the number of the regulation's step that it completes, if it completes one; `at` an ISO 8601 moment
    with offset; `body` canonical JSON; `office_seq` counts the office's records from 1 without gaps.
    """

    id: str
    case_id: str
    kind: str
    office_id: str
    office_seq: int
    turn: int
    step: int | None
    at: str
    author_id: str
    author_name: str
    author_role: str
    body: str
    prev_hash: str
    hash: str = ""

    @property
    def computed_hash(self) -> str:
        """SHA-256 (hex) of everything but the hash itself."""
        content = asdict(self)
        del content["hash"]
        return hashlib.sha256(canonical_json(content).encode()).hexdigest()

    @property
    def is_whole(self) -> bool:
        """Whether the record is what its author wrote."""
        return self.hash == self.computed_hash

    def sealed(self) -> Record:
        """The same record with its hash."""
        return replace(self, hash=self.computed_hash)


def canonical_json(content: Mapping[str, Any]) -> str:
    """JSON with sorted keys, no spaces and real letters: the same bytes for the same content, everywhere."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def record_to_json(record: Record) -> str:
    """One line of canonical JSON."""
    return canonical_json(asdict(record))


def record_from_json(line: str) -> Record:
    """A record back from its line.

    Raises:
        ValueError: the line is not JSON.
        TypeError: it does not have exactly a record's fields.
    """
    return Record(**json.loads(line))
