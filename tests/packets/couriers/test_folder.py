"""The folder courier on real media: full, read-only, vanished, lying, and killed at any byte."""

from __future__ import annotations

import hashlib
import io
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.packets.couriers.folder import deliver, list_packets, reading
from app.packets.errors import CourierFull, CourierGone, CourierReadOnly, CourierUnverified

NAME = "kense-0412-0400-000017.kense"
OLD, NEW = b"old packet" * 100, b"new packet" * 400
REPOSITORY = Path(__file__).parents[3]
CHILD = """
import io, signal, sys
from pathlib import Path
from app.packets.couriers.folder import deliver
from app.packets.errors import CourierError
if "die" in sys.argv:
    import resource
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    deliver(Path(sys.argv[1]), "kense-0412-0400-000017.kense", io.BytesIO(b"new packet" * 400 * 100))
except CourierError as error:
    print(error.name)
"""


def delivered(folder: Path, content: bytes) -> Path:
    return deliver(folder, NAME, io.BytesIO(content)).path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """What a full quota or a FAT32 stick does: the operating system refuses the byte after."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_file_arrives_whole_and_says_so(tmp_path: Path) -> None:
    result = deliver(tmp_path, NAME, io.BytesIO(NEW))
    assert result.path.read_bytes() == NEW
    assert (result.sha256, result.size, result.was_there) == (
        hashlib.sha256(NEW).hexdigest(),
        len(NEW),
        False,
    )
    assert names(tmp_path) == [NAME]


def test_writing_the_same_packet_again_changes_nothing(tmp_path: Path) -> None:
    path = delivered(tmp_path, NEW)
    before = path.stat()
    again = deliver(tmp_path, NAME, io.BytesIO(NEW))
    assert again.was_there
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_damaged_copy_is_replaced_by_the_whole_one(tmp_path: Path) -> None:
    delivered(tmp_path, NEW).write_bytes(NEW[:-1] + b"?")
    assert not deliver(tmp_path, NAME, io.BytesIO(NEW)).was_there
    assert (tmp_path / NAME).read_bytes() == NEW


def test_a_source_that_was_read_already_is_written_from_its_beginning(tmp_path: Path) -> None:
    source = io.BytesIO(NEW)
    source.read()
    assert deliver(tmp_path, NAME, source).path.read_bytes() == NEW


def test_a_medium_that_is_full_at_any_byte_keeps_the_old_file_and_no_remains(tmp_path: Path) -> None:
    delivered(tmp_path, OLD)
    for room in range(0, len(NEW), 13):
        with no_file_larger_than(room), pytest.raises(CourierFull) as full:
            delivered(tmp_path, NEW)
        assert full.value.params == {"name": NAME}
        assert names(tmp_path) == [NAME]
        assert (tmp_path / NAME).read_bytes() == OLD
    assert delivered(tmp_path, NEW).read_bytes() == NEW


@pytest.mark.parametrize("room", [0, 1, 4096, 100_000, 399_999])
def test_a_program_killed_at_any_byte_leaves_the_old_file_and_the_next_writing_tidies_up(
    tmp_path: Path, room: int
) -> None:
    delivered(tmp_path, OLD)
    died = run([sys.executable, "-c", CHILD, str(tmp_path), str(room), "die"])
    assert died.returncode == -signal.SIGXFSZ
    assert (tmp_path / NAME).read_bytes() == OLD
    assert list_packets(tmp_path) == (tmp_path / NAME,)
    delivered(tmp_path, NEW)
    assert names(tmp_path) == [NAME]
    assert (tmp_path / NAME).read_bytes() == NEW


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY, timeout=60, check=False)


IN_A_NAMESPACE = ("unshare", "--user", "--map-root-user", "--mount")
SMALL_STICK = """
set -e
mount -t tmpfs -o size=64k stick "$1"
printf 'old packet' > "$1/kense-0412-0400-000017.kense"
"$2" -c "$3" "$1"
mount -o remount,ro "$1"
"$2" -c "$3" "$1"
ls -A "$1"
cat "$1/kense-0412-0400-000017.kense"
"""


def test_a_small_stick_is_full_and_a_locked_one_read_only(tmp_path: Path) -> None:
    if run([*IN_A_NAMESPACE, "mount", "-t", "tmpfs", "stick", str(tmp_path)]).returncode != 0:
        pytest.skip("this system lets nobody mount a small medium; the file size limit stood in for it above")
    done = run([*IN_A_NAMESPACE, "sh", "-c", SMALL_STICK, "sh", str(tmp_path), sys.executable, CHILD])
    assert done.stdout.split("\n") == ["CourierFull", "CourierReadOnly", NAME, "old packet"]


def test_a_folder_that_takes_no_files_is_read_only() -> None:
    with pytest.raises(CourierReadOnly):
        delivered(Path("/sys"), NEW)


def test_a_folder_that_has_vanished_is_gone(tmp_path: Path) -> None:
    for ask in (lambda: delivered(tmp_path / "stick", NEW), lambda: list_packets(tmp_path / "stick")):
        with pytest.raises(CourierGone):
            ask()


class PullingTheStick(io.BytesIO):
    """A packet during whose second reading, the one for the copy, the folder vanishes."""

    def __init__(self, content: bytes, folder: Path) -> None:
        super().__init__(content)
        self.folder = folder
        self.rounds = 0

    def seek(self, offset: int, whence: int = 0, /) -> int:
        self.rounds += 1
        return super().seek(offset, whence)

    def read(self, size: int | None = -1, /) -> bytes:
        if self.rounds > 1 and self.folder.exists():
            shutil.rmtree(self.folder)
        return super().read(size)


def test_a_stick_pulled_while_writing_is_gone(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(CourierGone):
        deliver(stick, NAME, PullingTheStick(NEW, stick))


class Faltering(io.BytesIO):
    """A packet that is copied with one byte changed, as by bad memory or a bad medium."""

    def seek(self, offset: int, whence: int = 0, /) -> int:
        self.getbuffer()[7] ^= 1
        return super().seek(offset, whence)


def test_a_copy_that_differs_is_not_left_behind_and_the_old_file_is_whole(tmp_path: Path) -> None:
    delivered(tmp_path, OLD)
    with pytest.raises(CourierUnverified):
        deliver(tmp_path, NAME, Faltering(NEW))
    assert names(tmp_path) == [NAME]
    assert (tmp_path / NAME).read_bytes() == OLD


def test_packets_are_found_by_their_names_alone(tmp_path: Path) -> None:
    for name in ("b.kense", "A.KENSE", "a.kense-card", ".hidden.kense", "b.kense.part", "notes.txt"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "folder.kense").mkdir()
    assert [path.name for path in list_packets(tmp_path)] == ["A.KENSE", "b.kense"]


def test_a_packet_is_read_from_where_it_lies(tmp_path: Path) -> None:
    with reading(delivered(tmp_path, NEW)) as source:
        assert source.read() == NEW
    with pytest.raises(CourierGone), reading(tmp_path / "away.kense"):
        pass
