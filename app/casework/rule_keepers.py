"""Who may set the office's own rules: the acts it works by, its days off, what it settles of an act's supplements."""

from __future__ import annotations

from app.casework.desk import Desk
from app.casework.office_errors import RulesNotYours


def keeps_rules(desk: Desk) -> bool:
    """Whether the person at the desk holds a post that sets them."""
    today = desk.clock.now().date()
    return any(role.keeps_rules for role in desk.staff.roles_on(today))


def check_keeps_rules(desk: Desk) -> None:
    """Stop a change of the rules by anybody else.

    Raises:
        RulesNotYours: the post is a narrower one.
    """
    if not keeps_rules(desk):
        raise RulesNotYours
