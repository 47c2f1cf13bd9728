"""A name as a dossier uses it, and a proposal that two are one."""

from functools import lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold

_KINDS = ("source", "person", "party", "place")
_SORTS = 1024
Pair = frozenset[str]


@frozen
class Name:
    """A name as a dossier uses it.

    `kinds` are of source, person, party, place; `documents` those in which it is used; `uses` how
    often. `stands_for` is the name that the dossier's aliases give it, folded.
    """

    text: str
    kinds: frozenset[str]
    documents: frozenset[str] = frozenset()
    uses: int = 1
    stands_for: str = ""

    @property
    def group(self) -> str:
        """What names the same thing already."""
        return self.stands_for or fold(self.text)


@frozen
class SameName:
    """A proposal: `name` may be another name of `means`.

    `document` is the one in which it is, "" where it may be so throughout; `kind` is that of an
    alias. `warns` tells that one may be made to look like the other: look twice.
    """

    name: str
    means: str
    kind: str
    probability: float
    because: str
    document: str = ""
    warns: bool = False


@lru_cache(maxsize=_SORTS)
def kind_between(one: frozenset[str], other: frozenset[str]) -> str:
    """Give the kind of an alias between two names; "" where they name different sorts of things.

    A source can be a person or a party; a person is no party (a man and his clan), and a place is
    nothing else.
    """
    shared = one & other
    if not shared and ("source" not in one | other or {"place"} in (one, other)):
        return ""
    return next((kind for kind in _KINDS if kind in (shared or one | other)), "")
