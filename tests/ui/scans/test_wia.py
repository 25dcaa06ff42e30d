"""Windows' scanners by stand-ins of their objects: what is asked of them, in what order, and how they are told.

No scanner of Windows has been asked by these tests: they run where there is none.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO

import pytest

from app.ui.scans import wia

ACROSS_DPI, DOWN_DPI, ACROSS, DOWN, INTENT = 6147, 6148, 6151, 6152, 6146
SCANNER, CAMERA = 1, 2


@dataclass
class Property:
    PropertyID: int
    Value: object
    IsReadOnly: bool = False


@dataclass
class FileData:
    BinaryData: tuple[int, ...]


@dataclass
class Picture:
    FileData: FileData


@dataclass
class Item:
    Properties: list[Property]
    asked: list[str] = field(default_factory=list)

    def Transfer(self, form: str) -> Picture:
        self.asked.append(form)
        return Picture(FileData((66, 77, 1, 2)))


@dataclass
class Device:
    Items: list[Item]
    Properties: list[Property]


@dataclass
class Info:
    DeviceID: str
    Type: int
    Properties: list[Property]
    device: Device | None = None

    def Connect(self) -> Device | None:
        return self.device


@dataclass
class Manager:
    DeviceInfos: Sequence[Info]


@pytest.fixture
def item() -> Item:
    numbers = (INTENT, ACROSS_DPI, DOWN_DPI, ACROSS, DOWN)
    return Item([Property(number, 0) for number in numbers])


@pytest.fixture
def manager(item: Item) -> Manager:
    """A camera, and a scanner with glass of 8.5 by 11.7 inches."""
    glass = [Property(3074, 8500), Property(3075, 11700)]
    scanner = Info("{6BDD}\\0001", SCANNER, [Property(7, "Сканер HP")], Device([item], glass))
    return Manager([Info("{6BDD}\\0000", CAMERA, [Property(7, "Камера")]), scanner])


def answered(manager: Manager, *arguments: str) -> bytes:
    output = BytesIO()
    wia.run(list(arguments), manager, output)
    return output.getvalue()


def test_scanners_are_told_with_their_names_and_cameras_are_not(manager: Manager) -> None:
    assert answered(manager, "find").decode() == "kense:{6BDD}\\0001\tСканер HP\n"


@pytest.mark.parametrize(("intent", "number"), [("colour", 1), ("grey", 2)])
def test_a_page_is_the_whole_glass_at_the_resolution_asked_for(
    manager: Manager, item: Item, intent: str, number: int
) -> None:
    assert answered(manager, "scan", "{6BDD}\\0001", intent, "200") == b"BM\x01\x02"
    assert {one.PropertyID: one.Value for one in item.Properties} == {
        INTENT: number,
        ACROSS_DPI: 200,
        DOWN_DPI: 200,
        ACROSS: 1700,
        DOWN: 2340,
    }
    assert len(item.asked) == 1


def test_what_a_driver_lets_nobody_set_is_left_as_it_is(manager: Manager, item: Item) -> None:
    item.Properties[:] = [Property(INTENT, 4, IsReadOnly=True)]
    assert answered(manager, "scan", "{6BDD}\\0001", "grey", "200")
    assert item.Properties[0].Value == 4


def test_a_scanner_that_was_pulled_out_is_said_to_be_so(manager: Manager) -> None:
    with pytest.raises(LookupError):
        answered(manager, "scan", "{6BDD}\\0009", "grey", "200")


@pytest.mark.parametrize("arguments", [(), ("scan",), ("scan", "x", "sepia", "200"), ("format", "c:")])
def test_anything_else_is_refused(manager: Manager, arguments: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="find"):
        answered(manager, *arguments)


class ComError(Exception):
    """As `comtypes` tells what a driver complains of."""

    text = "В устройстве\r\n нет бумаги."


def test_a_driver_is_quoted_in_one_line() -> None:
    assert wia.complaint(ComError()) == "В устройстве нет бумаги."
    assert wia.complaint(ComError("")) == "В устройстве нет бумаги."
    assert wia.complaint(ValueError()) == "ValueError"


@pytest.mark.skipif(sys.platform == "win32", reason="there are scanners to be asked")
def test_the_process_ends_with_a_complaint_where_there_is_no_windows() -> None:
    ended = subprocess.run([sys.executable, "-m", wia.__name__, "find"], capture_output=True, check=False)
    assert ended.returncode == 1
    assert ended.stdout == b""
    assert ended.stderr.decode().strip()
