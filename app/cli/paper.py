"""`kense paper check FILE|TEXT`: whether a paper that somebody brings is one that was issued."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.casework.desk import Desk
from app.casework.errors import FileUnreadable
from app.casework.papers import paper_check
from app.casework.papers.paper_check import GOOD, LARGEST_PAPER, Checked
from app.casework.papers.paper_names import paper_lines, verdict_words
from app.cli.arguments import Commands
from app.cli.secrets import PASSWORD_VARIABLE
from app.cli.signing_in import at_the_desk
from app.cli.terminal import say, say_json
from app.domain.language import N_
from app.i18n import Translator


def add_commands(commands: Commands, tr: Translator) -> None:
    """Add `paper check`."""
    whole = commands.add_parser("paper", help=tr(N_("papers that were issued")))
    verbs = whole.add_subparsers(required=True, metavar=tr(N_("COMMAND")))
    checking = verbs.add_parser("check", help=tr(N_("whether a paper is the one that was issued")))
    words = tr(N_("the paper's file, what a reader reads from its code, or its number"))
    checking.add_argument("paper", help=words)
    words = tr(N_("who does it (password asked, or {variable})"), variable=PASSWORD_VARIABLE)
    checking.add_argument("--login", required=True, help=words)
    checking.add_argument("--json", action="store_true")
    checking.set_defaults(run=check)


def check(options: argparse.Namespace, tr: Translator) -> int:
    """Say what the paper is; 1 if nothing speaks for it."""
    with at_the_desk(options, tr) as desk:
        found = _checked(desk, options.paper)
    if options.json:
        say_json(_as_json(found))
    else:
        for line in (verdict_words(found, tr), *paper_lines(found, tr)):
            say(line)
    return 0 if found.verdict in GOOD else 1


def _checked(desk: Desk, paper: str) -> Checked:
    """What the file, code or number is.

    Raises:
        FileUnreadable: it is a file that cannot be read.
    """
    path = Path(paper)
    try:
        if not path.is_file():
            return paper_check.check_text(desk, paper)
        with path.open("rb") as stream:
            pdf = stream.read(LARGEST_PAPER)
    except OSError as error:
        raise FileUnreadable(name=path.name) from error
    return paper_check.check_file(desk, pdf)


def _as_json(found: Checked) -> dict[str, object]:
    issued = found.issued
    return {
        "verdict": found.verdict.value,
        "number": found.number,
        "kind": issued.paper.kind if issued else None,
        "copy": issued.paper.copy if issued else None,
        "sha256": issued.paper.sha256 if issued else None,
        "reprints": [at.isoformat() for at in found.reprints],
    }
