"""Beside the course: a package returned and mended, a case closed on a withdrawal, complaints, late papers."""

from __future__ import annotations

from app.casework.course import additions, deeds
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.overview import look_up
from app.clock import SetClock
from app.demo.month.chronicle import Chronicle
from app.demo.month.filling import scan_of
from app.demo.month.running import Running
from app.demo.month.town import OpenOffice
from app.domain.case import Case
from app.domain.documents import Document
from app.domain.events import HearingStage, Outcome
from app.domain.language import Text

_NOTIFIED = Text("хабарлама қолына берілді", "извещение вручено под подпись")
RETURNED, MENDED, CLOSED, HEARD = "returned", "mended", "closed", "heard"


def steps_aside(office: OpenOffice, running: Running, clock: SetClock, chronicle: Chronicle) -> bool:
    """Do what the story wants instead of the next step, if it wants anything in this office now."""
    told = running.told
    if told.returned is not None and RETURNED not in running.done:
        return _return(office, running, clock, chronicle)
    if told.returned is not None and MENDED not in running.done and office.key == told.at:
        return _mend(office, running, clock, chronicle)
    if told.withdrawn is not None and CLOSED not in running.done:
        return _close(office, running, clock, chronicle)
    if told.answer.outcome is Outcome.REFUSED and HEARD not in running.done:
        return _offer_hearing(office, running, clock, chronicle)
    return False


def _return(office: OpenOffice, running: Running, clock: SetClock, chronicle: Chronicle) -> bool:
    assert running.told.returned is not None
    desk = _who_may(office, running.case_id, Deed.RETURN_CASE)
    if desk is None:
        return False
    clock.advance(minutes=6)
    reason = running.told.returned.reason.text
    case = deeds.take(desk, running.case_id, Deed.RETURN_CASE, {"reason": reason.in_(running.told.language)})
    running.done.add(RETURNED)
    name = named(case)
    chronicle.tell(
        desk,
        Text(
            f"{name}: пакетті орындамай кері қайтарады. Себебі: {reason.kk}",
            f"{name}: возвращает пакет без исполнения. Причина: {reason.ru}",
        ),
    )
    return True


def _mend(office: OpenOffice, running: Running, clock: SetClock, chronicle: Chronicle) -> bool:
    assert running.told.returned is not None
    clock.advance(minutes=8)
    title = "Жұмыс орнынан анықтама (түзетілген)"
    document = Document("workplace_certificate", title)
    case = additions.add_document(office.counter, running.case_id, document, [scan_of(title)])
    running.done.add(MENDED)
    name, fixed = named(case), running.told.returned.fixed.text
    chronicle.tell(office.counter, Text(f"{name}: {fixed.kk}", f"{name}: {fixed.ru}"))
    return True


def _close(office: OpenOffice, running: Running, clock: SetClock, chronicle: Chronicle) -> bool:
    desk = _who_may(office, running.case_id, Deed.CLOSE)
    if desk is None:
        return False
    clock.advance(minutes=3)
    case = deeds.take(desk, running.case_id, Deed.CLOSE, {})
    running.done.add(CLOSED)
    name = named(case)
    chronicle.tell(
        desk,
        Text(
            f"{name}: өтініш иесінің қалауымен істі жауапсыз жабады.",
            f"{name}: закрывает дело без ответа по воле заявителя.",
        ),
    )
    return True


def _offer_hearing(office: OpenOffice, running: Running, clock: SetClock, chronicle: Chronicle) -> bool:
    """A refusal lies drafted: the person may be heard before it is signed, where the law wants that."""
    desk = _who_may(office, running.case_id, Deed.HEAR)
    if desk is None or look_up.open_case(desk, running.case_id).case.draft is None:
        return False
    clock.advance(minutes=3)
    how = _NOTIFIED.in_(running.told.language)
    values = {"hearing": HearingStage.OFFERED.value, "hearing_how": how}
    case = deeds.take(desk, running.case_id, Deed.HEAR, values)
    running.done.add(HEARD)
    assert case.hearing is not None
    assert case.hearing.until is not None
    name, until = named(case), f"{case.hearing.until:%d.%m.%Y}"
    chronicle.tell(
        desk,
        Text(
            f"{name}: бас тарту алдында тыңдалуды ұсынады, қарсылық {until} күніне дейін қабылданады.",
            f"{name}: предлагает заслушивание перед отказом, возражения принимаются до {until}.",
        ),
    )
    return True


def _who_may(office: OpenOffice, case_id: str, deed: Deed) -> Desk | None:
    """Who of an office is offered a deed around the course."""
    return next(
        (
            desk
            for desk in office.desks
            if any(offer.deed is deed for offer in deeds.offers(desk, case_id).around)
        ),
        None,
    )


# What people come with later


def withdraw(office: OpenOffice, running: Running, chronicle: Chronicle) -> None:
    """Somebody takes the application back, wherever the case lies."""
    assert running.told.withdrawn is not None
    remark = running.told.withdrawn.remark.text
    values = {"remark": remark.in_(running.told.language)}
    case = deeds.take(office.counter, running.case_id, Deed.WITHDRAW, values)
    name = named(case)
    chronicle.tell(
        office.counter,
        Text(
            f"{name}: өтінішті қайтарып алу туралы арызды тіркейді. {remark.kk} Іс бөлімде жатыр, хабар сонда "
            "жіберіледі.",
            f"{name}: регистрирует отзыв заявления. {remark.ru} Дело находится в отделе, сообщение уйдёт туда.",
        ),
    )


def bring(office: OpenOffice, running: Running, chronicle: Chronicle) -> None:
    """A paper that was promised is brought in time."""
    assert running.told.late_document is not None
    code = running.told.late_document.requirement
    edition = office.counter.edition(running.told.service)
    title = next(each.title for each in edition.requirements if each.code == code)
    document = Document(code, title.kk)
    case = additions.add_document(office.counter, running.case_id, document, [scan_of(title.kk)])
    name = named(case)
    chronicle.tell(
        office.counter,
        Text(
            f"{name}: уәде етілген құжат мерзімінен бұрын келді – «{title.kk}».",
            f"{name}: обещанный документ принесён до срока – «{title.ru}».",
        ),
    )


def complain(office: OpenOffice, running: Running, chronicle: Chronicle) -> None:
    """Somebody complains, and gets a talon with the day of the answer."""
    assert running.told.complaint is not None
    text = running.told.complaint.text.text
    values = {"text": text.in_(running.told.language)}
    case = deeds.take(office.counter, running.case_id, Deed.COMPLAIN, values)
    taken = case.complaints[-1].taken
    name = named(case)
    chronicle.tell(
        office.counter,
        Text(
            f"{name}: шағымды қабылдап, талон береді. «{text.kk}» Жауап мерзімі – {taken.due:%d.%m.%Y}.",
            f"{name}: принимает жалобу и выдаёт талон. «{text.ru}» Срок ответа – {taken.due:%d.%m.%Y}.",
        ),
    )


def answer_complaint(office: OpenOffice, running: Running, chronicle: Chronicle) -> None:
    """The complaint is answered in words."""
    assert running.told.complaint is not None
    answer = running.told.complaint.answer.text
    values = {"justified": False, "text": answer.kk, "text_ru": answer.ru}
    head = office.desks[-1]
    case = deeds.take(head, running.case_id, Deed.ANSWER_COMPLAINT, values)
    name = named(case)
    chronicle.tell(
        head,
        Text(f"{name}: шағымға жауап береді. {answer.kk}", f"{name}: отвечает на жалобу. {answer.ru}"),
    )


def named(case: Case) -> str:
    """A case by its number and its applicant."""
    return f"{case.number} ({case.applicant.name.initialled})"
