"""The pages of a form: their typed fields, and the checks of answers that do not go together."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from app.datamodels import Code, Frozen, Mark, SourcedText, When, named
from app.forms.fields import AnyField, Severity


class CrossCheck(Frozen):
    """Two answers that do not go together: where `problem_when` holds, `message` is shown at a field.

    With `each_row` the condition speaks of one row at a time and `at` is a column of that table.
    """

    id: Code
    at: Code
    problem_when: When
    each_row: Code | None = None
    severity: Severity = Severity.ERROR
    message: SourcedText


class Section(Frozen):
    """A page of the form; `short` names it where room is short. A field given as a word is one that several share."""

    id: Code
    title: SourcedText
    short: SourcedText | None = None
    hint: SourcedText | None = None
    shown_when: When | None = None
    fields: Annotated[tuple[Annotated[AnyField, named("fields")], ...], Field(min_length=1)]
    checks: tuple[CrossCheck, ...] = ()
    mark: Annotated[Mark | None, named("marks")] = None
