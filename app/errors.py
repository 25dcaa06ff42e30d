"""What can go wrong and be told to a person: one base class, three sentences.

Every error that reaches a person says what is wrong, what is safe and what to do. The three sentences are
message ids of the `errors` catalogue; `params` fill their `{placeholders}`. A room keeps its own subclasses in
its own `errors.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class ErrorText:
    """An error as a person reads it, in one language."""

    what: str
    safe: str
    todo: str


class KenseError(Exception):
    """Base of every error with a message for a person.

    Subclasses set the class attributes `what`, `safe` and `todo` with `N_("...")`. `params` never go to a log:
    they may name a person.
    """

    what: ClassVar[str]
    safe: ClassVar[str]
    todo: ClassVar[str]

    def __init__(self, **params: object) -> None:
        self.params = params
        super().__init__(self.what.format(**params))

    @property
    def name(self) -> str:
        """The class name: what a log may hold."""
        return type(self).__name__

    def text(self, translate: Callable[[str], str]) -> ErrorText:
        """The three sentences in the language of `translate`."""
        return ErrorText(*(translate(part).format(**self.params) for part in (self.what, self.safe, self.todo)))
