"""Whether two questions, each in its own words and perhaps its own language, ask one thing."""

from claimcheck.model.claim import Claim
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.apart import set_apart
from claimcheck.reckon.relating.labels.asked import Matters, matters_of, only_in
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
from claimcheck.reckon.relating.labels.sorts import to_two_sides, weigh_kinds
from claimcheck.reckon.relating.labels.verdict import ONE, OPEN, Verdict, Whether, other
from claimcheck.reckon.words import sections

# Words for people of any kind, which exclude no others.
_ANYBODY = frozenset({"men", "workers", "victims", "passengers", "civilians"})


def weigh_questions(a: Claim, b: Claim, *, one_hand: bool = True) -> Verdict:
    """Say whether two questions about one event ask one thing.

    They do where they are of one kind and only one of them says more. Who words the event alike
    words a question alike, too: there other words are another question, unless it is known that
    they are not by `one_hand`.
    """
    if not a.question or not b.question or a.question == b.question:
        return ONE
    one, two = read_question(a.question), read_question(b.question)
    kinds, event = weigh_kinds(one, two), event_words(a, b)
    if kinds.whether is Whether.OTHER:
        return kinds
    one_kind = bool(one.kinds & two.kinds) and one.asks_one
    apart = set_apart(a.question, b.question) and not one_kind
    if apart or to_two_sides(one, two):
        return other("they ask of other sides")
    matters = matters_of(one.of, two.of, event, counts=_counts(one) or _counts(two))
    differs = _other_stages(one.of, two.of) or _differ(one.of, two.of, event, matters)
    if differs:
        return other(differs)
    return _weigh_matters(
        one, two, event, kinds, matters, strict=one_hand and _alike(a, b, one, two)
    )


def _alike(a: Claim, b: Claim, one: Question, two: Question) -> bool:
    return fold(a.event) == fold(b.event) and one.of.language == two.of.language


def _weigh_matters(
    one: Question, two: Question, event: Label, kinds: Verdict, matters: Matters, *, strict: bool
) -> Verdict:
    """Say whether two questions of one kind ask it of one matter.

    Where it is `strict`, what is not surely one thing is two.
    """
    beyond = unmet_happenings(matters.left, event.of("happenings"))
    if kinds.whether is Whether.OPEN and beyond and (one.kinds and two.kinds):
        return other(f"only one asks of {_told(beyond)}")
    surely = kinds.whether is Whether.ONE and not (strict and (_counts(one) or _counts(two)))
    if (
        _say_one(one, two, kinds, matters)
        or _count_one(one, two, matters, event)
        or (surely and _one_of_kind(one, two, matters))
        or _in_two_scripts(one, two, kinds, matters)
    ):
        return ONE
    return other("they are worded otherwise") if strict else OPEN


def _differ(first: Label, second: Label, event: Label, matters: Matters) -> str:
    """Say why two questions are of two matters; "" where nothing says so."""
    if numbers_differ(first.numbers - event.numbers, second.numbers - event.numbers):
        return "they ask of other days or numbers"
    if _names_differ(first, second, event):
        return "they ask of other names"
    happened = first.of("happenings"), second.of("happenings")
    if all(happened) and not fit_together(*happened):
        return f"one asks of {_told(happened[0])}, the other of {_told(happened[1])}"
    for section in SECTIONS:
        ours, theirs = (only_in(known, section) for known in (matters.ours, matters.theirs))
        if ours and theirs and not any(each & _ANYBODY for each in ours | theirs):
            return f"one asks of {_told(ours)}, the other of {_told(theirs)}"
    return ""


def _other_stages(one: Label, two: Label) -> str:
    """Say where two questions are of two stages of one matter: damages claimed, and awarded."""
    ours, theirs = unmet(one.known, two.known), unmet(two.known, one.known)
    for stages in sections("concepts")["lists"]["stages"]:
        here, there = (
            {x for each in known for x in each} & set(stages) for known in (ours, theirs)
        )
        if here and there:
            return f"one asks of {min(here)}, the other of {min(there)}"
    return ""


def _names_differ(first: Label, second: Label, event: Label) -> bool:
    """Say whether each question has a name of its own that neither the other nor the event has."""
    if first.language != second.language:
        return False
    ours, theirs = (
        frozenset(name for name in names if not names_meet(frozenset({name}), event.names))
        for names in (first.names, second.names)
    )
    return bool(ours and theirs) and not names_meet(ours, theirs)


def _say_one(one: Question, two: Question, kinds: Verdict, matters: Matters) -> bool:
    """Say whether neither question says more than the other, or one only asks: “when it was”."""
    one_kind = bool(one.kinds & two.kinds)
    if not matters.none_left:
        return one_kind and not (one.of.speaks and two.of.speaks)
    named = one.names_one or two.names_one
    return (kinds.whether is Whether.ONE or named) and (matters.same or one_kind)


def _count_one(one: Question, two: Question, matters: Matters, event: Label) -> bool:
    """Say whether questions count one thing that was done, and differ in nothing but to whom.

    Whether the one counts a part of those whom the other counts, their answers are asked.
    """
    whether = {"whether"} in (one.kinds, two.kinds)
    if not (_counts(one) and _counts(two) and matters.same) or whether:
        return False
    done = unmet_happenings(matters.ours, two.of.of("happenings")) | unmet_happenings(
        matters.theirs, one.of.of("happenings")
    )
    if unmet(done, event.known) or only_in(matters.left, "qualities"):
        return False
    people = all(each & concepts_in("people") for each in matters.left)
    return not matters.both_left or (people and not matters.words_left)


def _counts(asked: Question) -> bool:
    return asked.kinds <= {"count", "whether", "survivors"}


def _one_of_kind(one: Question, two: Question, matters: Matters) -> bool:
    """Say whether questions of which one says more ask one thing all the same.

    An event has one answer to some kinds of question; and what only asks of what kind it is asks
    that of the event itself, as the other does that tells of nothing else that happened.
    """
    ours, theirs = (
        unmet_happenings(known, asked.of.of("happenings"))
        for known, asked in ((matters.ours, two), (matters.theirs, one))
    )
    if one.asks_one or two.asks_one:
        same_kind = one.kinds & two.kinds and "duration" not in one.kinds | two.kinds
        more = bool(ours or theirs) and not same_kind
        return not more and (matters.same or not matters.both_left)
    if ours or theirs or only_in(matters.left, "qualities"):
        return False
    if one.of.language != two.of.language and matters.same:
        return True
    whether = {"whether"} in (one.kinds, two.kinds) and only_in(matters.left, "people")
    return not (matters.both_left or whether) and (matters.same or bool(one.kinds & two.kinds))


def _in_two_scripts(one: Question, two: Question, kinds: Verdict, matters: Matters) -> bool:
    """Say whether questions whose words cannot be compared ask for one sort of answer.

    What is known that was done is compared all the same: hostages, and hostages freed.
    """
    foreign = (one.of.language == "ar") is not (two.of.language == "ar")
    same = matters.same and kinds.whether is Whether.ONE
    if not foreign or not (same or one.sorts & two.sorts & (one.kinds | two.kinds)):
        return False
    done = one.of.of("happenings"), two.of.of("happenings")
    more = unmet_happenings(matters.ours, done[1]) | unmet_happenings(matters.theirs, done[0])
    return not (all(done) and more)


def _told(known: frozenset[Concepts]) -> str:
    return ", ".join(sorted(min(each) for each in known)).replace("_", " ")
