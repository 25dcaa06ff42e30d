"""Invented answers: certificate, referral, place in a queue, answer to a complaint."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.language import Text
from app.printing.content import Appeal
from app.printing.content_letters import CertificateContent, ComplaintAnswerContent, ReferralContent
from tests.printing import samples
from tests.printing.samples_counter import TODAY

CERTIFICATE = CertificateContent(
    office=samples.DEPARTMENT,
    issued=date(2026, 11, 24),
    outgoing="1185-26",
    number=samples.NUMBER,
    registered=TODAY,
    service=samples.ASSISTANCE,
    act=samples.ACT,
    holder=samples.TALON.applicant,
    statement=Text(
        "өтініш берушінің (отбасының) ағымдағы тоқсанда атаулы әлеуметтік көмек алушыларға "
        "жататынын растайтын анықтама",
        "справка, подтверждающая принадлежность получателя государственной услуги (семьи) к получателям адресной "
        "социальной помощи в текущем квартале",
    ),
    signatory=samples.SIGNATORY,
    executor=samples.EXECUTOR,
    birth_date=date(1987, 5, 3),
    first=date(2026, 10, 1),
    last=date(2026, 12, 31),
    validity=Text("ағымдағы тоқсан", "текущий квартал"),
)
REFERRAL = ReferralContent(
    office=samples.DEPARTMENT,
    addressee=samples.ADDRESSEE,
    issued=date(2026, 11, 24),
    outgoing="1186-26",
    number=samples.NUMBER,
    registered=TODAY,
    service=samples.LONGEST,
    act=samples.ACT,
    result=Text(
        "мемлекеттік медициналық-әлеуметтік мекемеге жолдама",
        "направление в государственное медико-социальное учреждение",
    ),
    signatory=samples.SIGNATORY,
    executor=samples.EXECUTOR,
    appeal=Appeal(samples.APPEAL.body),
    birth_date=date(1941, 5, 3),
    place=Text(
        "«Шапағат» медициналық-әлеуметтік мекемесі, Тараз қаласы",
        "«Шапағат» медициналық-әлеуметтік мекемесі, Тараз қаласы",
    ),
    since=date(2026, 12, 1),
)
QUEUE = replace(REFERRAL, place=None, queue_number="17")
COMPLAINT_ANSWER = ComplaintAnswerContent(
    office=samples.DEPARTMENT,
    addressee=samples.ADDRESSEE,
    issued=date(2026, 12, 4),
    outgoing="1190-26",
    number=samples.NUMBER,
    complaint="3147-3-26-8",
    complained=TODAY,
    service=samples.ASSISTANCE,
    act=samples.ACT,
    justified=True,
    text=Text(
        "Өтінішіңіз белгіленген мерзімнен екі күн кешіктіріліп қаралды. Кінәлі қызметкерге ескерту жасалды.",
        "Ваше заявление рассмотрено на два дня позже установленного срока. Виновному работнику сделано замечание.",
    ),
    signatory=samples.SIGNATORY,
    executor=samples.EXECUTOR,
    appeal=Appeal(samples.APPEAL.body),
)

_AT_WORST = {
    "service": samples.LONGEST,
    "addressee": replace(samples.ADDRESSEE, name=samples.LONG_NAME),
    "signatory": replace(samples.SIGNATORY, name=samples.LONG_NAME),
    "unverified": (samples.UNKNOWN,),
    "reprint": samples.REPRINT,
}
_FAR_PLACE = Text(samples.LONGEST.kk, samples.LONGEST.kk)
NOTICE_HARD = replace(samples.NOTICE, result=samples.LONGEST, place=_FAR_PLACE, **_AT_WORST)
CERTIFICATE_HARD = replace(
    CERTIFICATE,
    service=samples.LONGEST,
    holder=samples.LONG_NAME,
    statement=samples.LONGEST,
    reprint=samples.REPRINT,
)
REFERRAL_HARD = replace(REFERRAL, queue_number="17", **_AT_WORST)
COMPLAINT_ANSWER_HARD = replace(
    COMPLAINT_ANSWER,
    text=Text(COMPLAINT_ANSWER.text.kk * 30, COMPLAINT_ANSWER.text.ru * 30),
    **_AT_WORST,
)
"""Letters at their worst: the longest title and name, a text of more than a page."""
