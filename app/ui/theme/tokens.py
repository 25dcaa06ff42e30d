"""The look in values: palettes of both schemes, spacing, sizes and the type scale."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum


class Scheme(StrEnum):
    """Which palette is worn."""

    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """A colour by its role; the value is the name of a `Palette` field."""

    TEXT = "text"
    TEXT_2 = "text_2"
    TEXT_3 = "text_3"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    EDGE = "edge"
    LINE = "line"
    DONE = "done"
    DONE_SOFT = "done_soft"
    ATTENTION = "attention"
    ATTENTION_SOFT = "attention_soft"
    ERROR = "error"
    ERROR_SOFT = "error_soft"
    ELSEWHERE = "elsewhere"
    ELSEWHERE_SOFT = "elsewhere_soft"
    DISABLED_TEXT = "disabled_text"
    SURFACE = "surface"
    SUNKEN = "sunken"
    SELECTED = "selected"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as `#rrggbb`, by role."""

    ground: str
    surface: str
    sunken: str
    rail: str
    line: str
    edge: str
    text: str
    text_2: str
    text_3: str
    accent: str
    accent_hover: str
    on_accent: str
    selected: str
    disabled: str
    disabled_text: str
    popover: str
    popover_edge: str
    done: str
    done_soft: str
    attention: str
    attention_soft: str
    error: str
    error_soft: str
    elsewhere: str
    elsewhere_soft: str

    def colour(self, tone: Tone) -> str:
        """The colour of a role."""
        return str(getattr(self, tone.value))


LIGHT = Palette(
    ground="#F3F5F5",
    surface="#FFFFFF",
    sunken="#EBEFEF",
    rail="#E6EBEB",
    line="#D3DADA",
    edge="#7F8B8B",
    text="#182122",
    text_2="#465354",
    text_3="#5B6869",
    accent="#0B5A73",
    accent_hover="#08465A",
    on_accent="#FFFFFF",
    selected="#DCEAEF",
    disabled="#EDF0F0",
    disabled_text="#707C7D",
    popover="#FFFFFF",
    popover_edge="#93A0A0",
    done="#1D6A3B",
    done_soft="#E0F0E5",
    attention="#7A4F00",
    attention_soft="#FAEFD5",
    error="#9C2F1E",
    error_soft="#F9E6E2",
    elsewhere="#3B4F86",
    elsewhere_soft="#E5EAF6",
)

DARK = Palette(
    ground="#1A1F20",
    surface="#222929",
    sunken="#2A3233",
    rail="#161A1B",
    line="#394344",
    edge="#7D8B8C",
    text="#E8EDED",
    text_2="#BAC5C5",
    text_3="#9CA9A9",
    accent="#7FC6DB",
    accent_hover="#9BD5E6",
    on_accent="#0B2129",
    selected="#1F3B44",
    disabled="#262D2E",
    disabled_text="#8B9899",
    popover="#2A3233",
    popover_edge="#5B6869",
    done="#86CE9C",
    done_soft="#1E3527",
    attention="#E8BA60",
    attention_soft="#3A3018",
    error="#F29C8A",
    error_soft="#42261F",
    elsewhere="#A9BEF0",
    elsewhere_soft="#262F48",
)

PALETTES = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK}


class Space(IntEnum):
    """Distances, px."""

    HAIR = 4
    SMALL = 8
    CARD = 12
    PAGE = 16
    WIDE = 24
    BROAD = 32
    VAST = 40


class Size(IntEnum):
    """Heights and widths of things, px."""

    TOP_BAR = 48
    RAIL = 184
    RAIL_SLIM = 56
    RAIL_ITEM = 36
    CONTROL = 32
    CONTROL_SMALL = 28
    STATUS_BAR = 28
    ROW_LIST = 28
    ROW_FORM = 24
    ROW_TWO_LINE = 48
    GROUP_HEAD = 28
    CARD_HEAD = 36
    STEP_RAIL = 44
    ACTION_BAR = 56
    BADGE = 20
    ICON = 20
    ICON_SMALL = 16
    MARK = 16
    MARK_SMALL = 14
    MARK_STEP = 20
    DIALOG = 480
    RADIUS = 4
    RADIUS_SMALL = 3
    FOCUS = 2


FONT_FAMILY = "Noto Sans"
REGULAR, SEMIBOLD = 400, 600


class Type(Enum):
    """The type scale: pixel size, line height, weight."""

    META = (12, 16, REGULAR)
    META_STRONG = (12, 16, SEMIBOLD)
    BODY = (13, 20, REGULAR)
    BODY_STRONG = (13, 20, SEMIBOLD)
    CARD_TITLE = (15, 24, SEMIBOLD)
    PAGE_TITLE = (20, 28, SEMIBOLD)

    @property
    def pixels(self) -> int:
        """The size of the letters."""
        return self.value[0]

    @property
    def line(self) -> int:
        """The height of a line."""
        return self.value[1]

    @property
    def weight(self) -> int:
        """The weight of the strokes, 400 or 600."""
        return self.value[2]
