"""The journals of an office for a period: registration, incoming, outgoing; A4 on its side, any number of lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from app.domain.language import N_
from app.printing.completeness import require_complete
from app.printing.content_journals import Incoming, JournalContent, JournalLine, Outgoing, Registration
from app.printing.document import PaperLanguage, TableColumn
from app.printing.layouts.shared import page_number
from app.printing.register import Register, Row
from app.printing.wording import NBSP, Voices, initials_first, short_date, short_moment

_TITLES: dict[type[JournalLine], str] = {
    Registration: N_("Journal of registration of applications for state services"),
    Incoming: N_("Journal of incoming cases"),
    Outgoing: N_("Journal of outgoing answers"),
}

_COLUMNS: dict[type[JournalLine], tuple[tuple[str, float], ...]] = {
    Registration: (
        (N_("No."), 0.7),
        (N_("Registered: day, time"), 2.7),
        (N_("Application number"), 2.6),
        (N_("Applicant"), 3.3),
        (N_("State service"), 8),
        (N_("Count of documents"), 1.2),
        (N_("Accepted by"), 2.4),
        (N_("Date of receipt"), 1.7),
        (N_("Result, day"), 3.4),
    ),
    Incoming: (
        (N_("No."), 0.7),
        (N_("Came: day, time"), 2.7),
        (N_("Incoming number"), 1.8),
        (N_("From whom"), 5.5),
        (N_("Application number"), 2.6),
        (N_("Applicant"), 3.3),
        (N_("State service"), 6.5),
        (N_("Executor of the resolution"), 2.9),
    ),
    Outgoing: (
        (N_("No."), 0.7),
        (N_("Date of the paper"), 1.7),
        (N_("Outgoing number"), 1.8),
        (N_("To whom"), 3.4),
        (N_("Paper that was sent"), 3.4),
        (N_("Application number"), 2.6),
        (N_("State service"), 7),
        (N_("Signed by"), 2.8),
        (N_("Handed over"), 1.9),
    ),
}
_FIGURES = (N_("Count of documents"),)


def layout(content: JournalContent, language: PaperLanguage) -> Register:
    """The journal of a kind for a period, without its rows (`rows_of`).

    Raises:
        PaperIncomplete: a required value is missing.
    """
    require_complete(content.office)
    voices = Voices(language)
    period = voices.columns(lambda voice: voice.days(content.first, content.last))[0]
    title = voices.once(_TITLES[content.kind])
    return Register(
        name=f"{title} {period}".replace(NBSP, " "),
        language=language,
        office=voices.once_text(content.office.name),
        title=title,
        period=period,
        columns=tuple(
            TableColumn(voices.stacked(head), share, figures=head in _FIGURES)
            for head, share in _COLUMNS[content.kind]
        ),
        counted="\n".join(
            voices.say(
                N_("Entries on the page: {here}. Since the beginning: {so_far}"),
                here="{here}",
                so_far="{so_far}",
            )
        ),
        keeper=f"{voices.once(N_('Kept by'))}: {initials_first(content.keeper)}",
        pages="\n".join(page_number(voices)),
        empty=voices.once(N_("There were no entries in this period.")),
        before=content.before,
    )


def rows_of(lines: Iterable[JournalLine], first: int, language: PaperLanguage) -> Iterator[Row]:
    """Lines as rows; they are numbered from `first`."""
    voices = Voices(language)
    for number, line in enumerate(lines, start=first):
        yield (str(number), *_TELLERS[type(line)](line, voices))


def _registration(line: JournalLine, voices: Voices) -> tuple[str, ...]:
    assert isinstance(line, Registration)
    result = voices.stacked_text(line.result) if line.result else ""
    return (
        short_moment(line.at),
        line.number,
        line.applicant,
        voices.stacked_text(line.service),
        str(line.documents),
        line.acceptor,
        short_date(line.due) if line.due else "",
        f"{result}\n{short_date(line.result_on)}".strip() if line.result_on else result,
    )


def _incoming(line: JournalLine, voices: Voices) -> tuple[str, ...]:
    assert isinstance(line, Incoming)
    return (
        short_moment(line.at),
        line.incoming,
        voices.stacked_text(line.sender),
        line.number,
        line.applicant,
        voices.stacked_text(line.service),
        line.executor,
    )


def _outgoing(line: JournalLine, voices: Voices) -> tuple[str, ...]:
    assert isinstance(line, Outgoing)
    return (
        short_date(line.on),
        line.outgoing,
        line.addressee,
        voices.stacked_text(line.paper),
        line.number,
        voices.stacked_text(line.service),
        line.signatory,
        short_date(line.handed) if line.handed else "",
    )


_TELLERS: dict[type[JournalLine], Callable[[JournalLine, Voices], tuple[str, ...]]] = {
    Registration: _registration,
    Incoming: _incoming,
    Outgoing: _outgoing,
}
