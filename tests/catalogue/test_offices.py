"""The directories of offices: the acts' lists against what the acts print, and those that do not exist."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.casework.entry.office import NewOffice
from app.casework.office.districts import districts
from app.catalogue.errors import CatalogueFileBad
from app.catalogue.offices import (
    Body,
    BodyKind,
    BodyList,
    Directory,
    Entry,
    Listing,
    Office,
    OfficeList,
    Printed,
)
from app.demo.offices import CENTRE, DEPARTMENT, OKRUG
from app.domain.letters import correct_lookalikes, fold
from app.domain.roles import OfficeKind
from app.paths import resources_dir
from tests.catalogue.conftest import replaced

REFERENCE = Path(__file__).parent.parent / "reference" / "offices.csv"
OFFICES = {"akmola-2008": 19, "zhambyl-2008": 11, "zhambyl-2012": 11, "zhambyl-2012-centres": 15}
BODIES = {
    "akmola-2008-oblast": 2,
    "kyzylorda-2011": 3,
    "wko-2018": 3,
    "zhambyl-2008-akimats": 11,
    "zhambyl-2008-oblast": 1,
}
MISSHAPEN = {("zhambyl-2012-centres", "taraz_3")}
"""Printed with a digit too many, and nothing tells which; a note says so."""
KAZAKH = re.compile(r"[а-яёәғқңөұүһі0-9№ .,–«»„“-]+", re.IGNORECASE)


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    """The program's own lists, parsed once."""
    return Directory.load(cache=tmp_path_factory.mktemp("cache"))


def entries(listed: Listing) -> tuple[Entry, ...]:
    if isinstance(listed, BodyList):
        return listed.bodies
    assert isinstance(listed, OfficeList)
    return listed.offices


def every(directory: Directory) -> Iterator[tuple[Listing, Entry]]:
    for listed in (*directory.lists(), *directory.bodies()):
        for body in entries(listed):
            yield listed, body


def printed_of(body: Entry, field: str) -> list[Printed]:
    return [each for each in body.printed if each.field == field]


def digits(text: str | None) -> str:
    return re.sub(r"\D", "", text or "")


def test_all_eleven_departments_of_the_oblast_are_there(directory: Directory) -> None:
    departments = {each.id: each for each in directory.lists()}["zhambyl-2012"]
    assert departments.act == "zhambyl-2012"
    assert len({office.code for office in departments.offices}) == 11
    assert {office.kind for office in departments.offices} == {OfficeKind.DEPARTMENT}
    assert not departments.demo


@pytest.mark.parametrize(
    ("words", "code", "phone"),
    [
        ("Қордай", "qordai", "8 (72636) 4-84-96"),
        ("кордай", "qordai", "8 (72636) 4-84-96"),
        ("жаңатас", "sarysu", "8 (72634) 6-16-80"),
        ("Таласский", "talas", "8 (72644) 6-13-06"),
        ("төле би шу", "shu", "8 (72638) 5-40-74"),
    ],
)
def test_a_department_is_found_by_district_or_town_in_either_language(
    directory: Directory, words: str, code: str, phone: str
) -> None:
    found = {(office.code, office.phone) for office in directory.find(words)}
    assert (code, phone) in found
    assert {each for each, _ in found} == {code}


def test_where_the_annexes_disagree_a_note_says_so(directory: Directory) -> None:
    lists = {each.id: each for each in directory.lists()}
    (office,) = (each for each in lists["zhambyl-2012"].offices if each.code == "t_rysqulov")
    assert "72631" in office.notes[0].kk


def test_every_list_has_as_many_entries_as_the_act(directory: Directory) -> None:
    assert {each.id: len(each.offices) for each in directory.lists()} == OFFICES
    assert {each.id: len(each.bodies) for each in directory.bodies()} == BODIES


def test_every_list_names_its_place_in_the_act_and_numbers_its_rows_as_the_annex(
    directory: Directory,
) -> None:
    for listed in (*directory.lists(), *directory.bodies()):
        assert listed.src
        rows = [body.row for body in entries(listed)]
        assert rows in (list(range(1, len(rows) + 1)), [None] * len(rows)), listed.id
        codes = [body.code for body in entries(listed)]
        assert len(set(codes)) == len(codes)


def test_what_the_act_prints_is_in_the_entry_or_beside_it(directory: Directory) -> None:
    by_list: dict[str, list[Entry]] = {}
    for listed, body in every(directory):
        by_list.setdefault(listed.id, []).append(body)
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == sum(OFFICES.values()) + 14
    for number, row in enumerate(rows):
        id = row["list"]
        first = next(n for n, each in enumerate(rows) if each["list"] == id)
        body = by_list[id][number - first]
        where = f"{id}/{body.code}"
        phones = {digits(body.phone), *(digits(each.text) for each in printed_of(body, "phone"))}
        assert row["phones"].replace(" ", "") in phones, where
        assert row["email"] in {body.email or "", *(each.text for each in printed_of(body, "email"))}, where
        assert row["site"] in {body.site or "", *(each.text for each in printed_of(body, "site"))}, where
        addresses = [body.address.kk if body.address else "", *(p.text for p in printed_of(body, "address"))]
        assert any(bare(row["address"]) in bare(each) for each in addresses), where


def bare(address: str) -> str:
    """An address without what only its typing differs in."""
    return re.sub(r"[^\w]", "", address.replace("№", "").replace("1-бұрылысы", "1 бұрылысы"))


def test_every_entry_has_a_kazakh_name_and_an_address_or_a_note_why_not(directory: Directory) -> None:
    for listed, body in every(directory):
        where = f"{listed.id}/{body.code}"
        assert KAZAKH.fullmatch(body.name.kk), where
        assert KAZAKH.search(body.name.ru), where
        if body.address is None or body.phone is None:
            assert body.notes, where
        if body.address is not None:
            assert KAZAKH.fullmatch(body.address.kk), where
        if isinstance(body, Office) and body.head is not None:
            assert correct_lookalikes(body.head) == body.head and KAZAKH.fullmatch(body.head), where


def test_telephones_have_eleven_digits_with_the_code(directory: Directory) -> None:
    wrong = set()
    for listed, body in every(directory):
        code = ""
        for each in (body.phone or "").split(", "):
            code = each.partition(")")[0] if each.startswith("8 (") else code
            whole = each if each.startswith("8 (") else f"{code}) {each}"
            if each and (len(digits(whole)) != 11 or not re.search(r"\) \d{1,2}-\d\d-\d\d$", whole)):
                wrong.add((listed.id, body.code))
                assert body.notes
    assert wrong == MISSHAPEN


def test_a_misprint_is_kept_letter_by_letter_and_never_in_place_of_the_entry(directory: Directory) -> None:
    for listed, body in every(directory):
        for each in body.printed:
            own = getattr(body, each.field)
            said = getattr(own, "kk", own)
            assert each.text != said, f"{listed.id}/{body.code}"
    akmola = {each.id: each for each in directory.lists()}["akmola-2008"]
    (bulandy,) = (each for each in akmola.offices if each.code == "bulandy")
    assert "y" in bulandy.printed[0].text, "the Latin letter of the print"
    assert "Бұланды" in bulandy.name.kk


def test_variants_belong_to_regulations_that_there_are(directory: Directory) -> None:
    counted = {"zhambyl-2012": 15, "zhambyl-2008": 2, "akmola-2008": 1, "wko-2018": 2}
    ordinals = [
        (listed.act, n) for listed, body in every(directory) for p in body.printed for n in p.ordinals
    ]
    assert ordinals
    assert all(n <= counted[act] for act, n in ordinals)


def test_every_department_of_the_act_of_2008_has_its_akimat(directory: Directory) -> None:
    departments = {each.id: each for each in directory.lists()}["zhambyl-2008"].offices
    akimats = {each.id: each for each in directory.bodies()}["zhambyl-2008-akimats"].bodies
    assert {each.code for each in departments} == {each.code for each in akimats}
    assert {each.kind for each in akimats} == {BodyKind.DISTRICT_AKIMAT}


def test_officials_of_the_oblasts_receive_at_their_hours(directory: Directory) -> None:
    bodies = {each.id: each.bodies for each in directory.bodies()}
    assert len(bodies["akmola-2008-oblast"][0].reception) == 3
    (zhambyl,) = bodies["zhambyl-2008-oblast"]
    assert zhambyl.hours is not None and zhambyl.hours.lunch is not None
    assert (f"{zhambyl.hours.closes:%H:%M}", f"{zhambyl.hours.lunch.closes:%H:%M}") == ("19:00", "15:00")
    assert len(zhambyl.reception) == 2


def test_our_district_is_chosen_among_departments_only(tmp_path: Path) -> None:
    found = districts(tmp_path)
    assert len(found) == 19 + 11 + 11
    assert {each.department.kind for each in found} == {OfficeKind.DEPARTMENT}


def test_an_akimat_is_found_by_words_too(directory: Directory) -> None:
    found = directory.find("әкімияты достық")
    assert {each.kind for each in found} == {BodyKind.DISTRICT_AKIMAT}
    assert {each.code for each in found} == {"taraz", "talas"}
    assert fold("Жаңатас") == fold("Жанатас")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (
            "bodies/akmola-2008-oblast.yaml",
            "    notes:\n      - {kk: 'Телефон,",
            "    x:\n      - {kk: 'Телефон,",
        ),
        ("bodies/zhambyl-2008-akimats.yaml", "kind: district_akimat", "kind: department"),
        ("bodies/zhambyl-2008-akimats.yaml", "'8 (7262) 45-48-14, 43-08-46'", "8-7262-454814"),
        ("bodies/zhambyl-2008-akimats.yaml", "{field: address", "{field: street"),
        ("zhambyl-2008.yaml", "kind: department", "kind: district_akimat"),
        ("zhambyl-2008.yaml", "email: sobes-taraz@mail.ru", "email: sobes-taraz@mail. ru"),
        ("akmola-2008.yaml", "site: www.akmol.kz", "site: www akmol kz"),
    ],
)
def test_a_spoiled_list_is_refused(tmp_path: Path, file: str, old: str, new: str) -> None:
    folder = Path(shutil.copytree(resources_dir("offices"), tmp_path / "offices"))
    replaced(folder / file, old, new)
    with pytest.raises(CatalogueFileBad, match=Path(file).name.replace(".", r"\.")):
        list(every(Directory.load(folder)))


def test_an_entry_without_address_and_note_is_refused() -> None:
    name = {"kk": "Аудан әкімдігі", "ru": "акимат района"}
    with pytest.raises(ValueError, match="no note tells why"):
        Body.model_validate({"code": "one", "kind": "district_akimat", "name": name})


def test_every_department_names_who_hears_complaints(directory: Directory) -> None:
    real = [office for each in directory.lists() for office in each.offices]
    assert all(office.appeal_body for office in real if office.kind is OfficeKind.DEPARTMENT)


def test_the_practice_offices_are_marked_and_are_no_real_ones(directory: Directory) -> None:
    demo = directory.demo()
    assert demo.demo
    assert len({office.number for office in demo.offices}) == len(demo.offices)
    assert len({office.district.kk for office in demo.offices}) == 1
    real = {office.name.kk for each in directory.lists() for office in each.offices}
    assert not real & {office.name.kk for office in demo.offices}


@pytest.mark.parametrize("new", [OKRUG, DEPARTMENT, CENTRE], ids=lambda new: new.code)
def test_the_demo_says_of_its_offices_what_stands_in_their_list(directory: Directory, new: NewOffice) -> None:
    demo = directory.demo()
    (listed,) = [office for office in demo.offices if office.number == new.code]
    assert listed.kind is new.kind
    for said, stands in (
        (new.name, listed.name),
        (new.short_name, listed.short_name),
        (new.address, listed.address),
        (new.appeal_body, listed.appeal_body),
    ):
        assert stands is not None
        assert (said.kk, said.ru) == (stands.kk, stands.ru)
    assert new.phone == listed.phone
    act, _, code = new.district.partition("/")
    assert act == demo.act
    assert code in {office.code for office in demo.offices}


def test_a_list_with_mistakes_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "any.yaml").write_text("id: any\n", encoding="utf-8")
    with pytest.raises(CatalogueFileBad, match=r"any\.yaml"):
        Directory.load(tmp_path).lists()
