"""What stands on the papers of commissions: act of inspection, conclusion, minutes."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from app.casework.papers.case_forms import filed_forms
from app.casework.papers.case_papers import Making
from app.casework.papers.findings import CONDITIONS, NEEDS
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.events import Outcome
from app.domain.language import Text
from app.forms.engine import FormState
from app.forms.fields import ChoiceField, ComputedField, TableField
from app.forms.reading import read_date, read_number
from app.printing.content_course import (
    ConclusionContent,
    Earned,
    Found,
    InspectionContent,
    MinutesContent,
    Relative,
)

NOT_COMPARED = Text(
    "Нысан бекітілген нысанмен салыстырылмаған; жолдары осындай құжаттардың қалыптасқан үлгісі бойынша жасалды.",
    "Форма не сверена с утверждённой; строки составлены по тому, как такие документы сложились.",
)
_PER_HEAD = "per_head"
_JPEG = b"\xff\xd8"
_INCOME = Text("табыс", "доход")
_COMMISSION = Text("арнайы комиссия", "специальная комиссия")


def inspection_act(making: Making) -> InspectionContent:
    """The act of material conditions: what the application and the visit told, the rest to be written by hand."""
    case, found = making.case, making.inspection
    form = filed_forms(making.desk, case, making.edition)[1]
    conditions = found.conditions if found is not None else {}
    return InspectionContent(
        office=making.office,
        number=case.number,
        service=making.edition.title,
        act=making.edition.citation,
        applicant=case.applicant.name,
        birth_date=case.applicant.birth_date,
        address=home_of(case),
        act_number=found.number if found is not None else "",
        visited=found.on if found is not None else None,
        village=case.applicant.address.village if case.applicant.address else "",
        family=_family(form),
        incomes=_incomes(case, form),
        per_head=_per_head(case, form),
        found=tuple(Found(_capital(words), conditions.get(code, "")) for code, words in CONDITIONS),
        remark=found.remark if found is not None else "",
        members=found.members if found is not None else (),
        unverified=(NOT_COMPARED,),
        photographs=_photographs(making),
        reprint=making.reprint,
    )


def scans_of(case: Case) -> tuple[str, ...]:
    """The hashes of the pictures that the visit left, in the order in which they were recorded."""
    found = case.findings.inspection
    return found.scans if found is not None else ()


def pictures_of(transaction: Transaction, scans: Iterable[str]) -> dict[str, bytes]:
    """Those pictures that are kept here, by their hash: others may still be on their way in a packet."""
    kept = ((sha256, transaction.archive.scan(sha256)) for sha256 in scans)
    return {sha256: scan for sha256, scan in kept if scan is not None and scan.startswith(_JPEG)}


def _photographs(making: Making) -> tuple[bytes | None, ...]:
    """The pictures of the visit in the order in which they were recorded; `None` where one has not come yet."""
    pictures = making.pictures
    return () if pictures is None else tuple(pictures.get(sha256) for sha256 in scans_of(making.case))


def conclusion(making: Making) -> ConclusionContent:
    """The commission's conclusion; before the visit, with the choice as boxes."""
    case, found = making.case, making.inspection
    needs = [need for need, _ in NEEDS]
    return ConclusionContent(
        office=making.office,
        number=case.number,
        service=making.edition.title,
        act=making.edition.citation,
        applicant=case.applicant.name,
        choices=tuple(words for _, words in NEEDS),
        chosen=needs.index(found.need) if found is not None else None,
        address=home_of(case),
        conclusion_number=found.number if found is not None else "",
        made=found.on if found is not None else None,
        visited=found.on if found is not None else None,
        remark=found.remark if found is not None else "",
        members=found.members if found is not None else (),
        unverified=(NOT_COMPARED,),
        reprint=making.reprint,
    )


def minutes(making: Making) -> MinutesContent:
    """The minutes of the commission that decided.

    Raises:
        ValueError: none did.
    """
    case, decided = making.case, making.case.findings.commission
    if decided is None:
        raise ValueError("no commission decided")
    return MinutesContent(
        office=making.office,
        commission=_commission(making),
        number=case.number,
        service=making.edition.title,
        act=making.edition.citation,
        applicant=case.applicant.name,
        registered=case.registered_at.date(),
        minutes=decided.minutes,
        sat=decided.on,
        granted=decided.outcome is Outcome.GRANTED,
        members=decided.members,
        votes_for=decided.votes_for,
        votes_against=decided.votes_against,
        amount=decided.amount,
        reasons=decided.text,
        reprint=making.reprint,
    )


def _commission(making: Making) -> Text:
    """The commission as the act's table names it."""
    course = making.edition.course(making.case.channel)
    deciding = [
        step.actor.title for step in course if step.kind.traits.decides and step.no in making.case.steps
    ]
    return deciding[-1] if deciding else _COMMISSION


def home_of(case: Case) -> Text | None:
    """Where the applicant lives, in one line."""
    address = case.applicant.address
    parts = (address.village, address.street, address.house, address.flat) if address else ()
    line = ", ".join(part for part in parts if part)
    return Text(line, line) if line else None


def _family(form: FormState) -> tuple[Relative, ...]:
    table = form.definition.fields.get("family")
    if not isinstance(table, TableField):
        return ()
    rows: list[dict[str, Any]] = form.get("family") or []
    return tuple(
        Relative(
            name=str(row.get("name") or ""),
            relation=_option(table, "relation", row.get("relation")),
            birth_date=read_date(str(row.get("birth_date") or "")),
            occupation=_option(table, "occupation", row.get("occupation")) if row.get("occupation") else None,
        )
        for row in rows
        if row.get("name")
    )


def _option(table: TableField, column: str, code: Any) -> Text:
    """The words of an answer in a table."""
    try:
        field = table.column(column)
    except KeyError:
        return Text("", "")
    if isinstance(field, ChoiceField):
        for option in field.options:
            if option.code == code:
                return Text(option.label.kk, option.label.ru)
    said = str(code or "")
    return Text(said, said)


def _incomes(case: Case, form: FormState) -> tuple[Earned, ...]:
    """What the office computed with; before it did, what the application says."""
    computed = case.findings.income
    if computed is not None:
        return tuple(Earned(one.name, _INCOME, one.amount) for one in computed.incomes)
    table = form.definition.fields.get("income")
    if not isinstance(table, TableField):
        return ()
    earned: list[Earned] = []
    for row in form.get("income") or []:
        for column in table.columns:
            amount = read_number(str(row.get(column.id) or ""))
            if column.id != "name" and not isinstance(column, ComputedField) and amount:
                kind = Text(column.label.kk, column.label.ru)
                earned.append(Earned(str(row.get("name") or ""), kind, amount))
    return tuple(earned)


def _per_head(case: Case, form: FormState) -> Decimal | None:
    if case.findings.income is not None:
        return case.findings.income.per_head
    return form.computed(_PER_HEAD) if _PER_HEAD in form.definition.fields else None


def _capital(words: Text) -> Text:
    return Text(words.kk[:1].upper() + words.kk[1:], words.ru[:1].upper() + words.ru[1:])
