"""Sources, their grades, and the other names that they and places go by."""

from attrs import frozen

from claimcheck.model.scales import Reliability


@frozen
class Source:
    """Whoever says or publishes; `kind` is an open word: outlet, agency, person, unnamed.

    One that is `named_openly` may be named where exports are masked, though a confidential claim
    names it.
    """

    name: str
    kind: str = ""
    affiliation: str = ""
    aliases: tuple[str, ...] = ()
    confidential: bool = False
    note: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    named_openly: bool = False


@frozen
class Grade:
    """The Admiralty letter that a reviewer gave a source."""

    source: str
    grade: Reliability
    by: str
    because: str
    at: str


ALIAS_KINDS = ("source", "place", "party", "person", "within", "number")


@frozen
class Alias:
    """Another name for the same source, place or party: `name` means `means`.

    `kind` is one of ALIAS_KINDS. With `within`, `name` lies inside `means`; with `number` it is a
    number word and `means` the count that it stands for in this dossier, such as "12 or more".
    """

    name: str
    means: str
    kind: str = ""
