"""Noting which names a reckoning asks the dossier about: no other can change what it finds."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from claimcheck.reckon.context import Context

WITHIN = "<"
"""What stands before a name of which it was asked in what it lies."""
ANY = "*"
"""What stands for any name, where something was asked of all of them, or whether there are any."""

_T = TypeVar("_T")


def noting(context: Context, asked: set[str]) -> Context:
    """Give a context that notes in `asked` of which names, folded, it is asked.

    Number words are not noted: any may stand in any answer.
    """
    return Context(
        aliases=_Noted(context.aliases, "", asked),
        within=_Noted(context.within, WITHIN, asked),
        number_words=context.number_words,
    )


class _Noted(Mapping[str, _T]):
    """A mapping that notes which of its keys somebody looks at, whether they are there or not."""

    def __init__(self, known: Mapping[str, _T], mark: str, asked: set[str]) -> None:
        self._known, self._mark, self._asked = known, mark, asked

    def __getitem__(self, name: str) -> _T:
        self._asked.add(self._mark + name)
        return self._known[name]

    def __len__(self) -> int:
        if not self._known:
            self._asked.add(self._mark + ANY)
        return len(self._known)

    def __iter__(self) -> Iterator[str]:
        self._asked.add(self._mark + ANY)
        return iter(self._known)
