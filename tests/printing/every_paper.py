"""Every paper that there is, with invented contents, in every size and language: what tests of pages walk through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.printing.document import Document, PaperLanguage, PaperSize
from app.printing.layouts import (
    answers,
    application,
    cover,
    inspection,
    inventory,
    leaflet,
    minutes,
    notice,
    receipt,
    refusal,
    resolution,
    talon,
    to_bring,
)
from app.printing.typeset.flow import lay_out
from tests.printing import samples, samples_answers, samples_counter, samples_course, samples_leaflets

Layout = Callable[[Any, PaperLanguage, PaperSize], Document]

CONTENTS: dict[str, tuple[Layout, object, tuple[PaperSize, ...]]] = {
    "talon": (talon.layout, samples.TALON, talon.SIZES),
    "talon-hard": (talon.layout, samples.TALON_HARD, talon.SIZES),
    "talon-by-hand": (talon.layout, samples.TALON_BY_HAND, talon.SIZES),
    "talon-with-time": (talon.layout, samples.TALON_WITH_TIME, talon.SIZES),
    "complaint-talon": (talon.layout, samples.COMPLAINT_TALON, talon.SIZES),
    "notice": (notice.layout, samples.NOTICE, notice.SIZES),
    "notice-hard": (notice.layout, samples_answers.NOTICE_HARD, notice.SIZES),
    "refusal": (refusal.layout, samples.REFUSAL, refusal.SIZES),
    "refusal-hard": (refusal.layout, samples.REFUSAL_HARD, refusal.SIZES),
    "receipt": (receipt.layout, samples_counter.RECEIPT, receipt.SIZES),
    "receipt-hard": (receipt.layout, samples_counter.RECEIPT_HARD, receipt.SIZES),
    "application": (application.layout, samples_counter.APPLICATION, application.SIZES),
    "application-blank": (application.layout, samples_counter.APPLICATION_BLANK, application.SIZES),
    "application-stub": (application.layout, samples_counter.APPLICATION_STUB, application.SIZES),
    "application-hard": (application.layout, samples_counter.APPLICATION_HARD, application.SIZES),
    "resolution": (resolution.layout, samples_counter.RESOLUTION, resolution.SIZES),
    "resolution-blank": (resolution.layout, samples_counter.RESOLUTION_BLANK, resolution.SIZES),
    "resolution-hard": (resolution.layout, samples_counter.RESOLUTION_HARD, resolution.SIZES),
    "act": (inspection.act, samples_course.INSPECTION, inspection.SIZES),
    "act-blank": (inspection.act, samples_course.INSPECTION_BLANK, inspection.SIZES),
    "act-hard": (inspection.act, samples_course.INSPECTION_HARD, inspection.SIZES),
    "conclusion": (inspection.conclusion, samples_course.CONCLUSION, inspection.SIZES),
    "conclusion-blank": (inspection.conclusion, samples_course.CONCLUSION_BLANK, inspection.SIZES),
    "conclusion-hard": (inspection.conclusion, samples_course.CONCLUSION_HARD, inspection.SIZES),
    "minutes": (minutes.layout, samples_course.MINUTES, minutes.SIZES),
    "minutes-hard": (minutes.layout, samples_course.MINUTES_HARD, minutes.SIZES),
    "cover": (cover.layout, samples_course.COVER, cover.SIZES),
    "cover-hard": (cover.layout, samples_course.COVER_HARD, cover.SIZES),
    "inventory": (inventory.layout, samples_counter.INVENTORY, inventory.SIZES),
    "inventory-hard": (inventory.layout, samples_counter.INVENTORY_HARD, inventory.SIZES),
    "certificate": (answers.certificate, samples_answers.CERTIFICATE, answers.SIZES),
    "certificate-hard": (answers.certificate, samples_answers.CERTIFICATE_HARD, answers.SIZES),
    "referral": (answers.referral, samples_answers.REFERRAL, answers.SIZES),
    "referral-hard": (answers.referral, samples_answers.REFERRAL_HARD, answers.SIZES),
    "queue": (answers.referral, samples_answers.QUEUE, answers.SIZES),
    "complaint-answer": (answers.complaint_answer, samples_answers.COMPLAINT_ANSWER, answers.SIZES),
    "complaint-answer-hard": (answers.complaint_answer, samples_answers.COMPLAINT_ANSWER_HARD, answers.SIZES),
    "leaflet": (leaflet.layout, samples_leaflets.LEAFLET, leaflet.SIZES),
    "leaflet-hard": (leaflet.layout, samples_leaflets.LEAFLET_HARD, leaflet.SIZES),
    "to-bring": (to_bring.layout, samples_leaflets.TO_BRING, to_bring.SIZES),
    "to-bring-hard": (to_bring.layout, samples_leaflets.TO_BRING_HARD, to_bring.SIZES),
}


ONE_SHEET = ("talon", "talon-by-hand", "talon-with-time", "complaint-talon")


def is_issued(name: str, document: Document) -> bool:
    """Whether a paper may be handed over: a talon goes onto one sheet or onto a larger one (`on_one_sheet`)."""
    return name not in ONE_SHEET or len(lay_out(document)) == 1


PAPERS: dict[str, Document] = {
    f"{name}-{size.value}-{language.value}": document
    for name, (layout, content, sizes) in CONTENTS.items()
    for size in sizes
    for language in PaperLanguage
    if is_issued(name, document := layout(content, language, size))
}
