"""The spool: reads back what was written, from anywhere, and leaves nothing in the clear on a disk."""

from __future__ import annotations

import io
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packets.errors import PacketNoRoom
from app.packets.spool import Spool

SECRET = "Сәрсенбаева Әлия, 850101400123. ".encode() * 6000


def filled(*pieces: bytes, in_memory: int = 1) -> Spool:
    spool = Spool(in_memory)
    for piece in pieces:
        spool.write(piece)
    return spool


@given(
    st.lists(st.integers(0, 150_000), max_size=5),
    st.lists(st.tuples(st.integers(0, 400_000), st.integers(0, 100_000)), max_size=8),
)
def test_a_spool_reads_like_the_bytes_themselves(sizes: list[int], places: list[tuple[int, int]]) -> None:
    content = (bytes(range(251)) * 3000)[: sum(sizes)]
    pieces = [content[sum(sizes[:i]) : sum(sizes[: i + 1])] for i in range(len(sizes))]
    spool = filled(*pieces)
    reader, plain = spool.reader(), io.BytesIO(content)
    for place, length in places:
        assert reader.seek(place) == plain.seek(place)
        assert reader.read(length) == plain.read(length)
    assert reader.seek(0, io.SEEK_END) == spool.size
    spool.close()


def open_files_without_a_name() -> Iterator[bytes]:
    """The content of every deleted file that this process still has open."""
    for handle in Path("/proc/self/fd").iterdir():
        if handle.is_symlink() and str(handle.readlink()).endswith("(deleted)"):
            yield handle.read_bytes()


def test_what_lies_on_the_disk_cannot_be_read() -> None:
    spool = filled(SECRET)
    spool.reader()
    spooled = [content for content in open_files_without_a_name() if len(content) > len(SECRET)]
    assert len(spooled) == 1
    assert "Әлия".encode() not in spooled[0]
    spool.close()


def test_a_small_packet_does_not_touch_the_disk() -> None:
    before = len(list(open_files_without_a_name()))
    spool = filled(SECRET, in_memory=2 * len(SECRET))
    assert len(list(open_files_without_a_name())) == before
    assert spool.reader().read() == SECRET
    spool.close()


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_has_a_name() -> None:
    spool = Spool(in_memory=1)
    with no_file_larger_than(100_000), pytest.raises(PacketNoRoom):
        spool.write(SECRET)
    spool.close()
