"""Setting an office up, signing in to it, and letting a colleague take the chair."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.casework.desk import Desk, OfficeFolder, Shipped
from app.casework.errors import BadPassword, NoOffice, OfficeExists
from app.casework.own import RulesInHand
from app.casework.recording import new_id
from app.db.store import OfficeStore
from app.db.upgrade import found_store, open_current_store
from app.domain.language import Text
from app.domain.office import OfficeProfile, Staff
from app.domain.people import PersonName
from app.domain.problems import Problem
from app.domain.roles import OfficeKind, Role
from app.files import sync_folder
from app.packets.keys import OfficeKeys
from app.security.keyfile import copy_key_file, create_key_file, set_password, unlock
from app.security.passwords import password_problem
from app.security.slots import STANDARD_COST, Cost

USUAL_HOURS = Text("дс–жм 9.00–18.00, түскі үзіліс 13.00–14.00", "пн–пт 9.00–18.00, перерыв 13.00–14.00")
"""The hours of departments and akims in the acts of 2012 (Zhambyl 2012 no. 316, regulation 9, §9)."""


@dataclass(frozen=True, slots=True)
class NewOffice:
    """The answers of the first start: what this office is."""

    code: str
    kind: OfficeKind
    name: Text
    short_name: Text
    address: Text
    phone: str
    hours: Text
    appeal_body: Text


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
    """Whether the folder holds an office."""
    return folder.key_file.exists()


def found(
    shipped: Shipped, folder: OfficeFolder, office: NewOffice, first: NewStaff, *, cost: Cost = STANDARD_COST
) -> Founded:
    """Set an office up and sign its first person in.

    Raises:
        OfficeExists: there is one in the folder; it is not touched.
        BadPassword: the password is too weak; nothing was made.
    """
    _check_free(folder)
    _check_password(first)
    folder.path.mkdir(parents=True, exist_ok=True)
    made = create_key_file(folder.unfinished_key_file, first.login, first.password, cost)
    store = OfficeStore(found_store(folder.database, made.key))
    profile = _profile(office)
    keys = OfficeKeys.generate()
    member = Staff(new_id(), first.login, first.name, first.roles)
    with store.writing() as transaction:
        transaction.office.found(profile, keys.to_json())
        transaction.office.save_staff(member)
    folder.unfinished_key_file.replace(folder.key_file)
    sync_folder(folder.path)
    copy_key_file(folder.key_file, folder.backups)
    return Founded(Desk(shipped, folder, store, profile, keys, member), made.recovery_code)


def _profile(office: NewOffice) -> OfficeProfile:
    return OfficeProfile(
        id=new_id(),
        code=office.code,
        kind=office.kind,
        name=office.name,
        short_name=office.short_name,
        address=office.address,
        phone=office.phone,
        hours=office.hours,
        appeal_body=office.appeal_body,
    )


def sign_in(shipped: Shipped, folder: OfficeFolder, login: str, password: str) -> Desk:
    """Open an office for one person.

    Raises:
        NoOffice: the folder holds none.
        WrongPassword, TooManyAttempts, KeyFileDamaged: the key cannot be had.
        DatabaseInUse, StoreDamaged, StoreTooNew: the database cannot be opened.
    """
    if not exists(folder):
        raise NoOffice
    key = unlock(folder.key_file, login, password, shipped.clock)
    store = OfficeStore(open_current_store(folder.database, key, folder.backups, shipped.clock))
    try:
        with store.reading() as transaction:
            profile = transaction.office.profile()
            member = transaction.office.staff_by_login(login)
            if profile is None or member is None:
                raise NoOffice
            keys = OfficeKeys.from_json(transaction.office.keys())
            own = RulesInHand(transaction.own.all())
    except BaseException:
        store.close()
        raise
    return Desk(shipped, folder, store, profile, keys, member, own=own)


def change_person(desk: Desk, login: str, password: str) -> Desk:
    """The same open office for another person, or for the same one after the screen was locked."""
    unlock(desk.folder.key_file, login, password, desk.clock)
    with desk.store.reading() as transaction:
        member = transaction.office.staff_by_login(login)
    if member is None:
        raise NoOffice
    return replace(desk, staff=member)


def add_staff(desk: Desk, password_of_adder: str, new: NewStaff, *, cost: Cost = STANDARD_COST) -> Staff:
    """Let another person sign in; the one who adds proves with the password that the database key may be shared."""
    _check_password(new)
    key = unlock(desk.folder.key_file, desk.staff.login, password_of_adder, desk.clock)
    member = Staff(new_id(), new.login, new.name, new.roles)
    with desk.store.writing() as transaction:
        transaction.office.save_staff(member)
        set_password(desk.folder.key_file, key, new.login, new.password, cost=cost)
    copy_key_file(desk.folder.key_file, desk.folder.backups)
    return member


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


def _check_password(new: NewStaff) -> None:
    problem = password_fault(new.password, new.login)
    if problem is not None:
        raise BadPassword(problem=problem)
