"""Claim tables as columns: every distinct text once, and a number for each row."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from attrs import field, frozen

from claimcheck.model.claim import Relay
from claimcheck.model.scales import Confidence, Reliability
from claimcheck.reckon.context import Context
from claimcheck.reckon.weighing.ballots import Ints

Longs = npt.NDArray[np.int64]


@frozen(eq=False)
class Column:
    """A column of n rows: `texts` holds each distinct text once, `ids` (n) says which it is."""

    texts: Sequence[str]
    ids: Ints

    def at(self, row: int) -> str:
        """Give the text of a row."""
        return self.texts[int(self.ids[row])]


@frozen(eq=False)
class Told:
    """The rows of claim tables, column by column: what each column holds, `docs/tables.md` says.

    Rows that name the same `giver` and the same id in `about` mean the row of that `id`: both are
    numbers that are equal where giver and id are. 0 is no id.
    """

    event: Column
    question: Column
    answer: Column
    source: Column
    unit: Column
    population: Column
    kind: Column
    via: Column
    stance: Column
    said: Column
    asof: Column
    when: Column
    document: Column
    id: Longs
    about: Longs

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return int(self.answer.ids.size)


@frozen
class Label:
    """What somebody knows to be the answer; `confidence` None is as good as high."""

    event: str
    question: str
    answer: str
    confidence: Confidence | None = None


@frozen
class Repeats:
    """A source passes on what another says; with `denies` it does so without standing behind it."""

    source: str
    relay: Relay


@frozen
class Beside:
    """What is known beside the claims: settled answers, grades, relays, names and places."""

    labels: tuple[Label, ...] = ()
    grades: tuple[tuple[str, Reliability], ...] = ()
    relays: tuple[Repeats, ...] = ()
    context: Context = field(factory=Context)
