"""What setting up an office, its people and its own rules can refuse."""

from __future__ import annotations

from app.domain.language import N_
from app.errors import KenseError


class OfficeExists(KenseError):
    """The folder already holds an office."""

    what = N_("There is an office in this folder already.")
    safe = N_("The office was not touched.")
    todo = N_("Sign in to it, or choose another folder.")


class NoOffice(KenseError):
    """The folder holds no office."""

    what = N_("There is no office in this folder.")
    safe = N_("Nothing was changed.")
    todo = N_("Choose the right folder, or set up the office.")


class BadPassword(KenseError):
    """A new password is too weak."""

    what = N_("This password cannot be used: {problem}")
    safe = N_("Nothing was changed.")
    todo = N_("Choose another password.")


class LoginTaken(KenseError):
    """Another person signs in with this name."""

    what = N_("There is a person with the login {login} already.")
    safe = N_("That person's password and posts are as they were.")
    todo = N_("Choose another login for the new person.")


class LastAdministrator(KenseError):
    """Without an administrator nobody could add people."""

    what = N_("This is the only administrator of the office.")
    safe = N_("Nothing was changed.")
    todo = N_("Add another administrator first.")


class BadActing(KenseError):
    """A post cannot be held for a time as it was said."""

    what = N_("The post «{post}» cannot be held so for a time.")
    safe = N_("Nothing was changed.")
    todo = N_("Choose a post of this office and a last day that is not before the first.")


class RulesNotYours(KenseError):
    """The office's own rules are not set from every post."""

    what = N_("The office's own rules are set by its head, its specialist or an administrator.")
    safe = N_("Nothing was changed.")
    todo = N_("Ask one of them to sign in and do it.")


class NoSupplement(KenseError):
    """A thing that is from the act itself, or that the edition does not have, was to be confirmed or replaced."""

    what = N_("This is not a supplement that an office may confirm or replace.")
    safe = N_("Nothing was changed: what an act itself says always stays as it is.")
    todo = N_("Choose one of the documents or grounds that are marked as not verified.")


class WordingMissing(KenseError):
    """Words that replace a supplement lack a language, or their source."""

    what = N_("The text and its source are needed in both languages.")
    safe = N_("Nothing was changed.")
    todo = N_("Fill in what is missing.")


class OfficeWordsMissing(KenseError):
    """What the office says of itself lacks something that papers must bear."""

    what = N_(
        "The name, the address, the telephone and the hours of the office are needed in both languages."
    )
    safe = N_("Nothing was changed.")
    todo = N_("Fill in what is missing.")


class NoActChosen(KenseError):
    """An office must work by some act."""

    what = N_("No act is chosen: the office would have no services.")
    safe = N_("Nothing was changed.")
    todo = N_("Choose at least one act.")


class NotAWeekend(KenseError):
    """A working day cannot become a worked weekend."""

    what = N_("{day} is neither a Saturday nor a Sunday: it cannot be a worked weekend.")
    safe = N_("Nothing was changed.")
    todo = N_("Check the date.")


class DaysUnreadable(KenseError):
    """A file of days has another form."""

    what = N_("The file {name} is not a table of days: see line {line}.")
    safe = N_("Not a single day was changed.")
    todo = N_(
        "Each line needs a date, the kind of day and its name in both languages; correct it and import again."
    )


class EmblemUnreadable(KenseError):
    """The file is no picture that can be an emblem, or too large."""

    what = N_(
        "This file cannot be an emblem: it is no PNG, JPEG or SVG picture, or larger than 4 MB or 40 million dots."
    )
    safe = N_("The letterhead stays as it was.")
    todo = N_("Choose another picture, or make it smaller first.")
