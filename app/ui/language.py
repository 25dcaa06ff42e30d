"""The language of the screen, switched in place.

`say(label.setText, N_("Today"))` says the words now and again whenever the language changes. Nothing else of the
widget is touched, so a cursor, a selection, an undo history and half-typed text stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator, Signal

from app.domain.language import Language, Text
from app.i18n import Translator, translator
from app.ui.bindings import Bindings, Setter

LANGUAGE_KEY = "F12"
"""Speaks the other language, wherever the cursor is."""

Words = str | Text | Callable[[Translator], str]
"""What can be said: a message id, text that exists in both languages, or a way to say it in one of them."""


class LanguageSwitch(QObject):
    """The language the screen speaks now.

    Signals:
        changed: the language is another one, and everything has been said again in it.
    """

    changed = Signal(Language)

    def __init__(self, language: Language = Language.KK) -> None:
        super().__init__()
        self._language = language
        self._bindings = Bindings("_said")
        self._qt_words: QTranslator | None = None

    @property
    def language(self) -> Language:
        """The language of the screen."""
        return self._language

    @property
    def translator(self) -> Translator:
        """The translator of the language of the screen."""
        return translator(self._language)

    def set_language(self, language: Language) -> None:
        """Speak a language from now on; saying it twice does nothing."""
        if language is self._language and self._qt_words is not None:
            return
        self._language = language
        self._speak_qt()
        self._bindings.renew()
        self.changed.emit(language)

    def toggle(self) -> None:
        """Speak the other language."""
        self.set_language(self._language.other)

    def in_words(self, words: Words, params: Mapping[str, object] | None = None) -> str:
        """The words in the language of the screen."""
        if isinstance(words, Text):
            return words.in_(self._language)
        if callable(words):
            return words(self.translator)
        return self.translator(words, **_in_language(params or {}, self._language)) if words else ""

    def bind(self, setter: Setter, words: Words, params: Mapping[str, object]) -> None:
        """Say the words through the setter, now and after every change of language."""
        self._bindings.bind(setter, lambda: self.in_words(words, params))

    def release(self, setter: Setter) -> None:
        """Stop renewing what the setter said."""
        self._bindings.release(setter)

    def _speak_qt(self) -> None:
        """Let Qt's own dialogs speak the language too."""
        app = QCoreApplication.instance()
        if app is None:
            return
        if self._qt_words is not None:
            app.removeTranslator(self._qt_words)
        self._qt_words = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._qt_words.load(f"qtbase_{self._language}", folder):
            app.installTranslator(self._qt_words)


@lru_cache(maxsize=1)
def language_switch() -> LanguageSwitch:
    """The one switch of the program: the screen has one language."""
    return LanguageSwitch()


def filled(message: str, **params: object) -> Words:
    """A message with its `{placeholders}` filled, a `Text` among them in the language it is said in."""
    return lambda tr: tr(message, **_in_language(params, tr.language))


def counted(one: str, many: str, count: int, **params: object) -> Words:
    """The form of a message for a count, `{count}` filled in."""
    return lambda tr: tr.plural(one, many, count, **_in_language(params, tr.language))


def as_it_is(text: str) -> Words:
    """What is the same in every language: a name, a number."""
    return lambda _tr: text


def _in_language(params: Mapping[str, object], language: Language) -> dict[str, object]:
    return {name: value.in_(language) if isinstance(value, Text) else value for name, value in params.items()}


def say(setter: Setter, words: Words, **params: object) -> None:
    """Say words through a bound setter (`label.setText`) now and after every change of language.

    `params` fill the `{placeholders}` of a message; a `Text` among them is said in the same language. What is
    computed per language (a count, a date) is given as a callable of the `Translator`.
    """
    language_switch().bind(setter, words, params)


def unsay(setter: Setter) -> None:
    """Leave what the setter last said as it stands from now on."""
    language_switch().release(setter)


def told(words: Words, **params: object) -> str:
    """The words once, in the language of the screen, for what is drawn or announced and not kept."""
    return language_switch().in_words(words, params)
