"""The talon: what the edition prescribes, in its order and its words, and what the house adds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from app.clock import ALMATY
from app.domain.language import Text
from app.domain.terms import Unit
from app.printing.content import PrescribedField, Term, TermLimit
from app.printing.document import (
    CodeAndContact,
    Document,
    Field,
    Number,
    PaperLanguage,
    PaperSize,
    Row,
    Source,
)
from app.printing.errors import PaperIncomplete
from app.printing.layouts.talon import SIZES, layout
from app.printing.typeset.flow import lay_out
from app.printing.typeset.ink import Code, Rule, Words
from tests.printing.samples import LONG_NAME, TALON, TALON_BY_HAND, UNKNOWN
from tests.printing.samples import LONGEST as LONGEST_TITLE

KK, RU, BOTH = PaperLanguage.KK, PaperLanguage.RU, PaperLanguage.BOTH


def plain(words: str) -> str:
    """Words with ordinary spaces."""
    return words.replace("\u00a0", " ")


def answers(document: Document) -> dict[str, str]:
    """Label and value of every field, in order, in the first language."""
    return {
        plain(field.label[0]): plain(field.value[0]) for field in document.blocks if isinstance(field, Field)
    }


def test_it_prints_the_editions_lines_first_and_then_the_houses_own() -> None:
    assert answers(layout(TALON, RU, PaperSize.A5)) == {
        "Дата регистрации": "20 ноября 2026 года",
        "Дата получения государственной услуги": "23 декабря 2026 года",
        "Фамилия и имя лица, принявшего документы": "Бекова Айгүл Маратқызы",
        "Государственная услуга": "Назначение государственной адресной социальной помощи",
        "Узнать о ходе дела": "8 (72600) 2-31-17",
    }


def test_the_editions_order_and_wording_are_kept() -> None:
    fields = (
        PrescribedField(
            "acceptor_surname", Text("құжатты қабылдаған жауапты адамның тегі", "фамилия ответственного лица")
        ),
        PrescribedField("registration_date_time", Text("тіркеу күні мен уақыты", "дата и время регистрации")),
        PrescribedField("certificate_issue_date", Text("анықтаманың берілген күні", "дата выдачи справки")),
    )
    assert list(answers(layout(replace(TALON, fields=fields), KK, PaperSize.A5)).items())[:3] == [
        ("Құжатты қабылдаған жауапты адамның тегі", "Бекова А. М."),
        ("Тіркеу күні мен уақыты", "2026 жылғы 20 қараша, 10.42"),
        ("Анықтаманың берілген күні", "2026 жылғы 23 желтоқсан"),
    ]


def test_a_proof_of_filing_has_its_three_lines_even_where_the_edition_is_silent() -> None:
    assert list(answers(layout(replace(TALON, fields=()), KK, PaperSize.A5)))[:3] == [
        "Тіркелген күні",
        "Мемлекеттік қызметті алу күні",
        "Құжаттарды қабылдаған адамның тегі мен аты-жөні",
    ]


def test_the_day_of_receipt_is_bold_with_its_rule_beside_it() -> None:
    due = next(
        block
        for block in layout(TALON, BOTH, PaperSize.A5).blocks
        if isinstance(block, Field) and block.emphasis
    )
    assert [plain(note) for note in due.note] == [
        "22 жұмыс күнінен кешіктірмей",
        "не позднее 22 рабочих дней",
    ]
    source = next(block for block in layout(TALON, BOTH, PaperSize.A5).blocks if isinstance(block, Source))
    assert [plain(text).rpartition(", ")[2] for text in source.text] == ["5.1-тармақ", "пункт 5.1"]


def test_a_term_in_minutes_gives_the_hour() -> None:
    minutes = replace(
        TALON,
        due=datetime(2026, 11, 20, 10, 57, tzinfo=ALMATY),
        term=Term(15, Unit.MINUTES, TermLimit.NOT_LATER_THAN, "5"),
    )
    assert (
        answers(layout(minutes, RU, PaperSize.A5))["Дата получения государственной услуги"]
        == "20 ноября 2026 года, 10.57"
    )


def test_a_day_that_the_act_does_not_give_is_written_by_hand_under_a_tag() -> None:
    line = next(
        block
        for block in layout(TALON_BY_HAND, RU, PaperSize.ROLL80).blocks
        if isinstance(block, Field) and block.tag
    )
    assert line.handwritten
    assert [plain(note) for note in line.note] == [UNKNOWN.ru]


def test_an_asked_day_that_is_missing_without_a_word_stops_the_printing() -> None:
    with pytest.raises(PaperIncomplete) as stopped:
        layout(replace(TALON, due=None), KK, PaperSize.A5)
    assert stopped.value.params == {"field": "due"}


def test_a_line_that_nothing_answers_stops_the_printing() -> None:
    asked = (*TALON.fields, PrescribedField("colour", Text("түсі", "цвет")))
    with pytest.raises(PaperIncomplete) as stopped:
        layout(replace(TALON, fields=asked), KK, PaperSize.A5)
    assert stopped.value.params == {"field": "fields.colour"}


@pytest.mark.parametrize("language", PaperLanguage)
@pytest.mark.parametrize("size", SIZES)
def test_the_applicant_is_surname_and_initials_and_the_number_is_on_it(
    language: PaperLanguage, size: PaperSize
) -> None:
    document = layout(TALON, language, size)
    number = next(block for block in document.blocks if isinstance(block, Number))
    assert number.number == TALON.number
    on_roll = size.is_roll
    holder = (
        number.holder
        if not on_roll
        else answers(document)[{"ru": "Заявитель"}.get(language.value, "Өтініш беруші")]
    )
    assert plain(holder) == "Жұмабаева Г. Е."
    assert any(isinstance(block, CodeAndContact) for block in document.blocks) == on_roll


def test_the_stub_keeps_both_names_and_both_dates() -> None:
    stub = layout(TALON, RU, PaperSize.A5).stub
    assert stub is not None
    assert {row.label: row.value for row in stub.blocks if isinstance(row, Row)} == {
        "Заявитель": "Жұмабаева Гүлнар Ержанқызы",
        "Зарегистрировано": "20.11.2026, 10.42",
        "Дата получения": "23.12.2026",
        "Услуга": "Назначение государственной адресной социальной помощи",
    }
    assert layout(TALON, RU, PaperSize.ROLL80).stub is None


def test_there_is_no_talon_on_a_sheet_on_its_side() -> None:
    with pytest.raises(ValueError, match="a4l"):
        layout(TALON, KK, PaperSize.A4_LANDSCAPE)


def test_an_a4_sheet_has_two_talons_with_a_cut_line_between_them() -> None:
    document = layout(TALON, KK, PaperSize.A4)
    assert document.halved
    assert document.stub is not None
    numbers = [
        block.number for block in (*document.blocks, *document.stub.blocks) if isinstance(block, Number)
    ]
    assert numbers == [TALON.number, TALON.number]


LONGEST = replace(TALON, service=LONGEST_TITLE, applicant=LONG_NAME, acceptor=LONG_NAME)
ON_ONE_SHEET = [
    *((size, language) for size in (PaperSize.A5, PaperSize.A6) for language in (KK, RU)),
    *((PaperSize.A4, language) for language in PaperLanguage),
]


@pytest.mark.parametrize(("size", "language"), ON_ONE_SHEET)
def test_the_longest_title_and_the_longest_names_fit_one_sheet(
    size: PaperSize, language: PaperLanguage
) -> None:
    assert len(lay_out(layout(LONGEST, language, size))) == 1


def test_what_fits_without_it_is_not_set_closer() -> None:
    usual, closer = (
        lay_out(layout(content, PaperLanguage.KK, PaperSize.A5))[0] for content in (TALON, LONGEST)
    )
    sizes = [
        {ink.size for ink in page.ink if isinstance(ink, Words) and ink.text.startswith("2026")}
        for page in (usual, closer)
    ]
    assert max(sizes[1]) < max(sizes[0]) == 12


@pytest.mark.parametrize("language", (PaperLanguage.KK, PaperLanguage.RU))
def test_two_talons_stand_on_one_a5_sheet_with_a_cut_line_in_its_middle(language: PaperLanguage) -> None:
    (page,) = lay_out(layout(TALON, language, PaperSize.A5_TWICE))
    (cut,) = {ink.y for ink in page.ink if isinstance(ink, Rule) and ink.x == 0}
    assert abs(cut - page.height / 2) < 1
    codes = [ink for ink in page.ink if isinstance(ink, Code)]
    assert [code.y < cut for code in codes] == [True, False]
