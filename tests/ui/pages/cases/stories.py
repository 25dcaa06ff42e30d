"""Who does what with which application, so that every deed there is comes once: the stories that are played by keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.casework.course.offers import Deed
from app.demo.offices import member
from app.domain.language import Language
from app.domain.roles import OfficeKind, Role
from tests.samples.every_office import CREWS

_OTHERS = {
    OfficeKind.OKRUG: (
        member("ахметов", "Ахметов Асқар Маратұлы", Role.OKRUG_EXECUTOR),
        member("қалиева", "Қалиева Жанар Досқызы", Role.COMMISSION_SECRETARY),
        member("рамазанов", "Рамазанов Олжас Бекұлы", Role.ADMINISTRATOR),
    ),
    OfficeKind.DEPARTMENT: (
        member("ержанов", "Ержанов Қуаныш Ғалымұлы", Role.DEPARTMENT_CLERK),
        member("шәріпова", "Шәріпова Меруерт Серікқызы", Role.SPECIAL_COMMISSION_SECRETARY),
        member("дәулетов", "Дәулетов Санжар Ерболұлы", Role.ADMINISTRATOR),
    ),
    OfficeKind.SERVICE_CENTRE: (
        member("нысанбаев", "Нысанбаев Мағжан Айдарұлы", Role.CENTRE_ACCUMULATION_INSPECTOR),
        member("исаева", "Исаева Гүлжан Талғатқызы", Role.ADMINISTRATOR),
    ),
}
"""Whose posts a specialist or an inspector fills too in a small office, and who only keeps the program."""
CREW = {new.kind: (*crew, *_OTHERS[new.kind]) for new, crew in CREWS}
"""Somebody in every post of every kind of office; бекова, сәрсенова and ыбраева hold two."""
OFFICE_OF = {one.login: kind for kind, crew in CREW.items() for one in crew}
ADMINISTRATORS = frozenset({"рамазанов", "дәулетов", "исаева"})
"""They keep the program, and no case is theirs."""

_OKRUG = "бекова ахметов қалиева жақыпов"
_DEPARTMENT = "сәрсенова ержанов шәріпова оспанов"
_CENTRE = "ыбраева нысанбаев төлебаев"
"""All who work with cases in an office."""


@dataclass(frozen=True)
class Line:
    """Who does what, who else might have done it instead, and what is said in the form where it matters."""

    login: str
    deed: Deed
    instead: str = ""
    said: Mapping[str, Any] = field(default_factory=dict)

    @property
    def may(self) -> set[str]:
        """Everybody to whom the deed is offered; to nobody else."""
        return {self.login, *self.instead.split()}


@dataclass(frozen=True)
class Story:
    """An application and its way. It is filed as often as is said; the last time is the one that is told."""

    name: str
    edition: str
    channel: str
    lines: tuple[Line, ...]
    language: Language = Language.RU
    filed: int = 1
    has_neighbour: bool = False

    @property
    def kinds(self) -> tuple[OfficeKind, ...]:
        """The kinds of offices that it passes, in the order in which it first comes there."""
        return tuple(dict.fromkeys(OFFICE_OF[line.login] for line in self.lines))


STORIES = (
    Story(
        "two commissions",
        "wko-2018/local-social-assistance",
        "okrug_akim",
        (
            Line("жақыпов", Deed.RESOLVE, _OKRUG, {"executor": "Ахметов Асқар Маратұлы"}),
            Line("ахметов", Deed.ASK, "бекова"),
            Line("қалиева", Deed.INSPECT, "бекова", {"need": "needed", "paper_number": "17-3"}),
            Line("бекова", Deed.SUBMIT),
            Line("оспанов", Deed.RESOLVE, _DEPARTMENT),
            Line("сәрсенова", Deed.COMPUTE_AND_ASK),
            Line("шәріпова", Deed.COMMISSION, "сәрсенова", {"outcome": "refused"}),
            Line("сәрсенова", Deed.HEAR, _DEPARTMENT, {"hearing": "agreed"}),
            Line("оспанов", Deed.SIGN),
            Line("сәрсенова", Deed.SEND_BACK),
            Line("бекова", Deed.HAND_OVER),
        ),
    ),
    Story(
        "the State corporation",
        "wko-2018/medical-social-institutions",
        "state_corporation",
        (
            Line("ыбраева", Deed.CHECK, said={"in_order": True}),
            Line("нысанбаев", Deed.MARK, _CENTRE),
            Line("нысанбаев", Deed.SEND_ON, _CENTRE),
            Line("сәрсенова", Deed.TAKE_IN, _DEPARTMENT),
            Line("сәрсенова", Deed.RETURN_CASE, said={"reason": "Құжаттар толық емес"}),
            Line("ыбраева", Deed.SEND_ON, _CENTRE),
            Line("ержанов", Deed.TAKE_IN, _DEPARTMENT),
            Line("сәрсенова", Deed.CHECK, said={"in_order": True}),
            Line("оспанов", Deed.RESOLVE, _DEPARTMENT),
            Line("сәрсенова", Deed.ASK),
            Line("сәрсенова", Deed.BODY_DECIDES, said={"outcome": "granted"}),
            Line("сәрсенова", Deed.ASK),
            Line("сәрсенова", Deed.REPLY, said={"in_favour": True}),
            Line("сәрсенова", Deed.DRAFT, said={"outcome": "granted"}),
            Line("оспанов", Deed.RETURN_DRAFT, said={"reason": "Орны көрсетілмеген"}),
        ),
        Language.KK,
    ),
    Story(
        "a centre of 2012",
        "zhambyl-2012/child-allowance",
        "service_centre",
        (
            Line("төлебаев", Deed.SUBMIT, _CENTRE),
            Line("сәрсенова", Deed.DRAFT, said={"outcome": "refused"}),
            Line("оспанов", Deed.SIGN, said={"hearing": "objected", "objection": "Келіспейді"}),
            Line("сәрсенова", Deed.SEND_BACK),
            Line("төлебаев", Deed.PASS_ON, _CENTRE),
            Line("нысанбаев", Deed.KEEP_RESULT, _CENTRE),
            Line("нысанбаев", Deed.HAND_OVER, "ыбраева"),
        ),
        Language.KK,
    ),
    Story(
        "a centre of 2011",
        "kyzylorda-2011/surdo-tiflo-hygiene-means",
        "service_centre",
        (
            Line("нысанбаев", Deed.SUBMIT, "ыбраева"),
            Line("ержанов", Deed.TAKE_IN, _DEPARTMENT),
            Line("оспанов", Deed.RESOLVE, _DEPARTMENT),
            Line("сәрсенова", Deed.RETURN_CASE, said={"reason": "Анықтама жоқ"}),
            Line("нысанбаев", Deed.SUBMIT, "ыбраева"),
        ),
    ),
    Story(
        "a centre by itself",
        "wko-2018/medical-social-institutions",
        "state_corporation",
        (Line("ыбраева", Deed.CHECK, said={"in_order": True}), Line("төлебаев", Deed.RECORD, _CENTRE)),
    ),
    Story(
        "a wrong name on a case that is closed",
        "zhambyl-2008/unemployed-certificate",
        "department",
        (
            Line("сәрсенова", Deed.DRAFT, said={"outcome": "granted"}),
            Line("оспанов", Deed.SIGN),
            Line("ержанов", Deed.HAND_OVER, "сәрсенова"),
            Line("шәріпова", Deed.CORRECT, _DEPARTMENT, {"surname": "Жұмабекова", "reason": "Қате жазылған"}),
        ),
    ),
    Story(
        "decided at once",
        "zhambyl-2012/employment-measures-referral",
        "department",
        (Line("сәрсенова", Deed.DECIDE_AND_HAND_OVER, said={"outcome": "refused"}),),
    ),
    Story(
        "decided and entered",
        "zhambyl-2012/unemployed-registration",
        "department",
        (
            Line("сәрсенова", Deed.DECIDE, said={"outcome": "granted"}),
            Line("сәрсенова", Deed.ENTER, said={"text": "Карта 12-бет"}),
        ),
        Language.KK,
    ),
    Story(
        "decided by another body",
        "akmola-2008/medical-social-institutions",
        "department",
        (
            Line("сәрсенова", Deed.ASK),
            Line("сәрсенова", Deed.RECORD_DECISION, said={"outcome": "granted"}),
        ),
    ),
    Story(
        "a complaint and a death",
        "zhambyl-2012/tsa-recipient-certificate",
        "okrug_akim",
        (
            Line("бекова", Deed.CORRECT, _OKRUG, {"surname": "Жұмабекова", "reason": "Жеке куәлік бойынша"}),
            Line("ахметов", Deed.COMPLAIN, _OKRUG),
            Line("жақыпов", Deed.ANSWER_COMPLAINT, _OKRUG, {"justified": True}),
            Line("қалиева", Deed.REPORT_DEATH, _OKRUG, {"told_by": "Ұлы", "close": False}),
            Line("бекова", Deed.CLOSE, _OKRUG, {"why": "died"}),
        ),
    ),
    Story(
        "moved away",
        "zhambyl-2012/tsa-recipient-certificate",
        "okrug_akim",
        (
            Line("бекова", Deed.REPORT_MOVE, _OKRUG, {"close": False}),
            Line("ахметов", Deed.MOVE_ON, _OKRUG, {"reason": "Ақсайға көшті"}),
        ),
        Language.KK,
        has_neighbour=True,
    ),
    Story(
        "filed twice",
        "zhambyl-2012/tsa-recipient-certificate",
        "okrug_akim",
        (Line("бекова", Deed.JOIN, _OKRUG),),
        Language.KK,
        filed=2,
    ),
    Story(
        "withdrawn",
        "zhambyl-2012/tsa-recipient-certificate",
        "okrug_akim",
        (Line("қалиева", Deed.WITHDRAW, _OKRUG, {"close": True}),),
    ),
)
