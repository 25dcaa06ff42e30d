"""The rule by which a person is heard before an unfavourable decision, as dated data.

resources/rules/hearing.yaml
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from app.catalogue.errors import CatalogueFileBad
from app.catalogue.model import Edition
from app.catalogue.provenance import Term
from app.datafiles import read_data, validated
from app.datamodels import Frozen, Mark, SourcedText
from app.domain.terms import Unit
from app.paths import resources_dir


class HearingRule(Frozen):
    """Since when the law asks for a hearing, in which terms, and for services of which terms it does not.

    `notice` is how long before the decision the person is notified, `objections` until when after that objections may
    be brought; services of terms under `spares_terms_under` are spared.
    """

    mark: Mark
    since: date
    law: SourcedText
    notice: Term
    objections: Term
    spares_terms_under: Term

    def asks(self, edition: Edition, channel: str, filed: date) -> bool:
        """Whether a refusal of an application that was filed on a day is preceded by a hearing.

        A term that the act does not give is the general one, which is long enough; a term in minutes never is.
        """
        if filed < self.since:
            return False
        term = edition.term(channel)
        if term is None:
            return True
        return term.unit is not Unit.MINUTES and term.value >= self.spares_terms_under.value


@cache
def load_hearing_rule(path: Path | None = None) -> HearingRule:
    """The rule of a file (the program's own by default), read once.

    Raises:
        CatalogueFileBad: with everything that is wrong with it.
    """
    file = path or resources_dir("rules") / "hearing.yaml"
    return validated(file, read_data(file, error=CatalogueFileBad), HearingRule, error=CatalogueFileBad)
