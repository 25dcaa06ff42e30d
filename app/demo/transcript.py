"""What happened when, in words that a newcomer follows: told in both languages at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.domain.language import Language, Text


@dataclass(frozen=True, slots=True)
class Line:
    """Something that happened, where and by whom."""

    at: datetime
    office: Text
    words: Text


@dataclass(frozen=True, slots=True)
class Remark:
    """A paragraph that belongs to no moment."""

    words: Text


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings."""

    headings: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]

    def in_(self, language: Language) -> str:
        """The table in Markdown."""
        rows = (self.headings, *self.rows)
        written = ["| " + " | ".join(cell.in_(language) for cell in row) + " |" for row in rows]
        return "\n".join([written[0], "|" + " --- |" * len(self.headings), *written[1:]])


@dataclass
class Transcript:
    """The lines of a story, written as one Markdown file per language; `moment` is how a line tells its time."""

    title: Text
    moment: str = "%d.%m.%Y %H:%M"
    lines: list[Line | Text | Remark | Table] = field(default_factory=list)

    def chapter(self, title: Text) -> None:
        """Begin a new part."""
        self.lines.append(title)

    def tell(self, at: datetime, office: Text, kk: str, ru: str) -> None:
        """Add what happened."""
        self.lines.append(Line(at, office, Text(kk, ru)))

    def remark(self, words: Text) -> None:
        """Add a paragraph."""
        self.lines.append(Remark(words))

    def table(self, headings: tuple[Text, ...], rows: tuple[tuple[Text, ...], ...]) -> None:
        """Add a table."""
        self.lines.append(Table(headings, rows))

    def write(self, folder: Path) -> list[Path]:
        """Write `transcript.kk.md` and `transcript.ru.md`."""
        paths = []
        for language in Language:
            path = folder / f"transcript.{language.value}.md"
            path.write_text(self.in_(language), encoding="utf-8")
            paths.append(path)
        return paths

    def in_(self, language: Language) -> str:
        """The whole story in one language."""
        parts = [f"# {self.title.in_(language)}", ""]
        for line in self.lines:
            if isinstance(line, Text):
                parts += ["", f"## {line.in_(language)}", ""]
            elif isinstance(line, Remark):
                parts += [line.words.in_(language), ""]
            elif isinstance(line, Table):
                parts += [line.in_(language), ""]
            else:
                words = f"{line.office.in_(language)}: {line.words.in_(language)}"
                parts.append(f"- **{line.at:{self.moment}}** {words}")
        return "\n".join([*parts, ""])
