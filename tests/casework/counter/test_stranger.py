"""A program that reads what a stranger brought: what it learns of us, and how it is stopped."""

from __future__ import annotations

import json
import sys

import pytest

from app.casework.counter.stranger import StrangerStopped, ask

ALL_IT_KNOWS = "import json, os; print(json.dumps(list(os.environ)))"
HANDED_BACK = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read()[::-1]); sys.exit(7)"
WITHOUT_END = "import sys\nwhile True: sys.stdout.buffer.write(bytes(65536))"
SILENT = "import sys, time; sys.stdin.close(); time.sleep(600)"
LONG = 60.0


def python(lines: str) -> list[str]:
    return [sys.executable, "-I", "-c", lines]


def test_it_gets_bytes_and_hands_bytes_back() -> None:
    given = bytes(range(256)) * 1000
    assert ask(python(HANDED_BACK), given, most=len(given), patience_s=LONG) == (7, given[::-1])


def test_it_learns_no_password_that_we_were_started_with(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("KENSE_PASSWORD", "KENSE_RECOVERY_CODE", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "жаттығу-2026")
    code, said = ask(python(ALL_IT_KNOWS), b"", most=10_000, patience_s=LONG)
    assert code == 0
    # what the interpreter or the system gives itself
    assert set(json.loads(said)) <= {"PATH", "SYSTEMROOT", "LC_CTYPE", "__CF_USER_TEXT_ENCODING"}


def test_it_is_stopped_when_it_says_more_than_it_may() -> None:
    with pytest.raises(StrangerStopped):
        ask(python(WITHOUT_END), b"", most=100_000, patience_s=LONG)


def test_it_is_stopped_when_it_does_not_come_to_an_end() -> None:
    with pytest.raises(StrangerStopped):
        ask(python(SILENT), bytes(1_000_000), most=10, patience_s=0.1)


def test_who_ends_without_reading_is_no_fault_of_ours() -> None:
    assert ask(python(""), bytes(1_000_000), most=10, patience_s=LONG) == (0, b"")


def test_what_is_not_there_cannot_be_started() -> None:
    with pytest.raises(OSError):
        ask(["no-such-program"], b"", most=10, patience_s=LONG)
