"""Short names of services and offices, as people say them aloud: for the district's table alone, never for a paper.

A name without a short form here stands in full.
"""

from __future__ import annotations

import re

from app.domain.language import Text

_SERVICES = {
    "targeted-social-assistance": Text("АӘК", "АСП"),
    "tsa-recipient-certificate": Text("АӘК анықтамасы", "Справка об АСП"),
    "child-allowance": Text("Балалар жәрдемақысы", "Детское пособие"),
    "local-social-assistance": Text("Әлеуметтік көмек", "Соцпомощь"),
    "rural-specialists-fuel-aid": Text("Отын", "Топливо"),
    "home-social-services": Text("Үйде қызмет", "Уход на дому"),
    "medical-social-institutions": Text("Медмекеме", "Интернат"),
    "unemployed-registration": Text("Жұмыссыз тіркеу", "Учёт безработных"),
    "unemployed-certificate": Text("Жұмыссыз анықтамасы", "Справка безработного"),
    "employment-measures-referral": Text("Жұмысқа жолдама", "Направление"),
    "semey-victims-registration": Text("Семей полигоны", "Полигон"),
    "prosthetic-orthopaedic-aid": Text("Протез", "Протезы"),
    "surdo-tiflo-hygiene-means": Text("Сурдо-тифло", "Сурдо-тифло"),
    "wheelchairs": Text("Кресло-арба", "Коляска"),
    "personal-assistant-sign-language": Text("Жеке көмекші", "Помощник"),
    "sanatorium-resort-treatment": Text("Санаторий", "Санаторий"),
}
_OKRUG_KK = re.compile(r"(\S+) ауылдық округ")
_OKRUG_RU = re.compile(r"акима (\S+)ского сельск")
_DEPARTMENT = Text("бөлім", "отдел")
_DEPARTMENT_KK = re.compile(r"бөлімі$")


def short_service(edition: str, title: Text) -> Text:
    """What a service is called in a narrow column, by the id of its edition («zhambyl-2012/wheelchairs»)."""
    return _SERVICES.get(edition.rpartition("/")[2], title)


def short_office(name: Text) -> Text:
    """An okrug by its own name, a department as just that: «Кокбулакский», «отдел»."""
    kk, ru = _OKRUG_KK.search(name.kk), _OKRUG_RU.search(name.ru)
    if kk and ru:
        return Text(kk[1], f"{ru[1]}ский")
    return _DEPARTMENT if _DEPARTMENT_KK.search(name.kk) else name
