"""Data files that people write: YAML read into a validated model, with every fault named by file, place and line.

YAML 1.2, safe types only, duplicate keys refused. What was parsed may be kept as JSON in a cache folder under the
hash of the file's bytes, so a stale copy cannot be found, and parsing (slow) is done once per version of a file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from app.domain.language import N_
from app.errors import KenseError

CACHE_VERSION = "1"

Model = TypeVar("Model", bound=BaseModel)

_REASONS = {
    "missing": N_("this key is required"),
    "extra_forbidden": N_("no such key is known here"),
    "enum": N_("must be one of: {expected}"),
    "literal_error": N_("must be one of: {expected}"),
}
_OTHER_REASON = N_("does not fit: {detail}")
_NOT_YAML = N_("is not readable as YAML: {detail}")
_NO_DAY = N_("this is not a day of the calendar: {detail}")
_DAY_TAG = "tag:yaml.org,2002:timestamp"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a file: where inside it (`channels.0.term`), on which line, and why."""

    file: str
    where: str
    line: int | None
    reason: str
    params: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return ": ".join(part for part in (place, self.where, self.reason.format(**self.params)) if part)


class DataFileBad(KenseError):
    """A file of data is not what it should be; `faults` has everything that is wrong with it."""

    what = N_("A data file of the program has mistakes:\n{faults}")
    safe = N_("Cases and documents are untouched; the file was not used.")
    todo = N_("Correct the file, or install the program again.")

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(faults="\n".join(map(str, faults)))

    @property
    def file(self) -> str:
        """The file's path."""
        return self.faults[0].file


def load_model(
    path: Path,
    model: type[Model],
    *,
    error: type[DataFileBad] = DataFileBad,
    context: Mapping[str, Any] | None = None,
    cache: Path | None = None,
) -> Model:
    """A file as a model.

    Raises:
        DataFileBad: (or `error`) with all faults of the file.
    """
    data = read_data(path, error=error, cache=cache)
    return validated(path, data, model, error=error, context=context)


def validated(
    path: Path,
    data: Any,
    model: type[Model],
    *,
    error: type[DataFileBad] = DataFileBad,
    context: Mapping[str, Any] | None = None,
) -> Model:
    """Data that was read from `path`, as a model; `context` is handed to the model's validators.

    Raises:
        DataFileBad: (or `error`) with all faults of the file.
    """
    try:
        return model.model_validate(data, context=context)
    except ValidationError as mistakes:
        raise error(_faults(path, mistakes)) from mistakes


def read_data(path: Path, *, error: type[DataFileBad] = DataFileBad, cache: Path | None = None) -> Any:
    """The content of a YAML file as JSON-like values (dates as ISO text).

    Raises:
        DataFileBad: (or `error`) the file is missing, not UTF-8, not YAML or has a key twice.
    """
    try:
        content = path.read_bytes()
        kept = _kept(cache, content)
        if kept is not None and kept.is_file():
            with suppress(OSError, ValueError):
                return json.loads(kept.read_bytes())
        data = _parse(path, content.decode("utf-8"), error)
    except (OSError, UnicodeDecodeError) as problem:
        raise error([Fault(str(path), "", None, _NOT_YAML, {"detail": str(problem)})]) from problem
    if kept is not None:
        _keep(kept, data)
    return data


def _kept(cache: Path | None, content: bytes) -> Path | None:
    if cache is None:
        return None
    return cache / f"{hashlib.sha256(CACHE_VERSION.encode() + content).hexdigest()}.json"


def _keep(kept: Path, data: Any) -> None:
    """Keep the parsed form; a cache that cannot be written costs time, nothing else."""
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        unfinished = kept.with_suffix(".part")
        unfinished.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        unfinished.replace(kept)


def _parse(path: Path, text: str, error: type[DataFileBad]) -> Any:
    from ruamel.yaml import YAML  # imported when a file is really parsed: 20 ms
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        return _plain(YAML(typ="safe", pure=True).load(text))
    except MarkedYAMLError as problem:
        mark = problem.problem_mark
        detail = str(problem.problem or problem).splitlines()[0]
        line = None if mark is None else mark.line + 1
        raise error([Fault(str(path), "", line, _NOT_YAML, {"detail": detail})]) from problem
    except YAMLError as problem:
        raise error([Fault(str(path), "", None, _NOT_YAML, {"detail": str(problem)})]) from problem
    except ValueError as problem:  # written like a day, and the calendar has none such
        raise error(
            [Fault(str(path), "", _line_of_no_day(path), _NO_DAY, {"detail": str(problem)})]
        ) from problem


def _plain(value: Any) -> Any:
    """The same value with text for dates and for keys: what survives a journey through JSON."""
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def _faults(path: Path, mistakes: ValidationError) -> list[Fault]:
    root = _nodes(path)
    faults = []
    for mistake in _not_following(mistakes.errors(include_url=False)):
        reason = _REASONS.get(mistake["type"], _OTHER_REASON)
        params = {"detail": mistake["msg"].removeprefix("Value error, "), **mistake.get("ctx", {})}
        where, line = _place(root, mistake["loc"])
        faults.append(Fault(str(path), where, line, reason, params))
    return faults


def _not_following(mistakes: Sequence[Any]) -> Iterator[Any]:
    """The mistakes that pydantic tells; no list is too short because what stands in it has a mistake of its own."""
    for mistake in mistakes:
        here = mistake["loc"]
        deeper = (one for one in mistakes if len(one["loc"]) > len(here) and one["loc"][: len(here)] == here)
        if mistake["type"] != "too_short" or not any(deeper):
            yield mistake


def _nodes(path: Path) -> Any:
    from ruamel.yaml import YAML

    return YAML(typ="safe", pure=True).compose(path.read_text(encoding="utf-8"))


def _line_of_no_day(path: Path) -> int | None:
    """The line of the first value that is written like a day and is none."""
    return next((node.start_mark.line + 1 for node in _values(_nodes(path)) if _is_no_day(node)), None)


def _is_no_day(node: Any) -> bool:
    try:
        return node.tag == _DAY_TAG and date.fromisoformat(node.value[:10]) is None
    except ValueError:
        return True


def _values(node: Any) -> Iterator[Any]:
    """Every single value of a file, in its order."""
    if isinstance(node.value, str):
        yield node
        return
    for part in node.value:
        for each in part if isinstance(part, tuple) else (part,):
            yield from _values(each)


def _place(node: Any, loc: Sequence[str | int]) -> tuple[str, int]:
    """The place in words and its line; steps that are not in the file (names of union branches) are left out."""
    where: list[str] = []
    line = 0
    last = len(loc) - 1
    for position, key in enumerate(loc):
        found = _child(node, key)
        if found is not None:
            node, line = found
            where.append(str(key))
        elif position == last and not isinstance(key, int):
            where.append(key)
    return ".".join(where), line + 1


def _child(node: Any, key: str | int) -> tuple[Any, int] | None:
    """The node under a key or index, with the line of the key itself."""
    if isinstance(key, int):
        if isinstance(node.value, list) and key < len(node.value) and not isinstance(node.value[key], tuple):
            return node.value[key], node.value[key].start_mark.line
        return None
    if isinstance(node.value, list):
        for pair in node.value:
            if isinstance(pair, tuple) and pair[0].value == key:
                return pair[1], pair[0].start_mark.line
    return None
