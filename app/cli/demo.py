"""`kense demo`: the whole journey on synthetic people, left on disk to be looked at."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from app import bootstrap
from app.cli.terminal import say
from app.clock import SetClock
from app.demo import offices
from app.demo.story import Places, Story
from app.domain.language import N_
from app.i18n import Translator


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `demo`."""
    demo = commands.add_parser("demo", help="carry two applications through two offices")
    demo.add_argument("--out", type=Path, default=Path("build/demo"))
    demo.add_argument("--no-screens", action="store_true", help="leave the pictures of the pages out")
    demo.add_argument("--no-window", action="store_true", help="do not open the window afterwards")
    demo.set_defaults(run=run)


def run(options: argparse.Namespace, tr: Translator) -> int:
    """Play the story into a fresh folder, draw the pages, and open the window if there is a screen."""
    out: Path = options.out
    if out.exists():
        shutil.rmtree(out)
    places = Places(out)
    places.stick.mkdir(parents=True)
    clock = SetClock()
    story = Story(bootstrap.shipped(clock), clock, places)
    story.play()
    for path in story.transcript.write(out):
        say(str(path))
    say(path.read_text(encoding="utf-8") if tr.language.value in path.name else "")
    say(
        tr(
            N_("Papers: {count}, in {folder}"),
            count=len(list(places.papers.glob("*.pdf"))),
            folder=places.papers,
        )
    )
    say(
        tr(
            N_("Sign in as {login} with the password {password}"),
            login=offices.SPECIALIST.login,
            password=offices.PASSWORD,
        )
    )
    return 0
