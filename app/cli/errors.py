"""What the terminal refuses, and how a person is told."""

from __future__ import annotations

from app.domain.language import N_
from app.errors import KenseError


class FolderInUse(KenseError):
    """The demo begins in an empty folder, and empties only what an earlier demo left."""

    what = N_("The folder {folder} holds other things than a demo.")
    safe = N_("Nothing in it was touched.")
    todo = N_("Name a new or an empty folder.")
