"""`kense` opens the window; `kense screenshots DIR` draws every page of the demo office into pictures.

Qt is imported only here, and only when a window is really wanted: the rest of the terminal works without it.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from app import bootstrap
from app.casework.desk import OfficeFolder, Shipped
from app.cli.arguments import Commands
from app.cli.errors import NoScreen
from app.cli.terminal import say
from app.clock import SetClock
from app.demo.story import Places, Story
from app.domain.language import N_
from app.i18n import Translator


def add_commands(commands: Commands, tr: Translator) -> None:
    """Add `screenshots`."""
    drawing = commands.add_parser("screenshots", help=tr(N_("draw every page and dialog into PNG files")))
    drawing.add_argument("dir", type=Path)
    drawing.add_argument("--of", type=Path, help=tr(N_("the folder of a demo that was played")))
    drawing.add_argument(
        "--at", type=datetime.fromisoformat, help=tr(N_("the moment at which that demo ended"))
    )
    drawing.set_defaults(run=run_screenshots)


def run(options: argparse.Namespace, tr: Translator) -> int:
    """Open the window on this computer's office.

    Raises:
        NoScreen: there is none to open it on. Qt itself would end the program with a dump of its memory.
    """
    if not has_screen() and not os.environ.get("QT_QPA_PLATFORM"):
        raise NoScreen
    return open_office(bootstrap.shipped(), bootstrap.office_folder(options.folder), tr)


def run_screenshots(options: argparse.Namespace, tr: Translator) -> int:
    """Draw the pages of a demo that was played, or of one that is played for it and thrown away."""
    from app.ui.screenshots import ALL_LOOKS, PLAIN_LOOKS, draw_pages

    if options.of is not None:
        shipped = bootstrap.shipped(SetClock(options.at))
        draw_pages(shipped, Places(options.of), options.dir, PLAIN_LOOKS, brief=True)
        return 0
    clock = SetClock()
    shipped = bootstrap.shipped(clock)
    with TemporaryDirectory() as folder:
        places = Places(Path(folder))
        Story(shipped, clock, places).play()
        for path in draw_pages(shipped, places, options.dir, ALL_LOOKS):
            say(str(path))
    return 0


def has_screen() -> bool:
    """Whether a window can be opened for somebody to see."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_office(shipped: Shipped, folder: OfficeFolder, tr: Translator) -> int:
    """Open the window on an office until it is closed."""
    from app.ui.application import run_application

    return run_application(shipped, folder, tr.language)
