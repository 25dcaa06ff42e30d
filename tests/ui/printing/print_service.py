"""A real CUPS of the test's own: a scheduler on a port of its own, and printers that put their pages into a folder.

A printer is a backend as CUPS knows them, so that the scheduler, `lp` and `lpstat` are the real ones. Files in the
folder make it fail: `away` (it does not answer) and `empty` (no paper, until the file is gone).
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

LIBRARY = Path("/usr/lib/cups")
BACKEND = """#!/bin/sh
folder="${DEVICE_URI#tray:}"
[ $# -gt 0 ] || { echo 'direct tray "Unknown" "Tray"'; exit 0; }
if [ -e "$folder/away" ]; then echo "ERROR: The printer is not responding." >&2; exit 1; fi
if [ -e "$folder/empty" ]; then
    echo "STATE: +media-empty-error" >&2
    trap 'echo "STATE: -media-empty-error" >&2; exit 0' TERM
    while [ -e "$folder/empty" ]; do sleep 0.1; done
    echo "STATE: -media-empty-error" >&2
fi
echo "$5" > "$folder/$1.options"
echo "$4" > "$folder/$1.copies"
cat "${6:--}" > "$folder/$1.part" && mv "$folder/$1.part" "$folder/$1.pdf"
"""
DRIVER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TRAY.PPD"
*Product: "(Tray)"
*Manufacturer: "Tray"
*ModelName: "Tray"
*ShortNickName: "Tray"
*NickName: "Tray"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*cupsFilter: "application/vnd.cups-pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize A5/A5: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion A5/A5: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*ImageableArea A5/A5: "0 0 420 595"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension A5/A5: "420 595"
"""


def cupsd() -> str | None:
    """The scheduler's program, if it is installed."""
    return shutil.which("cupsd", path=f"{os.environ['PATH']}:/usr/sbin")


def is_here() -> bool:
    """Whether a print service can be started on this machine."""
    return bool(cupsd() and shutil.which("lp") and (LIBRARY / "daemon").is_dir())


class PrintService:
    """A running scheduler; its programs find it by `CUPS_SERVER`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tray = folder / "tray"
        self.address = f"127.0.0.1:{_free_port()}"
        self._lay_out()
        self._scheduler = self._start()

    @property
    def pages(self) -> list[bytes]:
        """What came out, in the order it was given."""
        found = sorted(self.tray.glob("*.pdf"), key=lambda path: int(path.stem))
        return [path.read_bytes() for path in found]

    @property
    def options(self) -> str:
        """What was asked of the last paper."""
        return max(self.tray.glob("*.options"), key=lambda path: int(path.stem)).read_text()

    @property
    def copies(self) -> int:
        """How often the last paper was asked for."""
        return int(max(self.tray.glob("*.copies"), key=lambda path: int(path.stem)).read_text())

    @property
    def spooled(self) -> list[Path]:
        """Papers that the scheduler still keeps."""
        return list((self.folder / "spool").glob("d*"))

    def add_printer(self, name: str, *options: str, driver: bool = False) -> None:
        """Set a printer up; without a driver it gets the bytes as they are."""
        by = ["-P", str(self.folder / "tray.ppd")] if driver else []
        self.order("lpadmin", "-p", name, "-v", f"tray:{self.tray}", *by, *options, "-E")

    def order(self, program: str, *arguments: str) -> str:
        """Run one of the service's programs."""
        surroundings = os.environ | {"CUPS_SERVER": self.address, "LC_ALL": "C"}
        path = shutil.which(program, path=f"{os.environ['PATH']}:/usr/sbin")
        assert path is not None
        done = subprocess.run(
            [path, *arguments], env=surroundings, capture_output=True, text=True, check=True, timeout=30
        )
        return done.stdout

    def stop(self) -> None:
        """End the scheduler."""
        self._scheduler.terminate()
        self._scheduler.wait(10)

    def _lay_out(self) -> None:
        for name in ("tray", "etc/ppd", "spool/temp", "cache", "run", "log", "bin/backend"):
            (self.folder / name).mkdir(parents=True)
        for name in ("filter", "daemon", "notifier", "monitor", "cgi-bin"):
            (self.folder / "bin" / name).symlink_to(LIBRARY / name)
        backend = self.folder / "bin" / "backend" / "tray"
        backend.write_text(BACKEND)
        backend.chmod(0o700)
        (self.folder / "tray.ppd").write_text(DRIVER)
        (self.folder / "etc" / "cupsd.conf").write_text(
            f"Listen {self.address}\nBrowsing Off\nPreserveJobFiles No\nJobRetryInterval 1\n"
            "<Policy default>\nJobPrivateAccess all\nJobPrivateValues none\nSubscriptionPrivateAccess all\n"
            "SubscriptionPrivateValues none\n<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>\n"
            "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
            "<Location /admin>\nOrder allow,deny\nAllow all\n</Location>\n"
        )
        f = self.folder
        (f / "etc" / "cups-files.conf").write_text(
            f"ServerRoot {f}/etc\nServerBin {f}/bin\nRequestRoot {f}/spool\nTempDir {f}/spool/temp\n"
            f"CacheDir {f}/cache\nStateDir {f}/run\nAccessLog {f}/log/access\nErrorLog {f}/log/error\n"
            f"PageLog {f}/log/page\nSandboxing relaxed\n"
        )

    def _start(self) -> subprocess.Popen[bytes]:
        program = cupsd()
        assert program is not None
        etc = self.folder / "etc"
        scheduler = subprocess.Popen(
            [program, "-f", "-c", str(etc / "cupsd.conf"), "-s", str(etc / "cups-files.conf")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait_until_it_answers(scheduler)
        return scheduler

    def _wait_until_it_answers(self, scheduler: subprocess.Popen[bytes]) -> None:
        host, port = self.address.split(":")
        until = time.monotonic() + 20
        while time.monotonic() < until and scheduler.poll() is None:
            with socket.socket() as asked:
                if asked.connect_ex((host, int(port))) == 0:
                    return
        raise RuntimeError("the print service did not start")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
