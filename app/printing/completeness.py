"""That a paper has all that it must say: a label without an answer is never printed."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from app.domain.people import PersonName
from app.printing.errors import PaperIncomplete


def require_complete(content: object) -> None:
    """Stop a paper that would have a label without an answer.

    Raises:
        PaperIncomplete: a field without a default is blank; `field` names it by its path.
    """
    _require(content, "")


def _require(value: Any, path: str) -> None:
    if value in ("", ()) or (isinstance(value, str) and not value.strip()):
        raise PaperIncomplete(field=path)
    if isinstance(value, PersonName):
        # Who has one name only, or is known by the surname alone, is named nevertheless.
        _require(value.full, path)
    elif isinstance(value, tuple):
        for place, part in enumerate(value, start=1):
            _require(part, f"{path}.{place}")
    elif is_dataclass(value):
        for field in fields(value):
            part = getattr(value, field.name)
            if field.default is MISSING or part != field.default:
                _require(part, f"{path}.{field.name}".lstrip("."))
