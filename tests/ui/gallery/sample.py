"""What the gallery speaks of: one morning, the places, two long titles."""

from __future__ import annotations

from datetime import datetime

from app.domain.language import Text

NOW = datetime(2026, 11, 26, 10, 42)
PLACES = (
    ("today", Text("Бүгін", "Сегодня")),
    ("new-application", Text("Жаңа өтініш", "Новое заявление")),
    ("cases", Text("Істер", "Дела")),
    ("exchange", Text("Алмасу", "Обмен")),
    ("complaints", Text("Шағымдар", "Жалобы")),
    ("reports", Text("Есептер", "Отчёты")),
    ("reference", Text("Анықтама", "Справочник")),
    ("settings", Text("Баптау", "Настройки")),
)
LONG = Text(
    "Жергілікті өкілді органдардың шешімдері бойынша мұқтаж азаматтардың жекелеген санаттарына "
    "әлеуметтік көмек тағайындау",
    "Назначение социальной помощи отдельным категориям нуждающихся граждан по решениям местных "
    "представительных органов",
)
ASP = Text(
    "Мемлекеттік атаулы әлеуметтік көмек тағайындау", "Назначение государственной адресной социальной помощи"
)
