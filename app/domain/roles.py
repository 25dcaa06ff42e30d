"""Who works in which office, by the names that the acts give them.

Source of the long names: regulation of targeted social assistance, Zhambyl 2012 no. 316, §§14–15 and its tables; for
the service centres §14 of the regulations of the same act that have that channel.
"""

from __future__ import annotations

from enum import StrEnum

from app.domain.language import Text


class Role(StrEnum):
    """What a member of staff is in the office's work."""

    OKRUG_SPECIALIST = "okrug_specialist"
    OKRUG_EXECUTOR = "okrug_executor"
    COMMISSION_SECRETARY = "commission_secretary"
    AKIM = "akim"
    DEPARTMENT_CLERK = "department_clerk"
    DEPARTMENT_CHIEF_SPECIALIST = "department_chief_specialist"
    SPECIAL_COMMISSION_SECRETARY = "special_commission_secretary"
    DEPARTMENT_HEAD = "department_head"
    CENTRE_INSPECTOR = "centre_inspector"
    CENTRE_ACCUMULATION_INSPECTOR = "centre_accumulation_inspector"
    CENTRE_HEAD = "centre_head"
    ADMINISTRATOR = "administrator"

    @property
    def full_name(self) -> Text:
        """The full name, as the acts and the papers have it."""
        return _TITLES[self]

    @property
    def short_name(self) -> Text:
        """The name that is said aloud: «маман»."""
        return _SHORT[self]

    @property
    def includes(self) -> tuple[Role, ...]:
        """The narrower posts whose work belongs to this one too: a small office has no clerk of its own."""
        return _INCLUDES.get(self, ())

    @property
    def keeps_rules(self) -> bool:
        """Whether who holds the post sets the office's own rules: its acts, its days off, what it settles of an act."""
        return self in _RULE_KEEPERS

    def may_act_as(self, other: Role) -> bool:
        """Whether who holds this post may do the work of another."""
        return self is other or other in self.includes


class OfficeKind(StrEnum):
    """What an installation is."""

    OKRUG = "okrug"
    DEPARTMENT = "department"
    SERVICE_CENTRE = "service_centre"

    @property
    def full_name(self) -> Text:
        """The kind of office in words."""
        return _KINDS[self]

    @property
    def head(self) -> Role:
        """Who leads an office of this kind, and signs its letters."""
        return _HEADS[self]

    @property
    def roles(self) -> tuple[Role, ...]:
        """Who works in an office of this kind."""
        return _ROLES_OF_KIND[self]


_TITLES = {
    Role.OKRUG_SPECIALIST: Text(
        "ауылдық округ әкімі аппаратының маманы", "специалист аппарата акима сельского округа"
    ),
    Role.OKRUG_EXECUTOR: Text(
        "ауылдық округ әкімінің жауапты орындаушысы", "ответственный исполнитель акима сельского округа"
    ),
    Role.COMMISSION_SECRETARY: Text("учаскелік комиссияның хатшысы", "секретарь участковой комиссии"),
    Role.AKIM: Text("ауылдық округ әкімі", "аким сельского округа"),
    Role.DEPARTMENT_CLERK: Text(
        "уәкілетті орган кеңсесінің қызметкері", "сотрудник канцелярии уполномоченного органа"
    ),
    Role.DEPARTMENT_CHIEF_SPECIALIST: Text(
        "уәкілетті органның бас маманы", "главный специалист уполномоченного органа"
    ),
    Role.SPECIAL_COMMISSION_SECRETARY: Text("арнайы комиссияның хатшысы", "секретарь специальной комиссии"),
    Role.DEPARTMENT_HEAD: Text("уәкілетті органның бөлім бастығы", "начальник отдела уполномоченного органа"),
    Role.CENTRE_INSPECTOR: Text("орталық инспекторы", "инспектор центра"),
    Role.CENTRE_ACCUMULATION_INSPECTOR: Text(
        "орталықтың жинақтаушы секторының инспекторы", "инспектор накопительного сектора центра"
    ),
    Role.CENTRE_HEAD: Text("орталықтың бөлім бастығы", "начальник отдела центра"),
    Role.ADMINISTRATOR: Text("бағдарлама әкімшісі", "администратор программы"),
}
_SHORT = {
    Role.OKRUG_SPECIALIST: Text("маман", "специалист"),
    Role.OKRUG_EXECUTOR: Text("жауапты орындаушы", "ответственный исполнитель"),
    Role.COMMISSION_SECRETARY: Text("комиссия хатшысы", "секретарь комиссии"),
    Role.AKIM: Text("әкім", "аким"),
    Role.DEPARTMENT_CLERK: Text("кеңсе қызметкері", "сотрудник канцелярии"),
    Role.DEPARTMENT_CHIEF_SPECIALIST: Text("бас маман", "главный специалист"),
    Role.SPECIAL_COMMISSION_SECRETARY: Text("арнайы комиссия хатшысы", "секретарь спецкомиссии"),
    Role.DEPARTMENT_HEAD: Text("бөлім бастығы", "начальник отдела"),
    Role.CENTRE_INSPECTOR: Text("инспектор", "инспектор"),
    Role.CENTRE_ACCUMULATION_INSPECTOR: Text("жинақтаушы инспектор", "инспектор накопителя"),
    Role.CENTRE_HEAD: Text("орталықтың бөлім бастығы", "начальник отдела центра"),
    Role.ADMINISTRATOR: Text("әкімші", "администратор"),
}
_KINDS = {
    OfficeKind.OKRUG: Text("ауылдық округ әкімінің аппараты", "аппарат акима сельского округа"),
    OfficeKind.DEPARTMENT: Text(
        "жұмыспен қамту және әлеуметтік бағдарламалар бөлімі", "отдел занятости и социальных программ"
    ),
    OfficeKind.SERVICE_CENTRE: Text("халыққа қызмет көрсету орталығы", "центр обслуживания населения"),
}
_HEADS = {
    OfficeKind.OKRUG: Role.AKIM,
    OfficeKind.DEPARTMENT: Role.DEPARTMENT_HEAD,
    OfficeKind.SERVICE_CENTRE: Role.CENTRE_HEAD,
}
_ROLES_OF_KIND = {
    OfficeKind.OKRUG: (
        Role.OKRUG_SPECIALIST,
        Role.OKRUG_EXECUTOR,
        Role.COMMISSION_SECRETARY,
        Role.AKIM,
        Role.ADMINISTRATOR,
    ),
    OfficeKind.DEPARTMENT: (
        Role.DEPARTMENT_CLERK,
        Role.DEPARTMENT_CHIEF_SPECIALIST,
        Role.SPECIAL_COMMISSION_SECRETARY,
        Role.DEPARTMENT_HEAD,
        Role.ADMINISTRATOR,
    ),
    OfficeKind.SERVICE_CENTRE: (
        Role.CENTRE_INSPECTOR,
        Role.CENTRE_ACCUMULATION_INSPECTOR,
        Role.CENTRE_HEAD,
        Role.ADMINISTRATOR,
    ),
}
_RULE_KEEPERS = frozenset(
    {
        Role.OKRUG_SPECIALIST,
        Role.AKIM,
        Role.DEPARTMENT_CHIEF_SPECIALIST,
        Role.DEPARTMENT_HEAD,
        Role.CENTRE_INSPECTOR,
        Role.CENTRE_HEAD,
        Role.ADMINISTRATOR,
    }
)
"""A decision of the program: heads, those who answer for the counter, and administrators; not the narrower posts."""
_INCLUDES = {
    Role.OKRUG_SPECIALIST: (Role.OKRUG_EXECUTOR, Role.COMMISSION_SECRETARY),
    Role.DEPARTMENT_CHIEF_SPECIALIST: (Role.DEPARTMENT_CLERK, Role.SPECIAL_COMMISSION_SECRETARY),
    Role.CENTRE_INSPECTOR: (Role.CENTRE_ACCUMULATION_INSPECTOR,),
}
