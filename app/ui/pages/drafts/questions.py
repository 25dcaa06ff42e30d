"""What is asked before a draft is handed over or thrown away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.casework.counter.drafts import ListedDraft, Whose
from app.domain.language import N_
from app.domain.office import Staff
from app.i18n import Translator
from app.ui.language import Words, as_it_is
from app.ui.pages.drafts.words import name_of, whole_story
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.buttons import Kind
from app.ui.widgets.choice_fields import RadioField
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.words import FREE, WordsLabel

_YES = "yes"


class HandOverQuestion(Dialog):
    """To whom a draft is handed over; who sits here may take what was left behind."""

    def __init__(self, parent: QWidget, draft: ListedDraft, people: Sequence[Staff], me: Staff) -> None:
        body = N_(
            "The colleague sees it in the list of unfinished applications and takes it over with its scans."
        )
        super().__init__(parent, N_("Hand this application over to whom?"), body)
        _tell_which(self, draft)
        options: list[tuple[str, Words]] = [(one.id, _in_words(one)) for one in people]
        if draft.whose is Whose.LEFT_BEHIND:
            options.insert(0, (me.id, N_("I go on with it myself")))
        self.colleague = RadioField(N_("Colleague"), options, across=False)
        self.colleague.set_value(options[0][0] if options else "")
        self.add(self.colleague)
        self.verb = self.add_verb(_YES, N_("Hand over"), Kind.PRIMARY)

    def chosen(self) -> str:
        """The id of who was chosen; "" if nobody was."""
        return str(self.colleague.value() or "") if self.answer == _YES else ""


class ThrowAwayQuestion(Dialog):
    """Whether a draft is to go; it is said that this can be undone."""

    def __init__(self, parent: QWidget, draft: ListedDraft) -> None:
        body = N_(
            "Everything typed and scanned for it goes. Until the program is closed you can bring it back."
        )
        super().__init__(parent, N_("Throw this unfinished application away?"), body, back=N_("Keep it"))
        _tell_which(self, draft)
        self.verb = self.add_verb(_YES, N_("Throw away"), Kind.DANGER)


def ask_whom(
    parent: QWidget, draft: ListedDraft, people: Sequence[Staff], me: Staff, then: Callable[[str], None]
) -> HandOverQuestion:
    """Ask to whom a draft is handed over; `then` gets the colleague's id."""
    question = HandOverQuestion(parent, draft, people, me)
    question.answered.connect(lambda _answer: then(question.chosen()) if question.chosen() else None)
    question.open()
    return question


def ask_whether(parent: QWidget, draft: ListedDraft, then: Callable[[], None]) -> ThrowAwayQuestion:
    """Ask whether a draft is thrown away."""
    question = ThrowAwayQuestion(parent, draft)
    question.answered.connect(lambda answer: then() if answer == _YES else None)
    question.open()
    return question


def _tell_which(question: Dialog, draft: ListedDraft) -> None:
    question.add(WordsLabel(name_of(draft), Type.BODY_STRONG, lines=FREE))
    if draft.service is not None:
        question.add(WordsLabel(draft.service, Type.META, Tone.TEXT_2, lines=FREE))
    for sentence in whole_story(draft):
        question.add(WordsLabel(sentence, Type.META, Tone.TEXT_3, lines=FREE))


def _in_words(member: Staff) -> Words:
    if not member.roles:
        return as_it_is(member.name.full)
    post = member.roles[0].short_name

    def said(tr: Translator) -> str:
        return f"{member.name.full}, {post.in_(tr.language)}"

    return said
