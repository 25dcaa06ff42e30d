"""One style sheet for the whole program, built from the template in `resources/styles` and the tokens."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from string import Template

from app.paths import resources_dir
from app.ui.theme.tokens import PALETTES, Scheme, Size


@cache
def stylesheet(scheme: Scheme) -> str:
    """The style sheet of a scheme.

    Raises:
        KeyError: the template names a token that does not exist.
    """
    template = Template(resources_dir("styles", "kense.qss").read_text(encoding="utf-8"))
    measures = {"radius": f"{int(Size.RADIUS)}px", "radius_small": f"{int(Size.RADIUS_SMALL)}px"}
    return template.substitute(asdict(PALETTES[scheme]) | measures)
