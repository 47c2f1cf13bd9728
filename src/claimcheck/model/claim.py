"""A claim: one source answering one question about one event, as its giver wrote it down."""

import re

from claimcheck.model.frozen import frozen
from claimcheck.model.kinds import How, Stance
from claimcheck.model.scales import Credibility

_RELAY = re.compile(r"^(?P<name>.+?)\s*(?:\((?P<how>[^()]*)\))?$", re.DOTALL)
_HOW = re.compile(rf"\(\s*(?:{'|'.join(How)})\s*\)$", re.IGNORECASE)


@frozen
class Relay:
    """Somebody who passed a claim on, and how."""

    name: str
    how: How = How.QUOTES

    def __str__(self) -> str:
        return f"{self.name} ({self.how})"


@frozen(cache_hash=True)
class Claim:
    """A row of the claim table. Every field is the giver's own text; "" is "not said".

    `said`, `asof` and `when` are EDTF; `via` goes outward, from the first relay to the page;
    `about` is the id of the claim that a denial, retraction or correction speaks of;
    `extra` keeps the columns that claimcheck does not know, in their order.
    """

    answer: str
    source: str
    id: str = ""
    event: str = ""
    part_of: str = ""
    question: str = ""
    answer_original: str = ""
    unit: str = ""
    population: str = ""
    kind: str = ""
    via: tuple[Relay, ...] = ()
    stance: Stance = Stance.ASSERTS
    about: str = ""
    said: str = ""
    asof: str = ""
    when: str = ""
    where: str = ""
    when_text: str = ""
    document: str = ""
    quote: str = ""
    locator: str = ""
    language: str = ""
    note: str = ""
    confidential: bool = False
    extra: tuple[tuple[str, str], ...] = ()


@frozen(cache_hash=True)
class Placement:
    """Which question and event a claim belongs to, who put it there, and why.

    `by` is a person's name, or the grouping with its version, and `person` tells the two apart.
    """

    question: str
    event: str
    by: str
    person: bool
    probability: float
    because: str


@frozen
class Rating:
    """How credible a reviewer finds a claim, with the reason."""

    rating: Credibility
    by: str
    because: str
    at: str


@frozen
class RecordedClaim:
    """A claim as the dossier holds it.

    `uid` is the dossier's own name for it, never reused; `giver` is who gave the table that it
    came in; `recorded_at` is when it was done (ISO 8601, UTC); `entry` is the hash of the journal
    entry that holds its present version. One that was `retracted` counts for nothing any more, nor
    does one that is the same row as another: that one, `joined_to`, answers for both, and
    `joined_version` is the entry that held it when the two became one.
    """

    uid: str
    giver: str
    claim: Claim
    placement: Placement | None
    by: str
    recorded_at: str
    entry: str = ""
    rating: Rating | None = None
    retracted: bool = False
    joined_to: str = ""
    joined_version: str = ""

    @property
    def counts(self) -> bool:
        """Whether it stands for itself."""
        return not (self.retracted or self.joined_to)


def parse_via(text: str) -> tuple[Relay, ...]:
    """Read `Enab Baladi (quotes) > The Syrian Observer (translates)`; without a how, quotes.

    Raises ValueError, with a sentence for the giver, for an empty step, an unknown how, and what is
    left of a chain that is written otherwise.
    """
    if not text.strip():
        return ()
    return tuple(_parse_relay(step.strip()) for step in f" {text} ".split(" > "))


def _parse_relay(step: str) -> Relay:
    found = _RELAY.match(step)
    if not found:
        raise ValueError("a step of the chain is empty")
    if ">" in found["name"]:
        raise ValueError(f"“{step}” holds a > that parts no two steps, with a space on both sides")
    if _HOW.fullmatch(found["name"]):
        raise ValueError(f"“{step}” says how a claim was passed on, and not by whom")
    if _HOW.search(found["name"]):
        raise ValueError(f"“{step}” says twice how a claim was passed on")
    how = (found["how"] or How.QUOTES).strip().lower()
    if how not in set(How):
        known = ", ".join(How)
        raise ValueError(f"“{how}” is no way of passing a claim on: use one of {known}")
    return Relay(found["name"].strip(), How(how))


def format_via(via: tuple[Relay, ...]) -> str:
    """Write a chain of relays as the claim table has it."""
    return " > ".join(str(relay) for relay in via)
