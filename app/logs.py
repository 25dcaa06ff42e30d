"""The program's log: a small rotating file beside the office. It never holds a person's data.

Records are names of deeds, counts and error classes. A traceback is logged without the values of its variables, and
the text of an exception, which may name a person, is left out.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

log = logging.getLogger("kense")


class _WithoutValues(logging.Formatter):
    """Formats an exception as where it happened and its class, without its text."""

    def formatException(self, ei: object) -> str:  # noqa: N802 -- logging's own name
        assert isinstance(ei, tuple)
        kind, _error, trace = ei
        places = "".join(traceback.format_tb(trace))
        return f"{places}{kind.__name__ if kind else ''}"


def start_logging(folder: Path) -> None:
    """Log into `folder/log/kense.log` from now on, crashes of the interpreter included."""
    where = folder / "log"
    where.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(where / "kense.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(_WithoutValues("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    faulthandler.enable((where / "crash.log").open("a", encoding="utf-8"))
    sys.excepthook = _log_uncaught


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    log.error("uncaught", exc_info=(kind, error, trace))
