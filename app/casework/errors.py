"""What a use case can refuse, and how a person is told."""

from __future__ import annotations

from app.domain.language import N_
from app.errors import KenseError


class ClockBehind(KenseError):
    """The computer's clock shows less than the last event of this office, or than the program's build date."""

    what = N_("The computer's clock shows {now}, but work was already recorded on {last}.")
    safe = N_("Nothing was lost, and nothing is recorded under a doubtful date.")
    todo = N_("Set the computer's clock, or confirm that the date shown is right.")


class NotYourTurn(KenseError):
    """The case lies in another office."""

    what = N_("The case {number} does not lie in this office now.")
    safe = N_("Nothing was changed.")
    todo = N_("Wait for the packet of the office that has it, or add a document or a note.")


class NotThisStep(KenseError):
    """The regulation's next step is another one."""

    what = N_("The next step of case {number} is another one.")
    safe = N_("Nothing was changed; perhaps a colleague has done this step already.")
    todo = N_("Open the case again and look at its steps.")


class NotYourRole(KenseError):
    """The step belongs to a person with another role."""

    what = N_("This step belongs to another post: {post}.")
    safe = N_("Nothing was changed.")
    todo = N_("Ask the person who holds this post to sign in and do it.")


class NoLongerHere(KenseError):
    """The person was switched off in this office after signing in."""

    what = N_("Your access to this office was taken away.")
    safe = N_("Nothing was changed.")
    todo = N_("Ask the administrator of the office.")


class NoSuchCase(KenseError):
    """There is no case with this id or number here."""

    what = N_("There is no case {number} in this office.")
    safe = N_("Nothing was changed.")
    todo = N_("Check the number; the case may still be on its way in a packet.")


class ApplicationHasErrors(KenseError):
    """Fields of the application are empty or wrong."""

    what = N_("The application cannot be registered yet: {count} fields are empty or wrong.")
    safe = N_("Everything typed is kept in the draft.")
    todo = N_("Go to the marked fields; each says what it should hold.")


class DraftGone(KenseError):
    """The draft was registered or discarded meanwhile."""

    what = N_("This draft is no longer here: it was registered or discarded.")
    safe = N_("No registered application was changed.")
    todo = N_("Look for the person in the list of cases.")


class DraftOfAnother(DraftGone):
    """The draft belongs to a colleague, who may have taken it over meanwhile."""

    what = N_("This draft belongs to a colleague now.")
    safe = N_("Everything that was typed until it was handed over is in the colleague's draft.")
    todo = N_("Ask the colleague to hand it back, or begin a new application.")


class NoAnswerYet(KenseError):
    """There is nothing to sign or to print."""

    what = N_("Case {number} has no answer to show yet.")
    safe = N_("Nothing was changed.")
    todo = N_("Prepare the draft of the answer first.")


class AnswerIncomplete(KenseError):
    """A grant without its sum, or a refusal without its ground."""

    what = N_("The answer is not complete: a grant needs its sum and period, a refusal its ground and facts.")
    safe = N_("Nothing was recorded.")
    todo = N_("Fill in what is missing.")


class NoPeer(KenseError):
    """No other office is known to send to."""

    what = N_("This office does not know the office that the case goes to.")
    safe = N_("The case stays here, unchanged.")
    todo = N_("Exchange office cards with it on the page Exchange.")


class NothingToSeal(KenseError):
    """Everything was sent already."""

    what = N_("There is nothing new to send to {office}.")
    safe = N_("Packets that were sealed earlier are kept and can be written again.")
    todo = N_("Write the earlier packets once more if they did not arrive.")


class PaperGone(KenseError):
    """The archive does not hold the paper."""

    what = N_("This paper is not kept in this office.")
    safe = N_("The case is unchanged.")
    todo = N_("Ask the office that issued it to send its packet again.")


class PaperDamaged(KenseError):
    """What the archive holds in a paper's place is not what was issued."""

    what = N_(
        "The kept copy of this paper is damaged: its fingerprint is not that of the paper that was issued."
    )
    safe = N_("It was not shown or printed. The case is unchanged.")
    todo = N_(
        "Take the paper from a backup, or from the office that also has the case. Tell whoever looks after it."
    )


class IssuedElsewhere(KenseError):
    """Only the office that issued a paper makes a marked reprint of it."""

    what = N_("Another office issued this paper.")
    safe = N_("Nothing was changed; the paper is kept here as it came.")
    todo = N_("Print the kept paper, or ask the office that issued it for a marked reprint.")


class FileUnreadable(KenseError):
    """A file that a person named is not there, or is not one to read."""

    what = N_("The file {name} cannot be read.")
    safe = N_("Nothing was changed.")
    todo = N_("See whether the file is there, and choose it again.")


class NothingWritten(KenseError):
    """A note without words, or a document without a name."""

    what = N_("There is nothing to add yet.")
    safe = N_("The case is unchanged.")
    todo = N_("Write the note, or say which document it is.")


class UnknownService(KenseError):
    """A case of a service that this program's catalogue does not have, or whose file is broken."""

    what = N_("The program does not know the service of case {number}.")
    safe = N_("The case is whole; it stays in the list with its term.")
    todo = N_("Bring the program in this office up to date, then open the case again.")


class OwnCard(KenseError):
    """An office does not exchange packets with itself."""

    what = N_("This is the card of this office itself.")
    safe = N_("Nothing was changed; the known office cards are as they were.")
    todo = N_("Choose the card that another office gave you.")


class CodeTaken(KenseError):
    """Two offices cannot have one code: their cases would have the same numbers."""

    what = N_("Another office with the code {code} is known already: {office}.")
    safe = N_("Nothing was changed; the known office cards are as they were.")
    todo = N_("Ask the district which of the two offices has this code, and get a new card from the other.")


class PacketUnreadableHere(KenseError):
    """A file brought the program to an error that it has no name for."""

    what = N_("The program could not take in this packet: an unexpected error ({error}).")
    safe = N_("Nothing of this packet was taken in; the register is as it was.")
    todo = N_("Take in the other packets, keep this file, and tell support the name of the error.")


class StepIncomplete(KenseError):
    """Something that a step must record was not said, or is wrong; `fields` are their codes."""

    what = N_("This step is not complete: {count} fields are empty or wrong.")
    safe = N_("Nothing was recorded; what was typed is kept.")
    todo = N_("Fill in the marked fields.")

    def __init__(self, fields: tuple[str, ...]) -> None:
        super().__init__(count=len(fields))
        self.fields = fields


class ObjectionsStillOpen(KenseError):
    """Nobody kept silent while objections may still be brought. Params: `until`."""

    what = N_("Objections may be brought until {until}: it cannot be said yet that none came.")
    safe = N_("Nothing was recorded; what was typed is kept.")
    todo = N_("Choose another outcome of the hearing, or wait until that day is over.")


class CollectorIsApplicant(KenseError):
    """The applicant is no representative of the applicant."""

    what = N_("The applicant is named as the representative who collected the result.")
    safe = N_("Nothing was recorded; what was typed is kept.")
    todo = N_("Name the representative, or choose that it was handed over in person.")


class CollectorIsRepresentative(KenseError):
    """What the representative collected was not handed to the applicant in person."""

    what = N_(
        "The representative is named as who collected the result, but it is said to be handed over in person."
    )
    safe = N_("Nothing was recorded; what was typed is kept.")
    todo = N_("Name the applicant, or choose that it was handed over to the representative.")


class NotOffered(KenseError):
    """The deed cannot be done with the case as it stands."""

    what = N_("This cannot be done with case {number} now.")
    safe = N_("Nothing was changed.")
    todo = N_("Open the case again and see what is offered.")


class AlreadyClosed(NotOffered):
    """The case has come to its end."""

    what = N_("Case {number} is closed.")
    safe = N_("Nothing was changed.")
    todo = N_("Register a new application; a complaint about a closed case can still be taken.")


class ComplaintAboutAnswerer(KenseError):
    """A complaint is not answered by the officer who is complained of. Params: `name`."""

    what = N_("The complaint is about {name}, who does not answer it.")
    safe = N_("Nothing was changed; the complaint waits for its answer.")
    todo = N_("Let the head of the office or the higher body answer it.")


class PeriodUpsideDown(KenseError):
    """A period ends before it begins. Params: `first`, `last`."""

    what = N_("The period ends on {last}, before it begins on {first}.")
    safe = N_("Nothing was printed and nothing changed.")
    todo = N_("Choose a last day that is not before the first.")


class NothingToPrint(KenseError):
    """None of the cases has an answer whose paper is kept here."""

    what = N_("None of these cases has an answer on paper in this office.")
    safe = N_("Nothing was changed.")
    todo = N_("Mark cases whose answer was signed, and print again.")


class NoSuchPacket(KenseError):
    """A packet is asked for that is not here, or that holds no cases."""

    what = N_("There are no cases in this packet to be listed.")
    safe = N_("Nothing was printed and nothing changed.")
    todo = N_("Choose a packet that carries cases.")
