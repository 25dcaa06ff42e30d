"""The checklist in words: its rows, and how many papers are there, missing, expired or to be asked about."""

from __future__ import annotations

from app.domain.completeness import Completeness, Line, State
from app.domain.language import N_
from app.i18n import Translator
from app.ui.language import Words
from app.ui.pages.intake.requirement_words import MARKS, NOT_VERIFIED, STATES, condition_of, pages_of
from app.ui.widgets.rows import Row


def count_in_words(completeness: Completeness) -> Words:
    """«6 есть, 1 просрочен, 1 нет, 2 уточнить»."""
    there = sum(line.state in (State.PRESENT, State.FROM_FORM) for line in completeness.lines)
    more = (
        (N_("{count} expired"), len(completeness.expired)),
        (N_("{count} missing"), len(completeness.missing)),
        (N_("{count} to be asked"), len(completeness.not_decided)),
    )

    def said(tr: Translator) -> str:
        parts = [tr(N_("{count} there"), count=there)]
        parts += [tr(words, count=count) for words, count in more if count]
        return ", ".join(parts)

    return said


def first_to_look_at(completeness: Completeness) -> Line:
    """A paper that is missing, any paper, or else what the form itself is."""
    papers = [line for line in completeness.lines if line.requirement.form_section is None]
    missing = [line for line in papers if line in completeness.gaps]
    return next(iter((*missing, *papers, *completeness.lines)))


def row_of(line: Line) -> Row:
    """A line of the checklist: the title, the paragraph and the condition, the state, the sheets."""
    requirement = line.requirement

    def place(tr: Translator) -> str:
        condition = condition_of(line)
        parts = [requirement.citation.in_(tr.language)]
        if condition is not None:
            parts.append(condition.in_(tr.language))
        if requirement.unverified:
            parts.append(tr(NOT_VERIFIED))
        return " · ".join(parts)

    pages = "" if line.state is State.FROM_FORM else pages_of(line.documents)
    return Row(requirement.code, requirement.title, place, MARKS[line.state], STATES[line.state], pages)
