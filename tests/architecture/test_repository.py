"""What must not stand in any file of the repository."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.look_alikes import mixed_words
from tests.architecture.source import REPOSITORY

INDEX_HOST = re.compile(
    r"\b(?:[\w-]+\.)*(?:py[p]i|pyth[o]nhosted|npm[j]s|deb[i]an|ubunt[u])\.(?:org|com|net)\b|--(?:extra-)?index-ur[l]|--find-link[s]"
)
PLACE_OF_ONE_MACHINE = re.compile(r"(?<![\w.-])/(?:work|root|tmp/\w+)/")
WRITTEN_FOR_PEOPLE = (".po", ".yaml", ".md", ".txt", ".html", ".svg")


@cache
def texts() -> dict[str, str]:
    """Every text file that is, or would be, committed."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=REPOSITORY,
        capture_output=True,
        check=True,
    )
    places = [Path(name.decode()) for name in listing.stdout.split(b"\0") if name]
    return {str(place): text for place in places if (text := _text(REPOSITORY / place)) is not None}


def _text(path: Path) -> str | None:
    """A file's text; none for a picture, a font, or a file that was deleted a moment ago."""
    try:
        return path.read_bytes().decode("utf-8")
    except (UnicodeDecodeError, FileNotFoundError):
        return None


def found(pattern: re.Pattern[str]) -> list[str]:
    """Where a pattern occurs, and as what."""
    return [
        f"{place}:{number} {match[0]}"
        for place, text in texts().items()
        for number, line in enumerate(text.splitlines(), 1)
        for match in pattern.finditer(line)
    ]


def test_no_file_names_the_host_of_a_package_index() -> None:
    assert found(INDEX_HOST) == []


def test_no_file_names_a_place_of_one_machine() -> None:
    assert found(PLACE_OF_ONE_MACHINE) == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_pins_every_package_by_its_hashes_and_names_no_address(lock: str) -> None:
    pins = re.split(r"\n(?=[A-Za-z])", re.sub(r"(?m)^\s*#.*\n", "", texts()[lock]).strip())
    assert [
        pin.split()[0] for pin in pins if not re.match(r"[\w.-]+==\S+.* \\\n(?s:.*)--hash=sha256:", pin)
    ] == []
    assert "://" not in texts()[lock]


def test_what_runs_is_pinned_alike_in_both_locks() -> None:
    pinned = [
        set(re.findall(r"(?m)^[\w.-]+==\S+", texts()[lock]))
        for lock in ("requirements.lock", "requirements-dev.lock")
    ]
    assert pinned[0] - pinned[1] == set()


def test_no_latin_look_alike_stands_inside_a_cyrillic_word() -> None:
    mixed = [
        f"{place}:{number} {word}"
        for place, text in texts().items()
        if place.startswith(("translations/", "resources/")) and place.endswith(WRITTEN_FOR_PEOPLE)
        for number, line in enumerate(text.splitlines(), 1)
        for word in mixed_words(re.sub(r"\\[nt]|\{[^}]*\}", " ", line))
    ]
    assert mixed == []
