"""The kind of a question whose claims do not say it: read from the answers and its words."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.count import understand_count
from claimcheck.reckon.answers.duration import understand_duration
from claimcheck.reckon.answers.measure import understand_measure
from claimcheck.reckon.answers.quantity import NotUnderstoodError
from claimcheck.reckon.answers.scales import scale_of
from claimcheck.reckon.answers.time import understand_time
from claimcheck.reckon.answers.time_of_day import is_clock
from claimcheck.reckon.answers.units import classes_of
from claimcheck.reckon.answers.yesno import read_yesno
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.fates import tell_several
from claimcheck.reckon.relating.labels.kinds import read_question
from claimcheck.reckon.relating.questions import asks_cause, label_words
from claimcheck.reckon.relating.respects import is_known
from claimcheck.reckon.words import listed

_NOTHING_KNOWN = Context()
_LOOKED_AT = 50
_NumberWords = tuple[tuple[str, tuple[int, int | None]], ...]
_SHORT_LABEL = 4
_TELLING = {AnswerKind.YESNO: 0, AnswerKind.COUNT: 2}
_NAMED = {AnswerKind(kind) for kind in AnswerKind}
_TIME_LAST: tuple[tuple[AnswerKind, Callable[[Claim, Context], Understood]], ...] = (
    (AnswerKind.DURATION, understand_duration),
    (AnswerKind.COUNT, understand_count),
    (AnswerKind.TIME, understand_time),
    (AnswerKind.MEASURE, understand_measure),
)
_TIME_FIRST = (_TIME_LAST[2], *_TIME_LAST)
_BY_LABEL = (
    ("asks_persons", AnswerKind.PERSONS),
    ("asks_party", AnswerKind.PARTY),
    ("asks_place", AnswerKind.PLACE),
    ("asks_label", AnswerKind.LABEL),
)

_OUTCOMES = frozenset({"outcome", "fate", "condition"})
_BY_SORT = {"who": AnswerKind.PARTY, "where": AnswerKind.PLACE}


def read_kind(answers: Iterable[Claim], context: Context = _NOTHING_KNOWN) -> AnswerKind:
    """Read the kind of a question from the claims that answer it.

    What most claims say themselves; else what most answers (of the first fifty) can be read as,
    where nothing speaks against it; else what the words of the question ask for; else wording. A
    length of time among dates is a time. Number words of the dossier make counts too.
    """
    said: Counter[str] = Counter()
    silent: list[Claim] = []
    for claim in answers:
        if claim.kind in _NAMED:
            said[claim.kind] += 1
        elif len(silent) < _LOOKED_AT:
            silent.append(claim)
    own = tuple(sorted(context.number_words.items()))
    if said:
        named = AnswerKind(max(said, key=lambda kind: (said[kind], kind)))
        return AnswerKind.TIME if _among_dates(named, said, silent, own) else named
    if not silent:
        return AnswerKind.WORDING
    return _from_answers(silent, own) or _from_labels(silent)


def _among_dates(
    named: AnswerKind, said: Mapping[str, int], silent: list[Claim], own: _NumberWords
) -> bool:
    """Say whether lengths of time stand among dates, and so are times themselves."""
    if named is not AnswerKind.DURATION:
        return False
    return said.get(AnswerKind.TIME, 0) > 0 or any(
        _look(claim, own) is AnswerKind.TIME for claim in silent
    )


def _from_answers(claims: list[Claim], own: _NumberWords) -> AnswerKind | None:
    looks = Counter(_look(claim, own) for claim in claims)
    looks.pop(None, None)
    if not looks:
        return None
    if looks[AnswerKind.TIME] and looks[AnswerKind.DURATION]:
        return AnswerKind.TIME
    if looks[AnswerKind.COUNT] and _tell_outcomes(claims, own):
        return None
    if looks[AnswerKind.COUNT] and looks[AnswerKind.MEASURE] and any(map(_measured, claims)):
        # Counts beside kilometres are numbers of them; beside a share they are not.
        looks[AnswerKind.MEASURE] += looks.pop(AnswerKind.COUNT)
    kind, number = max(looks.items(), key=_most_telling)
    return kind if kind is not None and 2 * number >= len(claims) else None


def asks_outcome(question: str) -> bool:
    """Say whether a question asks how something ended, or what became of somebody."""
    return bool(read_question(question).sorts & _OUTCOMES)


def _tell_outcomes(claims: list[Claim], own: _NumberWords) -> bool:
    """Say whether counts tell how something ended: “two killed” beside “all released”."""
    if not all(asks_outcome(claim.question) for claim in claims):
        return False
    worded = (claim.answer for claim in claims if _look(claim, own) is None)
    return tell_several(claim.answer for claim in claims) or any(
        is_known(answer, "outcomes") for answer in worded
    )


def _most_telling(item: tuple[AnswerKind | None, int]) -> tuple[int, int, str]:
    """Order kinds by how many answers look like them; where equal, a number says more than a no."""
    kind, number = item
    return number, 1 if kind is None else _TELLING.get(kind, 1), str(kind)


def _look(claim: Claim, own: _NumberWords) -> AnswerKind | None:
    asked = (
        claim.answer, claim.unit, claim.population, claim.question, claim.kind, claim.said,
        claim.when,
    )  # fmt: skip
    return _look_of(asked, own)


@lru_cache(maxsize=32_768)
def _look_of(asked: tuple[str, ...], own: _NumberWords) -> AnswerKind | None:
    """Say what kind an answer looks like, for its question; None where it is any wording."""
    answer, unit, population, question, kind_said, said, when = asked
    context = Context(number_words=dict(own)) if own else _NOTHING_KNOWN
    claim = Claim(
        answer, "", unit=unit, population=population, question=question, kind=kind_said,
        said=said, when=when,
    )  # fmt: skip
    if read_yesno(claim.answer) and not _counts(claim):
        return AnswerKind.YESNO
    if is_clock(claim):
        return AnswerKind.TIME
    if asks_cause(claim.question):
        return None
    words = label_words(claim.question)
    timed = not words.isdisjoint(listed("terms", "asks_time"))
    order = (_TIME_LAST, _TIME_FIRST)[timed and words.isdisjoint(listed("terms", "asks_count"))]
    found = next((kind for kind, reader in order if _reads(reader, claim, context)), None)
    if found is AnswerKind.COUNT and _names_nobody(answer, words):
        return None
    if found is AnswerKind.COUNT and _measures(claim, context):
        return AnswerKind.MEASURE
    return AnswerKind.TIME if found is AnswerKind.DURATION and timed else found


def _names_nobody(answer: str, asked: frozenset[str]) -> bool:
    """Say whether “nobody” answers who it was, and does not count."""
    counts = not asked.isdisjoint(listed("terms", "asks_count"))
    who = not asked.isdisjoint(listed("terms", "asks_party"))
    return who and not counts and fold(answer[:50]) in listed("parties", "nobody")


def _measures(claim: Claim, context: Context) -> bool:
    """Say whether what is counted is a unit of measure: kilometres, not people.

    “4,000 m” is so many metres, unless people are asked for: then it is millions.
    """
    if scale_of(claim.unit or understand_count(claim, context).unit) is not None:
        return True
    try:
        unit = understand_measure(claim, context).unit
    except NotUnderstoodError:
        return False
    return unit == "m" and not (classes_of(claim.question).groups or _counts(claim))


def _measured(claim: Claim) -> bool:
    """Say whether an answer is in a unit that measures and no share, or in decimals: 5.8."""
    try:
        found = understand_measure(claim, _NOTHING_KNOWN)
    except NotUnderstoodError:
        return False
    scale = scale_of(found.unit)
    if scale is None:
        counted = classes_of(claim.question)
        if found.unit or found.approximate or _counts(claim) or counted.acts or counted.groups:
            return False
        return isinstance(found.low, float) and found.low == found.high
    return scale.measures != "share"


def _counts(claim: Claim) -> bool:
    """Say whether “no” is a number here: the claim counts something."""
    words = label_words(claim.question)
    return bool(claim.unit) or not words.isdisjoint(listed("terms", "asks_count"))


def _reads(reader: Callable[[Claim, Context], Understood], claim: Claim, context: Context) -> bool:
    try:
        reader(claim, context)
    except NotUnderstoodError:
        return False
    return True


def _from_labels(claims: list[Claim]) -> AnswerKind:
    labels = {claim.question for claim in claims}
    if any(asks_cause(label) for label in labels):
        return AnswerKind.WORDING
    words = frozenset[str]().union(*(label_words(label) for label in labels))
    if "when" in words:
        return AnswerKind.WORDING
    if not words.isdisjoint(listed("terms", "taking")):
        words -= {"place", "places"}
    if not words.isdisjoint(listed("terms", "asks_thing")):
        return AnswerKind.WORDING
    if _asks_of_what_sort(words) and all(map(_short, claims)):
        return AnswerKind.LABEL
    for key, kind in _BY_LABEL:
        if not words.isdisjoint(listed("terms", key)):
            if kind is AnswerKind.LABEL and not all(_short(claim) for claim in claims):
                continue
            return kind
    return _by_kind_of_question(labels) if all(map(_short, claims)) else AnswerKind.WORDING


def _by_kind_of_question(labels: Iterable[str]) -> AnswerKind:
    """Read the kind of short answers from how a question asks, in whichever language."""
    sorts = frozenset[str]().union(*(read_question(label).sorts for label in labels))
    return _BY_SORT.get(min(sorts), AnswerKind.WORDING) if len(sorts) == 1 else AnswerKind.WORDING


def _asks_of_what_sort(words: frozenset[str]) -> bool:
    """Say whether a question asks what somebody is, and not who: “fate of the attackers”."""
    return not words.isdisjoint(listed("terms", "asks_label")) and words.isdisjoint({"who", "whom"})


def _short(claim: Claim) -> bool:
    return len(claim.answer.split()) <= _SHORT_LABEL
