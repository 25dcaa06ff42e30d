"""A hearing in words: where it may stand, and what a refusal says of it."""

from __future__ import annotations

from app.catalogue.hearing import load_hearing_rule
from app.domain.case import Case
from app.domain.events import HearingStage
from app.domain.language import Text

WORDS = {
    HearingStage.OFFERED: Text(
        "тыңдалу ұсынылды, пікірі күтілуде", "заслушивание предложено, ответ ожидается"
    ),
    HearingStage.OBJECTED: Text("тыңдалды, қарсылығын білдірді", "заслушивание проведено, есть возражения"),
    HearingStage.AGREED: Text(
        "қарсылығы жоқ, тыңдалудан бас тартты", "возражений нет, от заслушивания отказ"
    ),
    HearingStage.SILENT: Text(
        "хабарланды, мерзімінде қарсылық түспеді", "извещение вручено, возражений в срок нет"
    ),
    HearingStage.NOT_NEEDED: Text("тыңдау қажет емес", "заслушивание не требуется"),
}
"""Where a hearing may stand."""


def heard(case: Case) -> Text | None:
    """What a refusal says of the hearing; `None` where nothing is recorded of one."""
    hearing = case.hearing
    if hearing is None or not hearing.ends:
        return None
    day, words = f"{hearing.on:%d.%m.%Y}", WORDS[hearing.stage]
    more = f": {hearing.text}" if hearing.text else ""
    law = load_hearing_rule().law
    return Text(
        f"Алдын ала шешім бойынша тыңдау ({law.kk}), {day}: {words.kk}{more}",
        f"Заслушивание по предварительному решению ({law.ru}), {day}: {words.ru}{more}",
    )
