"""«Why this date?» in words: both readings, doubt, extension, hours, and a promise older than the calendar."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from app.casework.desk import Shipped
from app.catalogue.due import Grounds, grounds_of_case, grounds_of_step, terms, time_of
from app.clock import ALMATY
from app.domain.language import Language
from app.i18n import translator
from app.ui.language import Words, language_switch, told
from app.ui.pages.why import doubt_of, why_of
from app.ui.theme.apply import Dresser

TODAY = date(2026, 12, 15)
pytestmark = pytest.mark.usefixtures("screen")


def grounds(shipped: Shipped, edition: str, channel: str, start: datetime) -> Grounds:
    return grounds_of_case(shipped.catalogue.edition(edition), channel, shipped.calendar, start)


def at(year: int, month: int, day: int, hour: int = 10, minute: int = 12) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ALMATY)


def said(words: Words) -> str:
    return told(words).replace("\N{NO-BREAK SPACE}", " ")


def notes(asked: Grounds, promised: date | None = None) -> list[str]:
    return [said(words) for words in why_of(asked, TODAY, promised).notes]


def test_both_readings_of_bare_days_are_said_and_which_is_used(shipped: Shipped) -> None:
    asked = grounds(shipped, "zhambyl-2008/targeted-social-assistance", "department", at(2026, 12, 15))
    assert said(why_of(asked, TODAY).title) == "Почему 25 декабря?"
    assert notes(asked) == [
        "В постановлении не сказано, какие это дни; взято более строгое прочтение.",
        "Если это календарные дни: 25 декабря.",
        "Если это рабочие дни: 30 декабря.",
    ]


def test_the_rule_names_the_term_its_paragraph_and_how_it_is_counted(shipped: Shipped) -> None:
    asked = grounds(shipped, "zhambyl-2012/targeted-social-assistance", "department", at(2026, 12, 15))
    rule = said(why_of(asked, TODAY).rule)
    assert rule.startswith("7 рабочих дней (п. 5.1): со дня, следующего за днём сдачи документов")
    assert "статья 76" in rule


def test_a_date_beyond_the_calendar_is_doubtful(shipped: Shipped) -> None:
    edition = "zhambyl-2012/targeted-social-assistance"
    sure = grounds(shipped, edition, "department", at(2026, 12, 15))
    doubtful = grounds(shipped, edition, "department", at(2027, 12, 28))
    assert doubt_of(sure.reckoning) is None
    assert notes(sure) == []
    assert notes(doubtful) == ["Календарь праздников на эти дни ещё не утверждён: дата может сдвинуться."]


def test_an_act_without_a_term_says_so_and_how_the_term_may_be_extended(shipped: Shipped) -> None:
    asked = grounds(shipped, "wko-2018/local-social-assistance", "okrug_akim", at(2026, 11, 20))
    assert "постановление не называет срока, поэтому взят общий" in said(why_of(asked, TODAY).rule)
    (longer,) = notes(asked)
    assert longer.startswith("Может быть продлён до 21 декабря (п. 5): при недостаточности документов")


def test_minutes_tell_the_hours_in_which_they_ran(shipped: Shipped) -> None:
    start = at(2026, 12, 11, 17, 50)
    asked = grounds(shipped, "zhambyl-2012/tsa-recipient-certificate", "okrug_akim", start)
    why = why_of(asked, TODAY)
    assert (said(why.title), why.days) == ("Почему 09:05?", ())
    assert notes(asked) == [
        "11 декабря: считалось с 17:50 до 18:00",
        "14 декабря: считалось с 09:00 до 09:05",
    ]


def test_what_was_promised_stays_and_what_the_calendar_says_now_is_told(shipped: Shipped) -> None:
    asked = grounds(shipped, "zhambyl-2012/targeted-social-assistance", "department", at(2026, 12, 8))
    assert notes(asked, asked.due_day) == []
    assert said(why_of(asked, TODAY, date(2026, 12, 17)).title) == "Почему 17 декабря?"
    assert notes(asked, date(2026, 12, 17)) == [
        "Этот день обещан при регистрации и остаётся. По нынешнему календарю было бы 18 декабря."
    ]


def test_a_step_that_the_act_does_not_count_says_so(shipped: Shipped) -> None:
    edition = shipped.catalogue.edition("kyzylorda-2011/prosthetic-orthopaedic-aid")
    step = edition.step("service_centre", 2)
    assert step.duration is not None
    counting = terms(edition, "service_centre", shipped.calendar)
    planned = counting.plan(at(2026, 12, 11), [time_of(step)])[0]
    assert planned is not None
    assert notes(grounds_of_step(step, planned)) == [
        "По постановлению время этого действия не входит в срок услуги."
    ]


@pytest.mark.parametrize("language", list(Language))
def test_every_note_exists_in_both_languages(shipped: Shipped, screen: Dresser, language: Language) -> None:
    asked = grounds(shipped, "zhambyl-2008/targeted-social-assistance", "department", at(2026, 12, 15))
    language_switch().set_language(language)
    other = Language.KK if language is Language.RU else Language.RU
    here, there = (
        [
            words(translator(one)) if callable(words) else translator(one)(str(words))
            for words in why_of(asked, TODAY).notes
        ]
        for one in (language, other)
    )
    assert all(mine != theirs for mine, theirs in zip(here, there, strict=True))
