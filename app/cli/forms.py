"""What the catalogue's check must know of the forms: their sections."""

from __future__ import annotations

from collections.abc import Collection

from app.forms.loading import Forms


def form_sections() -> dict[str, Collection[str]]:
    """The ids of every form's sections, by the form's id."""
    forms = Forms.load()
    return {id: [section.id for section in forms.form(id).sections] for id in forms.ids}
