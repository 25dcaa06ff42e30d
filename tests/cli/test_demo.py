"""`kense demo --quick`: the journey of two applications from the terminal, and everything that it leaves on disk."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pypdfium2
import pytest

from app.cli.demo import MARK
from app.cli.main import main
from app.demo import people
from app.demo.offices import PASSWORD, SPECIALIST
from tests.cli.conftest import Kense


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo played once for this module, without pictures and window."""
    folder = tmp_path_factory.mktemp("demo") / "out"
    assert (
        main(["--language", "ru", "demo", "--quick", "--out", str(folder), "--no-screens", "--no-window"])
        == 0
    )
    return folder


def words_of(path: Path) -> str:
    """All text of a PDF, its white space made even."""
    document = pypdfium2.PdfDocument(path)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    finally:
        document.close()


STEPS = {
    "kk": (
        "нөмірімен тіркелді, талон берілді",
        "уәкілетті органға тапсырылды",
        "кіріс № ",
        "жауаптың жобасы дайын",
        "жауапқа қол қойылды, шығыс № ",
        "жауап округке жіберілді",
        "жауап маманға берілді",
        "жауабын алды",
    ),
    "ru": (
        "зарегистрировано под № ",
        "передано в уполномоченный орган",
        "вх. № ",
        "проект ответа готов",
        "ответ подписан, исх. № ",
        "ответ направлен в округ",
        "ответ передан специалисту",
        "ответ вручён",
    ),
}


@pytest.mark.parametrize("language", STEPS)
def test_the_transcript_tells_every_step_in_its_order(played: Path, language: str) -> None:
    text = (played / f"transcript.{language}.md").read_text(encoding="utf-8")
    places = [text.find(words) for words in STEPS[language]]
    assert -1 not in places
    assert places == sorted(places)
    for family in (people.ZHUMABAEVS, people.NURGALIEVS):
        assert family.applicant.name.full in text
    assert re.search(r"kense-3147-3100-000001-[0-9a-f]{8}\.kense", text)
    assert re.search(r"kense-3100-3147-000002-[0-9a-f]{8}\.kense", text)


def test_moments_of_the_transcript_never_go_back(played: Path) -> None:
    text = (played / "transcript.ru.md").read_text(encoding="utf-8")
    moments = [
        f"{year}{month}{day}{time}"
        for day, month, year, time in re.findall(r"\*\*(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d)\*\*", text)
    ]
    assert len(moments) > 30
    assert moments == sorted(moments)


def papers(folder: Path, pattern: str) -> list[Path]:
    return sorted((folder / "papers").glob(pattern))


@pytest.mark.parametrize("language", ["kk", "ru", "both"])
@pytest.mark.parametrize(
    ("pattern", "family"),
    [
        ("*-notice-a4-{}.pdf", people.ZHUMABAEVS),
        ("*-refusal-a4-{}.pdf", people.NURGALIEVS),
        ("3147-26-00001-*-talon-a5-{}.pdf", people.ZHUMABAEVS),
        ("3147-26-00001-*-talon-roll80-{}.pdf", people.ZHUMABAEVS),
        ("3147-26-00002-*-talon-a5-{}.pdf", people.NURGALIEVS),
    ],
)
def test_every_paper_is_there_in_each_language_with_the_number_and_the_name(
    played: Path, pattern: str, family: people.Family, language: str
) -> None:
    (path,) = papers(played, pattern.format(language))
    words = words_of(path)
    number = "-".join(path.name.split("-")[:4])
    assert number in words
    name = family.applicant.name
    assert name.surname in words
    assert name.given in words or f"{name.given[0]}." in words


def test_the_grant_names_its_sum_and_the_refusal_its_ground(played: Path) -> None:
    (notice,) = papers(played, "*-notice-a4-ru.pdf")
    assert "38 640" in words_of(notice).replace("\u00a0", " ")
    (refusal,) = papers(played, "*-refusal-a4-ru.pdf")
    assert "превышает черту бедности" in words_of(refusal)


def test_both_offices_and_the_packets_stay_to_be_looked_at(played: Path) -> None:
    for office in ("okrug", "department"):
        assert (played / office / "office.db").is_file()
        assert (played / office / "office.key").is_file()
    names = {path.name.rpartition("-")[0] for path in (played / "packets").glob("*.kense")}
    assert {"kense-3147-3100-000001", "kense-3100-3147-000002"} <= names


def test_a_second_demo_begins_anew_in_the_folder_of_the_first(
    kense: Kense, played: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "again"
    (folder / "papers").mkdir(parents=True)
    (folder / "papers" / "of the first.pdf").touch()
    shutil.copy(played / MARK, folder)
    said = kense("--language", "ru", "demo", "--quick", "--out", folder, "--no-screens", "--no-window")
    assert said.code == 0
    assert SPECIALIST.login in said.out
    assert PASSWORD in said.out
    assert "Заявление от стойки до рук гражданина" in said.out
    assert [path.name for path in papers(folder, "*")] == [path.name for path in papers(played, "*")]


def test_somebodys_own_folder_is_never_emptied(kense: Kense, tmp_path: Path) -> None:
    mine = tmp_path / "documents"
    mine.mkdir()
    (mine / "letter.txt").write_text("Құрметті әріптестер!", encoding="utf-8")
    for out in (mine, mine / "letter.txt"):
        said = kense("--language", "ru", "demo", "--quick", "--out", out, "--no-screens", "--no-window")
        assert (said.code, said.out, len(said.err.splitlines())) == (2, "", 3)
    assert (mine / "letter.txt").read_text(encoding="utf-8") == "Құрметті әріптестер!"
    assert [path.name for path in mine.iterdir()] == ["letter.txt"]
