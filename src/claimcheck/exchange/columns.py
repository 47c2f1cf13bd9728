"""The columns of every table that comes in, and those that our own exports add."""

from collections.abc import Collection
from difflib import get_close_matches
from enum import StrEnum

from claimcheck.model.exits import BadInputError

CLAIM_COLUMNS = (
    "id",
    "event",
    "part_of",
    "question",
    "answer",
    "answer_original",
    "unit",
    "population",
    "kind",
    "source",
    "via",
    "stance",
    "about",
    "said",
    "asof",
    "when",
    "where",
    "when_text",
    "document",
    "quote",
    "locator",
    "language",
    "note",
    "confidential",
)
SOURCE_COLUMNS = (
    "name",
    "kind",
    "affiliation",
    "aliases",
    "grade",
    "because",
    "confidential",
    "note",
)
# The one column whose cells hold whole documents; lists leave it out.
TEXT_COLUMN = "text"
DOCUMENT_COLUMNS = (
    "name",
    "title",
    "publisher",
    "author",
    "published",
    "retrieved",
    "address",
    "archived",
    "language",
    "relays",
    "sha256",
    TEXT_COLUMN,
)
# What `confidential` says of a source that may be named though a confidential claim names it: not
# no, which people fill in for every source before any claim is confidential.
NAMED_OPENLY = "open"
ALIAS_COLUMNS = ("name", "means", "kind")
LABEL_COLUMNS = ("event", "question", "answer", "confidence")
GRADE_COLUMNS = ("source", "grade", "by", "because")
RELAY_COLUMNS = ("source", "repeats", "how")
WITHIN_COLUMNS = ("place", "within")

# What our own exports add to a table of claims; passed over, with a note, when it comes in again.
RESERVED = (
    "low",
    "high",
    "question_id",
    "event_id",
    "origin",
    "rating",
    "suggested_rating",
    "source_grade",
    "outcome",
    "evidence",
)
SOURCE_RESERVED = (
    "grades",
    "claims",
    "origins",
    "right",
    "wrong",
    "reliability",
    "copies",
)
DOCUMENT_RESERVED = ("id", "claims", "near_copies", "text_length")

STOOD = "event_id"
"""The column of a claim's event: of all that exports add, it alone is read when it comes again."""
# Columns that only our own exports have: a table with these was written by us.
OURS_OF_CLAIMS = frozenset({"question_id", STOOD})


class TableKind(StrEnum):
    """What the rows of a table are."""

    CLAIMS = "claims"
    SOURCES = "sources"
    DOCUMENTS = "documents"
    ALIASES = "aliases"
    LABELS = "labels"
    GRADES = "grades"
    RELAYS = "relays"
    WITHIN = "within"


COLUMNS_OF = {
    TableKind.CLAIMS: CLAIM_COLUMNS,
    TableKind.SOURCES: SOURCE_COLUMNS,
    TableKind.DOCUMENTS: DOCUMENT_COLUMNS,
    TableKind.ALIASES: ALIAS_COLUMNS,
    TableKind.LABELS: LABEL_COLUMNS,
    TableKind.GRADES: GRADE_COLUMNS,
    TableKind.RELAYS: RELAY_COLUMNS,
    TableKind.WITHIN: WITHIN_COLUMNS,
}
RESERVED_OF: dict[TableKind, tuple[str, ...]] = {
    TableKind.CLAIMS: RESERVED,
    TableKind.SOURCES: SOURCE_RESERVED,
    TableKind.DOCUMENTS: DOCUMENT_RESERVED,
}
_TELL_DOCUMENTS = ("publisher", "published", "sha256", "title", "address")
# All of the first set and one of the second (where there is one) tell a kind; first match wins.
_TELLS: tuple[tuple[TableKind, tuple[str, ...], tuple[str, ...]], ...] = (
    (TableKind.CLAIMS, ("answer", "source"), ()),
    (TableKind.LABELS, ("question", "answer"), ()),
    (TableKind.RELAYS, ("source", "repeats"), ()),
    (TableKind.GRADES, ("source", "grade"), ()),
    (TableKind.WITHIN, ("place", "within"), ()),
    (TableKind.ALIASES, ("name", "means"), ()),
    (TableKind.DOCUMENTS, ("name",), (*_TELL_DOCUMENTS, TEXT_COLUMN)),
    (TableKind.SOURCES, ("name",), ("kind", "affiliation", "aliases", "grade", "grades")),
)
# Columns that only the tables of questions have which we give out.
_OURS_OF_QUESTIONS = frozenset({"question", "status", "positions"})
# So many columns of a kind, and more than half of all, tell what a table was meant to be.
_TELLING_COLUMNS = 3
# So alike (0 to 1) is a slip of the fingers: qoute and quote .80, anwser and answer .83.
_SLIP = 0.8
_TELLING = frozenset(name for _, needed, one_of in _TELLS for name in (*needed, *one_of))
_KNOWN = frozenset(
    name for names in (*COLUMNS_OF.values(), *RESERVED_OF.values()) for name in names
)


def kind_of_table(columns: tuple[str, ...]) -> TableKind:
    """Tell from its columns what a table holds.

    Raises BadInputError where none fits, with a sentence on what the kind of which it has most
    columns needs, or on what every kind needs where it might be any.
    """
    have = set(columns)
    if have >= _OURS_OF_QUESTIONS:
        raise BadInputError(
            "This is a table of questions, which claimcheck gives out and does not take in: their "
            "claims can be added, and what was settled comes with the dossier."
        )
    nearest = _nearest(columns)
    for kind, needed, one_of in _TELLS:
        fits = have.issuperset(needed) and (not one_of or not have.isdisjoint(one_of))
        if fits and not (kind is TableKind.LABELS and nearest is TableKind.CLAIMS):
            return kind
    meant = "".join(
        f"Is {name} meant to be {known}? " for name, known in nearly_named(columns, _TELLING)
    )
    if nearest is not None:
        raise BadInputError(f"{meant}{_lacks(nearest, have)}")
    raise BadInputError(
        f"The columns do not tell what this table holds. {meant}"
        + "; ".join(_needs(kind, needed, one_of) for kind, needed, one_of in _TELLS)
        + ". Name the columns so in the first row."
    )


def _nearest(columns: tuple[str, ...]) -> TableKind | None:
    """Give the one kind of which a table has most columns, and more than half of its own."""
    shared = {
        kind: sum(name in names or name in RESERVED_OF.get(kind, ()) for name in columns)
        for kind, names in COLUMNS_OF.items()
    }
    most = max(shared.values())
    kinds = [kind for kind, number in shared.items() if number == most]
    enough = most >= _TELLING_COLUMNS and 2 * most > len(columns)
    return kinds[0] if enough and len(kinds) == 1 else None


def _lacks(kind: TableKind, have: set[str]) -> str:
    """Say what a table lacks that has most columns of a kind."""
    needed, one_of = next((needed, one_of) for each, needed, one_of in _TELLS if each is kind)
    lacking = [name for name in needed if name not in have]
    if one_of and have.isdisjoint(one_of):
        lacking.append(f"one of {', '.join(one_of)}")
    verb = "is" if len(lacking) == 1 else "are"
    return (
        f"By its columns this is a table of {kind}, but {' and '.join(lacking)} {verb} missing. "
        "Name the columns so in the first row."
    )


def columns_meant(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Name the columns of the kind of table that these tell of; none where they do not tell."""
    try:
        return COLUMNS_OF[kind_of_table(columns)]
    except BadInputError:
        return ()


def nearly_named(columns: tuple[str, ...], known: Collection[str]) -> list[tuple[str, str]]:
    """Give (column, known name) for columns that are probably slips of a name that is missing."""
    missing = sorted(set(known).difference(columns))
    slips = ((name, get_close_matches(name.lower(), missing, 1, _SLIP)) for name in columns)
    return [(name, near[0]) for name, near in slips if near and name not in _KNOWN]


def _needs(kind: TableKind, needed: tuple[str, ...], one_of: tuple[str, ...]) -> str:
    text = f"a table of {kind} needs {' and '.join(needed)}"
    return text + (f", and one of {', '.join(one_of)}" if one_of else "")


def column_name(written: str) -> str:
    """Give a column its name: a known one in any case and spacing (`Part of`) is `part_of`.

    A name that claimcheck does not know stays as it is written.
    """
    folded = "_".join(written.strip().lower().replace("-", " ").split())
    return folded if folded in _KNOWN else written
