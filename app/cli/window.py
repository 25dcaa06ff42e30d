"""`kense` opens the window; `kense screenshots DIR` draws every page of the demo office into pictures.

Qt is imported only here, and only when a window is really wanted: the rest of the terminal works without it.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from app import bootstrap
from app.i18n import Translator


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `screenshots`."""
    drawing = commands.add_parser("screenshots", help="draw every page and dialog into PNG files")
    drawing.add_argument("dir", type=Path)
    drawing.set_defaults(run=run_screenshots)


def run(options: argparse.Namespace, tr: Translator) -> int:
    """Open the window on this computer's office."""
    from app.ui.application import run_application

    return run_application(bootstrap.shipped(), bootstrap.office_folder(options.folder), tr.language)


def run_screenshots(options: argparse.Namespace, tr: Translator) -> int:
    """Draw the pages of a freshly made demo office, in both languages and themes."""
    from app.ui.screenshots import draw_all

    draw_all(options.dir)
    return 0
