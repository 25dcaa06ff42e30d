"""The scripts that ready a Linux machine, on machines made of stand-ins for its own commands."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parent.parent.parent / "installer" / "linux"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="readies Linux machines")


class Machine:
    """A machine whose commands are the real ones but for those that a test puts in their place."""

    def __init__(self, folder: Path) -> None:
        self.commands = folder / "bin"
        self.commands.mkdir()
        self.installed = folder / "installed"

    def has(self, command: str, script: str) -> None:
        """Put a shell script in the place of a command."""
        stand_in = self.commands / command
        stand_in.write_text(f"#!/bin/sh\n{script}\n")
        stand_in.chmod(0o755)

    def misses_a_library(self) -> None:
        """The loader misses a library until packages are installed."""
        self.has("ldd", f"[ -e {self.installed} ] || echo '\tlibxcb-cursor.so.0 => not found'")
        self.has("apt-get", f'case "$*" in *install*) echo "$*" > {self.installed} ;; esac')

    def user_is(self, number: int, *, may_sudo: bool = False) -> None:
        """Who runs the script, and whether sudo would ask for a password."""
        self.has("id", f"echo {number}")
        self.has("sudo", 'shift; exec "$@"' if may_sudo else "exit 1")

    def run(self, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run one of the scripts."""
        path = f"{self.commands}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            [SCRIPTS / script, *arguments],
            env=os.environ | {"PATH": path},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_nothing_is_said_or_done_when_qt_finds_its_libraries(machine: Machine) -> None:
    machine.has("ldd", "exit 0")
    machine.has("apt-get", f"touch {machine.installed}")
    run = machine.run("system_libraries.sh", sys.executable)
    assert (run.returncode, run.stdout, run.stderr, machine.installed.exists()) == (0, "", "", False)


def test_this_machine_was_readied(machine: Machine) -> None:
    run = machine.run("system_libraries.sh", sys.executable)
    assert (run.returncode, run.stdout + run.stderr) == (0, "")


@pytest.mark.parametrize(
    ("user", "may_sudo"), [(0, False), (1000, True)], ids=["root", "sudo without a password"]
)
def test_missing_libraries_are_installed_by_who_may(machine: Machine, user: int, may_sudo: bool) -> None:
    machine.misses_a_library()
    machine.user_is(user, may_sudo=may_sudo)
    run = machine.run("system_libraries.sh", sys.executable)
    assert run.returncode == 0, run.stderr
    assert "libxcb-cursor0" in machine.installed.read_text()


def test_who_may_not_install_is_told_the_one_line_to_run(machine: Machine) -> None:
    machine.misses_a_library()
    machine.user_is(1000)
    run = machine.run("system_libraries.sh", sys.executable)
    assert run.returncode != 0
    assert len(run.stderr.splitlines()) == 1
    assert "libxcb-cursor.so.0" in run.stderr
    assert "sudo apt-get install -y" in run.stderr
    assert not machine.installed.exists()


def test_a_library_that_no_package_brings_is_an_error(machine: Machine) -> None:
    machine.misses_a_library()
    machine.has("ldd", "echo '\tlibodd.so.1 => not found'")
    machine.user_is(0)
    run = machine.run("system_libraries.sh", sys.executable)
    assert run.returncode != 0
    assert "Qt still misses: libodd.so.1" in run.stderr


def test_a_virtual_environment_is_made_anew(machine: Machine, tmp_path: Path) -> None:
    machine.has("bare_python", f'case "$*" in *venv*) mkdir -p "$4" ;; *) exec {sys.executable} "$@" ;; esac')
    run = machine.run("virtual_environment.sh", "bare_python", str(tmp_path / "venv"))
    assert (run.returncode, (tmp_path / "venv").is_dir()) == (0, True), run.stderr


def test_a_python_without_venv_gets_the_package_of_its_own_version(machine: Machine, tmp_path: Path) -> None:
    machine.has(
        "bare_python",
        f'case "$*" in *ensurepip*) exit 1 ;; *"-m venv"*) exit 0 ;; *) exec {sys.executable} "$@" ;; esac',
    )
    machine.misses_a_library()
    machine.user_is(0)
    run = machine.run("virtual_environment.sh", "bare_python", str(tmp_path / "venv"))
    assert run.returncode == 0, run.stderr
    assert f"python{sys.version_info.major}.{sys.version_info.minor}-venv" in machine.installed.read_text()


def test_a_python_that_is_too_old_is_refused_in_words(machine: Machine, tmp_path: Path) -> None:
    machine.has("old_python", "exit 1")
    run = machine.run("virtual_environment.sh", "old_python", str(tmp_path / "venv"))
    assert run.returncode != 0
    assert "Python 3.11 or newer" in run.stderr


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
@pytest.mark.parametrize("target", ["setup", "demo", "run", "test", "bench", "screenshots", "translations"])
def test_every_target_of_the_makefile_can_be_planned(target: str) -> None:
    run = subprocess.run(
        ["make", "--dry-run", target], cwd=SCRIPTS.parent.parent, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


def without_printing(machine: Machine) -> dict[str, str]:
    """Surroundings in which no print service can be found, and no other command but the stand-ins."""
    machine.has("bash", 'exec /bin/bash "$@"')
    return {"PATH": str(machine.commands)}


def ready_printing(surroundings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the script with a shell whose `/usr/sbin` is not looked at: the real one may have a print service."""
    script = (SCRIPTS / "print_service.sh").read_text().replace(":/usr/sbin", "")
    return subprocess.run(
        ["/bin/bash", "-c", script.replace("${BASH_SOURCE[0]%/*}", str(SCRIPTS))],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_machine_without_a_print_service_and_packages_is_readied_all_the_same(machine: Machine) -> None:
    machine.user_is(1000)
    done = ready_printing(without_printing(machine))
    assert done.returncode == 0
    assert "skipped" in done.stdout


def test_a_print_service_is_installed_where_packages_may_be(machine: Machine) -> None:
    surroundings = without_printing(machine)
    machine.user_is(0)
    machine.has("env", 'while [ "${1#*=}" != "$1" ]; do shift; done; exec "$@"')
    machine.has("apt-get", f'case "$*" in *install*) echo "$*" >{machine.installed} ;; esac')
    ready_printing(surroundings)
    assert "cups-client" in machine.installed.read_text()


def test_nothing_is_installed_where_there_is_a_print_service(machine: Machine) -> None:
    surroundings = without_printing(machine)
    machine.has("lp", "exit 0")
    machine.has("cupsd", "exit 0")
    done = ready_printing(surroundings)
    assert (done.returncode, done.stdout) == (0, "")
    assert not machine.installed.exists()
