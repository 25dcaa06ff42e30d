"""Make the program's three fonts out of the originals: `python make.py FOLDER_WITH_THE_ORIGINALS`.

Only what Kazakh, Russian and an office need is kept. Noto Sans has no arrows, ticks and boxes: their outlines
are taken from its sisters, so that a sentence can hold one on any screen and paper.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

TEXT = [
    *range(0x20, 0x180),
    *range(0x2B0, 0x300),
    *range(0x400, 0x530),
    *range(0x2000, 0x2070),
    *range(0x20A0, 0x20C0),
]
SIGNS = [*(ord(sign) for sign in "№™−×÷°"), 0xFEFF]
BORROWED = {
    "NotoSansMath_400Regular.ttf": "←↑→↓↔≤≥≈",
    "NotoSansSymbols2_400Regular.ttf": "✓✗☐☑☒✂●○",
}
FONTS = {
    "NotoSans_400Regular.ttf": "NotoSans-Regular.ttf",
    "NotoSans_600SemiBold.ttf": "NotoSans-SemiBold.ttf",
    "NotoSans_700Bold.ttf": "NotoSans-Bold.ttf",
}


def borrow(font: TTFont, lender: TTFont, signs: str) -> None:
    """Copy the outlines of `signs`, without hints, from a font of the same units per em."""
    glyphs, names = lender.getGlyphSet(), lender.getBestCmap()
    for sign in signs:
        outline, drawn = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
        glyphs[names[ord(sign)]].draw(outline)
        outline.replay(drawn)
        name = f"borrowed.{names[ord(sign)]}"
        font["glyf"][name] = drawn.glyph()
        font["hmtx"][name] = lender["hmtx"][names[ord(sign)]]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(sign)] = name


def cut(font: TTFont) -> None:
    """Leave only the wanted letters and signs, with every layout feature."""
    options = subset.Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True, glyph_names=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[*TEXT, *SIGNS, *(ord(sign) for signs in BORROWED.values() for sign in signs)])
    cutter.subset(font)


def main(originals: Path) -> None:
    """Read the originals wherever they lie under a folder and write the fonts beside this file."""
    for original, name in FONTS.items():
        font = TTFont(next(originals.rglob(original)))
        for lender, signs in BORROWED.items():
            borrow(font, TTFont(next(originals.rglob(lender))), signs)
        cut(font)
        font.save(Path(__file__).with_name(name))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
