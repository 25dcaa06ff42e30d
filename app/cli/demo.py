"""`kense demo`: a month of synthetic people, or two of their applications, left on disk to be looked at."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from app import bootstrap
from app.casework.desk import Shipped
from app.cli import window
from app.cli.arguments import Commands
from app.cli.errors import FolderInUse
from app.cli.terminal import say
from app.clock import RunningClock, SetClock
from app.demo import offices
from app.demo.month.play import Month
from app.demo.places import Places
from app.demo.story import Story
from app.domain.language import N_
from app.i18n import Translator

MARK = ".kense-demo"
"""The file by which a demo's folder is known: only such a folder is emptied."""


def add_commands(commands: Commands, tr: Translator) -> None:
    """Add `demo`."""
    demo = commands.add_parser("demo", help=tr(N_("play a month of five offices")))
    demo.add_argument(
        "--quick", action="store_true", help=tr(N_("carry two applications through two offices"))
    )
    demo.add_argument("--out", type=Path, default=Path("build/demo"))
    demo.add_argument("--no-screens", action="store_true", help=tr(N_("leave the pictures of the pages out")))
    demo.add_argument("--no-window", action="store_true", help=tr(N_("do not open the window afterwards")))
    demo.set_defaults(run=run)


def run(options: argparse.Namespace, tr: Translator) -> int:
    """Play the story into a fresh folder, draw the pages, and open the window if there is a screen."""
    out: Path = options.out
    _make_empty(out)
    places, clock = Places(out), SetClock()
    shipped = bootstrap.shipped(clock)
    story = Story(shipped, clock, places) if options.quick else Month(shipped, clock, places)
    story.play()
    story.transcript.write(out)
    if options.quick:
        say(story.transcript.in_(tr.language))
    else:
        say(tr(N_("Transcript: {path}"), path=out / f"transcript.{tr.language.value}.md"))
    papers = len(list(places.papers.glob("*.pdf")))
    say(tr(N_("Papers: {count}, in {folder}"), count=papers, folder=places.papers))
    if not options.no_screens:
        _draw(shipped, places, out / "screens", tr)
    login, password = offices.SPECIALIST.login, offices.PASSWORD
    say(tr(N_("Sign in as {login} with the password {password}"), login=login, password=password))
    if options.no_window or not window.has_screen():
        return 0
    return window.open_office(bootstrap.shipped(RunningClock(clock.now())), places.okrug, tr)


def _make_empty(folder: Path) -> None:
    """Remove what an earlier demo left there, and nothing else.

    Raises:
        FolderInUse: the folder, or a file of this name, is somebody's own.
    """
    mark = folder / MARK
    if mark.is_file():
        shutil.rmtree(folder)
    elif folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise FolderInUse(folder=folder)
    folder.mkdir(parents=True, exist_ok=True)
    mark.touch()


def _draw(shipped: Shipped, places: Places, folder: Path, tr: Translator) -> None:
    """In a process of its own, off the screen: Qt can have one platform only, and the window wants the real one."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "app", "screenshots", str(folder), "--of", str(places.root)]
    subprocess.run([*command, "--at", shipped.clock.now().isoformat()], env=environment, check=True)
    say(tr(N_("Pictures: {count}, in {folder}"), count=len(list(folder.glob("*.png"))), folder=folder))
