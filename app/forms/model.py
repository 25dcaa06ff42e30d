"""A form as data: sections of typed fields with labels, hints and conditions in two languages, and no code.

Field ids are unique in a form. A path names one value: `iin`, or `family[2].birth_date` for a cell of a table.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import Field, model_validator

from app.datamodels import Frozen, Mark, SourcedText, named
from app.forms.fields import Choices, Choosing, Scalar, TableField
from app.forms.names import asked_too_early, unknown_names
from app.forms.sections import CrossCheck as CrossCheck
from app.forms.sections import Section as Section
from app.forms.sense import answers_twice, impossible_answers, not_numbers


class FormDefinition(Frozen):
    """A form. `version` grows with every change that drafts can notice.

    A section given as a word is one that several forms share; its own checks come with it.
    """

    id: str
    version: Annotated[int, Field(ge=1)]
    title: SourcedText
    mark: Annotated[Mark | None, named("marks")] = None
    sections: Annotated[tuple[Annotated[Section, named("sections")], ...], Field(min_length=1)]

    @property
    def unverified(self) -> bool:
        """Whether a person must be told that the form is not the approved one."""
        return self.mark is not None and self.mark.unverified

    @cached_property
    def fields(self) -> dict[str, Scalar | TableField]:
        """Every field by its id, in the form's order."""
        return {field.id: field for section in self.sections for field in section.fields}

    @cached_property
    def section_of(self) -> dict[str, Section]:
        """The section of every field."""
        return {field.id: section for section in self.sections for field in section.fields}

    @cached_property
    def checks(self) -> tuple[CrossCheck, ...]:
        """The cross-checks of all sections."""
        return tuple(check for section in self.sections for check in section.checks)

    def offering(self, choices: Choices) -> FormDefinition:
        """The same form with the answers that an edition gives to its choices."""
        return FormDefinition(
            id=self.id,
            version=self.version,
            title=self.title,
            mark=self.mark,
            sections=tuple(_offering(section, choices) for section in self.sections),
        )

    def opened_by(self, section: Section) -> FormDefinition:
        """The same form with one section more before its own."""
        return FormDefinition(
            id=self.id,
            version=self.version,
            title=self.title,
            mark=self.mark,
            sections=(section, *self.sections),
        )

    def field_once_named(self, id: str) -> Scalar | TableField | None:
        """The field that has an id now or had it in an older version; `None` if none ever did."""
        return self.fields.get(id) or self._by_old_id.get(id)

    @cached_property
    def _by_old_id(self) -> dict[str, Scalar | TableField]:
        return {old: field for field in self.fields.values() for old in field.renamed_from}

    def section(self, id: str) -> Section:
        """A section by its id.

        Raises:
            KeyError: the form has no such section.
        """
        return {section.id: section for section in self.sections}[id]

    @model_validator(mode="after")
    def _names_resolve(self) -> FormDefinition:
        ids = [field.id for section in self.sections for field in section.fields]
        twice = sorted({id for id in ids if ids.count(id) > 1})
        if twice:
            raise ValueError(f"fields named twice: {', '.join(twice)}")
        unknown = unknown_names(self)
        if unknown:
            raise ValueError(f"no such fields: {', '.join(unknown)}")
        early = asked_too_early(self)
        if early:
            raise ValueError(f"shown by the answer to a later field: {', '.join(early)}")
        for found, what in (
            (impossible_answers(self), "answers that nobody can give"),
            (answers_twice(self), "answers under one code"),
            (not_numbers(self), "summed, but no numbers"),
        ):
            if found:
                raise ValueError(f"{what}: {', '.join(found)}")
        return self


def _offering(section: Section, choices: Choices) -> Section:
    fields = tuple(
        field.model_copy(update={"options": offered})
        if isinstance(field, Choosing) and field.options_from and (offered := choices.get(field.options_from))
        else field
        for field in section.fields
    )
    return section.model_copy(update={"fields": fields})
