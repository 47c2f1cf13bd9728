"""Why a claim belongs with others, in words that a person can check."""

from collections.abc import Iterable, Sequence
from datetime import date

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.counting import counted
from claimcheck.reckon.grouping.idle import is_idle
from claimcheck.reckon.grouping.levels import days_level, place_level, said_level, told_level
from claimcheck.reckon.grouping.passages import likely_days
from claimcheck.reckon.grouping.stems import bones, may_name, stem, words_of
from claimcheck.reckon.grouping.told import Span
from claimcheck.reckon.grouping.traits import Traits
from claimcheck.reckon.names import plain
from claimcheck.reckon.relating.labels.read import concepts_in
from claimcheck.reckon.words import sections

_MOST_WORDS = 3
# 28 and 20 are figures of much the same size, 28 and 6 are not.
_NEARLY = 0.4
_SAME_TIMES = {"time_same", "time_meet", "time_same_long"}
_TOLD = {"said_0": "told on the same day", "said_2": "told within two days"}


def why_together(
    claim: RecordedClaim, traits: Traits, met: Sequence[tuple[RecordedClaim, Traits]]
) -> str:
    """Say what a claim shares with those that it was put beside, the most telling first."""
    theirs = max((each for _, each in met), key=lambda each: _likeness(traits, each))
    said = [*_time(claim, traits, theirs), *_place(claim, traits, theirs)]
    said += _words(claim, traits, theirs)
    if _of_one_size(traits, theirs):
        said.append("figures of much the same size")
    if traits.document and traits.document == theirs.document:
        said.append(f"{_near(traits, theirs)} ({traits.document})")
    else:
        said += _sentences(traits, theirs)
    said += _numbered(traits, met)
    return ", ".join(said) or "much the same words"


def _of_one_size(a: Traits, b: Traits) -> bool:
    """Whether two claims count one thing, and nearly as many."""
    if a.figure is None or b.figure is None or a.document == b.document:
        return False
    return a.figure[0] == b.figure[0] and abs(a.figure[1] - b.figure[1]) < _NEARLY


def _numbered(traits: Traits, met: Sequence[tuple[RecordedClaim, Traits]]) -> list[str]:
    """Name the claim whose number the giver has next to this one's."""
    if traits.numbered is None:
        return []
    numbering, number = traits.numbered
    beside = {(numbering, number - 1), (numbering, number + 1)}
    found = [recorded.claim.id for recorded, each in met if each.numbered in beside]
    return [f"numbered next to {found[0]}"] if found else []


def _shared(a: Traits, b: Traits) -> set[str]:
    return set(a.features) & set(b.features)


def _likeness(a: Traits, b: Traits) -> tuple[int, int, bool]:
    """Say how much there is to tell of what two claims share: in their words, then around them."""
    if not (a.passage and b.passage):
        return len(_shared(a, b)), 0, a.document == b.document
    around = len(set(a.passage.features) & set(b.passage.features))
    return len(_shared(a, b)), around, a.document == b.document


def _near(a: Traits, b: Traits) -> str:
    if a.passage and b.passage and abs(a.passage.line - b.passage.line) <= 1:
        one = a.passage.line == b.passage.line
        return "in one sentence" if one else "in sentences that follow each other"
    if a.spot is None or b.spot is None or abs(a.spot - b.spot) > 1:
        return "in one document"
    return "in one paragraph" if a.spot == b.spot else "in paragraphs that follow each other"


def _sentences(a: Traits, b: Traits) -> list[str]:
    """Count what the sentences of two documents share, without the words; say what happened.

    A reason stays in the journal when the text that it came from is taken out.
    """
    if not (a.passage and b.passage):
        return []
    said: list[str] = []
    shared = set(a.passage.features) & set(b.passage.features)
    names = sum(each[0] == "~" for each in shared)
    counts = [(names, "name"), (len(shared) - names, "other word" if names else "word")]
    told = " and ".join(counted(number, thing) for number, thing in counts if number)
    around = len(set(a.passage.names) & set(b.passage.names))
    if told:
        said.append(f"the sentences of both share {told}")
    elif around:
        said.append(f"the paragraphs of both share {counted(around, 'name')}")
    happened = sorted(concepts_in("happenings") & a.passage.near & b.passage.near)[:_MOST_WORDS]
    if happened:
        said.append(f"there both speak of {' and '.join(happened).replace('_', ' ')}")
    return said


def _time(claim: RecordedClaim, a: Traits, b: Traits) -> list[str]:
    if a.days and b.days:
        one = a.days[0] == a.days[1]
        said = f"same {'day' if one else 'time'} ({claim.claim.when})"
        return [said] if days_level(a.days, b.days) in _SAME_TIMES else []
    if claim.claim.when and a.written and b.written and a.written[:2] == b.written[:2]:
        return [f"the time written alike ({claim.claim.when})"]
    if a.told and b.told and told_level(a.told, b.told) == "told_same":
        return [f"{_tellers(a, b)} {_day(a.told)}"]
    if a.said is None or b.said is None or a.document == b.document:
        return []
    level = said_level(a.said, b.said)
    return [_TOLD[level]] if level in _TOLD else []


def _tellers(a: Traits, b: Traits) -> str:
    """Say who tells of a day: two claims, or the reports in which they stand."""
    if not all(each.passage and likely_days(each.passage) == each.told for each in (a, b)):
        return "both tell of"
    return "the report tells of" if a.document == b.document else "the reports tell of"


def _day(span: Span) -> str:
    first, last = (date.fromordinal(day).isoformat() for day in span)
    return first if first == last else f"{first} to {last}"


def _place(claim: RecordedClaim, a: Traits, b: Traits) -> list[str]:
    if not a.places or not b.places:
        return []
    level = place_level((a.places, a.around), (b.places, b.around))
    if level == "place_like":
        return [f"a place spelled alike ({claim.claim.where})"]
    same = level in {"place_same", "place_share"}
    return [f"same place ({claim.claim.where})"] if same else []


def _words(one: RecordedClaim, a: Traits, b: Traits) -> list[str]:
    shared = _shared(a, b)
    named = [each for each in shared if each[0] == "~" and not (a.caseless and b.caseless)]
    names = spelled(one, named)[:_MOST_WORDS]
    kinds = sorted(_noun(each[1:]) for each in shared if each[0] == "=")[:_MOST_WORDS]
    words = spelled(one, (each for each in shared if each[0] not in "~="))[:_MOST_WORDS]
    said = [f"both name {' and '.join(names)}"] if names else []
    spoken = kinds or words
    return [*said, f"both speak of {' and '.join(spoken)}"] if spoken else said


def _noun(kind: str) -> str:
    return str(sections("grouping/happenings")[kind]["noun"])


def spelled(recorded: RecordedClaim, features: Iterable[str]) -> list[str]:
    """Give words of a claim as they are written there, each feature once, in their order."""
    wanted = set(features)
    found: list[str] = []
    claim = recorded.claim
    for word in words_of(f"{claim.quote}. {claim.answer}. {claim.question}. {claim.unit}"):
        if is_idle(word):
            continue
        for feature in (stem(word), "~" + (bones(word) or plain(word))):
            if feature in wanted and (feature[0] != "~" or may_name(word)):
                wanted.discard(feature)
                found.append(word)
                break
    return found
