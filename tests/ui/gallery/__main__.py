"""Draw the gallery into the folder that is named."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.ui.gallery.drawing import render


def main() -> None:
    """Draw the gallery into the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    render(parser.parse_args().folder, app)


if __name__ == "__main__":
    main()
