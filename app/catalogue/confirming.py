"""The short case by which a right is confirmed each quarter or year: an edition made out of the service's own.

The acts prescribe the confirmation and say nothing of its steps, its term or its papers. So it is led by the usual
steps — taken, drafted, signed, handed over — within the general term of the law, on the service's own form; only the
papers that the form is printed as are asked for. Everything added is marked as derived.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.catalogue.process import Account
from app.datamodels import SourcedText

if TYPE_CHECKING:
    from app.catalogue.model import Edition

CONFIRMATION = "#confirmation"
"""What the id of such an edition ends in."""
_TITLES = {
    "quarterly": SourcedText(kk="құқықты тоқсан сайын растау", ru="ежеквартальное подтверждение права"),
    "yearly": SourcedText(kk="құқықты жыл сайын растау", ru="ежегодное подтверждение права"),
}


def is_confirmation(id: str) -> bool:
    """Whether an edition's id is that of a confirmation."""
    return id.endswith(CONFIRMATION)


def confirming(edition: Edition) -> Edition | None:
    """The confirmation of a service's right; `None` where the act does not ask for one."""
    if edition.recurrence is None:
        return None
    added = _TITLES[edition.recurrence.period]
    title = SourcedText(
        kk=f"{edition.title.kk}: {added.kk}",
        ru=f"{edition.title.ru}: {added.ru}",
        ru_origin=edition.title.ru_origin,
    )
    untold = {"account": Account.NOT_TOLD, "steps": (), "term": None, "table": None}
    changes = {
        "id": f"{edition.id}{CONFIRMATION}",
        "title": title,
        "channels": tuple(channel.model_copy(update=untold) for channel in edition.channels),
        "requirements": tuple(each for each in edition.requirements if each.form_section is not None),
        "extension": None,
        "promise": None,
    }
    made = edition.model_copy(update=changes)
    made.__dict__.pop("courses", None)
    return made
