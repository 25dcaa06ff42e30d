"""Disks that have no room, made by means that any account may use."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager

from app.casework.desk import Desk


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """What a full quota or a FAT32 stick does: the operating system refuses the byte after."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def no_room_in_the_database(desk: Desk) -> Iterator[None]:
    """The database may not grow by a page: what SQLite makes of a full disk, at the same places."""
    with desk.store.file.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    _allow(desk, pages)
    try:
        yield
    finally:
        _allow(desk, 2**30)


def _allow(desk: Desk, pages: int) -> None:
    """Set on the store's one connection: the pool hands the same one out again."""
    with desk.store.file.engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
