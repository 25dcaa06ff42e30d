"""An office opened for one command, by the person whom the command names."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from app import bootstrap
from app.casework.desk import Desk
from app.casework.entry import office
from app.casework.office.office_errors import NoOffice
from app.cli.secrets import ask_password
from app.i18n import Translator


@contextmanager
def at_the_desk(options: argparse.Namespace, tr: Translator) -> Iterator[Desk]:
    """The desk of `options.login` in `options.folder`; closed afterwards.

    Raises:
        NoOffice: there is none in the folder.
    """
    folder = bootstrap.office_folder(options.folder)
    if not office.exists(folder):
        raise NoOffice
    desk = office.sign_in(bootstrap.shipped(), folder, options.login, ask_password(tr))
    try:
        yield desk
    finally:
        desk.store.close()
