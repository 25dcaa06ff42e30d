"""The lane: in order, off the window's thread, news back in it."""

from __future__ import annotations

import threading
from functools import partial

from pytestqt.qtbot import QtBot

from app.jobs.lane import Lane


def test_work_runs_in_another_thread_and_news_comes_back_in_this_one(qtbot: QtBot) -> None:
    lane = Lane()
    threads: dict[str, int] = {}
    job = lane.submit(
        lambda: threads.setdefault("work", threading.get_ident()),
        lambda _result: threads.setdefault("news", threading.get_ident()),
    )
    with qtbot.waitSignal(job.finished):
        pass
    qtbot.waitUntil(lambda: "news" in threads)
    assert threads["news"] == threading.get_ident()
    assert threads["work"] != threading.get_ident()


def test_work_runs_one_piece_after_another_in_order(qtbot: QtBot) -> None:
    lane = Lane()
    seen: list[int] = []
    for number in range(20):
        lane.submit(partial(seen.append, number))
    qtbot.waitUntil(lambda: lane.is_idle)
    assert seen == list(range(20))


def test_what_runs_beside_the_lane_keeps_nobody_waiting_and_counts_as_work(qtbot: QtBot) -> None:
    lane = Lane()
    go_on = threading.Event()
    beside = lane.submit(go_on.wait, beside=True)
    with qtbot.waitSignal(lane.submit(lambda: None).finished):
        pass
    assert not lane.is_idle
    with qtbot.waitSignal(beside.finished):
        go_on.set()
    assert lane.is_idle


def test_an_exception_goes_to_who_asked_and_the_lane_goes_on(qtbot: QtBot) -> None:
    lane = Lane()
    failures: list[Exception] = []
    results: list[int] = []

    def broken() -> None:
        raise ValueError("broken")

    lane.submit(broken, None, failures.append)
    lane.submit(lambda: 7, results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert [str(failure) for failure in failures] == ["broken"]
    assert results == [7]


def test_a_closed_lane_finishes_what_it_took_and_takes_nothing_more() -> None:
    lane = Lane()
    seen: list[int] = []
    lane.submit(partial(seen.append, 1))
    lane.close()
    lane.submit(partial(seen.append, 2))
    assert seen == [1]
