"""Yes and no, labels and wording compared."""

from functools import lru_cache

from attrs import evolve

from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.yesno import read_yesno
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.clauses import clauses_exclude
from claimcheck.reckon.relating.clocks import compare_clocks
from claimcheck.reckon.relating.delays import compare_delays
from claimcheck.reckon.relating.fates import compare_fates
from claimcheck.reckon.relating.fit import Comparison, Fit
from claimcheck.reckon.relating.ordering import compare_orders
from claimcheck.reckon.relating.peoples import read_party
from claimcheck.reckon.relating.provinces import provinces_differ
from claimcheck.reckon.relating.questions import (
    asks_area,
    asks_cause,
    asks_mishap,
    asks_motive,
    asks_order,
    asks_when,
    asks_where,
)
from claimcheck.reckon.relating.respects import (
    answers_exclude,
    excludes,
    is_known,
    same_in_words,
    same_side,
)
from claimcheck.reckon.relating.ruled_out import rules_out
from claimcheck.reckon.relating.sense import answer_in, bare_yesno, negates, opposed
from claimcheck.reckon.relating.shares import compare_some_and_none
from claimcheck.reckon.relating.situated import lie_apart
from claimcheck.reckon.relating.sole import nations_differ, sole_differ
from claimcheck.reckon.relating.told_days import days_differ
from claimcheck.reckon.words import listed

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
    fared = compare_fates(a.verbatim, b.verbatim, question)
    if fared is not None:
        return fared
    if asks_cause(question):
        return _causes(a, b, question)
    if nations_differ(_text(a), _text(b), question):
        return Comparison(Fit.APART, f"{one} and {two} cannot both be so", "outcome")
    return _outcomes(a.values[0], b.values[0], f"{one} and {two}")


def _outcomes(first: str, second: str, both: str) -> Comparison:
    if opposed(first, second) or excludes(first, second, "outcomes"):
        return Comparison(Fit.APART, f"{both} cannot both be so", "outcome")
    if not _other_figures(first, second) and same_in_words(first, second, "outcomes"):
        return Comparison(Fit.SAME, f"{both} are words for the same")
    if negates(first, second):
        return Comparison(Fit.APART, f"{both}: one says that the other is not so", "denial")
    if _closed_set(first) and _closed_set(second) and not _share_country(first, second):
        return Comparison(Fit.APART, f"{both} cannot both be so", "outcome")
    return Comparison(Fit.UNKNOWN, f"{both} may both be so")


def _other_figures(one: str, other: str) -> bool:
    """Say whether two labels tell other figures: convicted on three counts, and on five."""
    first, second = ({w for w in label.split() if w.isdecimal()} for label in (one, other))
    return bool(first and second) and first != second


def _closed_set(label: str) -> bool:
    return len(label.split()) <= _SHORT_LABEL and not is_known(label, "outcomes")


def _share_country(one: str, other: str) -> bool:
    """Say whether two labels are of one country: “from Tunis” and “Tunisian”."""
    return bool(read_party(one).countries & read_party(other).countries)


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
    found = _yes_or_no(a, b, question) or compare_orders(_text(a), _text(b), question)
    found = found or compare_clocks(a, b, question) or compare_delays(a, b)
    found = found or compare_some_and_none(a, b)
    fared = None if found else compare_fates(a.verbatim, b.verbatim, question)
    if fared is not None:
        return fared
    if found is not None:
        return evolve(found, why=f"{one} and {two}: {found.why}")
    return _ruled_out(a, b, question) or _causes(a, b, question)


def _ruled_out(a: Understood, b: Understood, question: str) -> Comparison | None:
    """Compare wordings of which one says what the other rules out; None for all others."""
    one, two = f"“{a.verbatim.strip()[:100]}”", f"“{b.verbatim.strip()[:100]}”"
    if opposed(_text(a), _text(b)):
        return Comparison(Fit.APART, f"{one} and {two} exclude each other", "outcome")
    if negates(_text(a), _text(b), question):
        return Comparison(
            Fit.APART, f"{one} and {two}: one says that the other is not so", "denial"
        )
    if asks_when(question) and days_differ(_text(a), _text(b)):
        return Comparison(Fit.APART, f"{one} and {two} are of two days", "time")
    if asks_where(question) and lie_apart(fold(_text(a)), fold(_text(b))):
        return Comparison(Fit.APART, f"{one} and {two} cannot be one place", "place")
    return _others_named(a, b, question)


def _others_named(a: Understood, b: Understood, question: str) -> Comparison | None:
    """Compare wordings of which each names another area, or another who did it alone."""
    one, two = f"“{a.verbatim.strip()[:100]}”", f"“{b.verbatim.strip()[:100]}”"
    if asks_area(question) and provinces_differ(fold(_text(a)), fold(_text(b))):
        return Comparison(Fit.APART, f"{one} and {two} are two areas of one level", "place")
    if nations_differ(_text(a), _text(b), question):
        return Comparison(Fit.APART, f"{one} and {two} are two countries", "outcome")
    if sole_differ(_text(a), _text(b)) and not asks_when(question) and not asks_where(question):
        return Comparison(Fit.APART, f"{one} and {two}: one names who was alone in it", "party")
    kind = "cause" if asks_cause(question) else "denial"
    if rules_out(_text(a), _text(b), question):
        return Comparison(Fit.APART, f"{one} and {two}: one rules the other out", kind)
    return None


def _yes_or_no(a: Understood, b: Understood, question: str) -> Comparison | None:
    """Compare a yes or no with a sentence that answers the question; None for anything else."""
    said = [read_yesno(each.verbatim) or answer_in(_text(each), question) for each in (a, b)]
    plain = [read_yesno(each.verbatim) is not None or bare_yesno(_text(each)) for each in (a, b)]
    if None in said or not any(plain):
        return None
    one, two = (evolve(x, values=(y or "",)) for x, y in zip((a, b), said, strict=True))
    return compare_yesno(one, two, question)


def _causes(a: Understood, b: Understood, question: str) -> Comparison:
    one, two = f"“{a.verbatim.strip()[:100]}”", f"“{b.verbatim.strip()[:100]}”"
    if (not asks_motive(question) or asks_mishap(question)) and excludes(
        _text(a), _text(b), "causes"
    ):
        return Comparison(Fit.APART, f"{one} and {two} exclude each other as causes", "cause")
    if not asks_cause(question) and _cannot_both(_text(a), _text(b), question):
        return Comparison(Fit.APART, f"{one} and {two} cannot both be so", "outcome")
    if clauses_exclude(_text(a), _text(b)):
        kind = "cause" if asks_cause(question) else "outcome"
        return Comparison(Fit.APART, f"{one} and {two}: one rules the other out", kind)
    if asks_cause(question):
        return Comparison(Fit.UNKNOWN, f"{one} and {two} may hold side by side as causes")
    if same_side(_text(a), _text(b), "outcomes"):
        return Comparison(Fit.SAME, f"{one} and {two} are words for the same")
    return Comparison(Fit.UNKNOWN, f"{one} and {two} are wording, which a person must compare")


def _cannot_both(one: str, two: str, question: str) -> bool:
    """Say whether two wordings exclude each other as outcomes, or in what a question asks of."""
    ended = not asks_motive(question) or asks_mishap(question)
    return (ended and excludes(one, two, "outcomes")) or answers_exclude(one, two, question)


def _text(answer: Understood) -> str:
    return answer.verbatim[:500]
