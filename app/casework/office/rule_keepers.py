"""Who may set the office's own rules (acts, days off, supplements), and who its staff, name and letterhead."""

from __future__ import annotations

from app.casework.desk import Desk
from app.casework.errors import NotYourRole
from app.casework.office.office_errors import RulesNotYours
from app.domain.roles import Role


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


def check_administrator(desk: Desk) -> None:
    """Staff is the administrator's matter.

    Raises:
        NotYourRole: another person sits there.
    """
    if not desk.may_act_as(Role.ADMINISTRATOR):
        raise NotYourRole(post=Role.ADMINISTRATOR.full_name)
