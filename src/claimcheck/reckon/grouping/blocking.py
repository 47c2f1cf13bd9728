"""Blocks of claims that share a key; in a crowded one the nearest alone are compared."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log

from claimcheck.reckon.grouping.clustering import Pair
from claimcheck.reckon.grouping.passages import words_beside
from claimcheck.reckon.grouping.placed import Known
from claimcheck.reckon.grouping.traits import Traits

_WEEKS = 14
_MOST_WORDS = 4
_IN_DOCUMENT = 40
_IN_BLOCK = 6
_COMMON = 40
# A name tells more of an event than another word that is as rare.
_NAME = 1.4
# What a word weighs that all claims have.
_LEAST = 0.1
_UNSEEN = 100


def keys_of(traits: Traits) -> tuple[str, ...]:
    """List a claim's keys: words, names, kinds and places by time, the day, and the document.

    Where the text of its document is held, so are the words around it, with what happened and when.
    """
    stretch = stretch_of(traits)
    keys = [f"w{feature}" for feature in traits.features]
    keys += [f"w{feature}@{stretch}" for feature in traits.features if feature[0] in "~="]
    keys += [f"p{place}@{stretch}" for place in traits.places]
    keys += _day_told(traits)
    if traits.document:
        keys.append(document_key(traits.document))
    if traits.passage:
        keys += [f"s{word}" for word in sorted(words_beside(traits.passage))]
    return tuple(keys)


def document_key(document: str) -> str:
    """Give the key of the claims of a document, by the name that the grouping has for it."""
    return f"d{document}"


def wanted_keys(traits: Traits) -> tuple[str, ...]:
    """List the keys of the claims that a new one may belong with: the fortnights beside it too."""
    keys = keys_of(traits)
    stretch = stretch_of(traits)
    if not stretch:
        return keys
    stems = [key.removesuffix(f"@{stretch}") for key in keys if key.endswith(f"@{stretch}")]
    beside = (int(stretch) - 1, int(stretch) + 1)
    return (*keys, *(f"{each}@{number}" for each in stems for number in beside))


def _day_told(traits: Traits) -> list[str]:
    """Give the key of the one day that is given for the event, or told in words, where one is."""
    days = traits.told
    return [f"t{days[0]}"] if days and days[0] == days[1] else []


def stretch_of(traits: Traits) -> str:
    """Name the fortnight of a claim's event, or of its telling; "" where neither is known."""
    day = _day(traits)
    return "" if day is None else str(day // _WEEKS)


def _day(traits: Traits) -> int | None:
    """Give the day of a claim's event, where it is told to the fortnight, or of its telling."""
    if traits.told and (traits.days or traits.told[1] - traits.told[0] <= _WEEKS):
        return traits.told[0]
    return traits.said


def counts_of(held: Iterable[Traits]) -> Counter[str]:
    """Count the claims that tell each feature."""
    return Counter(feature for traits in held for feature in traits.features)


def rarity_of(counts: Mapping[str, int], known: int) -> dict[str, float]:
    """Weigh words by how few of the `known` claims have them (inverse document frequency).

    As if there were a hundred more claims without the word, since in a small dossier the words of
    its one subject stand in all claims, and tell something all the same.
    """
    rarity = {}
    for feature, number in counts.items():
        weight = _LEAST + log(max((known + _UNSEEN) / number, 1.0))
        rarity[feature] = weight * (_NAME if feature[0] == "~" else 1.0)
    return rarity


def rarity_among(held: Sequence[Traits], known: Known, *, new: int = 0) -> dict[str, float]:
    """Weigh the words of some claims by how few of all in the dossier have them.

    So many of them are `new` to it.
    """
    counts = counts_of(held)
    in_dossier = known.frequencies([f"w{feature}" for feature in counts])
    for feature in counts:
        counts[feature] = max(counts[feature], in_dossier.get(f"w{feature}", 0))
    return rarity_of(counts, max(len(held), in_dossier.get("", 0) + new))


def pairs_in_blocks(held: Sequence[Traits], titles: Mapping[str, Sequence[str]]) -> Iterator[Pair]:
    """List pairs of claims (by number) that may be about one event; as many as there are claims.

    The claims of a document are compared with the next ones in it, those that share one of their
    rarest words, a place in the same fortnight or the day told with the next ones by day. The
    first claim of a document goes by the words of its title too.
    """
    blocks: dict[str, list[int]] = {}
    counts = counts_of(held)
    first: dict[str, int] = {}
    for number, traits in enumerate(held):
        opens = first.setdefault(traits.document, number) == number
        title = titles.get(traits.document, ()) if opens else ()
        for key in _block_keys(traits, counts, title):
            blocks.setdefault(key, []).append(number)
    for key, members in blocks.items():
        width = _IN_DOCUMENT if key[0] == "d" else _IN_BLOCK
        yield from _nearest(sorted(members, key=lambda each: _by_day(held[each], each)), width)


def _block_keys(traits: Traits, counts: Mapping[str, int], title: Sequence[str]) -> Iterable[str]:
    if traits.document:
        yield f"d{traits.document}"
    stretch = stretch_of(traits)
    for place in traits.places:
        yield f"p{place}@{stretch}"
        if stretch:
            yield f"p{place}@{int(stretch) + 1}"
    yield from _day_told(traits)
    shared = sorted((counts[each], each) for each in {*traits.features, *title} if counts[each] > 1)
    names = [each for each in shared if each[1][0] == "~"][:_MOST_WORDS]
    for count, feature in dict.fromkeys((*names, *shared[:_MOST_WORDS])):
        yield f"w{feature}@{stretch}" if count > _COMMON else f"w{feature}"


def _by_day(traits: Traits, number: int) -> tuple[int, str, int, int]:
    return _day(traits) or 0, traits.document, traits.spot or 0, number


def _nearest(members: Sequence[int], width: int) -> Iterator[Pair]:
    for at, one in enumerate(members):
        for two in members[at + 1 : at + 1 + width]:
            yield one, two
