"""How letters look: emblem, signing posts, place of the stamp; changed by an administrator, not backwards in time."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from app.casework.errors import NotYourRole
from app.casework.office.office_errors import EmblemUnreadable
from app.casework.office.stationery import (
    LARGEST_FILE,
    Signing,
    Stationery,
    change,
    emblem_of,
    last_change,
    sample,
    signers,
)
from app.casework.papers import papers
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.demo.offices import SPECIALIST
from app.domain.language import Text
from tests.casework.papers.test_papers import words_of
from tests.samples.offices import Offices, nothing_changes, sign_in

POST = Text("Бөлім басшысының орынбасары", "Заместитель руководителя отдела")


def picture(size: tuple[int, int] = (900, 600), kind: str = "PNG") -> bytes:
    """A picture: red, and see-through where the kind allows it."""
    out = BytesIO()
    mode = "RGBA" if kind == "PNG" else "RGB"
    Image.new(mode, size, (200, 30, 30)).save(out, kind)
    return out.getvalue()


def pictures_in(pdf: bytes) -> int:
    """How many pictures the first page bears."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return sum(1 for each in document[0].get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE)
    finally:
        document.close()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_an_emblem_is_small_opaque_and_keeps_its_proportions(kind: str) -> None:
    with Image.open(BytesIO(b64decode(emblem_of(picture(kind=kind))))) as emblem:
        assert (emblem.format, emblem.mode) == ("PNG", "RGB")
        assert emblem.size == (472, 315)


def test_what_is_see_through_becomes_white() -> None:
    out = BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(BytesIO(b64decode(emblem_of(out.getvalue())))) as emblem:
        assert emblem.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("wrong", [b"", b"%PDF-1.7", b"GIF89a", picture()[:60], bytes(LARGEST_FILE + 1)])
def test_what_is_no_picture_or_too_large_is_refused(wrong: bytes) -> None:
    with pytest.raises(EmblemUnreadable):
        emblem_of(wrong)


def test_a_picture_of_too_many_dots_is_refused_however_small_its_file() -> None:
    out = BytesIO()
    Image.new("1", (8_000, 8_000)).save(out, "PNG")
    assert len(out.getvalue()) < LARGEST_FILE / 100
    with pytest.raises(EmblemUnreadable):
        emblem_of(out.getvalue())


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "I;16"])
def test_a_picture_in_any_colours_becomes_an_emblem(mode: str) -> None:
    out = BytesIO()
    Image.new(mode, (600, 300)).save(out, "JPEG" if mode == "CMYK" else "PNG")
    with Image.open(BytesIO(b64decode(emblem_of(out.getvalue())))) as emblem:
        assert (emblem.mode, emblem.size) == ("RGB", (472, 236))


def test_what_was_changed_is_there_after_the_program_was_closed_with_who_did_it(offices: Offices) -> None:
    wanted = Stationery(emblem_of(picture()), (Signing("Оспанов Ербол", POST),), stamped=False)
    assert last_change(offices.specialist) is None
    desk = change(offices.specialist, wanted)
    note = last_change(desk)
    assert note is not None
    assert (note.author_name, note.at) == (desk.staff.name.full, desk.clock.now())
    desk.store.close()
    again = sign_in(desk.shipped, offices.root / "okrug", SPECIALIST)
    try:
        assert again.office.stationery == wanted
    finally:
        again.store.close()


def test_only_an_administrator_changes_it(offices: Offices) -> None:
    with nothing_changes(*offices.desks), pytest.raises(NotYourRole):
        change(offices.akim, Stationery(stamped=False))


def test_letters_bear_it_from_now_on_and_what_was_issued_stays_to_the_byte(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=4)
    head = offices.head
    with head.store.reading() as transaction:
        (notice,) = [
            paper for paper in transaction.cases.folded(case_id).case.papers if paper.kind == "notice"
        ]
    before = papers.kept(head, notice.sha256)
    wanted = Stationery(emblem_of(picture()), (Signing(head.staff.name.full, POST),), stamped=False)
    changed = replace(head, office=replace(head.office, stationery=wanted))
    after = papers.preview(changed, case_id, papers.NOTICE, PaperLanguage.RU, PaperSize.A4)
    assert POST.ru in words_of(after)
    assert "М.П." not in words_of(after)
    assert pictures_in(after) == 1
    assert papers.kept(changed, notice.sha256) == before
    assert pictures_in(before) == 0
    assert "М.П." in words_of(papers.preview(head, case_id, papers.NOTICE, PaperLanguage.RU, PaperSize.A4))


def test_the_emblem_is_no_part_of_what_a_paper_says(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=4)
    head = offices.head
    dressed = replace(head, office=replace(head.office, stationery=Stationery(emblem_of(picture()))))
    bare, worn = (
        words_of(papers.preview(desk, case_id, papers.NOTICE, PaperLanguage.RU, PaperSize.A4)).split()
        for desk in (head, dressed)
    )
    assert sorted(bare) == sorted(worn)


@pytest.mark.parametrize("language", PaperLanguage)
def test_the_sample_is_the_paper_itself_and_says_that_it_is_one(
    offices: Offices, language: PaperLanguage
) -> None:
    desk = offices.specialist
    wanted = Stationery(emblem_of(picture()), (Signing(signers(desk)[0], POST),))
    made = sample(desk, wanted, language)
    words = words_of(made)
    assert POST.in_(language.languages[0]) in words
    assert pictures_in(made) == 1
    assert "ҮЛГІ" in words or "ОБРАЗЕЦ" in words
    assert desk.office.stationery == Stationery()
