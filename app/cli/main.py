"""The command `kense`: without a word it opens the window, with one it does that thing in the terminal."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app import __version__
from app.cli import catalogue, demo, doctor, due, packet, restore, window
from app.cli.terminal import complain, speak_utf8
from app.domain.language import Language
from app.errors import KenseError
from app.i18n import translator


def parser() -> argparse.ArgumentParser:
    """Every command and its arguments."""
    top = argparse.ArgumentParser(prog="kense", description="Кеңсе")
    top.add_argument("--version", action="version", version=f"kense {__version__}")
    top.add_argument("--language", type=Language, choices=list(Language), default=Language.KK)
    top.add_argument(
        "--folder", type=Path, help="the office's folder, if it is not this computer's usual one"
    )
    top.set_defaults(run=window.run, parser=top)
    commands = top.add_subparsers(metavar="COMMAND")
    for module in (demo, catalogue, due, packet, window, doctor, restore):
        module.add_commands(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 is success, 1 a finding that the command was asked to look for, 2 a named error."""
    speak_utf8()
    options = parser().parse_args(arguments)
    tr = translator(options.language)
    try:
        return int(options.run(options, tr))
    except BrokenPipeError:
        # Whoever read has read enough (`kense … | head`); Python must not complain of it again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KenseError as error:
        complain(error, tr)
        return 2
