"""Yes and no, labels and wording compared."""

from collections.abc import Mapping
from functools import cache, lru_cache

from claimcheck.model.reckoned import Understood
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.fit import Comparison, Fit
from claimcheck.reckon.relating.questions import asks_cause, asks_motive, asks_order
from claimcheck.reckon.relating.respects import excludes, is_known, same_in_words
from claimcheck.reckon.words import listed, mapping

_SHORT_LABEL = 2


def compare_yesno(a: Understood, b: Understood, question: str) -> Comparison:
    """Compare yes and no; the question says what a contradiction turns on."""
    if a.values == b.values:
        return Comparison(Fit.SAME, f"both say {a.values[0]}")
    kind = "cause" if asks_cause(question) else "order" if asks_order(question) else "denial"
    return Comparison(Fit.APART, "one says yes and the other no", kind)


def compare_labels(a: Understood, b: Understood, question: str) -> Comparison:
    """Compare two labels; words for the same outcome are the same label.

    Labels of a word or two are taken for members of one closed set; longer ones contradict only
    where the words for outcomes know that they exclude each other.
    """
    one, two = f"“{a.verbatim.strip()}”", f"“{b.verbatim.strip()}”"
    if a.values == b.values:
        return Comparison(Fit.SAME, f"both say {one}")
    if _says_unknown(a.values) or _says_unknown(b.values):
        return Comparison(Fit.UNKNOWN, f"{one} or {two} says that it is not known")
    if asks_cause(question):
        return _causes(a, b, question)
    return _outcomes(a.values[0], b.values[0], f"{one} and {two}")


def _outcomes(first: str, second: str, both: str) -> Comparison:
    if excludes(first, second, "outcomes"):
        return Comparison(Fit.APART, f"{both} cannot both be so", "outcome")
    if same_in_words(first, second, "outcomes"):
        return Comparison(Fit.SAME, f"{both} are words for the same")
    if _negates(first, second):
        return Comparison(Fit.APART, f"{both}: one says that the other is not so", "denial")
    if _closed_set(first) and _closed_set(second):
        return Comparison(Fit.APART, f"{both} cannot both be so", "outcome")
    return Comparison(Fit.UNKNOWN, f"{both} may both be so")


def _closed_set(label: str) -> bool:
    return len(label.split()) <= _SHORT_LABEL and not is_known(label, "outcomes")


@lru_cache(maxsize=4_096)
def _says_unknown(values: tuple[str, ...]) -> bool:
    unknown = listed("terms", "unknown")
    return any(word in unknown for value in values for word in value.split())


def compare_wording(a: Understood, b: Understood, question: str) -> Comparison:
    """Compare answers that are wording, or of which one was not understood as the other was.

    They contradict only where both speak of order, where word lists know that they exclude each
    other, or where one says that what the other says is not so.
    """
    if a.values == b.values and a.kind is b.kind:
        return Comparison(Fit.SAME, "both say the same in words")
    one, two = f"“{a.verbatim.strip()[:100]}”", f"“{b.verbatim.strip()[:100]}”"
    orders = _order(a), _order(b)
    if None not in orders and orders[0] != orders[1] and _same_anchor(a, b):
        why = f"one puts it {orders[0]} the other event, the other {orders[1]} it"
        return Comparison(Fit.APART, why, "order")
    if _negates(_text(a), _text(b)):
        return Comparison(
            Fit.APART, f"{one} and {two}: one says that the other is not so", "denial"
        )
    return _causes(a, b, question)


def _causes(a: Understood, b: Understood, question: str) -> Comparison:
    one, two = f"“{a.verbatim.strip()[:100]}”", f"“{b.verbatim.strip()[:100]}”"
    if not asks_motive(question):
        if excludes(_text(a), _text(b), "causes"):
            return Comparison(Fit.APART, f"{one} and {two} exclude each other as causes", "cause")
        if excludes(_text(a), _text(b), "outcomes") and not asks_cause(question):
            return Comparison(Fit.APART, f"{one} and {two} cannot both be so", "outcome")
    if asks_cause(question):
        return Comparison(Fit.UNKNOWN, f"{one} and {two} may hold side by side as causes")
    return Comparison(Fit.UNKNOWN, f"{one} and {two} are wording, which a person must compare")


def _text(answer: Understood) -> str:
    return answer.verbatim[:500]


@lru_cache(maxsize=16_384)
def _sense(text: str) -> tuple[frozenset[str], bool]:
    """Give the words that carry an answer's sense, and whether it is turned into its opposite."""
    words = fold(text).split()
    turned = sum(word in listed("terms", "negating") for word in words) % 2 == 1
    idle = listed("terms", "helping") | listed("terms", "negating")
    return frozenset(word for word in words if word not in idle), turned


def _negates(a: str, b: str) -> bool:
    """Say whether one answer is the other with a “not”: what is denied says no more than it."""
    (first, a_turned), (second, b_turned) = _sense(a), _sense(b)
    if a_turned == b_turned or not first or not second:
        return False
    denied, said = (first, second) if a_turned else (second, first)
    return denied <= said


def _order(answer: Understood) -> str | None:
    """Give what an answer's first words say of order: “before”, “after” or “during”, or None."""
    found = _order_of(answer.values[0][:200]) if answer.values else None
    return found[0] if found else None


def _same_anchor(a: Understood, b: Understood) -> bool:
    """Say whether two orders speak of one event: the words after “before” and “after” meet."""
    found = _order_of(a.values[0][:200]), _order_of(b.values[0][:200])
    anchors = [_matters(one[1]) if one else frozenset() for one in found]
    return not all(anchors) or not anchors[0].isdisjoint(anchors[1])


@lru_cache(maxsize=4_096)
def _matters(text: str) -> frozenset[str]:
    return frozenset(_matter_of().get(word, word) for word in _sense(text)[0])


@cache
def _matter_of() -> Mapping[str, str]:
    return {
        fold(word): name for name, words in mapping("terms", "matters").items() for word in words
    }


@lru_cache(maxsize=4_096)
def _order_of(text: str) -> tuple[str, str] | None:
    for name, key in (
        ("before", "order_before"),
        ("after", "order_after"),
        ("during", "order_same"),
    ):
        for phrase in sorted(listed("terms", key), key=len, reverse=True):
            if text == phrase or text.startswith(phrase + " "):
                return name, text[len(phrase) :]
    return None
