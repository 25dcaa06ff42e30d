"""Setters that are called again whenever something changes: the language of the screen, or its colours.

A binding belongs to the object whose method it calls and lives on that object, so that neither keeps the other
alive: no widget leaks because it was once given words.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject

Produce = Callable[[], object]
Setter = Callable[..., Any]


class Bindings:
    """Bound setters by owner. `slot` names the attribute in which an owner carries its own bindings."""

    def __init__(self, slot: str) -> None:
        self._slot = slot
        self._owners: weakref.WeakSet[QObject] = weakref.WeakSet()

    def __len__(self) -> int:
        """How many living owners have bindings."""
        return sum(shiboken6.isValid(owner) for owner in self._owners)

    def bind(self, setter: Setter, produce: Produce) -> None:
        """Call `setter(produce())` now and at every `renew`. A second binding of a setter replaces the first.

        Raises:
            TypeError: the setter is not a bound method of a `QObject`.
        """
        owner = _owner_of(setter)
        self._carried_by(owner)[setter.__name__] = produce
        setter(produce())

    def release(self, setter: Setter) -> None:
        """Leave what the setter last said as it stands."""
        self._carried_by(_owner_of(setter)).pop(setter.__name__, None)

    def renew(self) -> None:
        """Call every bound setter of every living owner again."""
        for owner in list(self._owners):
            if not shiboken6.isValid(owner):
                self._owners.discard(owner)
                continue
            for name, produce in list(self._carried_by(owner).items()):
                getattr(owner, name)(produce())

    def _carried_by(self, owner: QObject) -> dict[str, Produce]:
        """What the owner carries, which begins to be remembered here when it is first asked for."""
        carried: dict[str, Produce] | None = owner.__dict__.get(self._slot)
        if carried is None:
            carried = owner.__dict__[self._slot] = {}
            self._owners.add(owner)
        return carried


def _owner_of(setter: Setter) -> QObject:
    owner = getattr(setter, "__self__", None)
    if not isinstance(owner, QObject):
        raise TypeError("a binding needs a bound method of a QObject")
    return owner
