"""Durations: how long, in days, as the least and the most that the words allow."""

import re

from attrs import evolve, frozen

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.lengths import FILLER, begins_length, with_lengths
from claimcheck.reckon.answers.quantity import (
    NotUnderstoodError,
    apply_modifiers,
    is_approximate,
    read_quantity,
    reader_of,
)
from claimcheck.reckon.answers.reader import Number, Reader
from claimcheck.reckon.answers.saying import say_days
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.questions import label_words
from claimcheck.reckon.words import listed, mapping, phrase_at

_HOURS = re.compile(
    r"(?<![\w.,:])([0-9]{1,4}) ?h(?: ?([0-9]{1,2})(?: ?(?:min|mn|m))?)?(?!\w)", re.IGNORECASE
)


# So many words may stand before the verb of a sentence that tells how long.
_OPENING = 7


@frozen
class Duration:
    """A number of units of time. `low` and `high` count units, None where open.

    `unit_days` are the least and most days of one unit; `slack` is how many days a number of
    units that is given without more precision may be off; `months` is how many calendar months
    one unit has, 0 where it has none.
    """

    low: Number | None
    high: Number | None
    unit_days: tuple[float, float]
    slack: float
    months: int
    approximate: bool
    rest: tuple[str, ...]

    def days(self) -> tuple[Number | None, Number | None]:
        """Give the least and most days; a bare “two months” is rounded, so the slack counts."""
        rounded = self.low == self.high
        slack = self.slack if rounded else 0
        low = None if self.low is None else _tidy(self.low * self.unit_days[0] - slack)
        high = None if self.high is None else _tidy(self.high * self.unit_days[1] + slack)
        return low, high


def _tidy(days: float) -> Number:
    rounded = round(float(max(days, 0)), 6)
    return int(rounded) if rounded.is_integer() else rounded


def read_duration(text: str, context: Context) -> Duration:
    """Read a length of time. NotUnderstoodError, with the reason, where the text gives none."""
    reader = _after_lead(with_lengths(reader_of(text, context, whole=False)))
    plural = _several(reader)
    if plural is not None:
        return plural
    quantity = read_quantity(reader)
    spans = mapping("calendar", "spans")
    at = quantity.end
    while at < len(reader.words) and reader.words[at] in FILLER:
        at += 1
    if at >= len(reader.words) or reader.words[at] not in spans:
        raise NotUnderstoodError("no unit of time follows the number")
    _refuse_second_length(reader, at + 1)
    low, high = apply_modifiers(quantity, step=0)
    return _duration(reader, at, (low, high), approximate=is_approximate(quantity))


def _after_lead(reader: Reader) -> Reader:
    """Leave out what leads up to a length: لمدة ساعتين, and استمر القصف ساعتين with what lasted."""
    words, at = reader.words, 0
    while at < len(words) and not phrase_at(words, at, mapping("numbers", "before")):
        if words[at] not in listed("calendar", "duration_lead") and not (
            at and words[at].startswith("ال")
        ):
            break
        at += 1
    return evolve(reader, tokens=reader.tokens[at:], words=words[at:])


def _duration(
    reader: Reader, at: int, bounds: tuple[Number | None, Number | None], *, approximate: bool
) -> Duration:
    """Give so many of the unit that stands at a word."""
    least, most, slack, months = mapping("calendar", "spans")[reader.words[at]]
    rest = reader.words[at + 1 :]
    return Duration(*bounds, (least, most), slack, months, approximate, rest)


def _refuse_second_length(reader: Reader, start: int) -> None:
    """Refuse “5 hours a day”; what stands in brackets says the first length again."""
    for at in range(start, len(reader.words)):
        if begins_length(reader, at) and reader.words[at - 1] != "(":
            raise NotUnderstoodError("there is more than one length of time")


def _several(reader: Reader) -> Duration | None:
    """Read “weeks” and “for hours”, which need no number: two at least."""
    lead = listed("numbers", "lead")
    at = next((at for at, word in enumerate(reader.words) if word not in lead), 0)
    plural = reader.words[at] if at < len(reader.words) else ""
    one = listed("calendar", "singular") | listed("calendar", "ones")
    if plural not in mapping("calendar", "spans") or plural in one:
        return None
    return _duration(reader, at, (2, None), approximate=True)


def understand_duration(claim: Claim, context: Context) -> Understood:
    """Read how long. `low` and `high` are days. NotUnderstoodError where no length is given."""
    asked = _asks_how_long(claim)
    answer = _after_lasting(_as_length(claim.answer)) if asked else claim.answer
    duration = read_duration(answer, context)
    low, high = duration.days()
    return Understood(
        AnswerKind.DURATION,
        claim.answer,
        low,
        high,
        unit="days",
        approximate=duration.approximate,
        why=f"“{claim.answer.strip()}” is read as {say_days(low, high)}",
    )


def _asks_how_long(claim: Claim) -> bool:
    """Say whether 2h30 can only be a length here: elsewhere it is half past two."""
    asked = label_words(claim.question)
    return claim.kind == AnswerKind.DURATION or not asked.isdisjoint(
        listed("terms", "asks_duration")
    )


def _after_lasting(answer: str) -> str:
    """Give what follows the verb of a sentence that tells how long: “it lasted nine days”."""
    words = answer.split()
    lasting = listed("calendar", "lasting")
    at = next((at for at, word in enumerate(words[:_OPENING]) if fold(word) in lasting), -1)
    return " ".join(words[at + 1 :]) or answer


def _as_length(answer: str) -> str:
    """Write 2h30 as hours and minutes."""
    return _HOURS.sub(lambda found: f"{found[1]} hours {found[2] or 0} minutes", answer)
