"""LibreOffice's own mail merge, run by the system's Python: `template words, data.csv, letters.pdf` are its arguments.

The words are written into a letter paragraph by paragraph; `{column}` in them becomes a database field. Told on the
standard output is how long the merge alone took on the processor, s: starting the suite and writing the letter are
left out.
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

NAME = "notices"
TABLE, SHELL = 0, 2  # what is merged is a table of the source; what comes is a file
PATIENCE = 600
Create = Callable[[str], Any]


def start(home: Path) -> tuple[subprocess.Popen[bytes], Any]:
    """An office suite without a window and its component context."""
    pipe = f"kense{home.stat().st_ino}"
    suite = subprocess.Popen(
        [
            *("soffice", "--headless", "--norestore", "--nologo"),
            f"-env:UserInstallation={(home / 'profile').as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ]
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(PATIENCE):
        try:
            return suite, resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("the office suite does not answer")


def given(**properties: object) -> tuple[Any, ...]:
    """Properties as the suite takes them."""
    return tuple(PropertyValue(name, 0, value, 0) for name, value in properties.items())


def register(create: Create, data: Path) -> None:
    """Make the table known to the suite."""
    sources = create("com.sun.star.sdb.DatabaseContext")
    source = sources.createInstance()
    source.URL = f"sdbc:flat:{data.parent.as_uri()}"
    source.Info = given(
        Extension="csv", CharSet="UTF-8", FieldDelimiter=",", StringDelimiter='"', HeaderLine=True
    )
    source.DatabaseDocument.storeAsURL((data.parent / "source.odb").as_uri(), ())
    sources.registerObject(NAME, source)


def write(create: Create, words: Path, letter: Path, table: str) -> None:
    """The letter with its fields."""
    document = create("com.sun.star.frame.Desktop").loadComponentFromURL(
        "private:factory/swriter", "_blank", 0, given(Hidden=True)
    )
    text = document.Text
    cursor = text.createTextCursor()
    for paragraph in words.read_text("utf-8").splitlines():
        for part in re.split(r"(\{\w+\})", paragraph):
            if part.startswith("{"):
                master = f"com.sun.star.text.fieldmaster.DataBase.{NAME}.{table}.{part[1:-1]}"
                masters = document.TextFieldMasters
                if not masters.hasByName(master):
                    made = document.createInstance("com.sun.star.text.FieldMaster.Database")
                    made.DataBaseName, made.DataTableName = NAME, table
                    made.DataCommandType, made.DataColumnName = TABLE, part[1:-1]
                else:
                    made = masters.getByName(master)
                field = document.createInstance("com.sun.star.text.TextField.Database")
                field.attachTextFieldMaster(made)
                text.insertTextContent(cursor, field, False)
            else:
                text.insertString(cursor, part, False)
        text.insertControlCharacter(cursor, 0, False)
    document.storeAsURL(letter.as_uri(), ())
    document.close(True)


def merge(create: Create, letter: Path, table: str, out: Path) -> float:
    """All letters into one file; how long the suite's processes took for it on the processor, s."""
    job = create("com.sun.star.text.MailMerge")
    job.DataSourceName, job.CommandType, job.Command = NAME, TABLE, table
    job.DocumentURL = letter.as_uri()
    job.OutputType, job.OutputURL, job.FileNamePrefix = SHELL, out.parent.as_uri(), out.stem
    job.SaveAsSingleFile, job.SaveFilter = True, "writer_pdf_Export"
    began = on_processor(out.parent)
    job.execute(())
    return on_processor(out.parent) - began


def on_processor(home: Path) -> float:
    """How long the processes of the suite of this home have had the processor, s; a wall clock counts others too."""
    spent = 0
    for process in Path("/proc").iterdir():
        if process.name.isdecimal():
            with contextlib.suppress(OSError):
                if home.as_uri().encode() in (process / "cmdline").read_bytes():
                    fields = (process / "stat").read_text().rpartition(")")[2].split()
                    spent += int(fields[11]) + int(fields[12])  # utime, stime (proc(5))
    return spent / os.sysconf("SC_CLK_TCK")


def main(words: Path, data: Path, out: Path) -> None:
    """Write the letters."""
    suite, context = start(out.parent)

    def create(name: str) -> Any:
        return context.ServiceManager.createInstanceWithContext(name, context)

    try:
        register(create, data)
        letter = out.parent / "letter.odt"
        write(create, words, letter, data.stem)
        print(merge(create, letter, data.stem, out))
    finally:
        create("com.sun.star.frame.Desktop").terminate()
        suite.wait()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
