"""A paper with a hole in it is not printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.language import Language, Text
from app.domain.people import PersonName
from app.i18n import translator
from app.printing.completeness import require_complete
from app.printing.document import PaperLanguage, PaperSize
from app.printing.errors import PaperIncomplete
from app.printing.layouts import notice, refusal, talon
from tests.printing.samples import NOTICE, OKRUG, REFUSAL, TALON

HOLES = [
    ("office.name.ru", replace(TALON, office=replace(OKRUG, name=Text("Әкім аппараты", " ")))),
    ("office.phone", replace(TALON, office=replace(OKRUG, phone=""))),
    ("number", replace(TALON, number="")),
    (
        "fields.2.label.kk",
        replace(TALON, fields=(TALON.fields[0], replace(TALON.fields[1], label=Text("", "дата")))),
    ),
    ("acceptor", replace(TALON, acceptor=PersonName("", ""))),
    ("outgoing", replace(NOTICE, outgoing="")),
    ("facts", replace(REFUSAL, facts=())),
    ("grounds", replace(REFUSAL, grounds=())),
    ("signatory.post.kk", replace(REFUSAL, signatory=replace(REFUSAL.signatory, post=Text("", "начальник")))),
]


@pytest.mark.parametrize(("field", "content"), HOLES)
def test_a_missing_value_is_named_by_its_path(field: str, content: object) -> None:
    with pytest.raises(PaperIncomplete) as stopped:
        require_complete(content)
    assert stopped.value.params == {"field": field}


@pytest.mark.parametrize("name", [("Ли", "Вера", ""), ("Иванов", "", ""), ("", "Айша", "")])
def test_who_has_but_one_name_gets_the_papers_too(name: tuple[str, str, str]) -> None:
    require_complete(replace(TALON, applicant=PersonName(*name)))


@pytest.mark.parametrize("content", [TALON, NOTICE, REFUSAL])
def test_a_whole_paper_passes(content: object) -> None:
    require_complete(content)


def test_every_layout_asks_for_a_whole_paper() -> None:
    nothing = Text("", "")
    with pytest.raises(PaperIncomplete):
        talon.layout(replace(TALON, act=nothing), PaperLanguage.KK, PaperSize.A5)
    with pytest.raises(PaperIncomplete):
        notice.layout(replace(NOTICE, act=nothing), PaperLanguage.KK, PaperSize.A4)
    with pytest.raises(PaperIncomplete):
        refusal.layout(replace(REFUSAL, act=nothing), PaperLanguage.KK, PaperSize.A4)


def test_the_error_is_told_in_both_languages() -> None:
    error = PaperIncomplete(field="number")
    assert "number" in error.text(translator(Language.KK)).what
    assert error.text(translator(Language.RU)).todo == "Заполните недостающее значение и напечатайте снова."
