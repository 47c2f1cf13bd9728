"""What a question's label asks, in whatever words, and whether two labels ask one thing."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.reckon.answers.units import class_of
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.stems import stem
from claimcheck.reckon.words import Phrases, listed, mapping, phrase_at, sections


@frozen(cache_hash=True)
class Asked:
    """What a label's words say: which sort of answer, at which edge, of what.

    Where no word says the sort, a label that names acts or groups counts; one that begins with a
    noun of its own (“unit of the dead”) asks for that. `topic` holds the telling words, endings
    off and words for one thing made one; `groups` are those of the topic that name who or what is
    counted, `acts` what is done to them.
    """

    sorts: frozenset[str]
    counts: bool
    edges: frozenset[str]
    topic: frozenset[str]
    acts: frozenset[str]
    groups: frozenset[str]


@lru_cache(maxsize=16_384)
def same_question(a: str, b: str) -> bool:
    """Say whether two labels may ask one thing, in whatever words.

    One asks all that the other asks; words of the same sort (when, what day) tell nothing; who is
    counted is looked at with the counts. How long a thing has lasted is asked with its start.
    """
    one, two = read_asked(a), read_asked(b)
    both_edges = one.edges and two.edges and one.edges != two.edges
    if a != b and (both_edges or (_sorts_differ(one, two) and not _spans(one, two))):
        return False
    return a == b or _of_one(one, two)


def _of_one(one: Asked, two: Asked) -> bool:
    """Say whether two labels that ask for one sort of answer ask it of one matter."""
    first, second = one.topic, two.topic
    if one.acts and one.acts == two.acts and _counts(one) and _counts(two):
        first, second = first - one.groups, second - two.groups
        if one.groups != two.groups and first and second:
            return first == second
    elif not (one.counts and two.counts):
        first, second = (frozenset(w.removeprefix("by ") for w in x) for x in (first, second))
    if _set_apart(first - second, second - first):
        return False
    if not first or not second:
        return bool(one.sorts & two.sorts) and one.edges == two.edges
    if one.edges != two.edges and not _spans(one, two):
        return first == second
    return first <= second or second <= first


def _set_apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether what only one label has makes it another question: “against”, “since”."""
    if not _stemmed("opposing").isdisjoint(ours | theirs):
        return True
    orders = _stemmed("ordering")
    return not orders.isdisjoint(ours) and not orders.isdisjoint(theirs)


@lru_cache(maxsize=16_384)
def subjects_of(text: str) -> frozenset[str]:
    """Give the telling words of a wording, words for one thing made one."""
    helping = listed("terms", "helping") | listed("terms", "negating")
    words = " ".join(word for word in text.split() if word not in helping)
    asked = read_asked(words)
    return asked.topic


@lru_cache(maxsize=16_384)
def set_apart(a: str, b: str) -> bool:
    """Say whether what only one label has makes it another question: “co-pilot”, “since”."""
    first, second = read_asked(a).topic, read_asked(b).topic
    return _set_apart(first - second, second - first)


def edges_differ(a: str, b: str) -> bool:
    """Say whether one asks of a beginning, and the other of an end."""
    first, second = read_asked(a).edges, read_asked(b).edges
    return bool(first and second) and first.isdisjoint(second)


@lru_cache(maxsize=16_384)
def to_two_sides(a: str, b: str) -> bool:
    """Say whether one asks who did it, and the other to whom it was done."""
    first, second = read_asked(a).sorts, read_asked(b).sorts
    return ("to whom" in first) is not ("to whom" in second) and bool({"who"} & (first | second))


@cache
def _stemmed(key: str) -> frozenset[str]:
    return frozenset(_one_word(word) for word in listed("wordings", key))


def _sorts_differ(one: Asked, two: Asked) -> bool:
    ours, theirs = (x.sorts or ({"count"} if x.counts else set()) for x in (one, two))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _counts(asked: Asked) -> bool:
    return asked.sorts <= {"count"}


def _spans(one: Asked, two: Asked) -> bool:
    """Say whether one asks how long, and the other since when."""
    return any("long" in x.sorts and y.edges == {"start"} for x, y in ((one, two), (two, one)))


@lru_cache(maxsize=8_192)
def read_asked(label: str) -> Asked:
    """Read the words of a question's label."""
    words, at = fold(label[:500]).split(), 0
    found: dict[str, set[str]] = {"sorts": set(), "edges": set(), "same": set()}
    rest: list[str] = []
    while at < len(words):
        phrase = phrase_at(words, at, _phrases())
        if phrase is None or is_relative(words, at):
            rest.append(words[at] if _agent(words, at) is None else f"by {words[at]}")
            at += 1
            continue
        for section, name in _phrases()[phrase[0]]:
            found[section].add(name)
        at = phrase[1]
    telling = [word for word in rest if not _is_idle(word)]
    topic = found["same"] | {_topic(word) for word in telling}
    acts = {word for word in topic if word in mapping("terms", "acts")}
    groups = {_topic(word) for word in telling if class_of(word, "groups")}
    counts = bool(acts or groups) and not _names_one_act(words)
    sorts = _done_to(words, found["sorts"]) | _head(words, counts=counts)
    sets = (frozenset(each) for each in (found["edges"], topic, acts, groups))
    return Asked(frozenset(sorts), counts, *sets)


def is_relative(words: Sequence[str], at: int) -> bool:
    """Say whether “who” or “where” is no question word here: “pilgrims who died”."""
    asking = words[at] in listed("wordings", "question_words")
    return asking and at > 0 and words[at - 1] not in listed("wordings", "leading")


def _done_to(words: list[str], sorts: set[str]) -> set[str]:
    """Tell “who was besieged” from “who besieged”."""
    was = len(words) > 2 and words[0] == "who" and words[1] in {"was", "were", "is", "are", "got"}
    if not was or words[2] in listed("wordings", "active"):
        return sorts
    return {*(sorts - {"who"}), "to whom"}


def _names_one_act(words: list[str]) -> bool:
    """Say whether a label begins with what was done: “arrest of the mayor”, which counts nobody."""
    if "of" not in words[1:3]:
        return False
    head = words[words.index("of") - 1]
    done = class_of(head, "acts") or any(
        section == "same" for section, _ in _stems().get(stem(head), ())
    )
    return bool(done) and not head.endswith("s")


def _head(words: list[str], *, counts: bool) -> set[str]:
    """Give the noun before the first “of”, where it is neither a sort, an edge nor a happening.

    “Relatives of the mayor killed” are counted, and no sort of answer.
    """
    at = words.index("of") if "of" in words else 0
    head = words[at - 1] if at else ""
    told = _phrases().get(head) or _phrases().get(f"{head} of") or _stems().get(stem(head))
    known = told or class_of(head, "acts") or class_of(head, "groups") or _is_idle(head)
    counted = counts and head.endswith("s")
    return set() if not head or known or counted else {head}


def _is_idle(word: str) -> bool:
    return word in listed("terms", "idle") or word in listed("wordings", "idle")


def _topic(word: str) -> str:
    return class_of(word, "acts") or _one_word(word)


def _agent(words: list[str], at: int) -> str | None:
    """Give the “by” that makes a word who did it, and not who is counted; None without one."""
    before = words[at - 2 : at] if words[at - 1 : at] == ["the"] else words[at - 1 : at]
    return "by" if before[:1] == ["by"] else None


@lru_cache(maxsize=8_192)
def _one_word(word: str) -> str:
    """Give the name under which a word stands with others, else the word without its ending."""
    bare = stem(word)
    for section, name in _stems().get(bare, ()):
        if section == "same":
            return name
    return bare


@cache
def _stems() -> dict[str, tuple[tuple[str, str], ...]]:
    return {stem(phrase): names for phrase, names in _phrases().items() if " " not in phrase}


@cache
def _phrases() -> Phrases:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for section in ("sorts", "edges", "same"):
        for name, wordings in _entries(section):
            for phrase in wordings:
                key = fold(phrase)
                found[key] = (*found.get(key, ()), (section, name))
    return Phrases(found)


def _entries(section: str) -> Iterable[tuple[str, list[str]]]:
    return sections("wordings")[section].items()
