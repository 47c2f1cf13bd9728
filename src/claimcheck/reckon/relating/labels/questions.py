"""Whether two questions that are worded freely, perhaps in two languages, ask one thing."""

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.asked import edges_differ, set_apart, to_two_sides
from claimcheck.reckon.relating.labels.concepts import fit_together, unmet_happenings
from claimcheck.reckon.relating.labels.events import event_words
from claimcheck.reckon.relating.labels.kinds import Question, read_question
from claimcheck.reckon.relating.labels.names import names_meet
from claimcheck.reckon.relating.labels.read import (
    SECTIONS,
    Concepts,
    Label,
    concepts_in,
    numbers_differ,
    unmet,
)
from claimcheck.reckon.relating.labels.verdict import ONE, OPEN, Verdict, Whether, other
from claimcheck.reckon.words import sections

# Kinds that a label which only names what is counted may ask for.
_COUNTING = frozenset({"count", "whether", "amount", "attendance", "losses"})
# Words for people of any kind, which exclude no others.
_ANYBODY = frozenset({"men", "workers", "victims", "passengers", "civilians"})


@frozen
class _Matters:
    """What two questions ask about: how much of it both say, and what each says alone.

    What the events' labels say is no matter of its own.
    """

    same: bool
    ours: frozenset[Concepts]
    theirs: frozenset[Concepts]
    our_words: frozenset[str]
    their_words: frozenset[str]

    @property
    def none_left(self) -> bool:
        """Say whether neither says more than the other."""
        return not (self.ours or self.theirs or self.our_words or self.their_words)

    @property
    def both_left(self) -> bool:
        """Say whether each says something that the other does not."""
        return bool((self.ours or self.our_words) and (self.theirs or self.their_words))


def weigh_questions(a: Claim, b: Claim) -> Verdict:
    """Say whether two questions about one event ask one thing.

    They do where they are of one kind and only one of them says more. Who words the event alike
    words a question alike, too: there other words are another question.
    """
    one, two = read_question(a.question), read_question(b.question)
    kinds = _weigh_kinds(one, two)
    if kinds.whether is Whether.OTHER:
        return kinds
    one_kind = bool(one.kinds & two.kinds) and one.asks_one
    apart = set_apart(a.question, b.question) and not one_kind
    if apart or edges_differ(a.question, b.question) or to_two_sides(a.question, b.question):
        return other("they ask of other sides")
    alike = fold(a.event) == fold(b.event) and one.of.language == two.of.language
    return _weigh_matters(one, two, event_words(a, b), kinds, strict=alike)


def weigh_parts_in_it(one: str, two: str) -> Verdict:
    """Say whether two questions ask who had one part: who ordered it is not who carried it out."""
    first, second = read_question(one), read_question(two)
    who = first.sorts == second.sorts == {"who"}
    return _weigh_kinds(first, second) if who else ONE


def weigh_stages(one: str, two: str) -> Verdict:
    """Say whether two questions are of two stages of one matter: damages claimed, and awarded."""
    first, second = read_question(one).of.known, read_question(two).of.known
    ours, theirs = unmet(first, second), unmet(second, first)
    for stages in sections("concepts")["lists"]["stages"]:
        here, there = (
            {x for each in known for x in each} & set(stages) for known in (ours, theirs)
        )
        if here and there:
            return other(f"one asks of {min(here)}, the other of {min(there)}")
    return ONE


def _weigh_kinds(one: Question, two: Question) -> Verdict:
    """Say whether the kinds of question are one; open where only one of them tells its kind."""
    if one.kinds & two.kinds:
        return ONE
    if not one.kinds or not two.kinds:
        told = one.kinds or two.kinds
        return ONE if told <= _COUNTING else OPEN
    if _near(one, two):
        return ONE
    if not one.sorts & two.sorts:
        return other("they ask for other sorts of answers")
    plain = any(kind in asked.sorts for asked in (one, two) for kind in asked.kinds)
    return OPEN if plain else other("they ask for other things")


def _near(one: Question, two: Question) -> bool:
    table = sections("asking")
    ours, theirs = (
        {name for kind in asked.kinds for name in table[kind].get("near", ())}
        for asked in (one, two)
    )
    return bool(ours & two.kinds or theirs & one.kinds)


def _weigh_matters(
    one: Question, two: Question, event: Label, kinds: Verdict, *, strict: bool
) -> Verdict:
    """Say whether two questions of one kind ask it of one matter.

    Where it is `strict`, what is not surely one thing is two.
    """
    counts = _counts(one) or _counts(two)
    matters = _matters(one.of, two.of, event, counts=counts)
    differs = _differ(one.of, two.of, event, matters)
    if differs:
        return other(differs)
    beyond = unmet_happenings(matters.ours | matters.theirs, event.of("happenings"))
    if kinds.whether is Whether.OPEN and beyond and (one.kinds and two.kinds):
        return other(f"only one asks of {_told(beyond)}")
    if kinds.whether is Whether.ONE and matters.none_left:
        is_one = matters.same or bool(one.kinds & two.kinds)
    else:
        surely = not (strict and counts) and kinds.whether is Whether.ONE
        is_one = surely and _one_of_kind(one, two, matters)
    if is_one:
        return ONE
    return other("they are worded otherwise") if strict else OPEN


def _differ(first: Label, second: Label, event: Label, matters: _Matters) -> str:
    """Say why two questions are of two matters; "" where nothing says so."""
    if numbers_differ(first.numbers - event.numbers, second.numbers - event.numbers):
        return "they ask of other days or numbers"
    if _names_differ(first, second, event):
        return "they ask of other names"
    happened = first.of("happenings"), second.of("happenings")
    if all(happened) and not fit_together(*happened):
        return f"one asks of {_told(happened[0])}, the other of {_told(happened[1])}"
    for section in SECTIONS:
        ours, theirs = (_only(known, section) for known in (matters.ours, matters.theirs))
        if ours and theirs and not any(each & _ANYBODY for each in ours | theirs):
            return f"one asks of {_told(ours)}, the other of {_told(theirs)}"
    return ""


def _one_of_kind(one: Question, two: Question, matters: _Matters) -> bool:
    """Say whether questions of which one says more ask one thing all the same.

    An event has one answer to some kinds of question; and what only asks of what kind it is asks
    that of the event itself, as the other does that tells of nothing else that happened.
    """
    ours, theirs = (
        unmet_happenings(known, asked.of.of("happenings"))
        for known, asked in ((matters.ours, two), (matters.theirs, one))
    )
    if one.asks_one or two.asks_one:
        lasted = "duration" in one.kinds | two.kinds and bool(ours or theirs)
        return not lasted and (matters.same or not matters.both_left)
    left = matters.ours | matters.theirs
    if ours or theirs or _only(left, "qualities"):
        return False
    if one.of.language != two.of.language and matters.same:
        return True
    whether = {"whether"} in (one.kinds, two.kinds) and _only(left, "people")
    return not (matters.both_left or whether) and (matters.same or bool(one.kinds & two.kinds))


def _counts(asked: Question) -> bool:
    return asked.kinds <= {"count", "whether", "survivors"}


def _only(known: frozenset[Concepts], section: str) -> frozenset[Concepts]:
    return frozenset(each for each in known if each & concepts_in(section))


def _matters(first: Label, second: Label, event: Label, *, counts: bool) -> _Matters:
    """Find what two questions ask about; what is counted is told by what was done."""
    own = _counted if counts else _beyond
    ours, theirs = own(first, event), own(second, event)
    foreign = first.language != second.language
    words = frozenset[str]() if foreign else event.others
    said = len(first.known) - len(unmet(first.known, second.known))
    return _Matters(
        bool(said or first.others & second.others or names_meet(first.names, second.names)),
        unmet(ours, second.known),
        unmet(theirs, first.known),
        frozenset() if foreign else first.others - second.others - words,
        frozenset() if foreign else second.others - first.others - words,
    )


def _counted(label: Label, event: Label) -> frozenset[Concepts]:
    """Give what a question that counts asks of beside the event: always what was done."""
    known = unmet(label.known, event.known)
    return known if _only(known, "happenings") else known | _only(label.known, "happenings")


def _beyond(label: Label, event: Label) -> frozenset[Concepts]:
    """Leave out what happened where it may be told as what the event is: a deal is signed."""
    known = unmet(label.known, event.known)
    happened = frozenset(each for each in known if each <= concepts_in("happenings"))
    return known - happened | unmet_happenings(happened, event.of("happenings"))


def _names_differ(first: Label, second: Label, event: Label) -> bool:
    """Say whether each question has a name of its own that neither the other nor the event has."""
    if first.language != second.language:
        return False
    ours, theirs = (
        frozenset(name for name in names if not names_meet(frozenset({name}), event.names))
        for names in (first.names, second.names)
    )
    return bool(ours and theirs) and not names_meet(ours, theirs)


def _told(known: frozenset[Concepts]) -> str:
    return ", ".join(sorted(min(each) for each in known)).replace("_", " ")
