"""The key file: who gets the database key, and what is said to who does not."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from app.clock import SetClock
from app.security.errors import (
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileTooNew,
    LastSlot,
    TooManyAttempts,
    UnknownLogin,
    WrongPassword,
    WrongRecoveryCode,
)
from app.security.keyfile import (
    NewKeyFile,
    change_password,
    copy_key_file,
    create_key_file,
    has_slot,
    remove_slot,
    renew_recovery_code,
    set_password,
    unlock,
    unlock_with_recovery,
)
from app.security.slots import Cost

CHEAP = Cost(1, 8, 1)
LOGIN = "Омарова"
PASSWORD = "Қарлығаш ұшты"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.key"


@pytest.fixture
def made(path: Path) -> NewKeyFile:
    return create_key_file(path, LOGIN, PASSWORD, CHEAP)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


def test_the_password_gives_the_key(path: Path, made: NewKeyFile, clock: SetClock) -> None:
    assert unlock(path, LOGIN, PASSWORD, clock) == made.key
    assert len(made.key) == 32


def test_a_login_is_known_in_any_case_and_between_spaces(
    path: Path, made: NewKeyFile, clock: SetClock
) -> None:
    assert unlock(path, " ОМАРОВА ", PASSWORD, clock) == made.key


def test_a_password_in_decomposed_letters_is_the_same_password(path: Path, clock: SetClock) -> None:
    made = create_key_file(path, LOGIN, "Жайлау жайы", CHEAP)
    assert unlock(path, LOGIN, "Жайлау жайы".replace("й", "и\u0306"), clock) == made.key


def test_a_wrong_password_opens_nothing(path: Path, made: NewKeyFile, clock: SetClock) -> None:
    with pytest.raises(WrongPassword):
        unlock(path, LOGIN, PASSWORD.lower(), clock)


def test_an_unknown_login_is_told_in_the_words_of_a_wrong_password(
    path: Path, made: NewKeyFile, clock: SetClock
) -> None:
    with pytest.raises(UnknownLogin) as unknown:
        unlock(path, "Жақыпов", PASSWORD, clock)
    assert unknown.value.text(str) == WrongPassword().text(str)


def test_the_file_holds_neither_the_key_nor_a_name(path: Path, made: NewKeyFile) -> None:
    content = path.read_text()
    assert made.key.hex() not in content
    assert LOGIN not in json.dumps(json.loads(content), ensure_ascii=False)
    assert repr(made) == "NewKeyFile()"


def test_a_second_person_gets_the_same_key(path: Path, made: NewKeyFile, clock: SetClock) -> None:
    set_password(path, made.key, "жақыпов", "Ала қозы 2026", cost=CHEAP)
    assert unlock(path, "Жақыпов", "Ала қозы 2026", clock) == unlock(path, LOGIN, PASSWORD, clock)


def test_a_changed_password_replaces_the_old_one(path: Path, made: NewKeyFile, clock: SetClock) -> None:
    change_password(path, LOGIN, PASSWORD, "жаңа құпиясөз", clock, cost=CHEAP)
    assert unlock(path, LOGIN, "жаңа құпиясөз", clock) == made.key
    with pytest.raises(WrongPassword):
        unlock(path, LOGIN, PASSWORD, clock)


def test_a_person_who_left_gets_in_no_more(path: Path, made: NewKeyFile, clock: SetClock) -> None:
    set_password(path, made.key, "жақыпов", "Ала қозы 2026", cost=CHEAP)
    remove_slot(path, LOGIN)
    assert not has_slot(path, LOGIN)
    with pytest.raises(UnknownLogin):
        unlock(path, LOGIN, PASSWORD, clock)


def test_the_last_person_cannot_be_taken_away(path: Path, made: NewKeyFile, clock: SetClock) -> None:
    with pytest.raises(LastSlot):
        remove_slot(path, LOGIN)
    assert unlock(path, LOGIN, PASSWORD, clock) == made.key


def test_who_is_not_there_cannot_be_taken_away(path: Path, made: NewKeyFile) -> None:
    with pytest.raises(UnknownLogin):
        remove_slot(path, "Жақыпов")


def test_the_recovery_code_opens_and_a_new_password_is_given(
    path: Path, made: NewKeyFile, clock: SetClock
) -> None:
    key = unlock_with_recovery(path, made.recovery_code, clock)
    set_password(path, key, LOGIN, "ұмытпаймын енді", cost=CHEAP)
    assert unlock(path, LOGIN, "ұмытпаймын енді", clock) == made.key


def test_a_renewed_recovery_code_replaces_the_old_sheet(
    path: Path, made: NewKeyFile, clock: SetClock
) -> None:
    code = renew_recovery_code(path, made.key, cost=CHEAP)
    assert unlock_with_recovery(path, code, clock) == made.key
    with pytest.raises(WrongRecoveryCode):
        unlock_with_recovery(path, made.recovery_code, clock)


def test_a_strange_key_is_never_wrapped(path: Path, made: NewKeyFile) -> None:
    before = path.read_bytes()
    with pytest.raises(ValueError, match="not this key file's"):
        set_password(path, bytes(32), LOGIN, PASSWORD, cost=CHEAP)
    assert path.read_bytes() == before


def test_a_key_file_is_never_overwritten_by_a_new_one(path: Path, made: NewKeyFile, clock: SetClock) -> None:
    with pytest.raises(FileExistsError):
        create_key_file(path, LOGIN, "басқа құпиясөз", CHEAP)
    assert unlock(path, LOGIN, PASSWORD, clock) == made.key


def test_a_missing_key_file_is_named(path: Path, clock: SetClock) -> None:
    with pytest.raises(KeyFileMissing):
        unlock(path, LOGIN, PASSWORD, clock)


def _set(name: str, value: object) -> Callable[[dict[str, Any]], None]:
    return lambda content: content.__setitem__(name, value)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (_set("version", 2), KeyFileTooNew),
        (_set("format", "something"), KeyFileDamaged),
        (_set("people", None), KeyFileDamaged),
        (_set("people", [{"name": "x"}]), KeyFileDamaged),
        (_set("check", "00" * 16), KeyFileDamaged),
        (lambda content: content["people"][0]["cost"].update(memory_kib=2**40), KeyFileDamaged),
        (lambda content: content["people"][0].update(salt="?"), KeyFileDamaged),
        (lambda content: content["people"][0].update(sealed="00" * 72), WrongPassword),
        (lambda content: content["people"][0]["cost"].update(time=2), WrongPassword),
    ],
)
def test_a_changed_key_file_opens_nothing_and_says_why(
    path: Path,
    made: NewKeyFile,
    clock: SetClock,
    change: Callable[[dict[str, Any]], None],
    error: type[Exception],
) -> None:
    content = json.loads(path.read_text())
    change(content)
    path.write_text(json.dumps(content))
    with pytest.raises(error) as refused:
        unlock(path, LOGIN, PASSWORD, clock)
    assert type(refused.value) is error


def test_nobody_signs_in_as_a_colleague_by_exchanging_names_in_the_file(
    path: Path, made: NewKeyFile, clock: SetClock
) -> None:
    set_password(path, made.key, "жақыпов", "Ала қозы 2026", cost=CHEAP)
    content = json.loads(path.read_text())
    first, second = content["people"]
    first["name"], second["name"] = second["name"], first["name"]
    path.write_text(json.dumps(content))
    with pytest.raises(WrongPassword):
        unlock(path, LOGIN, "Ала қозы 2026", clock)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null"])
def test_a_file_that_is_no_key_file_is_told_as_damaged(path: Path, clock: SetClock, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(KeyFileDamaged):
        unlock(path, LOGIN, PASSWORD, clock)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("salt", ""),
        ("salt", "00"),
        ("cost", {"time": 1.5, "memory_kib": 8, "lanes": 1}),
        ("cost", {"time": True}),
    ],
)
def test_a_slot_that_nobody_can_try_is_told_as_damage(
    path: Path, made: NewKeyFile, clock: SetClock, part: str, value: object
) -> None:
    content = json.loads(path.read_bytes())
    content["people"][0][part] = value
    path.write_text(json.dumps(content))
    with pytest.raises(KeyFileDamaged):
        unlock(path, LOGIN, PASSWORD, clock)


def test_a_copy_of_the_key_file_opens_as_well(
    path: Path, made: NewKeyFile, clock: SetClock, tmp_path: Path
) -> None:
    copy = copy_key_file(path, tmp_path / "backups")
    assert unlock(copy, LOGIN, PASSWORD, clock) == made.key


def wrong(path: Path, clock: SetClock, times: int) -> None:
    for _ in range(times):
        with pytest.raises(WrongPassword):
            unlock(path, LOGIN, "қате құпиясөз", clock)


def test_five_wrong_passwords_make_the_sixth_wait(path: Path, made: NewKeyFile, clock: SetClock) -> None:
    wrong(path, clock, 5)
    with pytest.raises(TooManyAttempts) as refused:
        unlock(path, LOGIN, PASSWORD, clock)
    assert refused.value.params == {"seconds": 30}
    clock.advance(seconds=30)
    assert unlock(path, LOGIN, PASSWORD, clock) == made.key


def test_a_right_password_forgives_the_wrong_ones(path: Path, made: NewKeyFile, clock: SetClock) -> None:
    wrong(path, clock, 4)
    unlock(path, LOGIN, PASSWORD, clock)
    wrong(path, clock, 4)
    assert unlock(path, LOGIN, PASSWORD, clock) == made.key


def test_each_further_wrong_password_doubles_the_wait_up_to_a_quarter_of_an_hour(
    path: Path, made: NewKeyFile, clock: SetClock
) -> None:
    wrong(path, clock, 5)
    waits = []
    for _ in range(8):
        with pytest.raises(TooManyAttempts) as refused:
            unlock(path, LOGIN, PASSWORD, clock)
        waits.append(refused.value.params["seconds"])
        clock.advance(seconds=float(str(waits[-1])))
        wrong(path, clock, 1)
    assert waits == [30, 60, 120, 240, 480, 900, 900, 900]


def test_wrong_recovery_codes_wait_as_well(path: Path, made: NewKeyFile, clock: SetClock) -> None:
    wrong(path, clock, 4)
    with pytest.raises(WrongRecoveryCode):
        unlock_with_recovery(path, "22222-22222-22222-22222-22222-22222", clock)
    with pytest.raises(TooManyAttempts):
        unlock_with_recovery(path, made.recovery_code, clock)


@pytest.mark.parametrize("moment", [datetime(2009, 1, 1), datetime(2039, 1, 1)])
def test_a_clock_that_jumps_does_not_lock_for_years(
    path: Path, made: NewKeyFile, clock: SetClock, moment: datetime
) -> None:
    wrong(path, clock, 5)
    clock.set(moment)
    assert unlock(path, LOGIN, PASSWORD, clock) == made.key


@pytest.mark.parametrize(
    "content", [b"", b"nonsense", b'{"tried": "x", "last": 1}', b'{"tried": 9, "last": "0001-01-01"}']
)
def test_a_damaged_count_keeps_nobody_out(
    path: Path, made: NewKeyFile, clock: SetClock, content: bytes
) -> None:
    path.with_name("office.key.attempts").write_bytes(content)
    assert unlock(path, LOGIN, PASSWORD, clock) == made.key
