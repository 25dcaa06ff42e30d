"""`kense restore BACKUP`: put a backup in the database's place, for who can open the office."""

from __future__ import annotations

import argparse
from pathlib import Path

from app import bootstrap
from app.casework.desk import OfficeFolder
from app.casework.entry import rescue
from app.cli.arguments import Commands
from app.cli.secrets import CODE_VARIABLE, PASSWORD_VARIABLE, ask_code, ask_password
from app.cli.terminal import say
from app.clock import SystemClock
from app.domain.language import N_
from app.i18n import Translator

WARNING = (
    N_("Whatever was recorded after this backup was made will be missing."),
    N_(
        "Packets sent since then cannot be sent again, but other offices can give back what they have: see the page "
        "Exchange. No number is given twice."
    ),
    N_("The present database is not deleted: it stays beside the new one under another name."),
)


def add_commands(commands: Commands, tr: Translator) -> None:
    """Add `restore`."""
    restoring = commands.add_parser("restore", help=tr(N_("put a backup in the database's place")))
    restoring.add_argument("backup", type=Path, help=tr(N_("a file kense-….backup")))
    who = restoring.add_mutually_exclusive_group(required=True)
    words = tr(N_("whose password opens the backup (asked, or {variable})"), variable=PASSWORD_VARIABLE)
    who.add_argument("--login", help=words)
    words = tr(N_("open it by the recovery code (asked, or {variable})"), variable=CODE_VARIABLE)
    who.add_argument("--code", action="store_true", help=words)
    restoring.set_defaults(run=run)


def run(options: argparse.Namespace, tr: Translator) -> int:
    """Say what it means, ask for the secret, put the backup in place. Leaving out the secret changes nothing."""
    folder, clock = bootstrap.office_folder(options.folder), SystemClock()
    rescue.check_there(options.backup)
    for sentence in WARNING:
        say(tr(sentence))
    rescue.take_key_copy(folder, options.backup.parent)
    restored = rescue.restore(folder, options.backup, _key(options, folder, tr), clock)
    moment = f"{restored.moment:%d.%m.%Y %H:%M}" if restored.moment else options.backup.name
    say(tr(N_("The office is now as it was in the backup: {moment}"), moment=moment))
    if restored.aside is not None:
        say(tr(N_("The database that was there before: {name}"), name=restored.aside.name))
    return 0


def _key(options: argparse.Namespace, folder: OfficeFolder, tr: Translator) -> bytes:
    if options.code:
        return rescue.key_by_code(folder, ask_code(tr(N_("Recovery code"))), SystemClock())
    return rescue.key_by_password(folder, options.login, ask_password(tr), SystemClock())
