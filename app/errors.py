"""What can go wrong and be told to a person: one base class, three sentences.

Every error that reaches a person says what is wrong, what is safe and what to do. The three sentences are
message ids of the `errors` catalogue; `params` fill their `{placeholders}`. A room keeps its own subclasses in
its own `errors.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.domain.language import Text
from app.domain.problems import Problem
from app.i18n import Translator


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

    def text(self, tr: Translator) -> ErrorText:
        """The three sentences in the language of `tr`; params that exist in both languages are in it as well."""
        params = {name: _in_words(value, tr) for name, value in self.params.items()}
        return ErrorText(*(tr(part).format(**params) for part in (self.what, self.safe, self.todo)))


def _in_words(value: object, tr: Translator) -> object:
    if isinstance(value, Text):
        return value.in_(tr.language)
    return value.text(tr) if isinstance(value, Problem) else value
