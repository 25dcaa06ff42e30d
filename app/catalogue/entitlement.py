"""Who has the right, what is asked of them, and why it may be refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, StringConstraints, with_config

from app.catalogue.provenance import Cited, Clause, Marked, Quoted, Term, Worded
from app.datamodels import Code, Frozen, Mark, SourcedText, When, named
from app.domain.conditions import holds
from app.domain.own_rules import Amendable
from app.domain.steps import ChannelKind

VARIANT = "variant"
"""The fact by which a form tells what was chosen among an edition's variants."""


class AudienceKind(StrEnum):
    """How somebody comes to be among those entitled."""

    USUAL = "usual"
    EXCEPTION = "exception"
    PRIORITY = "priority"


@with_config(extra="forbid")
@dataclass(frozen=True, slots=True, kw_only=True)
class Entitled(SourcedText):
    """A group of persons in a list; `note` is what the act adds about them («30 hours a year»)."""

    kind: AudienceKind = AudienceKind.USUAL
    note: SourcedText | None = None


@with_config(extra="forbid")
@dataclass(frozen=True, slots=True, kw_only=True)
class Audience(Clause):
    """Who has the right: a sentence, and the list that it introduces if there is one.

    `variant` is the code of the sub-service or institution that the list belongs to.
    """

    variant: str | None = None
    items: tuple[Entitled, ...] = ()


class VariantKind(StrEnum):
    """What an application chooses among."""

    SUB_SERVICE = "sub_service"
    INSTITUTION = "institution"


class Variant(Cited):
    """A sub-service, or a kind of institution: one of those that the application chooses among."""

    code: Code
    kind: VariantKind
    title: SourcedText
    result: Quoted | None = None
    note: SourcedText | None = None


class SuppliedBy(StrEnum):
    """Who brings a document."""

    APPLICANT = "applicant"
    REPRESENTATIVE_OR_CLINIC = "representative_or_clinic"
    OFFICE = "office"
    OTHER_BODY = "other_body"


Particular = Annotated[str, StringConstraints(pattern="^(number|issued|expires)$")]
"""What of a document stands in a form as well."""


class Requirement(Marked):
    """A document that the person brings; `needed_when` speaks of the form's fields, `condition` says it in words.

    `variants` are those for which it is asked (none named: for all). `form_section` names the section of the
    application form that the paper is printed from, if it is; `in_form` the fields of the forms in which its number and
    days stand as well.
    """

    code: Code
    title: SourcedText
    note: SourcedText | None = None
    condition: SourcedText | None = None
    needed_when: When | None = None
    variants: tuple[Code, ...] = ()
    supplied_by: SuppliedBy = SuppliedBy.APPLICANT
    alternatives: tuple[Code, ...] = ()
    form_section: Code | None = None
    in_form: Mapping[Particular, Code] = Field(default_factory=dict)
    expires: bool = False
    shown_only: bool = False

    @property
    def is_for_the_clerk_to_say(self) -> bool:
        """Whether its condition is in words alone: the person at the counter says whether it holds."""
        return self.condition is not None and self.needed_when is None

    def is_needed(self, facts: Mapping[str, Any]) -> bool:
        """Whether it is asked of a person with these answers in the form."""
        if self.variants and facts.get(VARIANT, self.variants[0]) not in self.variants:
            return False
        return self.needed_when is None or holds(self.needed_when, facts)


class RefusalGround(Marked):
    """A reason for which the act lets the service be refused. The program never applies one by itself.

    `discretionary`: the act says «may be refused».
    """

    code: Code
    text: SourcedText
    discretionary: bool = False


class Struck(Frozen):
    """A document or ground that this office struck out: `mark` tells who did, when, and (as its source) why.

    No file of the catalogue has one: it is what an office's own rules leave behind.
    """

    kind: Amendable
    code: Code
    text: SourcedText
    mark: Mark


class Return(Cited):
    """Papers that are not in order are given back: in which channel, within what time, in what way."""

    channels: Annotated[tuple[ChannelKind, ...], Field(min_length=1)]
    within: Term
    text: Worded


Entitlement = Annotated[Audience, named("audiences")]
