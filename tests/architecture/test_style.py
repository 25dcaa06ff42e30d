"""What a linter does not see: sizes, names, the clock, silent failures, careless writing of files."""

from __future__ import annotations

import ast
import re
from typing import TypeGuard

from tests.architecture.source import Module, modules

LINES_OF_A_MODULE = 600
LINES_OF_A_FUNCTION = 60
NAMES_THAT_SAY_NOTHING = {"utils", "util", "misc", "helpers", "helper", "common", "manager"}
ASKING_THE_TIME = re.compile(
    r"(^|\.)(datetime\.(now|utcnow|today)|date\.today|time\.(time|time_ns|localtime|gmtime)|Q(DateTime|Date|Time)\.current\w*)$"
)
WRITERS = {
    "app.cli.main": "the null device, when whoever read the output has gone",
    "app.datafiles": "keeps the parsed form of files that ship with the program; nothing personal, remade at will",
    "app.db.backup": "copies an encrypted database as it is and opens the copy before it is renamed into place",
    "app.db.lock": "an empty file that says the office is open",
    "app.demo.month.paper_folder": "papers of people who do not exist",
    "app.demo.month.post": "half of a packet: what a stick that was pulled out too early leaves",
    "app.demo.story": "papers of people who do not exist",
    "app.demo.transcript": "what people who do not exist have done",
    "app.files": "the safe way for everybody else: whole or not at all",
    "app.logs": "the interpreter's own crash log: places in the code, never values",
    "app.packets.archive": "writes members of a zip that is sealed before it reaches a disk",
    "app.packets.couriers.folder": "carries sealed bytes: beside their place, forced to the disk, read back",
    "app.packets.spool": "encrypts what it stores with a key that dies with the process",
}
"""Modules that may write files themselves, and why it is safe there."""
WRITING = {
    *("write_text", "write_bytes", "copy", "copyfile", "copy2", "copytree", "move", "mkstemp"),
    *("TemporaryFile", "NamedTemporaryFile", "SpooledTemporaryFile"),
}
MODE = re.compile(r"(?=.*[wax+])[rwax][bt+]*")
EXCUSE = re.compile(r"#\s*(type:\s*ignore|noqa)(?P<code>[:\[]\s*[\w-]+(,\s*[\w-]+)*\]?)?(?P<reason>.*)")


def test_no_module_is_longer_than_600_lines() -> None:
    every = [*modules("app"), *modules("tests")]
    long = {module.place: len(module.lines) for module in every if len(module.lines) > LINES_OF_A_MODULE}
    assert long == {}


def test_no_function_is_longer_than_60_lines() -> None:
    long = {
        f"{module.place}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for module in [*modules("app"), *modules("tests")]
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (node.end_lineno or 0) - node.lineno + 1 > LINES_OF_A_FUNCTION
    }
    assert long == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [
        module.place for module in modules() if set(module.name.split(".")) & NAMES_THAT_SAY_NOTHING
    ] == []


def test_every_module_opens_with_its_one_job() -> None:
    assert [module.place for module in modules() if not ast.get_docstring(module.tree)] == []


def test_only_the_clock_asks_what_time_it_is() -> None:
    asking = [
        f"{module.place}:{line} {name}"
        for module in modules()
        if module.name != "app.clock"
        for line, name, _ in module.calls
        if ASKING_THE_TIME.search(name)
    ]
    assert asking == []


def test_no_failure_is_swallowed() -> None:
    swallowed = [
        f"{module.place}:{node.lineno}"
        for module in modules()
        for node in ast.walk(module.tree)
        if _catches_everything_and_does_nothing(node)
    ]
    assert swallowed == []


def _catches_everything_and_does_nothing(node: ast.AST) -> bool:
    if isinstance(node, ast.ExceptHandler):
        return _is_everything(node.type) and all(
            isinstance(part, ast.Pass | ast.Continue) for part in node.body
        )
    if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "suppress":
        return any(_is_everything(kind) for kind in node.args)
    return False


def _is_everything(kind: ast.expr | None) -> bool:
    return kind is None or ast.unparse(kind) in ("Exception", "BaseException", "KenseError")


def test_files_are_written_only_where_it_is_safe() -> None:
    careless = [
        f"{module.place}:{line} {name}"
        for module in modules()
        if module.name not in WRITERS
        for line, name, call in module.calls
        if _writes(name, call)
    ]
    assert careless == []


def _writes(name: str, call: ast.Call) -> bool:
    module, _, last = name.rpartition(".")
    if last in WRITING:
        return last not in ("copy", "move") or module == "shutil"  # a set is copied and a widget moved, too
    if name == "os.open":
        return re.search("O_CREAT|O_WRONLY|O_RDWR", ast.unparse(call)) is not None
    words = (
        value.value for value in [*call.args, *(word.value for word in call.keywords)] if _is_word(value)
    )
    return last == "open" and any(MODE.fullmatch(word) for word in words)


def _is_word(value: ast.expr) -> TypeGuard[ast.Constant]:
    return isinstance(value, ast.Constant) and isinstance(value.value, str)


def test_every_writer_that_is_allowed_still_writes() -> None:
    writing = {module.name for module in modules() for _, name, call in module.calls if _writes(name, call)}
    assert set(WRITERS) - writing == set()


def test_every_exception_from_the_rules_says_why() -> None:
    unexplained = [
        f"{module.place}:{number}"
        for module in [*modules("app"), *modules("tests")]
        if module.name != __name__
        for number, line in enumerate(module.lines, 1)
        if (excuse := EXCUSE.search(line)) and not _is_explained(module, number, excuse)
    ]
    assert unexplained == []


def _is_explained(module: Module, number: int, excuse: re.Match[str]) -> bool:
    above = module.lines[number - 2].strip() if number > 1 else ""
    return bool(excuse["code"]) and (len(excuse["reason"].strip(" #—-")) > 10 or above.startswith("#"))
