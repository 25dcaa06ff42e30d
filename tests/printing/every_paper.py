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
    minutes,
    notice,
    receipt,
    refusal,
    resolution,
    talon,
)
from tests.printing import office_samples, samples

Layout = Callable[[Any, PaperLanguage, PaperSize], Document]

CONTENTS: dict[str, tuple[Layout, object, tuple[PaperSize, ...]]] = {
    "talon": (talon.layout, samples.TALON, talon.SIZES),
    "talon-hard": (talon.layout, samples.TALON_HARD, talon.SIZES),
    "talon-by-hand": (talon.layout, samples.TALON_BY_HAND, talon.SIZES),
    "notice": (notice.layout, samples.NOTICE, notice.SIZES),
    "refusal": (refusal.layout, samples.REFUSAL, refusal.SIZES),
    "refusal-hard": (refusal.layout, samples.REFUSAL_HARD, refusal.SIZES),
    "receipt": (receipt.layout, office_samples.RECEIPT, receipt.SIZES),
    "receipt-hard": (receipt.layout, office_samples.RECEIPT_HARD, receipt.SIZES),
    "application": (application.layout, office_samples.APPLICATION, application.SIZES),
    "application-blank": (application.layout, office_samples.APPLICATION_BLANK, application.SIZES),
    "application-stub": (application.layout, office_samples.APPLICATION_STUB, application.SIZES),
    "resolution": (resolution.layout, office_samples.RESOLUTION, resolution.SIZES),
    "resolution-blank": (resolution.layout, office_samples.RESOLUTION_BLANK, resolution.SIZES),
    "act": (inspection.act, office_samples.INSPECTION, inspection.SIZES),
    "act-blank": (inspection.act, office_samples.INSPECTION_BLANK, inspection.SIZES),
    "conclusion": (inspection.conclusion, office_samples.CONCLUSION, inspection.SIZES),
    "conclusion-blank": (inspection.conclusion, office_samples.CONCLUSION_BLANK, inspection.SIZES),
    "minutes": (minutes.layout, office_samples.MINUTES, minutes.SIZES),
    "cover": (cover.layout, office_samples.COVER, cover.SIZES),
    "cover-hard": (cover.layout, office_samples.COVER_HARD, cover.SIZES),
    "inventory": (inventory.layout, office_samples.INVENTORY, inventory.SIZES),
    "inventory-hard": (inventory.layout, office_samples.INVENTORY_HARD, inventory.SIZES),
    "certificate": (answers.certificate, office_samples.CERTIFICATE, answers.SIZES),
    "referral": (answers.referral, office_samples.REFERRAL, answers.SIZES),
    "queue": (answers.referral, office_samples.QUEUE, answers.SIZES),
    "complaint-answer": (answers.complaint_answer, office_samples.COMPLAINT_ANSWER, answers.SIZES),
}

PAPERS: dict[str, Document] = {
    f"{name}-{size.value}-{language.value}": layout(content, language, size)
    for name, (layout, content, sizes) in CONTENTS.items()
    for size in sizes
    for language in PaperLanguage
}
