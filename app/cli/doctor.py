"""`kense doctor`: is everything there that the program needs, and is it what it should be?"""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Callable
from pathlib import Path

from app import BUILT_ON, bootstrap
from app.catalogue.checking import Severity, check
from app.cli.arguments import Commands
from app.cli.forms import form_outlines
from app.cli.terminal import say
from app.clock import SystemClock
from app.domain.language import N_, Language
from app.errors import KenseError
from app.forms.loading import Forms
from app.i18n import Translator, translator
from app.paths import resources_dir

LIBRARIES = (
    "sqlcipher3",
    "pyrage",
    "nacl",
    "argon2",
    "reportlab",
    "segno",
    "PySide6.QtWidgets",
    "PySide6.QtPdf",
)
FONTS = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf", "NotoSans-Bold.ttf")


def add_commands(commands: Commands, tr: Translator) -> None:
    """Add `doctor`."""
    commands.add_parser("doctor", help=tr(N_("check this installation"))).set_defaults(run=run)


def run(options: argparse.Namespace, tr: Translator) -> int:
    """Run every examination and print what it found; 1 if one of them failed."""
    folder = options.folder
    examinations: dict[str, Callable[[], str]] = {
        N_("Libraries"): _libraries,
        N_("Fonts"): _fonts,
        N_("HEIC photographs"): lambda: _photographs(tr),
        N_("Translations"): _translations,
        N_("Catalogue"): _catalogue,
        N_("Clock"): lambda: _clock(tr),
        N_("Office"): lambda: _office(folder, tr),
    }
    return max([_examine(tr(name), examination, tr) for name, examination in examinations.items()])


def _examine(name: str, examination: Callable[[], str], tr: Translator) -> int:
    try:
        say(f"✓ {name}: {examination()}")
    except KenseError as error:
        say(f"× {name}: {error.text(tr).what}")
    except (ImportError, OSError, ValueError) as error:
        say(f"× {name}: {error}")
    else:
        return 0
    return 1


def _libraries() -> str:
    for library in LIBRARIES:
        importlib.import_module(library)
    return str(len(LIBRARIES))


def _fonts() -> str:
    missing = [font for font in FONTS if not resources_dir("fonts", font).is_file()]
    if missing:
        raise FileNotFoundError(", ".join(missing))
    return str(len(FONTS))


def _photographs(tr: Translator) -> str:
    from app.casework.counter import heic  # needs libraries that this command may find missing

    sample = resources_dir("samples", "corner.heic")
    try:
        heic.as_png(sample.read_bytes())
    except heic.DecoderMissing as error:
        raise ValueError(tr(N_("the decoder does not start"))) from error
    return tr(N_("are read"))


def _translations() -> str:
    for language in Language:
        if translator(language)("Libraries") == "Libraries":
            raise ValueError(f"{language.value}: make translations")
    return ", ".join(language.value for language in Language)


def _catalogue() -> str:
    catalogue = bootstrap.shipped().catalogue
    outlines, wrong = form_outlines(Forms.load())
    findings = (*wrong, *check(catalogue, outlines))
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        raise ValueError(f"{errors[0].edition} {errors[0].where} (+{len(errors) - 1})")
    return str(len(catalogue.ids))


def _clock(tr: Translator) -> str:
    now = SystemClock().now()
    if now.date() < BUILT_ON:
        raise ValueError(
            tr(N_("the clock shows {date}, before the program was made"), date=f"{now:%d.%m.%Y}")
        )
    return f"{now:%d.%m.%Y %H:%M %z}"


def _office(path: Path | None, tr: Translator) -> str:
    from app.casework.entry import office  # needs libraries that this command may find missing

    folder = bootstrap.office_folder(path)
    if not office.exists(folder):
        return tr(N_("not set up yet"))
    fault = office.fault(folder)
    if fault is not None:
        raise fault
    return f"{folder.database.stat().st_size // 1024} KiB"
