"""What two questions ask about: what of it both say, and what each says alone."""

from attrs import frozen

from claimcheck.reckon.relating.labels.concepts import unmet_happenings
from claimcheck.reckon.relating.labels.names import names_meet
from claimcheck.reckon.relating.labels.read import Concepts, Label, concepts_in, unmet


@frozen
class Matters:
    """What two questions ask about: whether they say anything alike, and what each says alone.

    What the events' labels say is no matter of its own.
    """

    same: bool
    ours: frozenset[Concepts]
    theirs: frozenset[Concepts]
    our_words: frozenset[str]
    their_words: frozenset[str]

    @property
    def left(self) -> frozenset[Concepts]:
        """Give what either says alone."""
        return self.ours | self.theirs

    @property
    def words_left(self) -> bool:
        """Say whether either has words of its own that no list knows."""
        return bool(self.our_words or self.their_words)

    @property
    def none_left(self) -> bool:
        """Say whether neither says more than the other."""
        return not (self.left or self.words_left)

    @property
    def both_left(self) -> bool:
        """Say whether each says something that the other does not."""
        return bool((self.ours or self.our_words) and (self.theirs or self.their_words))


def matters_of(first: Label, second: Label, event: Label, *, counts: bool) -> Matters:
    """Find what two questions ask about; what is counted is told by what was done."""
    own = _counted if counts else _beyond
    ours, theirs = own(first, event), own(second, event)
    foreign = first.language != second.language
    words = frozenset[str]() if foreign else event.others
    said = len(first.known) - len(unmet(first.known, second.known))
    return Matters(
        bool(said or first.others & second.others or names_meet(first.names, second.names)),
        unmet(ours, second.known),
        unmet(theirs, first.known),
        frozenset() if foreign else first.others - second.others - words,
        frozenset() if foreign else second.others - first.others - words,
    )


def only_in(known: frozenset[Concepts], section: str) -> frozenset[Concepts]:
    """Give the known words that may be of a section of the list."""
    return frozenset(each for each in known if each & concepts_in(section))


def _counted(label: Label, event: Label) -> frozenset[Concepts]:
    """Give what a question that counts asks of beside the event: always what was done."""
    known = unmet(label.known, event.known)
    return known if only_in(known, "happenings") else known | label.of("happenings")


def _beyond(label: Label, event: Label) -> frozenset[Concepts]:
    """Leave out what happened where it may be told as what the event is: a deal is signed."""
    known = unmet(label.known, event.known)
    happened = frozenset(each for each in known if each <= concepts_in("happenings"))
    return known - happened | unmet_happenings(happened, event.of("happenings"))
