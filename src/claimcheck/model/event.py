"""Events, and the questions asked about them."""

from claimcheck.model.frozen import frozen


@frozen
class Event:
    """Something that happened. `id` is `e-` and the uid of the claim that founded it.

    A claim can found more than once: what it founds later has more after its uid and a dot.
    """

    id: str
    label: str
    when: str = ""
    where: str = ""
    part_of: str = ""


@frozen
class Question:
    """One thing asked about an event that has one true answer.

    `id` is `q-` and the uid of the claim that founded it, as that of an event; `kind` is the kind
    of its answers where the founding claim said it, else "" and read from the answers.
    """

    id: str
    event: str
    label: str
    kind: str = ""
    part_of: str = ""


LARGER = "-larger"
"""Behind the id of an event: the larger one that it was said to be a part of."""


def founder_of(name: str) -> str:
    """Give the uid of the claim that founded an event or a question, from its id."""
    return name[2:].partition(".")[0]
