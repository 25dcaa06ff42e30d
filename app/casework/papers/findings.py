"""What the precinct commission looks at and concludes, in the words of the act and of the screen."""

from __future__ import annotations

from app.domain.course_events import Need
from app.domain.language import Text

CONDITIONS = (
    ("housing", Text("тұрғын үй: түрі, кімнің меншігінде", "жилье: вид, чья собственность")),
    ("rooms", Text("бөлмелер саны, алаңы", "число комнат, площадь")),
    ("comfort", Text("жылыту, су, жарық", "отопление, вода, свет")),
    ("furniture", Text("жиһаз, тұрмыстық техника", "мебель, бытовая техника")),
    ("livestock", Text("мал, құс", "скот, птица")),
    ("land", Text("жер учаскесі, бақша", "земельный участок, огород")),
    ("vehicles", Text("көлік, ауыл шаруашылығы техникасы", "транспорт, сельхозтехника")),
    ("work", Text("отбасы мүшелерінің жұмысы", "занятость членов семьи")),
    ("health", Text("денсаулығы, мүгедектігі", "здоровье, инвалидность")),
    ("other", Text("өзге мән-жайлар", "иные обстоятельства")),
)
"""The lines of the act of material conditions."""

NEEDS = (
    (Need.NEEDED, Text("көмекке мұқтаж", "нуждается в помощи")),
    (Need.NOT_NEEDED, Text("көмекке мұқтаж емес", "не нуждается в помощи")),
    (Need.REFUSED_TO_BE_INSPECTED, Text("тексеруден бас тартты", "отказался от обследования")),
)
"""What the conclusion may be."""
