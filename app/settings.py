"""What a person chose for this computer: language, appearance, scanner, printers. Nothing personal is in it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.domain.language import Language
from app.files import write_durably

FILE_NAME = "screen.json"
SCANNER_FILE = "scanner.json"
PRINTERS_FILE = "printers.json"


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """The language of the screen, and `system`, `light` or `dark`."""

    language: Language = Language.KK
    appearance: str = "system"


def load_settings(folder: Path) -> ScreenSettings:
    """The settings of a folder; the usual ones if there are none or they cannot be read."""
    try:
        content = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
        return ScreenSettings(Language(content["language"]), str(content["appearance"]))
    except (OSError, ValueError, KeyError, TypeError):
        return ScreenSettings()


def save_settings(folder: Path, settings: ScreenSettings) -> None:
    """Remember the settings."""
    folder.mkdir(parents=True, exist_ok=True)
    write_durably(folder / FILE_NAME, json.dumps(asdict(settings)).encode())


@dataclass(frozen=True, slots=True)
class ScannerSettings:
    """The folder that this computer's scanner writes into (none: nobody looks there), and the scanner that was used.

    `in_colour` are the ids of the people who keep the colours of what they scan.
    """

    folder: str = ""
    device: str = ""
    in_colour: tuple[str, ...] = ()


def load_scanner(folder: Path) -> ScannerSettings:
    """The settings of a folder; the usual ones if there are none or they cannot be read."""
    try:
        content = json.loads((folder / SCANNER_FILE).read_text(encoding="utf-8"))
        in_colour = tuple(str(staff_id) for staff_id in content.get("in_colour", ()))
        return ScannerSettings(str(content["folder"]), str(content["device"]), in_colour)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ScannerSettings()


def save_scanner(folder: Path, settings: ScannerSettings) -> None:
    """Remember the settings."""
    folder.mkdir(parents=True, exist_ok=True)
    write_durably(folder / SCANNER_FILE, json.dumps(asdict(settings)).encode())


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """The printer and the sheet that a kind of paper was printed on last; a `media` of "" is its own size."""

    printer: str
    media: str = ""
    both_sides: bool = False


def load_print_choice(folder: Path, kind: str, person: str = "") -> PrintChoice | None:
    """What somebody printed a kind of paper on last, or else anybody; `None` if none did, or it cannot be read."""
    choices = _print_choices(folder)
    try:
        return PrintChoice(**choices.get(f"{person}/{kind}", choices[kind]))
    except (KeyError, TypeError, AttributeError):
        return None


def save_print_choice(folder: Path, kind: str, choice: PrintChoice, person: str = "") -> None:
    """Remember what a kind of paper is printed on: for who printed it, and for who never did."""
    folder.mkdir(parents=True, exist_ok=True)
    choices = {**_print_choices(folder), kind: asdict(choice)}
    if person:
        choices[f"{person}/{kind}"] = asdict(choice)
    write_durably(folder / PRINTERS_FILE, json.dumps(choices, ensure_ascii=False).encode())


def _print_choices(folder: Path) -> dict[str, dict[str, Any]]:
    try:
        content = json.loads((folder / PRINTERS_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}
