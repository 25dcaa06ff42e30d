"""`kense case offers NUMBER`, `kense case do NUMBER DEED field=value…`: what the screens do with a case, in words."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from typing import Any

from app.casework.counter.scans import pages_of
from app.casework.course import deeds
from app.casework.course.offers import Deed, FieldKind, Offer, Offered
from app.casework.desk import Desk
from app.casework.errors import NoSuchCase
from app.casework.overview import look_up
from app.cli.arguments import Commands
from app.cli.errors import NoSuchField
from app.cli.offer_words import standing, told
from app.cli.secrets import PASSWORD_VARIABLE
from app.cli.signing_in import at_the_desk
from app.cli.terminal import say, say_json
from app.domain.language import N_
from app.i18n import Translator


def add_commands(commands: Commands, tr: Translator) -> None:
    """Add `case offers` and `case do`."""
    whole = commands.add_parser("case", help=tr(N_("what can be done with a case, and doing it")))
    verbs = whole.add_subparsers(required=True, metavar=tr(N_("COMMAND")))
    offering = verbs.add_parser("offers", help=tr(N_("what the person may do with a case now")))
    doing = verbs.add_parser("do", help=tr(N_("do one of the things that are offered")))
    for verb in (offering, doing):
        verb.add_argument("number", help=tr(N_("the number of the case")))
        words = tr(N_("who does it (password asked, or {variable})"), variable=PASSWORD_VARIABLE)
        verb.add_argument("--login", required=True, help=words)
        verb.add_argument("--json", action="store_true")
    doing.add_argument("deed", type=partial(_deed, tr), help=tr(N_("one of those that “case offers” names")))
    doing.add_argument("values", nargs="*", type=_value, help=tr(N_("field=value, as the offer names them")))
    offering.set_defaults(run=offers)
    doing.set_defaults(run=do)


def offers(options: argparse.Namespace, tr: Translator) -> int:
    """Print what is offered; 1 if it is nobody's turn here."""
    with at_the_desk(options, tr) as desk:
        case_id = _case_id(desk, options.number)
        offered, view = deeds.offers(desk, case_id), look_up.open_case(desk, case_id)
    if options.json:
        say_json(_as_json(offered, tr))
    else:
        for line in (*standing(view, tr), *told(offered, tr)):
            say(line)
    return 0 if offered.next else 1


def do(options: argparse.Namespace, tr: Translator) -> int:
    """Do a deed and say how the case stands."""
    with at_the_desk(options, tr) as desk:
        case_id = _case_id(desk, options.number)
        values = _values(deeds.offers(desk, case_id), options.deed, dict(options.values))
        case = deeds.take(desk, case_id, options.deed, values)
        view = look_up.open_case(desk, case_id)
    if options.json:
        say_json({"number": case.number, "status": case.status.value, "step": case.last_step})
    else:
        say(tr(N_("Done.")))
        for line in standing(view, tr):
            say(line)
    return 0


def _values(offered: Offered, deed: Deed, said: dict[str, str]) -> dict[str, Any]:
    """What was said, files read; no misspelt field is overheard.

    Raises:
        NoSuchField: the form of the deed has no such field.
        ScanUnreadable, ScanTooLarge: a file is no picture.
    """
    forms = {offer.deed: offer.fields for offer in (*offered.next, *offered.around)}
    if deed not in forms:
        return dict(said)
    kinds = {field.code: field.kind for field in forms[deed]}
    for code in said:
        if code not in kinds:
            raise NoSuchField(field=code, fields=", ".join(kinds))
    return {code: _pages(words) if kinds[code] is FieldKind.PAGES else words for code, words in said.items()}


def _pages(names: str) -> tuple[bytes, ...]:
    """The pictures of the files that are named, in colour."""
    files = (Path(name.strip()) for name in names.split(";") if name.strip())
    return tuple(page for file in files for page in pages_of(file, in_colour=True))


def _deed(tr: Translator, text: str) -> Deed:
    try:
        return Deed(text)
    except ValueError as error:
        words = N_("there is no deed “{deed}”; write one of those that “case offers” names")
        raise argparse.ArgumentTypeError(tr(words, deed=text)) from error


def _value(text: str) -> tuple[str, str]:
    """A field and what is said in it."""
    field, is_there, value = text.partition("=")
    if not is_there:
        raise argparse.ArgumentTypeError(text)
    return field, value


def _case_id(desk: Desk, number: str) -> str:
    found = look_up.search(desk, number, limit=1)
    if not found or found[0].number != number:
        raise NoSuchCase(number=number)
    return found[0].id


def _as_json(offered: Offered, tr: Translator) -> dict[str, Any]:
    return {
        "number": offered.number,
        "next": [_offer(offer, tr) for offer in offered.next],
        "around": [_offer(offer, tr) for offer in offered.around],
    }


def _offer(offer: Offer, tr: Translator) -> dict[str, Any]:
    return {
        "deed": offer.deed.value,
        "label": tr(offer.label),
        "step": offer.step,
        "from_paper": offer.from_paper,
        "fields": [
            {
                "code": field.code,
                "kind": field.kind.value,
                "label": tr(field.label),
                "required": field.required,
                "choices": [code for code, _ in field.choices],
                "when": {when.field: getattr(when.value, "value", when.value) for when in field.when},
            }
            for field in offer.fields
        ],
    }
