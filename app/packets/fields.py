"""Typed fields out of JSON that a stranger may have written: every surprise is a `ValueError`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

ID = re.compile(r"[0-9a-f]{32}")
"""A uuid as hex."""
HASH = re.compile(r"[0-9a-f]{64}")
"""A SHA-256 or a key of 32 bytes as hex."""
CODE = re.compile(r"[0-9]{4}")
"""An office's code, as in case numbers."""


class NewerFormatError(ValueError):
    """The content has a newer major format than this program knows."""

    def __init__(self, version: int) -> None:
        super().__init__(f"format {version}")
        self.version = version


class Fields:
    """A JSON object whose fields are asked for by name and type."""

    def __init__(self, content: object) -> None:
        if not isinstance(content, dict):
            raise ValueError("not a JSON object")
        self._content: dict[str, Any] = content

    @classmethod
    def parse(cls, text: str | bytes) -> Fields:
        """The object a JSON text holds.

        Raises:
            ValueError: it is not JSON, is nested without end, or holds something else.
        """
        try:
            return cls(json.loads(text))
        except RecursionError as error:
            raise ValueError("nested too deeply") from error

    def expect_format(self, name: str, newest: int) -> None:
        """See that `format` is `name` and `version` is one this program reads.

        Raises:
            NewerFormatError: the version is above `newest`.
            ValueError: it is some other format.
        """
        if self._content.get("format") != name:
            raise ValueError(f"not {name}")
        version = self.number("version", least=1)
        if version > newest:
            raise NewerFormatError(version)

    def text(self, name: str, pattern: re.Pattern[str] | None = None) -> str:
        """A text that is not empty, and matches the pattern as a whole if one is given."""
        value = self._content.get(name)
        if not isinstance(value, str) or not value or (pattern and not pattern.fullmatch(value)):
            raise ValueError(f"bad {name}")
        return value

    def optional_text(self, name: str, pattern: re.Pattern[str] | None = None) -> str | None:
        """A text as above, or None where the field is null or absent."""
        return None if self._content.get(name) is None else self.text(name, pattern)

    def number(self, name: str, least: int = 0) -> int:
        """A whole number not below `least`; `true` is no number."""
        value = self._content.get(name)
        if type(value) is not int or value < least:
            raise ValueError(f"bad {name}")
        return value

    def moment(self, name: str) -> str:
        """An ISO 8601 moment with its offset."""
        value = self.text(name)
        if datetime.fromisoformat(value).tzinfo is None:
            raise ValueError(f"no offset in {name}")
        return value

    def nested(self, name: str) -> Fields:
        """The object in a field."""
        return Fields(self._content.get(name))

    def optional_nested(self, name: str) -> Fields | None:
        """The object in a field, or None where it is null or absent."""
        return None if self._content.get(name) is None else self.nested(name)

    def items(self, name: str) -> list[Fields]:
        """The objects of a list."""
        value = self._content.get(name)
        if not isinstance(value, list):
            raise ValueError(f"bad {name}")
        return [Fields(item) for item in value]

    def without(self, *names: str) -> Mapping[str, Any]:
        """The plain object less some fields."""
        return {name: value for name, value in self._content.items() if name not in names}
