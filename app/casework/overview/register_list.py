"""The register as a list of any length: which cases, in which order, page by page from wherever one looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.casework.desk import Desk
from app.casework.overview import look_up
from app.casework.overview.listing import Listed, Wanted, listed
from app.casework.overview.steps import may_take
from app.casework.overview.today import UNKNOWN_SERVICE
from app.catalogue.model import Step
from app.db.register_pages import Key, Order, Placed, Seek, Wish
from app.db.stages import Stage
from app.db.store import Transaction
from app.domain.language import Language, Text
from app.domain.letters import alphabetical
from app.domain.numbers import CaseNumber, parse_case_number
from app.domain.roles import Role
from app.domain.steps import ActionKind
from app.errors import KenseError

MOST_FOUND = 2000
"""Of more cases than these that have the words, the latest are shown: who wants others types more."""
EVERYTHING = Wanted()
_LAST = "\uffff"

__all__ = [
    "Choices",
    "Key",
    "Opened",
    "Page",
    "Query",
    "Seek",
    "SortBy",
    "choices",
    "locate",
    "open_list",
    "page",
]


class SortBy(StrEnum):
    """By what the list is sorted."""

    CHANGE = "change"
    NUMBER = "number"
    APPLICANT = "applicant"
    SERVICE = "service"
    OKRUG = "okrug"
    WITH_WHOM = "with_whom"
    STEP = "step"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Query:
    """What a person asks of the list; words of the catalogue are sorted as `language` has them."""

    words: str = ""
    wanted: Wanted = EVERYTHING
    sort: SortBy = SortBy.CHANGE
    falling: bool = True
    language: Language = Language.RU


@dataclass(frozen=True, slots=True)
class Page:
    """Rows that stand one after the other, and where the first and the last of them stand in the order."""

    rows: tuple[Listed, ...]
    first: Key | None
    last: Key | None


@dataclass(frozen=True, slots=True)
class Opened:
    """A list that was asked for: what its pages are read by, and its first page.

    `cut`: more cases have the words than are shown.
    """

    wish: Wish
    order: Order
    beginning: Page
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Located:
    """How long a list is, and in which rows of it some cases stand; who is not in the list has no row."""

    total: int
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the cases here can be told apart by: services and offices by id, steps, who takes them, who was charged."""

    services: tuple[tuple[str, Text], ...] = ()
    offices: tuple[tuple[str, Text], ...] = ()
    steps: tuple[ActionKind, ...] = ()
    roles: tuple[Role, ...] = ()
    executors: tuple[str, ...] = ()


def open_list(desk: Desk, query: Query, size: int) -> Opened:
    """The beginning of the list; as quick for a million cases as for a hundred."""
    with desk.store.reading() as transaction:
        wish, cut = _wish(desk, transaction, query)
        order = _order(desk, transaction, query, wish)
        return Opened(wish, order, _page(desk, transaction, wish, order, Seek(), size), cut)


def page(desk: Desk, opened: Opened, seek: Seek, size: int) -> Page:
    """Rows of an opened list from a place on."""
    with desk.store.reading() as transaction:
        return _page(desk, transaction, opened.wish, opened.order, seek, size)


def locate(desk: Desk, opened: Opened, case_ids: Iterable[str]) -> Located:
    """How long an opened list is, and where these cases stand in it."""
    with desk.store.reading() as transaction:
        register = transaction.register
        ranks = {id: register.rank(opened.wish, opened.order, id) for id in case_ids}
        rows = {id: rank for id, rank in ranks.items() if rank is not None}
        return Located(register.count(opened.wish), rows)


def choices(desk: Desk) -> Choices:
    """What all cases here can be told apart by."""
    with desk.store.reading() as transaction:
        names = look_up.names_of_offices(desk, transaction)
        offices = transaction.register.distinct("registered_office")
        stages, executors = _stages(transaction), transaction.register.executors()
    editions = {stage.edition for stage in stages}
    steps = [step for stage in stages if (step := _next(desk, stage)) is not None]
    return Choices(
        services=_by_name((id, _title(desk, id)) for id in editions),
        offices=_by_name((id, names.get(id, look_up.NAMELESS)) for id in offices),
        steps=tuple(kind for kind in ActionKind if kind in {step.kind for step in steps}),
        roles=tuple(role for role in Role if role in {step.actor.role for step in steps}),
        executors=tuple(executors),
    )


def _page(desk: Desk, transaction: Transaction, wish: Wish, order: Order, seek: Seek, size: int) -> Page:
    placed: Sequence[Placed] = transaction.register.page(wish, order, seek, size)
    rows = listed(desk, transaction, [each.row for each in placed])
    return Page(tuple(rows), placed[0].key if placed else None, placed[-1].key if placed else None)


def _wish(desk: Desk, transaction: Transaction, query: Query) -> tuple[Wish, bool]:
    """What the register is asked for, and whether fewer were found than there are."""
    wanted = query.wanted
    ids = _found(transaction, query.words) if query.words.strip() else None
    wish = Wish(
        open_only=wanted.open_only,
        registered_office=wanted.registered_office,
        holder=desk.office.id if wanted.mine else "",
        executor=wanted.executor,
        due_until=wanted.due_until,
        stages=_waiting(desk, transaction, wanted),
        ids=ids,
    )
    return wish, ids is not None and len(ids) == MOST_FOUND


def _found(transaction: Transaction, words: str) -> tuple[str, ...]:
    number = parse_case_number(words)
    exact = transaction.cases.by_number(str(number)) if isinstance(number, CaseNumber) else None
    return (exact.id,) if exact is not None else tuple(transaction.register.found(words, MOST_FOUND))


def _waiting(desk: Desk, transaction: Transaction, wanted: Wanted) -> tuple[str, ...] | None:
    """Stages of the wanted service in which a case waits for the wanted step; `None` where any will do."""
    asked: list[Callable[[Step], bool]] = []
    if wanted.step is not None:
        asked.append(lambda step: step.kind is wanted.step)
    if wanted.role is not None:
        asked.append(lambda step: step.actor.role is wanted.role)
    if wanted.mine:
        asked.append(lambda step: may_take(desk, step, on_paper=True))
    if not asked and not wanted.edition:
        return None

    def fits(stage: Stage) -> bool:
        step = _next(desk, stage) if asked else None
        waits = not asked or (step is not None and all(each(step) for each in asked))
        return waits and wanted.edition in ("", stage.edition)

    return tuple(str(stage) for stage in _stages(transaction) if fits(stage))


def _order(desk: Desk, transaction: Transaction, query: Query, wish: Wish) -> Order:
    plain = {
        SortBy.CHANGE: ("changed_at", "number"),
        SortBy.NUMBER: ("number",),
        SortBy.APPLICANT: ("name_key", "number"),
        SortBy.DUE: ("due", "number"),
    }
    if query.sort in plain:
        return Order(plain[query.sort], query.falling)
    if query.sort is SortBy.OKRUG:
        names = look_up.names_of_offices(desk, transaction)
        offices = transaction.register.distinct("registered_office")
        named = {id: names.get(id, look_up.NAMELESS).in_(query.language) for id in offices}
        return Order(("due", "number"), query.falling, "registered_office", _in_order(named))
    said = {
        str(stage): _word(desk, stage, query)
        for stage in _stages(transaction)
        if wish.stages is None or str(stage) in wish.stages
    }
    return Order(("due", "number"), query.falling, "stage", _in_order(said) or ("",))


def _word(desk: Desk, stage: Stage, query: Query) -> str:
    """What a stage is sorted by: its service, or the step it waits for, or whose step that is; closed ones last."""
    if query.sort is SortBy.SERVICE:
        return _title(desk, stage.edition).in_(query.language)
    step = _next(desk, stage)
    if step is None:
        return _LAST
    text = step.actor.role.short_name if query.sort is SortBy.WITH_WHOM else step.action
    return text.in_(query.language)


def _in_order(words: dict[str, str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda value: (alphabetical(words[value]), value)))


def _stages(transaction: Transaction) -> list[Stage]:
    return [Stage.read(word) for word in transaction.register.distinct("stage")]


def _next(desk: Desk, stage: Stage) -> Step | None:
    """The step that cases of a stage wait for; none of a service that this program does not know."""
    if stage.last_step is None:
        return None
    try:
        return desk.catalogue.edition(stage.edition).next_step(stage.channel, stage.last_step)
    except KenseError:
        return None


def _title(desk: Desk, edition: str) -> Text:
    try:
        return desk.catalogue.edition(edition).title
    except KenseError:
        return UNKNOWN_SERVICE


def _by_name(named: Iterable[tuple[str, Text]]) -> tuple[tuple[str, Text], ...]:
    return tuple(sorted(named, key=lambda one: one[1].ru))
