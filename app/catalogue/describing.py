"""An edition told in words, so that it reads like the regulation, and as JSON for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import TextWrapper
from typing import Any

from app.catalogue.model import Channel, Edition, Receipt, Step, Wait
from app.catalogue.provenance import Marked
from app.domain.language import N_, Text
from app.domain.terms import Duration, Unit
from app.i18n import Translator

WIDTH = 100


def duration_in_words(duration: Duration, tr: Translator) -> str:
    """A duration as one says it: «22 рабочих дня»."""
    match duration.unit:
        case Unit.MINUTES:
            return tr.plural("{count} minute", "{count} minutes", duration.value)
        case Unit.WORKING_DAYS:
            return tr.plural("{count} working day", "{count} working days", duration.value)
        case Unit.CALENDAR_DAYS:
            return tr.plural("{count} calendar day", "{count} calendar days", duration.value)
        case Unit.DAYS_UNSPECIFIED:
            return tr.plural(
                "{count} day (kind not stated)", "{count} days (kind not stated)", duration.value
            )


def describe(edition: Edition, tr: Translator) -> str:
    """The whole edition in the translator's language, in the order of a regulation."""
    return "\n".join(_Description(edition, tr).lines()) + "\n"


def as_json(edition: Edition) -> dict[str, Any]:
    """The edition for other programs: titles, terms and steps per channel, with the sources of each."""
    act = edition.act
    return {
        "id": edition.id,
        "titles": _both(edition.title),
        "title_ru_origin": edition.title.ru_origin,
        "act": {
            "id": act.id,
            "citation": _both(act.cited_as),
            "number": act.number,
            "date": act.adopted.isoformat(),
            "repealed_on": None if act.repeal is None else act.repeal.on.isoformat(),
        },
        "terms": [_term_as_json(channel) for channel in edition.channels],
        "steps": {
            channel.kind.value: [_step_as_json(step) for step in channel.steps]
            for channel in edition.channels
        },
        "requirements": [_marked_as_json(thing, thing.code, thing.title) for thing in edition.requirements],
        "refusal_grounds": [
            _marked_as_json(thing, thing.code, thing.text) for thing in edition.refusal_grounds
        ],
    }


def _term_as_json(channel: Channel) -> dict[str, Any]:
    term = channel.term
    return {
        "channel": channel.kind,
        "value": None if term is None else term.duration.value,
        "unit": None if term is None else term.duration.unit,
        "limit": None if term is None else term.limit,
        "src": None if term is None else term.src.src,
    }


def _step_as_json(step: Step) -> dict[str, Any]:
    return {
        "no": step.no,
        "actor": step.actor.code,
        "action": step.action.kk,
        "duration": None if step.duration is None else _duration_as_json(step.duration),
        "kind": step.kind,
        "counted": step.counted,
        "actor_titles": _both(step.actor.title),
        "actions": _both(step.action),
        "completions": None if step.completion is None else _both(step.completion),
        "src": step.src.src,
    }


def _marked_as_json(thing: Marked, code: str, title: Text) -> dict[str, Any]:
    return {"code": code, "titles": _both(title), "src": thing.src.src, "unverified": thing.unverified}


def _duration_as_json(duration: Duration) -> dict[str, Any]:
    return {"value": duration.value, "unit": duration.unit}


def _both(text: Text) -> dict[str, str]:
    return {"kk": text.kk, "ru": text.ru}


class _Description:
    """The lines of one edition in one language."""

    def __init__(self, edition: Edition, tr: Translator) -> None:
        self._edition = edition
        self.tr = tr

    def lines(self) -> Iterator[str]:
        yield from self._head()
        yield from self._section(N_("For whom"), self._audience())
        yield from self._section(N_("Where to apply"), self._channels())
        yield from self._section(N_("Waiting and hours"), self._hours())
        yield from self._section(N_("Documents"), self._documents())
        yield from self._section(N_("Why it may be refused"), self._refusal())
        yield from self._section(N_("What one gets"), self._result())
        for channel in self._edition.channels:
            yield from self._steps(channel)
        yield from self._section(N_("Legal basis"), self._basis())
        yield from self._section(N_("Notes on the text"), self._notes())

    def _say(self, text: Text) -> str:
        return text.in_(self.tr.language)

    def _head(self) -> Iterator[str]:
        edition = self._edition
        yield from _wrapped(self._say(edition.title))
        yield from _wrapped(f"{self._say(edition.citation)} ({edition.id})")
        if edition.act.repeal is not None:
            on = f"{edition.act.repeal.on:%d.%m.%Y}"
            yield self.tr(
                "The act lost force on {on} (no. {number}).", on=on, number=edition.act.repeal.number
            )

    def _section(self, title: str, body: Iterable[str]) -> Iterator[str]:
        lines = list(body)
        if lines:
            yield ""
            yield self.tr(title)
            yield from lines

    def _audience(self) -> Iterator[str]:
        for clause in self._edition.audience:
            yield from _wrapped(f"{self._say(clause)} ({self._say(clause.citation)})", "  ")

    def _channels(self) -> Iterator[str]:
        for channel in self._edition.channels:
            yield from _wrapped(f"{self._say(channel.title)} ({self._say(channel.citation)})", "  ")
            if channel.condition is not None:
                yield from _wrapped(f"{self.tr('Only')}: {self._say(channel.condition)}", "    ")
            if channel.term is not None:
                words = duration_in_words(channel.term.duration, self.tr)
                place = self._say(channel.term.citation)
                yield from _wrapped(f"{self.tr('Term')}: {words} ({place})", "    ")
        yield from _wrapped(f"{self.tr('Terms run')}: {self._say(self._edition.counting_rule.source)}", "  ")

    def _hours(self) -> Iterator[str]:
        for wait in (*self._edition.queue, *self._edition.service_time):
            yield from self._wait(wait)
        opening = self._edition.opening
        yield from _wrapped(f"{self._say(opening.hours.text)} ({self._say(opening.citation)})", "  ")

    def _wait(self, wait: Wait) -> Iterator[str]:
        yield from _wrapped(f"{self._say(wait.text)} ({self._say(wait.citation)})", "  ")

    def _documents(self) -> Iterator[str]:
        edition = self._edition
        yield from _wrapped(f"{self._say(edition.documents)} ({self._say(edition.documents.citation)})", "  ")
        for number, requirement in enumerate(edition.requirements, start=1):
            words = [self._say(requirement.title)]
            words += [
                self._say(text) for text in (requirement.note, requirement.condition) if text is not None
            ]
            yield from self._marked(f"{number}) {', '.join(words)}", requirement)

    def _refusal(self) -> Iterator[str]:
        edition = self._edition
        yield from _wrapped(f"{self._say(edition.refusal)} ({self._say(edition.refusal.citation)})", "  ")
        for number, ground in enumerate(edition.refusal_grounds, start=1):
            yield from self._marked(f"{number}) {self._say(ground.text)}", ground)

    def _marked(self, words: str, thing: Marked) -> Iterator[str]:
        yield from _wrapped(f"{words} ({self._say(thing.citation)})", "    ")
        if thing.mark is not None and thing.unverified:
            yield from _wrapped(f"[{self.tr('unverified')}] {self._say(thing.mark.source)}", "       ")

    def _result(self) -> Iterator[str]:
        edition = self._edition
        outcome = f"{self._say(edition.result.approval)} / {self._say(edition.result.refusal)}"
        yield from _wrapped(f"{outcome} ({self._say(edition.result.citation)})", "  ")
        yield from _wrapped(
            f"{self._say(edition.delivery.text)} ({self._say(edition.delivery.citation)})", "  "
        )
        yield from _wrapped(f"{self._say(edition.fee)} ({self._say(edition.fee.citation)})", "  ")
        if edition.recurrence is not None:
            repeated = edition.recurrence
            yield from _wrapped(f"{self._say(repeated.text)} ({self._say(repeated.citation)})", "  ")
        for receipt in edition.receipts:
            yield from self._receipt(receipt)

    def _receipt(self, receipt: Receipt) -> Iterator[str]:
        fields = "; ".join(self._say(field.label) for field in receipt.fields)
        yield from _wrapped(f"{self._say(receipt.title)} ({self._say(receipt.citation)}): {fields}", "  ")

    def _steps(self, channel: Channel) -> Iterator[str]:
        yield ""
        heading = self.tr("Steps: {channel}", channel=self._say(channel.short))
        yield f"{heading} ({self._say(channel.table.text)})"
        for step in channel.steps:
            time = self.tr("no term") if step.duration is None else duration_in_words(step.duration, self.tr)
            counted = "" if step.counted else f", {self.tr('not counted')}"
            yield from _wrapped(f"{step.no}. {self._say(step.actor.title)}, {time}{counted}", "  ")
            yield from _wrapped(self._say(step.action), "     ")
            if step.completion is not None:
                yield from _wrapped(f"→ {self._say(step.completion)}", "     ")

    def _basis(self) -> Iterator[str]:
        for clause in self._edition.legal_basis:
            yield from _wrapped(f"– {self._say(clause)} ({self._say(clause.citation)})", "  ")

    def _notes(self) -> Iterator[str]:
        for note in self._edition.notes:
            yield from _wrapped(f"– {self._say(note.text)} ({self._say(note.citation)})", "  ")


def _wrapped(text: str, indent: str = "") -> list[str]:
    wrapper = TextWrapper(WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
    return wrapper.wrap(text)
