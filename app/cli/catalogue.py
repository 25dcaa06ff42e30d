"""`kense catalogue check|list|show`: the service editions, proven and read."""

from __future__ import annotations

import argparse

from app import bootstrap
from app.catalogue.catalogue import Catalogue
from app.catalogue.checking import Severity, check
from app.catalogue.describing import as_json, describe
from app.catalogue.offices import Directory
from app.cli.arguments import Commands
from app.cli.forms import form_outlines
from app.cli.terminal import say, say_json
from app.domain.language import N_
from app.forms.loading import Forms
from app.i18n import Translator


def add_commands(commands: Commands, tr: Translator) -> None:
    """Add `catalogue`."""
    whole = commands.add_parser("catalogue", help=tr(N_("the service editions")))
    verbs = whole.add_subparsers(required=True, metavar=tr(N_("COMMAND")))
    verbs.add_parser("check", help=tr(N_("prove the whole catalogue"))).set_defaults(run=run_check)
    verbs.add_parser("list", help=tr(N_("one line per edition"))).set_defaults(run=run_list)
    show = verbs.add_parser("show", help=tr(N_("one edition, as the regulation reads")))
    show.add_argument("id")
    show.add_argument("--json", action="store_true")
    show.set_defaults(run=run_show)


def run_check(options: argparse.Namespace, tr: Translator) -> int:
    """Print every finding of the files as they are, not as they were cached; 1 if one of them is an error."""
    catalogue = Catalogue.load()
    outlines, wrong = form_outlines(Forms.load())
    findings = (*wrong, *check(catalogue, outlines, Directory.load()))
    for finding in findings:
        message = tr(finding.message, **finding.params)
        say(f"{finding.severity.value:<7} {finding.edition} {finding.where}: {message}")
    errors = sum(1 for finding in findings if finding.severity is Severity.ERROR)
    say(tr(N_("Editions: {editions}, errors: {errors}"), editions=len(catalogue.ids), errors=errors))
    return 1 if errors else 0


def run_list(options: argparse.Namespace, tr: Translator) -> int:
    """Print the id and title of every edition."""
    for edition in bootstrap.shipped().catalogue.editions():
        say(f"{edition.id}  {edition.title.in_(tr.language)}")
    return 0


def run_show(options: argparse.Namespace, tr: Translator) -> int:
    """Print one edition."""
    edition = bootstrap.shipped().catalogue.edition(options.id)
    if options.json:
        say_json(as_json(edition))
    else:
        say(describe(edition, tr))
    return 0
