"""Write resources/calendars/kz.yaml anew from the `holidays` package, in our words and our letters.

A developer runs this when the package knows a new year: `python installer/seed_calendar.py`, and reads the
difference before keeping it. Names are ours, because the package has no Russian ones and a Latin letter in a Kazakh
one; its list of worked weekends is not used either (it holds days of other years): they follow from the transfers.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import holidays

TARGET = Path(__file__).resolve().parent.parent / "resources" / "calendars" / "kz.yaml"
YEARS = range(2011, 2028)
NAMES = {
    "New Year's Day": ("new_year", "Жаңа жыл", "Новый год"),
    "Orthodox Christmas": ("orthodox_christmas", "Православиелік Рождество", "Православное Рождество"),
    "International Women's Day": ("womens_day", "Халықаралық әйелдер күні", "Международный женский день"),
    "Nowruz Holiday": ("nauryz", "Наурыз мейрамы", "Наурыз мейрамы"),
    "Kazakhstan's People Solidarity Holiday": (
        "unity_day",
        "Қазақстан халқының бірлігі мерекесі",
        "Праздник единства народа Казахстана",
    ),
    "Defender of the Fatherland Day": ("defender_day", "Отан қорғаушы күні", "День защитника Отечества"),
    "Victory Day": ("victory_day", "Жеңіс күні", "День Победы"),
    "Capital Day": ("capital_day", "Астана күні", "День Столицы"),
    "Constitution Day": (
        "constitution_day",
        "Қазақстан Республикасының Конституциясы күні",
        "День Конституции Республики Казахстан",
    ),
    "Republic Day": ("republic_day", "Республика күні", "День Республики"),
    "First President Day": (
        "first_president_day",
        "Қазақстан Республикасының Тұңғыш Президенті күні",
        "День Первого Президента Республики Казахстан",
    ),
    "Independence Day": ("independence_day", "Тәуелсіздік күні", "День Независимости"),
    "Eid al-Adha": ("kurban_ait", "Құрбан айттың бірінші күні", "первый день Курбан-айта"),
}
MOVES_UNTIL = 2025
"""The last year of which the package knows the days that the Government or the ministry moved."""
HEAD = f"""\
# Days off of Kazakhstan that are not plain weekends, and weekends that were worked.
#
# Seeded by installer/seed_calendar.py from the package `holidays` {holidays.__version__} (MIT), whose own sources are
# the Law on holidays (Z010000267_) and the acts that moved days off. It knows such moves up to {MOVES_UNTIL} only:
# compare every later year with its act.
#
#   holidays   day: which holiday
#   observed   a working day that is off because the holiday fell on a weekend
#   moved      a working day that is off: the weekend day that was worked instead
#   estimated  holidays by the moon whose date is not official yet
#
# moves_until: the last year whose moved days are known from their acts; later years have what the law itself fixes.
version: 1
source: holidays {holidays.__version__}
moves_until: {MOVES_UNTIL}
names:
"""
KEYS = ("holidays", "observed", "moved", "estimated")
NOTE = re.compile(r"^(?P<name>.+?)(?: \((?P<note>observed|estimated)\))?$")
SUBSTITUTED = re.compile(r"^Day off \(substituted from (?P<worked>[\d/]+)\)$")


def rows_of(year: int) -> dict[str, dict[date, str]]:
    """One year's days by the key they stand under."""
    rows: dict[str, dict[date, str]] = defaultdict(dict)
    for day, names in sorted(holidays.country_holidays("KZ", years=year, language="en_US").items()):
        # A day may carry two names when two holidays meet; the first is reason enough.
        name = names.split("; ")[0]
        if moved := SUBSTITUTED.match(name):
            rows["moved"][day] = f"{datetime.strptime(moved['worked'], '%m/%d/%Y'):%Y-%m-%d}"
            continue
        parts = NOTE.match(name)
        assert parts
        rows["observed" if parts["note"] == "observed" else "holidays"][day] = NAMES[parts["name"]][0]
        if parts["note"] == "estimated":
            rows["estimated"][day] = ""
    return rows


def lines() -> Iterator[str]:
    """The file, line by line."""
    yield from (f"  {code}: {{kk: {kk}, ru: {ru}}}" for code, kk, ru in NAMES.values())
    yield "years:"
    for year in YEARS:
        yield f"  {year}:"
        rows = rows_of(year)
        for key in KEYS:
            if rows[key]:
                yield from _lines_of(key, rows[key])


def _lines_of(key: str, rows: dict[date, str]) -> Iterator[str]:
    if key == "estimated":
        yield f"    estimated: [{', '.join(f'{day:%m-%d}' for day in rows)}]"
        return
    yield f"    {key}:"
    yield from (f"      {day:%m-%d}: {value}" for day, value in rows.items())


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(HEAD + "\n".join(lines()) + "\n", encoding="utf-8")
