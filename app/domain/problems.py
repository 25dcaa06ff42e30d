"""A fault in what was typed or read, as data: the domain names it, the screen says it in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a value: a code for the program, a message id with its parameters for a person."""

    code: StrEnum
    message: str
    params: Mapping[str, object] = field(default_factory=dict, hash=False)

    def text(self, translate: Callable[..., str]) -> str:
        """The sentence in the language of `translate`."""
        return translate(self.message, **self.params)
