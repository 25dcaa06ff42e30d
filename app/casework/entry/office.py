"""Setting an office up, signing in to it, and letting a colleague take the chair."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from app.casework.desk import Desk, OfficeFolder, Shipped
from app.casework.entry.rereading import catch_up
from app.casework.office.office_errors import BadPassword, LoginTaken, NoOffice, OfficeExists
from app.casework.office.rule_keepers import check_administrator
from app.casework.own import RulesInHand
from app.casework.recording import new_id
from app.db.errors import StoreMissing
from app.db.store import OfficeStore, Transaction
from app.db.upgrade import found_store, open_current_store
from app.domain.language import Text
from app.domain.office import OfficeDetails, OfficeProfile, Staff
from app.domain.people import PersonName
from app.domain.problems import Problem
from app.domain.roles import OfficeKind, Role
from app.errors import KenseError
from app.files import sync_folder
from app.packets.keys import OfficeKeys
from app.security.errors import KeyFileMissing, UnknownLogin
from app.security.keyfile import copy_key_file, create_key_file, set_password, unlock
from app.security.passwords import normal_login, password_problem
from app.security.slots import STANDARD_COST, Cost

USUAL_HOURS = Text("дс–жм 9.00–18.00, түскі үзіліс 13.00–14.00", "пн–пт 9.00–18.00, перерыв 13.00–14.00")
"""The hours of departments and akims in the acts of 2012 (Zhambyl 2012 no. 316, regulation 9, §9)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffice(OfficeDetails):
    """The answers of the first start: what this office is."""

    code: str
    kind: OfficeKind


@dataclass(frozen=True, slots=True)
class NewStaff:
    """A person who will sign in."""

    login: str
    name: PersonName
    roles: tuple[Role, ...]
    password: str


@dataclass(frozen=True, slots=True)
class Founded:
    """A new office; the recovery code is shown once and never stored."""

    desk: Desk
    recovery_code: str


def exists(folder: OfficeFolder) -> bool:
    """Whether the folder holds an office, be it one that lost its key file or its database."""
    return folder.key_file.exists() or _has_lost_its_key(folder)


def fault(folder: OfficeFolder) -> KenseError | None:
    """What an existing office lacks before anybody signs in: its key file or its database."""
    if _has_lost_its_key(folder):
        return KeyFileMissing()
    if folder.key_file.exists() and not folder.database.exists():
        return StoreMissing()
    return None


def _has_lost_its_key(folder: OfficeFolder) -> bool:
    """A database without a key is an office in need; with an unfinished one it was never founded."""
    keys = (folder.key_file, folder.unfinished_key_file)
    return folder.database.exists() and not any(key.exists() for key in keys)


def found(
    shipped: Shipped, folder: OfficeFolder, office: NewOffice, first: NewStaff, *, cost: Cost = STANDARD_COST
) -> Founded:
    """Set an office up and sign its first person in.

    Raises:
        OfficeExists: there is one in the folder; it is not touched.
        BadPassword: the password is too weak; nothing was made.
    """
    _check_free(folder)
    check_password(first.password, first.login)
    folder.path.mkdir(parents=True, exist_ok=True)
    made = create_key_file(folder.unfinished_key_file, first.login, first.password, cost)
    store = OfficeStore(found_store(folder.database, made.key))
    profile = _profile(office)
    keys = OfficeKeys.generate()
    member = _staff(first)
    with store.writing() as transaction:
        transaction.office.found(profile, keys.to_json())
        transaction.office.save_staff(member)
    folder.unfinished_key_file.replace(folder.key_file)
    sync_folder(folder.path)
    copy_key_file(folder.key_file, folder.backups)
    return Founded(Desk(shipped, folder, store, profile, keys, member), made.recovery_code)


def _profile(office: NewOffice) -> OfficeProfile:
    return OfficeProfile(id=new_id(), **{each.name: getattr(office, each.name) for each in fields(office)})


def sign_in(shipped: Shipped, folder: OfficeFolder, login: str, password: str) -> Desk:
    """Open an office for one person.

    Raises:
        NoOffice: the folder holds none.
        WrongPassword, UnknownLogin, TooManyAttempts, KeyFileMissing, KeyFileDamaged: the key cannot be had.
        DatabaseInUse, StoreDamaged, StoreTooNew: the database cannot be opened.
    """
    if not exists(folder):
        raise NoOffice
    return open_desk(shipped, folder, unlock(folder.key_file, login, password, shipped.clock), login)


def open_desk(shipped: Shipped, folder: OfficeFolder, key: bytes, login: str) -> Desk:
    """Open an office by its key, for a person who proved to be there.

    Raises:
        NoOffice, UnknownLogin, DatabaseInUse, StoreMissing, StoreDamaged, StoreTooNew: nothing was opened.
    """
    store = OfficeStore(open_current_store(folder.database, key, folder.backups, shipped.clock))
    try:
        with store.reading() as transaction:
            profile = transaction.office.profile()
            if profile is None:
                raise NoOffice
            member = at_work(transaction, login)
            keys = OfficeKeys.from_json(transaction.office.keys())
            own = RulesInHand(transaction.own.all())
        desk = Desk(shipped, folder, store, profile, keys, member, own=own)
        catch_up(desk)
    except BaseException:
        store.close()
        raise
    return desk


def change_person(desk: Desk, login: str, password: str) -> Desk:
    """The same open office for another person, or for the same one after the screen was locked.

    Raises:
        WrongPassword, UnknownLogin, TooManyAttempts, KeyFileMissing, KeyFileDamaged: nobody changed places.
    """
    unlock(desk.folder.key_file, login, password, desk.clock)
    with desk.store.reading() as transaction:
        return replace(desk, staff=at_work(transaction, login))


def at_work(transaction: Transaction, login: str) -> Staff:
    """The person with a login, however it is typed, who was not switched off.

    Raises:
        UnknownLogin: there is none.
    """
    member = _member(transaction, login)
    if member is None or not member.active:
        raise UnknownLogin
    return member


def _member(transaction: Transaction, login: str) -> Staff | None:
    """Logins are compared as the key file does it: an office that was founded earlier may hold one in capitals."""
    name = normal_login(login)
    return next((one for one in transaction.office.all_staff() if normal_login(one.login) == name), None)


def add_staff(desk: Desk, password_of_adder: str, new: NewStaff, *, cost: Cost = STANDARD_COST) -> Staff:
    """Let another person sign in; the one who adds proves with the password that the database key may be shared.

    Raises:
        NotYourRole: only an administrator adds people.
        BadPassword, LoginTaken, WrongPassword, TooManyAttempts: nobody was added.
    """
    check_administrator(desk)
    check_password(new.password, new.login)
    key = unlock(desk.folder.key_file, desk.staff.login, password_of_adder, desk.clock)
    member = _staff(new)
    with desk.store.writing() as transaction:
        if _member(transaction, new.login) is not None:
            raise LoginTaken(login=member.login)
        transaction.office.save_staff(member)
        set_password(desk.folder.key_file, key, new.login, new.password, cost=cost)
    copy_key_file(desk.folder.key_file, desk.folder.backups)
    return member


def vacant_posts(desk: Desk) -> tuple[Role, ...]:
    """The posts of this kind of office that nobody at work holds: their steps cannot be done."""
    with desk.store.reading() as transaction:
        held = {role for member in transaction.office.all_staff() if member.active for role in member.roles}
    return tuple(
        role
        for role in desk.office.kind.roles
        if not any(one is role or role in one.includes for one in held)
    )


def _staff(new: NewStaff) -> Staff:
    return Staff(new_id(), normal_login(new.login), new.name, new.roles)


def _check_free(folder: OfficeFolder) -> None:
    """The folder must hold no office; what a power cut left of a founding that was never finished is removed."""
    if not exists(folder) and folder.unfinished_key_file.exists():
        folder.database.unlink(missing_ok=True)
        folder.unfinished_key_file.unlink()
    if exists(folder) or folder.database.exists():
        raise OfficeExists


def password_fault(password: str, login: str) -> Problem | None:
    """What is wrong with a password that somebody wants to have."""
    return password_problem(password, login)


def check_password(password: str, login: str) -> None:
    """A new password must not be too weak.

    Raises:
        BadPassword: it is.
    """
    problem = password_fault(password, login)
    if problem is not None:
        raise BadPassword(problem=problem)
