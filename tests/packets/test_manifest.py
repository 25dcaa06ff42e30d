"""The manifest's bytes: the same for the same content, and back."""

from __future__ import annotations

import hashlib

from app.packets.manifest import Manifest, manifest_hash
from tests.packets.fakes import Office


def test_a_manifest_comes_back_from_its_bytes(okrug: Office, department: Office) -> None:
    _, sealed = okrug.seals(department, blobs=(b"scan",))
    assert Manifest.from_bytes(sealed.manifest.to_bytes()) == sealed.manifest


def test_the_hash_of_a_manifest_is_that_of_the_bytes_that_were_signed(
    okrug: Office, department: Office
) -> None:
    _, sealed = okrug.seals(department)
    page = sealed.manifest.to_bytes()
    assert sealed.manifest_hash == manifest_hash(page) == hashlib.sha256(page).hexdigest()


def test_the_manifest_names_nobody(okrug: Office, department: Office) -> None:
    _, sealed = okrug.seals(department)
    assert sealed.manifest.to_bytes().isascii()
