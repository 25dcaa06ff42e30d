"""What lies in a case file: the application, the documents, the papers that were issued in the case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.casework.papers.case_papers import Making, application, attachments
from app.casework.papers.paper_kinds import APPLICATION, COMPLAINT_TALON, FILINGS, INVENTORY, PAPERS
from app.domain.case import Paper
from app.domain.language import Language, Text
from app.printing import content
from app.printing.content_forms import Attachment, CaseInventoryContent
from app.printing.document import PaperLanguage, PaperSize
from app.printing.layouts import application as application_form
from app.printing.typeset.flow import lay_out
from app.printing.wording import Voice

_NOT_IN_THE_FILE = (*FILINGS, COMPLAINT_TALON, INVENTORY)
"""What the citizen takes along, and the list itself."""
_PAGE = re.compile(rb"/Type\s*/Page\b")


def inventory(making: Making) -> CaseInventoryContent:
    """The list of what lies in the case, in the order in which it came there."""
    case, desk, edition = making.case, making.desk, making.edition
    return CaseInventoryContent(
        office=making.office,
        number=case.number,
        service=edition.title,
        applicant=case.applicant.name,
        registered=case.registered_at.date(),
        made=desk.clock.now().date(),
        compiler=content.Signatory(desk.staff.name, Text("құрастырған", "составил")),
        papers=(
            Attachment(
                Text("Өтініш", "Заявление"), _sheets_of_application(making), issued=case.registered_at.date()
            ),
            *attachments(edition, case.documents),
            *_issued(making),
        ),
        reprint=making.reprint,
    )


def _sheets_of_application(making: Making) -> int:
    """On how many sheets the application was printed, or would be."""
    printed = [paper for paper in making.case.papers if paper.kind == APPLICATION]
    if printed:
        return _sheets(making, printed[0])
    return len(lay_out(application_form.layout(application(making), PaperLanguage.KK, PaperSize.A4)))


def _issued(making: Making) -> Iterator[Attachment]:
    """The office's own papers, each once however often it was reprinted."""
    apart = (*_NOT_IN_THE_FILE, APPLICATION)
    for paper in making.case.papers:
        if not paper.copy and paper.kind in PAPERS and paper.kind not in apart:
            kk, ru = (Voice(language).say(PAPERS[paper.kind]) for language in (Language.KK, Language.RU))
            yield Attachment(Text(kk, ru), _sheets(making, paper), issued=paper.at.date())


def _sheets(making: Making, paper: Paper) -> int:
    """The pages of a paper that is kept here; of another office's paper nobody here can tell, and it counts as one."""
    with making.desk.store.reading() as transaction:
        pdf = transaction.archive.paper(paper.sha256) or b""
    return max(len(_PAGE.findall(pdf)), 1)
