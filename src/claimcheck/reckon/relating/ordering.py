"""What came before what, as wording tells it."""

from collections.abc import Mapping
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.fit import Comparison, Fit
from claimcheck.reckon.relating.sense import sense_of
from claimcheck.reckon.relating.stems import stem
from claimcheck.reckon.words import Phrases, listed, mapping, phrase_at

_AT_MOST = 300


@frozen
class Order:
    """That something (`what`, empty where the question says it) was before, after or during.

    `edge` says that the other thing's start or end is meant, where its words say so.
    """

    what: frozenset[str]
    how: str
    other: frozenset[str]
    edge: str


def compare_orders(a: str, b: str, question: str) -> Comparison | None:
    """Compare what two wordings say of order; None where nothing is told of it."""
    one, two = read_order(a), read_order(b)
    if one is not None and two is not None and not _entangled(one, two):
        return _ordered(one, two)
    if one is None and two is None and asks_first(question):
        return _firsts(a, b)
    return None


def _ordered(one: Order, two: Order) -> Comparison | None:
    straight = _meet(one.what, two.what) and _meet(one.other, two.other)
    if straight and one.how != two.how and not _between(one, two):
        why = f"one puts it {one.how} the other event, the other {two.how} it"
        return Comparison(Fit.APART, why, "order")
    named = one.what and two.what and one.other and two.other
    if straight or not named or not (_meet(one.what, two.other) and _meet(one.other, two.what)):
        return None
    if one.how == two.how and one.how != "during":
        return Comparison(Fit.APART, "each puts first what the other puts second", "order")
    return Comparison(Fit.SAME, "both tell one order") if one.how != two.how else None


def _entangled(one: Order, two: Order) -> bool:
    """Say whether one names only what came before, with all the other names after it."""
    return bool(one.what) is not bool(two.what) and bool(
        one.what & two.other or two.what & one.other
    )


def _meet(one: frozenset[str], two: frozenset[str]) -> bool:
    return not one or not two or not one.isdisjoint(two)


def _between(one: Order, two: Order) -> bool:
    """Say whether there is a time that both allow: before the end, and after the start."""
    return any(
        (x.how, x.edge) == ("before", "end") and (y.how == "during" or _begun(y))
        for x, y in ((one, two), (two, one))
    ) or any(_begun(x) and y.how == "during" for x, y in ((one, two), (two, one)))


def _begun(order: Order) -> bool:
    return (order.how, order.edge) == ("after", "start")


@lru_cache(maxsize=4_096)
def asks_first(question: str) -> bool:
    """Say whether a question asks which of several things was the first."""
    words = fold(question[:_AT_MOST]).split()
    if "first" not in words:
        return False
    at = words.index("first")
    came = at > 0 and words[at - 1] in listed("terms", "asks_first")
    return came or at == len(words) - 1 or "or" in words


def _firsts(a: str, b: str) -> Comparison | None:
    idle = frozenset(map(stem, listed("terms", "asks_first")))
    one, two = (_matters(text) - idle for text in (a, b))
    if not one or not two or not one.isdisjoint(two):
        return None
    return Comparison(Fit.APART, "each says that another thing was first", "order")


@lru_cache(maxsize=4_096)
def read_order(text: str) -> Order | None:
    """Read “the siege began before the talks”, “after the truce”; None where no order is told."""
    words = fold(text[:_AT_MOST]).split()
    for at in range(words[:1] == ["first"] and "then" in words, len(words)):
        found = phrase_at(words, at, _phrases(begins=at == 0))
        if found is None or found[1] >= len(words):
            continue
        first = words[1:at] if words[:1] == ["first"] else words[:at]
        what, other = _matters(" ".join(first)), words[found[1] :]
        if at and not what and not _offset(first):
            continue
        return Order(
            what, _phrases(begins=at == 0)[found[0]], _matters(" ".join(other)), _edge(other)
        )
    return None


def _offset(words: list[str]) -> bool:
    """Say whether words only tell how long before or after: “a week”, “shortly”."""
    return bool(words) and all(_tells_when(word) or word in {"a", "an", "the"} for word in words)


def _tells_when(word: str) -> bool:
    return (
        word in mapping("calendar", "spans")
        or word in mapping("numbers", "cardinals")
        or word in listed("terms", "offsets")
        or word.isdecimal()
    )


def _edge(words: list[str]) -> str:
    for edge, name in mapping("terms", "edges").items():
        if not set(name).isdisjoint(words):
            return edge
    return ""


@lru_cache(maxsize=4_096)
def _matters(text: str) -> frozenset[str]:
    words = " ".join(word for word in text.split() if not _tells_when(word))
    told = sense_of(words)[0] - _edges()
    return frozenset(_matter_of().get(word, word) for word in told)


@cache
def _edges() -> frozenset[str]:
    return frozenset(stem(word) for words in mapping("terms", "edges").values() for word in words)


@cache
def _matter_of() -> Mapping[str, str]:
    return {
        stem(fold(word)): name
        for name, words in mapping("terms", "matters").items()
        for word in words
    }


@cache
def _phrases(*, begins: bool) -> Phrases:
    """Give the phrases of order that may begin an answer, or stand within one."""
    kept = ("before", "after", "during")
    keys = dict(zip(kept, ("order_before", "order_after", "order_same"), strict=True))
    if not begins:
        keys = dict(zip(kept, ("order_mid_before", "order_mid_after", "order_same"), strict=True))
    return Phrases({phrase: how for how, key in keys.items() for phrase in listed("terms", key)})
