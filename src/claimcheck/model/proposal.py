"""A proposal: something that the tool finds likely and that a person accepts or dismisses."""

from enum import StrEnum

from attrs import frozen


class Proposed(StrEnum):
    """What may be proposed."""

    NAMES = "names"
    MOVES = "moves"
    JOINS = "joins"
    PARTS = "parts"


@frozen
class Proposal:
    """What may be one, be two, or belong elsewhere, with how likely and why.

    Of names, `about` is a name and the name that it may mean, and `kind` that of an alias. Of
    moves, it is a claim's uid and the event that it fits better. Of joins, it is the ids of two
    events or two questions, `kind` says which, and the first would survive. Of parts, it is the id
    of an event and the uid of the first of the `claims` that would leave it. `said` tells the
    proposal in words, `effect` what accepting it would do. `document` is the one that it holds in,
    "" where it holds throughout; `warns` asks to look twice.
    """

    id: str
    of: Proposed
    about: tuple[str, str]
    kind: str
    said: str
    because: str
    probability: float
    effect: str
    document: str = ""
    warns: bool = False
    labels: tuple[str, str] = ("", "")
    claims: tuple[str, ...] = ()
