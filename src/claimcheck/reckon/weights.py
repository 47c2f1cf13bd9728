"""What weighing a whole dossier gave, kept as plain numbers: for each question and each voice."""

from collections.abc import Mapping, Sequence

from attrs import field, frozen


@frozen
class Weight:
    """What weighing says of one question.

    `probability` is per position, None where the claims are too few to say, for the reason that
    `silence` gives as a number (`weighing.ballots.Silence`), per position too. `pull` is per vote:
    by how much it moves the log odds of its candidate; `alone` per vote: how much of an independent
    voice it is.
    """

    probability: Sequence[float | None] = ()
    silence: Sequence[int] = ()
    pull: Sequence[float] = ()
    alone: Sequence[float] = ()


@frozen
class Record:
    """What a voice is known by: its reliability (a 90 % credible interval) and its settled claims.

    `right` and `wrong` are whole claims that settlements let stand and rejected; `undecided` is the
    number of open questions in which it speaks, `compared` of the items in which its answer could
    be compared with another voice's; `manner` is a `votes.Manner`.
    """

    mean: float
    low: float
    high: float
    right: int = 0
    wrong: int = 0
    undecided: int = 0
    compared: int = 0
    manner: int = 0


@frozen
class Weights:
    """A whole dossier, weighed. Voices go by their folded names, questions by their ids.

    `copies` are (who copies, from whom, probability).
    """

    questions: Mapping[str, Weight] = field(factory=dict)
    voices: Mapping[str, Record] = field(factory=dict)
    copies: Sequence[tuple[str, str, float]] = ()
