"""What a granted answer gives, in one line of both languages: the edition's own words and what this answer adds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.catalogue.model import Edition
from app.domain.answers import Answer, ResultKind
from app.domain.language import Text
from app.printing.wording import figures


def result_words(edition: Edition, answer: Answer) -> Text:
    """The edition's name of the result, with sum, place, days and queue where the kind of result has them.

    An allowance stands apart: its sum and its period have lines of their own.
    """
    approval = edition.result.approval
    added = list(_added(edition.result.kind, answer))
    if not added:
        return Text(approval.kk, approval.ru)
    kk, ru = ("; ".join(getattr(text, language) for text in added) for language in ("kk", "ru"))
    return Text(f"{approval.kk}: {kk}", f"{approval.ru}: {ru}")


def _added(kind: ResultKind, answer: Answer) -> Iterator[Text]:
    if answer.where is not None:
        yield answer.where
    if kind is ResultKind.PAYMENT and answer.amount is not None:
        amount = figures(answer.amount)
        yield Text(f"{amount} теңге, бір рет төленеді", f"{amount} тенге, выплачивается один раз")
    if kind is ResultKind.PERIOD_CERTIFICATE and answer.period_start and answer.period_end:
        period = f"{_day(answer.period_start)} – {_day(answer.period_end)}"
        yield Text(f"кезеңі {period}", f"период {period}")
    if kind in (ResultKind.REGISTRATION, ResultKind.REFERRAL) and answer.period_start:
        day = _day(answer.period_start)
        yield Text(f"{day} күнінен бастап", f"с {day}")
    if answer.queue_number:
        yield Text(f"кезектегі нөмірі {answer.queue_number}", f"номер в очереди {answer.queue_number}")


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"
