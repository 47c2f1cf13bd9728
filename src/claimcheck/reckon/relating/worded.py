"""Yes and no, labels and wording compared."""

from functools import lru_cache

from claimcheck.model.reckoned import Understood
from claimcheck.reckon.relating.fit import Comparison, Fit
from claimcheck.reckon.relating.questions import asks_cause, asks_order
from claimcheck.reckon.words import listed, mapping


def compare_yesno(a: Understood, b: Understood, question: str) -> Comparison:
    """Compare yes and no; the question says what a contradiction turns on."""
    if a.values == b.values:
        return Comparison(Fit.SAME, f"both say {a.values[0]}")
    kind = "cause" if asks_cause(question) else "order" if asks_order(question) else "denial"
    return Comparison(Fit.APART, "one says yes and the other no", kind)


def compare_labels(a: Understood, b: Understood, question: str) -> Comparison:
    """Compare two labels; words for the same outcome are the same label."""
    one, two = f"“{a.verbatim.strip()}”", f"“{b.verbatim.strip()}”"
    if a.values == b.values:
        return Comparison(Fit.SAME, f"both say {one}")
    if _outcome(a.values) is not None and _outcome(a.values) == _outcome(b.values):
        return Comparison(Fit.SAME, f"{one} and {two} are words for the same")
    if _says_unknown(a.values) or _says_unknown(b.values):
        return Comparison(Fit.UNKNOWN, f"{one} or {two} says that it is not known")
    if asks_cause(question):
        return Comparison(Fit.UNKNOWN, f"{one} and {two} may hold side by side as causes")
    return Comparison(Fit.APART, f"{one} and {two} cannot both be so", "outcome")


@lru_cache(maxsize=4_096)
def _says_unknown(values: tuple[str, ...]) -> bool:
    unknown = listed("terms", "unknown")
    return any(word in unknown for value in values for word in value.split())


@lru_cache(maxsize=4_096)
def _outcome(values: tuple[str, ...]) -> str | None:
    for name, words in mapping("terms", "outcomes").items():
        if values and values[0] in words:
            return name
    return None


def compare_wording(a: Understood, b: Understood, question: str) -> Comparison:
    """Compare answers that are wording, or of which one was not understood as the other was."""
    if a.values == b.values and a.kind is b.kind:
        return Comparison(Fit.SAME, "both say the same in words")
    orders = _order(a), _order(b)
    if None not in orders and orders[0] != orders[1]:
        why = f"one puts it {orders[0]} the other event, the other {orders[1]} it"
        return Comparison(Fit.APART, why, "order")
    one, two = f"“{a.verbatim.strip()[:100]}”", f"“{b.verbatim.strip()[:100]}”"
    if asks_cause(question):
        return Comparison(Fit.UNKNOWN, f"{one} and {two} may hold side by side as causes")
    return Comparison(Fit.UNKNOWN, f"{one} and {two} are wording, which a person must compare")


def _order(answer: Understood) -> str | None:
    """Give what an answer's first words say of order: “before”, “after” or “during”, or None."""
    return _order_of(answer.values[0][:80]) if answer.values else None


@lru_cache(maxsize=4_096)
def _order_of(text: str) -> str | None:
    for name, key in (
        ("before", "order_before"),
        ("after", "order_after"),
        ("during", "order_same"),
    ):
        if any(text == phrase or text.startswith(phrase + " ") for phrase in listed("terms", key)):
            return name
    return None
