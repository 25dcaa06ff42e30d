"""The command in a process of its own, as an old terminal starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from app.demo.story import EDITION


def test_kazakh_letters_come_out_under_any_code_page_and_from_any_folder(tmp_path: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    kense = [sys.executable, "-m", "app"]
    good = subprocess.run([*kense, "catalogue", "list"], cwd=tmp_path, env=environment, capture_output=True)
    assert (good.returncode, good.stderr) == (0, b"")
    assert "әлеуметтік көмек тағайындау" in good.stdout.decode()
    bad = subprocess.run([*kense, "due", EDITION, "жоқ", "2026-11-20"], env=environment, capture_output=True)
    assert (bad.returncode, bad.stdout) == (2, b"")
    assert "жоқ" in bad.stderr.decode()
