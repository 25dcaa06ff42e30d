"""The command `kense`: without a word it opens the window, with one it does that thing in the terminal."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app import __version__
from app.cli import case, catalogue, demo, doctor, due, packet, paper, restore, window
from app.cli.arguments import speak_in, wanted_language
from app.cli.terminal import complain, speak_utf8
from app.domain.language import N_, Language
from app.errors import KenseError
from app.i18n import Translator, translator


def parser(tr: Translator) -> argparse.ArgumentParser:
    """Every command and its arguments, told in a language."""
    speak_in(tr.language)
    top = argparse.ArgumentParser(prog="kense", description="Кеңсе")
    words = tr(N_("the program's version"))
    top.add_argument("--version", action="version", version=f"kense {__version__}", help=words)
    words = tr(N_("the language of the answers, before the command"))
    top.add_argument("--language", type=Language, choices=list(Language), default=Language.KK, help=words)
    words = tr(N_("the office's folder, if it is not this computer's usual one"))
    top.add_argument("--folder", type=Path, help=words)
    top.set_defaults(run=window.run, parser=top)
    commands = top.add_subparsers(metavar=tr(N_("COMMAND")))
    for module in (demo, catalogue, due, case, paper, packet, window, doctor, restore):
        module.add_commands(commands, tr)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 is success, 1 a finding that the command was asked to look for, 2 a named error."""
    speak_utf8()
    tr = translator(wanted_language(arguments))
    options = parser(tr).parse_args(arguments)
    try:
        return int(options.run(options, tr))
    except BrokenPipeError:
        # Whoever read has read enough (`kense … | head`); Python must not complain of it again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KenseError as error:
        complain(error, tr)
        return 2
