"""The likeliest pairs that join names which may be one, and nothing that opposes itself."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from claimcheck.reckon.naming.aligned import LEAST, Alike
from claimcheck.reckon.naming.compare import compare, opposed
from claimcheck.reckon.naming.name import Name, Pair, SameName, kind_between
from claimcheck.reckon.naming.parts import Parts

_AMBIGUOUS = 0.62
Edge = tuple[int, int, Alike]


def forest(
    names: Sequence[Name],
    parts: Sequence[Parts],
    edges: Sequence[Edge],
    apart: AbstractSet[Pair],
) -> Iterator[SameName]:
    """Choose the likeliest pairs that join each set of names, leaving out what opposes."""
    meant = _meant(parts, edges)
    weighed = [(_less_sure(alike, max(meant[a], meant[b])), a, b) for a, b, alike in edges]
    groups = _Groups(names, parts, apart)
    for alike, a, b in sorted(weighed, key=lambda edge: (-edge[0].probability, edge[1], edge[2])):
        warns = bool(parts[a].warning or parts[b].warning)
        if frozenset((parts[a].folded, parts[b].folded)) in apart:
            continue
        ambiguous = max(meant[a], meant[b]) > 1
        if warns or ambiguous or groups.join(a, b):
            yield _proposal(names, parts, a, b, alike, warns=warns)


def _meant(parts: Sequence[Parts], edges: Sequence[Edge]) -> Counter[int]:
    """Count for how many different names each name made of initials may stand."""
    long_forms: defaultdict[int, list[int]] = defaultdict(list)
    for a, b, _ in edges:
        for short, long in ((a, b), (b, a)):
            known = (parts[each] for each in long_forms[short])
            if parts[short].letters and all(compare(parts[long], each) is None for each in known):
                long_forms[short].append(long)
    return Counter({short: len(found) for short, found in long_forms.items()})


def _less_sure(alike: Alike, several: int) -> Alike:
    if several < 2:
        return alike
    because = f"{alike.because}, and may be those of {several - 1} more"
    return Alike(max(alike.probability * _AMBIGUOUS, LEAST), because)


class _Groups:
    """Names that are one, or would be if the proposals so far were accepted."""

    def __init__(
        self, names: Sequence[Name], parts: Sequence[Parts], apart: AbstractSet[Pair]
    ) -> None:
        self._parts, self._apart = parts, apart
        self._folded = [each.folded for each in parts]
        self._members: dict[int, list[int]] = {}
        self._of: list[int] = []
        first: dict[str, int] = {}
        for place, name in enumerate(names):
            group = first.setdefault(name.stands_for or parts[place].folded, place)
            self._of.append(group)
            self._members.setdefault(group, []).append(place)

    def join(self, a: int, b: int) -> bool:
        """Join two groups; False where they are one already, or something in them opposes."""
        one, other = self._of[a], self._of[b]
        if one == other or any(
            self._two(x, y)
            for x in self._members[one]
            for y in self._members[other]
            if (x, y) not in ((a, b), (b, a))
        ):
            return False
        for member in self._members.pop(other):
            self._of[member] = one
            self._members[one].append(member)
        return True

    def _two(self, x: int, y: int) -> bool:
        """Tell whether two names say outright that they are two, or a reviewer did."""
        apart = frozenset((self._folded[x], self._folded[y])) in self._apart
        return apart or opposed(self._parts[x], self._parts[y])


def _proposal(
    names: Sequence[Name], parts: Sequence[Parts], a: int, b: int, alike: Alike, *, warns: bool
) -> SameName:
    """Let the name that is used more, else the longer one, be what the other means."""
    first, second = sorted((a, b), key=lambda place: _standing(names[place], parts[place]))
    return SameName(
        name=names[first].text,
        means=names[second].text,
        kind=kind_between(names[a].kinds, names[b].kinds),
        probability=round(alike.probability, 2),
        because=alike.because,
        warns=warns,
    )


def _standing(name: Name, parts: Parts) -> tuple[bool, int, int, str]:
    plain = not (parts.letters or parts.warning)
    return plain, name.uses, len(name.text), name.text
