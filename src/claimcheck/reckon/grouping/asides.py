"""Times that a report tells by the way: from when, when it was said, when it was counted."""

from collections.abc import Sequence

from claimcheck.reckon.words import listed

# So far behind a word of saying stands when it was said.
_AFTER_SAYING = 4
# So far around a word of counting or burying stands when that was done.
_BEFORE, _BEHIND = 7, 6


def is_aside(words: Sequence[str], at: int) -> bool:
    """Whether a time that begins at a word is told of no event in its own right."""
    return _is_bound(words, at) or _is_of_saying(words, at) or _is_attribute(words, at)


def is_afterwards(words: Sequence[str], at: int) -> bool:
    """Whether a time is when something was counted or published, or somebody died of it."""
    near = words[max(0, at - _BEFORE) : at + _BEHIND]
    return not listed("grouping/telling", "afterwards").isdisjoint(near)


def revises(words: Sequence[str]) -> bool:
    """Whether a sentence gives a count anew."""
    return not listed("grouping/telling", "revises").isdisjoint(words)


def _is_of_saying(words: Sequence[str], at: int) -> bool:
    """Whether a time is when something was said."""
    saying = listed("grouping/telling", "saying")
    return any(word in saying for word in words[max(0, at - _AFTER_SAYING) : at])


def _is_attribute(words: Sequence[str], at: int) -> bool:
    """Whether a time says which thing is meant: Sunday's election, la avalancha del martes."""
    of = at > 0 and words[at - 1] in listed("grouping/telling", "of_a_day")
    return of or words[at + 1 : at + 2] == ["s"]


def _is_bound(words: Sequence[str], at: int) -> bool:
    """Whether a time says from when or until when."""
    before = words[at - 1] if at else ""
    if at > 1 and before in listed("grouping/telling", "after_bounds"):
        before = words[at - 2]
    return before in listed("grouping/telling", "bounds")
