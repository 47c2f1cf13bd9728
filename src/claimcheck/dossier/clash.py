"""What two reviewers did to one thing, each without knowing of the other."""

from attrs import frozen

from claimcheck.journal.entry import Entry
from claimcheck.model.kinds import Status


@frozen(order=True)
class Held:
    """What holds of a thing: a column, rating, grade or meaning, as who said it, and when."""

    what: str
    says: str
    by: str
    at: str


@frozen
class Clash:
    """A claim (uid), question (id), source or other name (as written), and what was done to it.

    `holds` is what holds of it from now on, where the two said otherwise.
    """

    of: str
    about: str
    done: tuple[str, ...]
    holds: tuple[Held, ...] = ()


@frozen
class Shaken:
    """A question (id) that came to be disputed or stale by a merge, and what makes it so."""

    question: str
    event: str
    label: str
    status: Status
    because: str


@frozen
class Apart:
    """What was done to a thing by entries of which neither side knew of the other.

    `also` is what came of a question that one side parted, which is no entry about it alone.
    """

    of: str
    about: str
    subject: str = ""
    ours: tuple[Entry, ...] = ()
    theirs: tuple[Entry, ...] = ()
    also: tuple[str, ...] = ()
