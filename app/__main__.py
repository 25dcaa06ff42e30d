"""`python -m app`: the same as the command `kense`."""

import sys

from app.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
