"""How a form's answers read on paper."""

from __future__ import annotations

import pytest

from app.datamodels import SourcedText
from app.domain.language import Language
from app.forms.fields import NumberField
from app.printing.document import Table
from app.printing.layouts.filling import said
from app.printing.wording import Voice
from tests.printing.every_paper import PAPERS

LABEL = SourcedText(kk="Бітірген жылы", ru="Год окончания")


@pytest.mark.parametrize("language", Language)
def test_a_year_keeps_its_figures_together_and_a_count_sets_thousands_apart(language: Language) -> None:
    year = NumberField(id="graduated", type="number", label=LABEL, is_year=True)
    count = NumberField(id="sheep", type="number", label=LABEL)
    assert said(year, "1999", Voice(language)) == "1999"
    assert said(count, "1999", Voice(language)) == "1\N{NO-BREAK SPACE}999"


def test_every_sum_of_a_person_has_the_name_beside_it_wherever_the_page_ends() -> None:
    tables = [block for block in PAPERS["application-a4-ru"].blocks if isinstance(block, Table)]
    (incomes,) = (table for table in tables if "Вид дохода" in [column.head for column in table.columns])
    assert len(incomes.rows) > len({row[0] for row in incomes.rows}), "somebody has two sums"
    assert all(row[0] for row in incomes.rows)
