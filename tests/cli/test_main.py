"""The command itself: its languages, its version, its exit codes."""

from __future__ import annotations

import pytest

from app import __version__
from app.cli.main import parser
from app.domain.language import Language
from app.i18n import translator
from tests.cli.conftest import Kense


def test_the_version_is_told(kense: Kense) -> None:
    said = kense("--version")
    assert (said.code, said.out) == (0, f"kense {__version__}\n")


def test_help_names_every_command(kense: Kense) -> None:
    said = kense("--help")
    assert said.code == 0
    for command in ("demo", "catalogue", "due", "packet", "screenshots", "doctor"):
        assert command in said.out


@pytest.mark.parametrize("wrong", [("no-such-command",), ("--language", "en", "doctor"), ("catalogue",)])
def test_a_command_that_there_is_not_ends_with_two(kense: Kense, wrong: tuple[str, ...]) -> None:
    said = kense(*wrong)
    assert (said.code, said.out) == (2, "")
    assert "қолданылуы: kense" in said.err


def test_the_terminal_speaks_kazakh_unless_told_otherwise(kense: Kense) -> None:
    assert parser(translator(Language.KK)).parse_args(["doctor"]).language == "kk"
    assert "әлеуметтік көмек тағайындау" in kense("catalogue", "list").out


def test_help_and_wrong_arguments_speak_the_language_that_was_asked_for(kense: Kense) -> None:
    assert "показать эту справку" in kense("--language", "ru", "due", "--help").out
    assert "нужны аргументы: id" in kense("--language", "ru", "due").err
    assert "осы анықтаманы көрсету" in kense("due", "--help").out


def test_without_a_screen_the_window_is_refused_in_words(
    kense: Kense, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    said = kense("--language", "ru")
    assert said.code == 2
    assert "экрана" in said.err
