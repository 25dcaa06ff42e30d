"""Read every data file of the program once, so that not even its first start must.

Parsing YAML takes seconds, reading what was parsed a tenth of one. What is kept lies under the hash of the file it was
read from (app/datafiles.py): a file that is edited later is simply read anew. `make` runs this; an installer ships what
it leaves.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from app.catalogue.calendars import load_calendar
from app.catalogue.catalogue import Catalogue
from app.catalogue.offices import Directory
from app.demo.month.scenario import load_scenario
from app.forms.loading import Forms
from app.paths import parsed_dir


def parse_all(folder: Path) -> None:
    """Fill a folder anew with the parsed forms of everything that ships."""
    shutil.rmtree(folder, ignore_errors=True)
    catalogue, forms, directory = (
        Catalogue.load(cache=folder),
        Forms.load(cache=folder),
        Directory.load(cache=folder),
    )
    load_calendar(cache=folder)
    load_scenario(cache=folder)
    for read in (directory.lists, directory.bodies, directory.demo):
        read()
    for ids, load in ((forms.ids, forms.form), (catalogue.ids, catalogue.edition)):
        for id in ids:
            load(id)


if __name__ == "__main__":
    parse_all(parsed_dir())
