"""Answers that count nobody: “none”, “no one was hurt”, “none; all 43 on board died”."""

from claimcheck.reckon.answers.quantity import NotUnderstoodError
from claimcheck.reckon.answers.reader import Reader
from claimcheck.reckon.words import listed, mapping, phrase_at, phrases

# After these an answer goes on to something else; a full stop may stand after “No.”
_CLAUSE_ENDS = frozenset({";", ",", "،", "؛", ":", "("})


def nought(reader: Reader) -> tuple[int, str, str] | None:
    """Read an answer that begins with none: nought, what is counted, and why; None for others."""
    start = 0
    while start < len(reader.words) and reader.words[start] in listed("numbers", "lead"):
        start += 1
    if phrase_at(reader.words, start, phrases("numbers", "unknown")):
        raise NotUnderstoodError("the answer says that the number is not known")
    if phrase_at(reader.words, start, mapping("numbers", "before")):
        return None
    found = phrase_at(reader.words, start, phrases("numbers", "none"))
    if not found:
        return None
    end = next(
        (at for at in range(found[1], len(reader.words)) if reader.words[at] in _CLAUSE_ENDS),
        len(reader.words),
    )
    rest = reader.words[found[1] : end]
    if any(word in listed("numbers", "silent") for word in rest[:3]):
        raise NotUnderstoodError("the answer says that nothing is known, not that there were none")
    if rest[:1] != ("of",) and _numbers_in(reader, found[1], end):
        raise NotUnderstoodError("a “no” before a number may be “number”")
    return 0, " ".join(rest), f"“{found[0]}” is read as 0"


def _numbers_in(reader: Reader, start: int, end: int) -> bool:
    """Say whether figures stand in a clause other than those of a whole: “among the 42 dead”."""
    return any(
        reader.tokens[at].is_code
        or (reader.tokens[at].is_figure and reader.words[at - 1] not in listed("numbers", "of"))
        for at in range(start, end)
    )
