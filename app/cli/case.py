"""`kense case offers NUMBER`, `kense case do NUMBER DEED field=value…`: what the screens do with a case, in words."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app import bootstrap
from app.casework import deeds, look_up, office
from app.casework.desk import Desk
from app.casework.errors import NoOffice, NoSuchCase
from app.casework.offers import Deed, Offer, Offered
from app.cli.arguments import Commands
from app.cli.secrets import PASSWORD_VARIABLE, ask_password
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
        verb.add_argument("number")
        words = tr(N_("who does it (password asked, or {variable})"), variable=PASSWORD_VARIABLE)
        verb.add_argument("--login", required=True, help=words)
        verb.add_argument("--json", action="store_true")
    doing.add_argument("deed", type=Deed)
    doing.add_argument("values", nargs="*", type=_value, help=tr(N_("field=value, as the offer names them")))
    offering.set_defaults(run=offers)
    doing.set_defaults(run=do)


def offers(options: argparse.Namespace, tr: Translator) -> int:
    """Print what is offered; 1 if it is nobody's turn here."""
    with _desk(options, tr) as desk:
        offered = deeds.offers(desk, _case_id(desk, options.number))
    if options.json:
        say_json(_as_json(offered, tr))
    else:
        _tell(offered, tr)
    return 0 if offered.next else 1


def do(options: argparse.Namespace, tr: Translator) -> int:
    """Do a deed and say how the case stands."""
    with _desk(options, tr) as desk:
        case = deeds.take(desk, _case_id(desk, options.number), options.deed, dict(options.values))
    if options.json:
        say_json({"number": case.number, "status": case.status.value, "step": case.last_step})
    else:
        say(tr(N_("Done: case {number}, step {step}."), number=case.number, step=case.last_step))
    return 0


def _value(text: str) -> tuple[str, str]:
    """A field and what is said in it."""
    field, is_there, value = text.partition("=")
    if not is_there:
        raise argparse.ArgumentTypeError(text)
    return field, value


@contextmanager
def _desk(options: argparse.Namespace, tr: Translator) -> Iterator[Desk]:
    folder = bootstrap.office_folder(options.folder)
    if not office.exists(folder):
        raise NoOffice
    desk = office.sign_in(bootstrap.shipped(), folder, options.login, ask_password(tr))
    try:
        yield desk
    finally:
        desk.store.close()


def _case_id(desk: Desk, number: str) -> str:
    found = look_up.search(desk, number, limit=1)
    if not found or found[0].number != number:
        raise NoSuchCase(number=number)
    return found[0].id


def _tell(offered: Offered, tr: Translator) -> None:
    for offer in (*offered.next, *offered.around):
        step = "" if offer.step is None else f" [{offer.step}]"
        say(f"{offer.deed.value}{step}: {tr(offer.label)}")
        for field in offer.fields:
            needed = "*" if field.required else " "
            codes = "|".join(code for code, _ in field.choices)
            say(f"  {needed} {field.code} ({field.kind.value}): {tr(field.label)} {codes}".rstrip())


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
