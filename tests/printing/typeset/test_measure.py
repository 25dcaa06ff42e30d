"""Lines: nothing lost, nothing too wide, breaks only where they are allowed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.printing.typeset.fonts import Type
from app.printing.typeset.measure import Line, Span, break_spans, break_words, span_width

KIND = Type(10, 14)
LETTERS = "абвгәғқңөұүһі1234567890 \u00a0-.,«»№–"


def words_of(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(span.text for span in line) for line in lines]


def width_of(line: Line) -> float:
    return sum(span_width(span, KIND.size) for span in line)


@given(words=st.text(LETTERS, max_size=120), width=st.floats(20, 300))
def test_no_letter_is_lost_and_no_line_is_too_wide(words: str, width: float) -> None:
    lines = break_words(words, KIND, width)
    squeezed = "".join(words.split())
    assert "".join("".join(words_of(lines)).split()) == squeezed
    assert all(width_of(line) <= width + 1e-3 for line in lines)


def test_a_long_compound_breaks_after_its_own_hyphen_and_a_short_one_does_not() -> None:
    compound = "медициналық-әлеуметтік"
    assert words_of(break_words(compound, KIND, 80)) == ["медициналық-", "әлеуметтік"]
    assert words_of(break_words("тегі мен аты-жөні", KIND, KIND.width("тегі мен аты-"))) == [
        "тегі мен",
        "аты-жөні",
    ]


def test_a_number_never_breaks() -> None:
    number = "3147-26-00417-2"
    assert words_of(break_words(f"өтініш {number}", KIND, KIND.width(number) + 1)) == ["өтініш", number]


def test_joined_words_part_before_a_word_is_cut() -> None:
    lines = words_of(
        break_words("Қарасаз\u00a0ауданының\u00a0әкімдігі", KIND, KIND.width("Қарасаз ауданының"))
    )
    assert lines == ["Қарасаз ауданының", "әкімдігі"]


def test_a_word_wider_than_the_line_goes_on_in_the_next() -> None:
    assert "".join(words_of(break_words("ө" * 60, KIND, 100))) == "ө" * 60


def test_a_short_last_word_gets_company_without_a_line_more() -> None:
    words = "Назначение социальной помощи по дому"
    width = KIND.width("Назначение социальной помощи по") + 1
    assert words_of(break_words(words, KIND, width)) == ["Назначение социальной помощи", "по дому"]


def test_a_bold_lead_and_its_text_share_a_line() -> None:
    (line,) = break_spans((Span("Қайда:", bold=True), Span("әкімдікке")), KIND.size, 300)
    assert line == (Span("Қайда:", bold=True), Span(" әкімдікке"))
