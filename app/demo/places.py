"""Where the demo's things lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.casework.desk import OfficeFolder


@dataclass(frozen=True)
class Places:
    """The folders of a demo under its root."""

    root: Path

    def office(self, key: str) -> OfficeFolder:
        """The folder of one of the offices."""
        return OfficeFolder(self.root / key)

    @property
    def okrug(self) -> OfficeFolder:
        """The okrug's office."""
        return self.office("okrug")

    @property
    def department(self) -> OfficeFolder:
        """The department's office."""
        return self.office("department")

    @property
    def stick(self) -> Path:
        """The USB stick that goes to and fro."""
        return self.root / "packets"

    def stick_of(self, key: str) -> Path:
        """The stick that goes between one office and the department."""
        return self.stick / key

    @property
    def papers(self) -> Path:
        """Every paper as PDF."""
        return self.root / "papers"
