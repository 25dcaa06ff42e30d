"""`kense packet inspect`: what can be told of a packet; `give-back`: what a neighbour lost, sealed for it anew."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app.casework.errors import NoPeer
from app.casework.exchange import dispatch
from app.casework.exchange.inspection import PacketSummary, look_into
from app.casework.office import cards
from app.cli.arguments import Commands
from app.cli.secrets import PASSWORD_VARIABLE
from app.cli.signing_in import at_the_desk
from app.cli.terminal import say, say_json
from app.domain.language import N_
from app.i18n import Translator


def add_commands(commands: Commands, tr: Translator) -> None:
    """Add `packet inspect`."""
    whole = commands.add_parser("packet", help=tr(N_("sealed packets")))
    verbs = whole.add_subparsers(required=True, metavar=tr(N_("COMMAND")))
    words = tr(N_("what a packet is, and with an office's keys what it holds"))
    looking = verbs.add_parser("inspect", help=words)
    looking.add_argument("file", type=Path)
    keys = tr(N_("open the office for its keys (password asked, or {variable})"), variable=PASSWORD_VARIABLE)
    looking.add_argument("--login", help=keys)
    looking.add_argument("--json", action="store_true")
    looking.set_defaults(run=run)
    words = tr(N_("seal all that is known here of an office's cases, for it to go on after a restore"))
    giving = verbs.add_parser("give-back", help=words)
    giving.add_argument("code", help=tr(N_("the code of that office")))
    giving.add_argument("to", type=Path, help=tr(N_("the folder to write into")))
    words = tr(N_("who does it (password asked, or {variable})"), variable=PASSWORD_VARIABLE)
    giving.add_argument("--login", required=True, help=words)
    giving.set_defaults(run=give_back)


def run(options: argparse.Namespace, tr: Translator) -> int:
    """Print the packet's summary; 1 if something is wrong with it."""
    summary = _with_keys(options, tr) if options.login else look_into(options.file)
    if options.json:
        say_json(_as_json(summary))
    else:
        _tell(summary, tr)
    return 1 if summary.fault else 0


def give_back(options: argparse.Namespace, tr: Translator) -> int:
    """Seal and write everything that another office may have lost; print the files."""
    with at_the_desk(options, tr) as desk:
        known = {card.code: card.office_id for card in cards.known_offices(desk)}
        if options.code not in known:
            raise NoPeer
        packets = dispatch.give_back(desk, known[options.code])
        written = dispatch.write_out(desk, options.to, [packet.packet_id for packet in packets])
    for path in written:
        say(str(path))
    return 0


def _with_keys(options: argparse.Namespace, tr: Translator) -> PacketSummary:
    with at_the_desk(options, tr) as desk:
        return look_into(options.file, desk)


def _tell(summary: PacketSummary, tr: Translator) -> None:
    say(tr(N_("Size: {size} bytes"), size=summary.size))
    if summary.header:
        header = summary.header
        say(tr(N_("Packet: {number}"), number=header.number))
        say(
            tr(
                N_("From office {sender} to office {addressee}"),
                sender=header.sender_code,
                addressee=header.addressee_code,
            )
        )
        say(tr(N_("Fingerprint: {digest}"), digest=header.sealed_hash))
    if summary.manifest:
        counts = summary.manifest.counts
        say(tr(N_("Kind: {kind}"), kind=summary.manifest.kind.value))
        say(tr(N_("Sealed at: {moment}"), moment=summary.manifest.created))
        say(
            tr(
                N_("Cases: {cases}, records: {records}, files: {blobs}"),
                cases=counts.cases,
                records=counts.records,
                blobs=counts.blobs,
            )
        )
        say(tr(N_("Signature: {state}"), state=summary.signature.value))
    if summary.fault:
        text = summary.fault.text(tr)
        for sentence in (text.what, text.safe, text.todo):
            say(sentence)
    elif not summary.manifest:
        say(tr(N_("The file is whole. Only the addressee can open it.")))


def _as_json(summary: PacketSummary) -> dict[str, Any]:
    header, manifest = summary.header, summary.manifest
    return {
        "size": summary.size,
        "packet_id": header.packet_id if header else None,
        "number": header.number if header else None,
        "sender": header.sender_code if header else None,
        "addressee": header.addressee_code if header else None,
        "sha256": header.sealed_hash if header else None,
        "kind": manifest.kind.value if manifest else None,
        "sealed_at": manifest.created if manifest else None,
        "cases": manifest.counts.cases if manifest else None,
        "records": manifest.counts.records if manifest else None,
        "files": manifest.counts.blobs if manifest else None,
        "signature": summary.signature.value,
        "fault": summary.fault.code if summary.fault else None,
    }
