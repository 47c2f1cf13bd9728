"""Sources, their grades, and the other names that they and places go by."""

from attrs import frozen

from claimcheck.model.scales import Reliability


@frozen
class Source:
    """Whoever says or publishes; `kind` is an open word: outlet, agency, person, unnamed."""

    name: str
    kind: str = ""
    affiliation: str = ""
    aliases: tuple[str, ...] = ()
    confidential: bool = False
    note: str = ""
    extra: tuple[tuple[str, str], ...] = ()


@frozen
class Grade:
    """The Admiralty letter that a reviewer gave a source."""

    source: str
    grade: Reliability
    by: str
    because: str
    at: str


@frozen
class Alias:
    """Another name for the same source, place or party: `name` means `means`.

    `kind` is source, place, party, person or within (then `name` lies inside `means`).
    """

    name: str
    means: str
    kind: str = ""
