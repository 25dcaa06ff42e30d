"""Places in an act: short references in, sentences in two languages out."""

from __future__ import annotations

import pytest

from app.catalogue.citing import parse_citation
from app.domain.language import Text


@pytest.mark.parametrize(
    ("src", "text", "paragraph"),
    [
        ("§12", Text("12-тармақ", "п.\u00a012"), "12"),
        ("§5.1", Text("5.1-тармақ", "п.\u00a05.1"), "5.1"),
        ("standard §11", Text("стандарттың 11-тармағы", "п.\u00a011 стандарта"), "11"),
        ("act §2", Text("қаулының 2-тармағы", "п.\u00a02 постановления"), "2"),
        ("act heading", Text("қаулының тақырыбы", "заголовок постановления"), ""),
        ("annex 1", Text("1-қосымша", "приложение\u00a01"), ""),
        (
            "annex 2, table 2, step 3",
            Text("2-қосымша, 2-кесте, 3-іс-әрекет", "приложение\u00a02, таблица\u00a02, действие\u00a03"),
            "",
        ),
        ("article 128", Text("128-бап", "ст.\u00a0128"), "128"),
    ],
)
def test_a_place_is_told_in_both_languages(src: str, text: Text, paragraph: str) -> None:
    citation = parse_citation(src)
    assert (citation.text, citation.paragraph) == (text, paragraph)


@pytest.mark.parametrize("nonsense", ["", "12", "§", "§5.", "пункт 5", "annex", "annex 2 table 1", None, 12])
def test_what_is_no_place_is_refused(nonsense: object) -> None:
    with pytest.raises(ValueError, match="not a place in an act"):
        parse_citation(nonsense)
