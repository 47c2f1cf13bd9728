"""Which kind of question a label asks, by the vocabulary of kinds, and what of."""

from collections.abc import Sequence
from functools import cache, lru_cache

from attrs import evolve, frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.asking import kinds_asked, phrases_asked
from claimcheck.reckon.relating.labels.read import Label, language_of, read_words
from claimcheck.reckon.relating.labels.two_words import by_two_words
from claimcheck.reckon.relating.labels.words import Word, words_in
from claimcheck.reckon.words import listed, phrase_at

# The kinds that words may tell, and where these begin and end.
Found = tuple[frozenset[str], int, int]
# What two words tell together is more than the sort of answer that one of them asks for.
_SORTS_ALONE = frozenset({"who", "when", "where", "whether", "outcome", "name"})
_KILLED: frozenset[frozenset[str]] = frozenset({frozenset({"killing"})})


@frozen
class Question:
    """The kinds of question that a label may ask (none where it tells none), and what of.

    `edges` tell whether it speaks of a beginning or an end. `done_to` says that it asks to whom
    something was done, as in “who was besieged”; `names_one` that it only names what happened once:
    “arrest of the mayor”.
    """

    kinds: frozenset[str]
    of: Label
    edges: frozenset[str]
    done_to: bool
    names_one: bool

    @property
    def sorts(self) -> frozenset[str]:
        """Give the sorts of answer that are asked for."""
        return frozenset(str(kinds_asked()[kind]["sort"]) for kind in self.kinds)

    @property
    def asks_one(self) -> bool:
        """Say whether an event has one answer to a question of this kind."""
        return bool(self.kinds) and all(kinds_asked()[k].get("one", False) for k in self.kinds)


@lru_cache(maxsize=8_192)
def read_question(label: str) -> Question:
    """Read what a question's label asks, and of what."""
    words = words_in(label)
    found = _kinds_in(words)
    kinds, of = _kinds_and_matter(words, found)
    edges = frozenset(kind for kinds, _, _ in found for kind in kinds & {"start", "end"})
    folded = [fold(word) for word, _ in words]
    names_one = not kinds and _names_one(folded)
    done_to = _asks_to_whom(folded)
    return Question(_of_whom(kinds, of, done_to=done_to), of, edges, done_to, names_one)


def _kinds_and_matter(words: tuple[Word, ...], found: list[Found]) -> tuple[frozenset[str], Label]:
    """Choose the kinds that are asked, and read what they are asked of."""
    by_two = by_two_words(words)
    if by_two.kinds and (not found or _gives_way(words, found, by_two.kinds)):
        return by_two.kinds, read_words(by_two.rest)
    if not found:
        return frozenset(), read_words(words)
    chosen = _head(words, found)
    kinds, start, end = _counted_by_plural(words, found[chosen])
    asking = [words[start:end]]
    rest = (*words[:start], *words[end:])
    later = [each for each in found[chosen + 1 :] if _is_closer(kinds, each[0])]
    if later:
        kinds, start_of_later, end_of_later = later[0]
        asking.append(words[start_of_later:end_of_later])
        rest = (*words[:start], *words[end:start_of_later], *words[end_of_later:])
    of = _bare(read_words(rest, begins=start > 0))
    if any(kinds_asked()[kind].get("done") for kind in kinds):
        of = _with_happenings(of, asking)
    return kinds, _with_the_dead(of, asking) if kinds == {"count"} else of


def _counted_by_plural(words: tuple[Word, ...], found: Found) -> Found:
    """Take “victims” for a question how many there are, not who: the words stay what it is of."""
    _, start, end = found
    plural = end - start == 1 and fold(words[start][0]) in listed("asking", "counted")
    return (frozenset({"count"}), start, start) if plural else found


def _gives_way(words: tuple[Word, ...], found: list[Found], others: frozenset[str]) -> bool:
    """Say whether the kind found is no more than the sort of what two words tell together."""
    if "whether" in others:
        return all(end - start == 1 for _, start, end in found)
    alone = _SORTS_ALONE | ({"perpetrator"} if others == {"first"} else set())
    return found[_head(words, found)][0] <= alone


def _of_whom(kinds: frozenset[str], of: Label, *, done_to: bool) -> frozenset[str]:
    """Tell of whom it is asked who it is: the name of the dead is the victim's."""
    if kinds != {"name"} and not (done_to and kinds == {"who"}):
        return kinds
    of_whom = frozenset[str]().union(*of.known)
    named = (kind for kind, told in kinds_asked().items() if of_whom & {*told.get("named", ())})
    return frozenset(named) or kinds


def _bare(label: Label) -> Label:
    """Leave out the words that say nothing more of what is asked: “exact”, “kind”."""
    idle = listed("asking", "idle")
    return evolve(label, names=label.names - idle, others=label.others - idle)


def _with_the_dead(label: Label, asking: Sequence[tuple[Word, ...]]) -> Label:
    """Add the dead where a toll is of nothing else."""
    told = {fold(word) for phrase in asking for word, _ in phrase}
    plain = told.isdisjoint(listed("asking", "tolls")) or label.of("happenings")
    return label if plain or label.of("people") else evolve(label, known=label.known | _KILLED)


def _is_relative(words: Sequence[str], at: int) -> bool:
    """Say whether “who” or “where” is no question word here: “pilgrims who died”."""
    asking = words[at] in listed("asking", "question_words")
    return asking and at > 0 and words[at - 1] not in listed("asking", "leading")


def _names_one(words: Sequence[str]) -> bool:
    """Say whether a label only names one thing that was done: “arrest of the mayor”."""
    return "of" in words[1:3] and not words[words.index("of") - 1].endswith("s")


def _asks_to_whom(words: Sequence[str]) -> bool:
    """Tell “who was besieged” from “who besieged”."""
    passive = len(words) > 2 and words[0] == "who" and words[1] in listed("asking", "passive")
    done_to = not listed("asking", "done_to").isdisjoint(words[3:])
    return passive and (words[2] not in listed("asking", "active") or done_to)


def _with_happenings(label: Label, asking: Sequence[tuple[Word, ...]]) -> Label:
    """Add what happened by the very phrases that ask: “who was killed”, “what sank her”."""
    told = (read_words(phrase).of("happenings") for phrase in asking if len(phrase) > 1)
    return evolve(label, known=label.known.union(*told))


def _kinds_in(words: tuple[Word, ...]) -> list[Found]:
    """Find the words that tell kinds, and where each stands."""
    stems, at = [each for _, each in words], 0
    folded = [fold(word) for word, _ in words]
    found = []
    while at < len(words):
        phrase = phrase_at(stems, at, phrases_asked())
        kinds = phrases_asked()[phrase[0]] if phrase else frozenset()
        if phrase and kinds and not _is_relative(folded, at) and not _idly(at, kinds):
            found.append((kinds, at, phrase[1]))
        at = phrase[1] if phrase else at + 1
    return found


def _idly(at: int, kinds: frozenset[str]) -> bool:
    """Say whether “did” or “was” asks nothing here, since it does not begin the question."""
    return at > 0 and kinds == {"whether"}


def _head(words: tuple[Word, ...], found: list[Found]) -> int:
    """Say which of the kinds found is asked.

    It is the first with a question word; else the last noun before the first “of”, as in “vote
    share of the party”, but the first one in Arabic. “What were the attackers armed with” has its
    kind at the end.
    """
    asking = _opening()
    for at, (_, start, end) in enumerate(found):
        if any(fold(word) in asking for word, _ in words[start:end]):
            return at
    if fold(words[0][0]) in asking:
        return len(found) - 1
    if language_of(words) == "ar":
        return 0
    joint = listed("asking", "joints")
    end = next((at for at in range(1, len(words)) if fold(words[at][0]) in joint), len(words))
    within = [at for at, each in enumerate(found) if each[2] <= end]
    return within[-1] if within else 0


@cache
def _opening() -> frozenset[str]:
    return listed("asking", "question_words") | listed("asking", "heads")


def _is_closer(kinds: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether words that follow only say more closely what is asked: “when it began”."""
    if kinds == others:
        return False
    sorts = {_sort(kind) for kind in kinds}.union(_counted(kinds))
    sorts |= {"who"} if kinds == {"name"} else set()
    return _is_plain(kinds) and any(_sort(kind) in sorts for kind in others)


def _is_plain(kinds: frozenset[str]) -> bool:
    """Say whether words tell no more than the sort of answer: “who”, “when”."""
    return all(kind == _sort(kind) for kind in kinds)


def _counted(kinds: frozenset[str]) -> tuple[str, ...]:
    sorts = ("amount", "seats", "share", "votes", "sentence", "age", "area", "distance")
    return sorts if kinds == {"count"} else ()


def _sort(kind: str) -> str:
    return str(kinds_asked()[kind]["sort"])
