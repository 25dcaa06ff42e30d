"""What the terminal refuses, and how a person is told."""

from __future__ import annotations

from app.domain.language import N_
from app.errors import KenseError


class FolderInUse(KenseError):
    """The demo begins in an empty folder, and empties only what an earlier demo left."""

    what = N_("The folder {folder} holds other things than a demo.")
    safe = N_("Nothing in it was touched.")
    todo = N_("Name a new or an empty folder.")


class NoScreen(KenseError):
    """A window was asked for where there is no screen to show it on, as over a remote terminal."""

    what = N_("There is no screen here to open the window on.")
    safe = N_("Nothing was opened or changed.")
    todo = N_("Start it on the computer's own screen. The commands of the terminal work here: kense --help")


class NoSuchField(KenseError):
    """A deed's form has no such field. Params: `field`, `fields` that it has."""

    what = N_("There is no field “{field}” here.")
    safe = N_("Nothing was recorded.")
    todo = N_("The fields are: {fields}.")
