"""How a form's answers read on paper."""

from __future__ import annotations

import pytest

from app.datamodels import SourcedText
from app.domain.language import Language
from app.forms.fields import NumberField
from app.printing.layouts.filling import said
from app.printing.wording import Voice

LABEL = SourcedText(kk="Бітірген жылы", ru="Год окончания")


@pytest.mark.parametrize("language", Language)
def test_a_year_keeps_its_figures_together_and_a_count_sets_thousands_apart(language: Language) -> None:
    year = NumberField(id="graduated", type="number", label=LABEL, is_year=True)
    count = NumberField(id="sheep", type="number", label=LABEL)
    assert said(year, "1999", Voice(language)) == "1999"
    assert said(count, "1999", Voice(language)) == "1\N{NO-BREAK SPACE}999"
