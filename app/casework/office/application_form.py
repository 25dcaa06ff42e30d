"""The application form of an edition: the form as it is shipped, its choices answered with the edition's own words."""

from __future__ import annotations

from collections.abc import Iterator

from app.casework.desk import Desk
from app.catalogue.entitlement import VARIANT, Audience
from app.catalogue.errors import NoSuchEdition
from app.catalogue.model import Edition
from app.datamodels import SourcedText
from app.domain.case import Case
from app.domain.conditions import Compare
from app.domain.steps import ChannelKind
from app.forms.fields import Choices, OfferedBy, Option
from app.forms.loading import Forms
from app.forms.model import FormDefinition

REQUEST = "request"
"""The shared section about an electronic request."""


def form_of(forms: Forms, edition: Edition) -> FormDefinition:
    """The form that an application for this edition is filed on.

    Raises:
        NoSuchForm: the edition names one that is not there.
        FormFileBad: its file has mistakes.
    """
    return forms.form(edition.form).offering(choices_of(edition))


def person_form_of(forms: Forms, edition: Edition, channel: str) -> FormDefinition:
    """The form about the person; where they apply by the portal, it begins with the request that came from there.

    Raises:
        NoSuchForm: the edition names one that is not there.
        FormFileBad: its file has mistakes.
    """
    form = forms.form(edition.person_form)
    return form.opened_by(forms.section(REQUEST)) if channel == ChannelKind.PORTAL else form


def form_of_case(desk: Desk, case: Case) -> FormDefinition:
    """The form that a case was filed on; as it is shipped where this catalogue does not have the case's edition.

    Raises:
        NoSuchForm: this program does not have it.
        FormFileBad: its file has mistakes.
    """
    shipped = desk.forms.form(case.form_id)
    try:
        return shipped.offering(choices_of(desk.edition(case.edition)))
    except NoSuchEdition:
        return shipped


def choices_of(edition: Edition) -> Choices:
    """What an edition leaves to the applicant's choice: a sub-service or kind of institution, and the category.

    A category has its place in the edition's lists as its code (`category_1`…). One alone is not a choice.
    """
    categories = [
        Option(code=f"category_{number}", label=label, when=None if variant is None else _chosen(variant))
        for number, (label, variant) in enumerate(_categories(edition), start=1)
    ]
    return {
        OfferedBy.AUDIENCE: tuple(categories) if len(categories) > 1 else (),
        OfferedBy.VARIANTS: tuple(Option(code=each.code, label=each.title) for each in edition.variants),
    }


def _categories(edition: Edition) -> Iterator[tuple[SourcedText, str | None]]:
    """The categories with the variant that each belongs to: those of the lists, or the clauses where none has one."""
    lists = [clause for clause in edition.audience if clause.items]
    for clause in lists:
        for item in clause.items:
            yield _within(clause, item, alone=len(lists) == 1 or clause.variant is not None), clause.variant
    if not lists:
        yield from ((_words(clause), clause.variant) for clause in edition.audience)


def _within(clause: Audience, item: SourcedText, *, alone: bool) -> SourcedText:
    """The words of an item; where several lists stand side by side, after those of its own list."""
    return _words(item) if alone else SourcedText(f"{clause.kk}: {item.kk}", f"{clause.ru}: {item.ru}")


def _words(text: SourcedText) -> SourcedText:
    return SourcedText(text.kk, text.ru, text.ru_origin)


def _chosen(variant: str) -> Compare:
    return Compare(VARIANT, "equals", variant)
