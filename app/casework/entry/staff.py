"""Who works here: passwords given and changed, people switched off and brought back, the recovery code renewed."""

from __future__ import annotations

from dataclasses import replace

from app.casework.desk import Desk
from app.casework.entry.office import check_password
from app.casework.office.office_errors import BadActing, LastAdministrator
from app.casework.office.rule_keepers import check_administrator
from app.db.store import Transaction
from app.domain.office import Acting, Staff
from app.domain.roles import Role
from app.security.keyfile import (
    change_password,
    copy_key_file,
    has_slot,
    remove_slot,
    renew_recovery_code,
    set_password,
    unlock,
)
from app.security.slots import STANDARD_COST, Cost


def everybody(desk: Desk) -> list[Staff]:
    """All people of the office, those who were switched off among them."""
    with desk.store.reading() as transaction:
        return transaction.office.all_staff()


def change_own_password(desk: Desk, old: str, new: str, *, cost: Cost = STANDARD_COST) -> None:
    """Another password for the person who sits here.

    Raises:
        BadPassword, WrongPassword, TooManyAttempts: the old one still holds.
    """
    check_password(new, desk.staff.login)
    change_password(desk.folder.key_file, desk.staff.login, old, new, desk.clock, cost=cost)
    _keep_copy(desk)


def give_password(
    desk: Desk, own_password: str, member_id: str, new: str, *, cost: Cost = STANDARD_COST
) -> Staff:
    """A new password for a colleague who forgot the old one, or who was switched off and comes back.

    Raises:
        NotYourRole: only an administrator does that.
        BadPassword, WrongPassword, TooManyAttempts: nothing was changed.
    """
    check_administrator(desk)
    member = _member(desk, member_id)
    check_password(new, member.login)
    key = unlock(desk.folder.key_file, desk.staff.login, own_password, desk.clock)
    back = replace(member, active=True)
    with desk.store.writing() as transaction:
        transaction.office.save_staff(back)
        set_password(desk.folder.key_file, key, back.login, new, cost=cost)
    _keep_copy(desk)
    return back


def set_posts(desk: Desk, member_id: str, posts: tuple[Role, ...]) -> Staff:
    """Let a person hold other posts, the administrator's among them.

    Raises:
        NotYourRole: only an administrator does that.
        LastAdministrator: nobody could add people any more.
    """
    check_administrator(desk)
    changed = replace(_member(desk, member_id), roles=posts)
    with desk.store.writing() as transaction:
        _save(transaction, changed)
    return changed


def let_act(desk: Desk, member_id: str, posts: tuple[Acting, ...]) -> Staff:
    """Let a person hold posts in another's stead for a time; those that were held so before are replaced.

    Raises:
        NotYourRole: only an administrator does that.
        BadActing: a post is not one of this office, is the administrator's, or ends before it begins.
    """
    check_administrator(desk)
    for post in posts:
        held_here = post.role in desk.office.kind.roles and post.role is not Role.ADMINISTRATOR
        if not held_here or post.last < post.first:
            raise BadActing(post=post.role.full_name)
    changed = replace(_member(desk, member_id), acting=posts)
    with desk.store.writing() as transaction:
        transaction.office.save_staff(changed)
    return changed


def switch_off(desk: Desk, member_id: str) -> Staff:
    """Let a person in no more. What the person did stays recorded under their name.

    Raises:
        NotYourRole: only an administrator does that.
        LastAdministrator: nobody could add people any more.
    """
    check_administrator(desk)
    off = replace(_member(desk, member_id), active=False)
    with desk.store.writing() as transaction:
        _save(transaction, off)
        if has_slot(desk.folder.key_file, off.login):
            remove_slot(desk.folder.key_file, off.login)
    _keep_copy(desk)
    return off


def renew_code(desk: Desk, own_password: str, *, cost: Cost = STANDARD_COST) -> str:
    """A new recovery code, to be shown once; the sheet with the old one opens nothing any more.

    Raises:
        NotYourRole: only an administrator does that.
        WrongPassword, TooManyAttempts: the old sheet still holds.
    """
    check_administrator(desk)
    key = unlock(desk.folder.key_file, desk.staff.login, own_password, desk.clock)
    code = renew_recovery_code(desk.folder.key_file, key, cost=cost)
    _keep_copy(desk)
    return code


def _member(desk: Desk, member_id: str) -> Staff:
    return next(member for member in everybody(desk) if member.id == member_id)


def _save(transaction: Transaction, changed: Staff) -> None:
    """Save a person; an administrator must be left, or everything is undone."""
    transaction.office.save_staff(changed)
    if not any(one.active and Role.ADMINISTRATOR in one.roles for one in transaction.office.all_staff()):
        raise LastAdministrator


def _keep_copy(desk: Desk) -> None:
    """The backups open by the copy of the key file beside them: it must know the same people."""
    copy_key_file(desk.folder.key_file, desk.folder.backups)
