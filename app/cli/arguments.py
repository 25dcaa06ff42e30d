"""The languages of the command line itself: its help, its usage and what it says of a wrong argument."""

from __future__ import annotations

import argparse
import gettext
import os
from collections.abc import Sequence
from typing import TypeAlias

from app.domain.language import Language
from app.paths import translations_dir

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""Where a command adds itself."""

DOMAIN = "argparse"
"""The gettext catalogue of the parser's own words; Python's parser looks them up in the current domain."""


def wanted_language(arguments: Sequence[str] | None) -> Language:
    """The language that the arguments ask for, before they are really read; the help must be in it already."""
    first = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    first.add_argument("--language", type=Language, default=Language.KK)
    try:
        known, _ = first.parse_known_args(arguments)
    except argparse.ArgumentError:
        return Language.KK
    return Language(known.language)


def speak_in(language: Language) -> None:
    """Let the parser speak a language, whatever the computer is set to."""
    os.environ["LANGUAGE"] = language.value
    gettext.bindtextdomain(DOMAIN, str(translations_dir()))
    gettext.textdomain(DOMAIN)
