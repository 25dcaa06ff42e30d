"""What a person chose for this computer's screen: language and appearance. Nothing personal is in it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from app.domain.language import Language
from app.files import write_durably

FILE_NAME = "screen.json"


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
