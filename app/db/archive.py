"""Bytes that must be found again: papers as they were handed over, and scans. Named by their SHA-256."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, union_all
from sqlalchemy.dialects.sqlite import insert

from app.db.tables import blobs, loose_scans, papers


class Archive:
    """Papers and scans; the same bytes are kept once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep_paper(
        self, case_id: str, kind: str, language: str, size: str, made_at: datetime, pdf: bytes
    ) -> str:
        """Keep a paper; return its SHA-256 (hex)."""
        digest = hashlib.sha256(pdf).hexdigest()
        row: dict[str, object] = {
            "sha256": digest,
            "case_id": case_id,
            "kind": kind,
            "language": language,
            "size": size,
        }
        row |= {"made_at": made_at.isoformat(), "pdf": pdf}
        self._connection.execute(insert(papers).values(row).on_conflict_do_nothing())
        return digest

    def paper(self, sha256: str) -> bytes | None:
        """The paper's bytes, if it is kept here."""
        return self._connection.execute(
            select(papers.c.pdf).where(papers.c.sha256 == sha256)
        ).scalar_one_or_none()

    def first_of(self, case_id: str, kind: str, language: str) -> bytes | None:
        """The first paper of this kind and language that was kept of a case or a packet."""
        found = select(papers.c.pdf).where(
            papers.c.case_id == case_id, papers.c.kind == kind, papers.c.language == language
        )
        return self._connection.execute(found.order_by(papers.c.made_at).limit(1)).scalar_one_or_none()

    def case_of(self, sha256: str) -> str | None:
        """The id of the case that a paper with this hash was issued in, if it is kept here."""
        return self._connection.execute(
            select(papers.c.case_id).where(papers.c.sha256 == sha256)
        ).scalar_one_or_none()

    def cases_with(self, kind: str) -> list[str]:
        """The ids of the cases of which a paper of this kind is kept."""
        found = select(papers.c.case_id).where(papers.c.kind == kind).distinct()
        return list(self._connection.execute(found).scalars())

    def keep_scan(self, content: bytes, media_type: str, draft_id: str = "") -> str:
        """Keep a scan; return its SHA-256 (hex).

        A scan that a draft is the first to bring is the draft's alone, until anybody else brings the same.
        """
        digest = hashlib.sha256(content).hexdigest()
        row: dict[str, object] = {"sha256": digest, "media_type": media_type, "bytes": content}
        kept = self._connection.execute(insert(blobs).values(row).on_conflict_do_nothing())
        if kept.rowcount and draft_id:
            self._connection.execute(insert(loose_scans).values(sha256=digest, draft_id=draft_id))
        elif not kept.rowcount:
            shared = loose_scans.c.draft_id != draft_id
            self._connection.execute(delete(loose_scans).where(loose_scans.c.sha256 == digest, shared))
        return digest

    def end_draft(self, draft_id: str, still_needed: Collection[str] = ()) -> int:
        """Forget the scans that were this draft's alone, but for those still needed; return how many were forgotten."""
        loose = select(loose_scans.c.sha256).where(loose_scans.c.draft_id == draft_id)
        forgotten = [
            digest for digest in self._connection.execute(loose).scalars() if digest not in still_needed
        ]
        for digest in forgotten:
            self._connection.execute(delete(blobs).where(blobs.c.sha256 == digest))
        self._connection.execute(delete(loose_scans).where(loose_scans.c.draft_id == draft_id))
        return len(forgotten)

    def scan(self, sha256: str) -> bytes | None:
        """A scan's bytes, if it is kept here."""
        return self._connection.execute(
            select(blobs.c.bytes).where(blobs.c.sha256 == sha256)
        ).scalar_one_or_none()

    def holds(self, sha256: str) -> bool:
        """Whether a paper or a scan with this hash is kept here."""
        known = union_all(
            select(papers.c.sha256).where(papers.c.sha256 == sha256),
            select(blobs.c.sha256).where(blobs.c.sha256 == sha256),
        )
        return self._connection.execute(known).first() is not None

    def size(self, sha256: str) -> int:
        """How many bytes the paper or scan with this hash has; 0 if it is not kept here."""
        known = union_all(
            select(func.length(papers.c.pdf)).where(papers.c.sha256 == sha256),
            select(func.length(blobs.c.bytes)).where(blobs.c.sha256 == sha256),
        )
        return self._connection.execute(known).scalars().first() or 0
