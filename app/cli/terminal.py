"""What the terminal prints, and how an error is told there."""

from __future__ import annotations

import json
import sys
from typing import Any

from app.casework.errors import StepIncomplete
from app.errors import KenseError
from app.i18n import Translator


def say(text: str = "") -> None:
    """One line for the person who reads."""
    sys.stdout.write(f"{text}\n")


def say_json(content: Any) -> None:
    """A result for another program."""
    say(json.dumps(content, ensure_ascii=False, indent=2))


def complain(error: KenseError, tr: Translator) -> None:
    """What went wrong, what is safe and what to do, on the error stream; no screen marks fields, so they are named."""
    text = error.text(tr)
    marked = f" ({', '.join(error.fields)})" if isinstance(error, StepIncomplete) else ""
    sys.stderr.write(f"{text.what}\n{text.safe}\n{text.todo}{marked}\n")


def speak_utf8() -> None:
    """Kazakh letters must come out whatever code page the terminal was started with, and as they were typed."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
