"""`kense packet inspect FILE`: what can be told of a packet, with or without the office's keys."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app import bootstrap
from app.casework import office
from app.casework.errors import NoOffice
from app.casework.inspection import PacketSummary, look_into
from app.cli.arguments import Commands
from app.cli.secrets import PASSWORD_VARIABLE, ask_password
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


def run(options: argparse.Namespace, tr: Translator) -> int:
    """Print the packet's summary; 1 if something is wrong with it."""
    summary = _with_keys(options, tr) if options.login else look_into(options.file)
    if options.json:
        say_json(_as_json(summary))
    else:
        _tell(summary, tr)
    return 1 if summary.fault else 0


def _with_keys(options: argparse.Namespace, tr: Translator) -> PacketSummary:
    folder = bootstrap.office_folder(options.folder)
    if not office.exists(folder):
        raise NoOffice
    desk = office.sign_in(bootstrap.shipped(), folder, options.login, ask_password(tr))
    try:
        return look_into(options.file, desk)
    finally:
        desk.store.close()


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
