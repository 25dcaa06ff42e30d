"""What an office's own form looks like: its emblem, the posts of those who sign, the place of the stamp."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.language import Text


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs, by full name, and the post as it stands on letters."""

    name: str
    post: Text


@dataclass(frozen=True, slots=True)
class Stationery:
    """`emblem` is a PNG in base64, "" for none; whoever is not among `signing` bears the post that the act names."""

    emblem: str = ""
    signing: tuple[Signing, ...] = ()
    stamped: bool = True

    def post_of(self, name: str) -> Text | None:
        """The post of a person who signs; `None` if the office did not write one."""
        return next((one.post for one in self.signing if one.name == name), None)
