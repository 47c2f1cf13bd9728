"""How two answers to one question stand to each other."""

from enum import StrEnum

from attrs import frozen


class RelationName(StrEnum):
    """The relations of the contract."""

    AGREES = "agrees"
    NARROWS = "narrows"
    UPDATES = "updates"
    CORRECTS = "corrects"
    SEPARATE = "separate"
    CONTRADICTS = "contradicts"
    UNCLEAR = "unclear"


@frozen
class Relation:
    """A relation between a first claim, a, and a second, b, with the reason in words.

    `kind` says what a `separate` or `contradicts` turns on: event, part, population, place, moment;
    number, time, place, party, denial, outcome, cause, order. `direction` is "a" or "b": the claim
    that narrows, updates or corrects the other; None where the relation has no direction.
    `perhaps_update` marks a contradiction that a later, larger toll may explain.
    """

    relation: RelationName
    why: str
    kind: str | None = None
    direction: str | None = None
    perhaps_update: bool = False
