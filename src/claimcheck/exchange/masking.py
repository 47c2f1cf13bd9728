"""Confidential sources, kept out of what is handed out: the same number for the same source.

A claim is masked that is marked confidential, or whose source is. What it says, and how many stand
behind it, stays; who said it, through whom and where does not. Whoever such a claim names is named
nowhere: not in other claims, whose own source they may be, nor in any text that goes out.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import Protocol

from attrs import evolve

from claimcheck.exchange.figures import SourcesInSentences
from claimcheck.exchange.masked_texts import MASKED, KeyOf, Left, MaskedTexts
from claimcheck.exchange.quoted_labels import QuotedLabels
from claimcheck.exchange.scrubbing import Names
from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.reckoned import Contradiction, Position, ReckonedQuestion

__all__ = ["MASKED", "Left", "Mask", "Scrub", "hidden_keys"]

_LONG_QUOTE = 5
_DENIAL = "denial"


class Scrub(Protocol):
    """What takes masked names out of a text, list or object, which stands in a `row`."""

    def __call__(self, value: object, row: str = "") -> object:
        """Give it without them."""
        ...


def hidden_keys(
    key_of: KeyOf, marked: Collection[str], openly: Collection[str], claims: Iterable[Claim]
) -> frozenset[str]:
    """Give the keys of the names that may stand nowhere in what is handed out.

    They are the sources that are `marked` confidential, and all that a confidential claim names,
    but for those who may be named `openly` all the same.
    """
    found: set[str] = set()
    for claim in claims:
        if claim.confidential or (marked and key_of(claim.source) in marked):
            found.update(map(key_of, _names(claim)))
    return frozenset({*marked, *(found - set(openly))})


class Mask:
    """Who is to be masked, each with a number in the order in which claims name them first.

    `key_of` gives one key for all names of a source; `hidden` has, by key, other names of the
    sources that may be named nowhere; those that are `marked` confidential are so by themselves.
    `known` are all names that the dossier's tables give, also those of whoever may be named, and
    `allowed` the keys of those of whom somebody said so. It counts claims: those that are `masked`,
    the `others` that name who is masked, and those of a source whose name is only `alike`.
    """

    def __init__(
        self,
        key_of: KeyOf,
        hidden: Mapping[str, Iterable[str]],
        claims: Iterable[Claim],
        marked: Collection[str] = (),
        known: Iterable[str] = (),
        allowed: Collection[str] = (),
    ) -> None:
        self._key_of = key_of
        self._keys = frozenset(hidden)
        self._marked = marked
        self._numbers: dict[str, int] = {}
        self.masked = 0
        self.others = 0
        names = {key: dict.fromkeys(held) for key, held in hidden.items()}
        openly = dict.fromkeys(name for name in known if not self._is_hidden(name))
        spoken: Counter[str] = Counter()
        quotes: dict[bool, list[str]] = {True: [], False: []}
        for claim in claims:
            self._meet(claim)
            for name in _names(claim):
                if self._is_hidden(name):
                    names[self._key_of(name)][name] = None
                else:
                    openly[name] = None
            quotes[self.hides(claim)].append(claim.quote)
            if not self.hides(claim):
                spoken[claim.source] += 1
        said = [name for name in openly if allowed and key_of(name) in allowed]
        called = QuotedLabels(quotes[True], quotes[False], MASKED)
        self._texts = MaskedTexts(key_of, self._label_of, names, openly, said, called)
        self.alike = sum(spoken[name] for name in spoken if self._texts.scrubbed(name, "") != name)
        self._figures = SourcesInSentences(chain.from_iterable(names.values()), self.label)

    def _meet(self, claim: Claim) -> None:
        """Give numbers to whom a claim names, as far as they are masked, and count it."""
        whole = self.hides(claim)
        self.masked += whole
        here = [name for name in _names(claim) if whole or self._is_hidden(name)]
        for name in here:
            self.label(name)
        if not (claim.confidential or self._key_of(claim.source) in self._marked):
            keys = map(self._key_of, here)
            self.others += any(key in self._keys and key not in self._marked for key in keys)

    @property
    def left(self) -> tuple[Left, ...]:
        """What of masked names still stands in the texts that were scrubbed."""
        return tuple(self._texts.left)

    @property
    def sources(self) -> int:
        """How many names have been given a number."""
        return len(self._numbers)

    def hides(self, claim: Claim) -> bool:
        """Whether a claim must not be handed out as it is."""
        return claim.confidential or self._is_hidden(claim.source)

    def label(self, name: str) -> str:
        """Give the name under which a source is handed out."""
        number = self._numbers.setdefault(self._key_of(name), len(self._numbers) + 1)
        return f"{MASKED} source {number}"

    def claim(self, claim: Claim) -> Claim:
        """Give a claim as it may be handed out."""
        if not self.hides(claim):
            via = tuple(
                evolve(relay, name=self.label(relay.name)) if self._is_hidden(relay.name) else relay
                for relay in claim.via
            )
            return evolve(claim, via=via)
        return evolve(
            claim,
            answer_original=MASKED if claim.answer_original else "",
            document=MASKED if claim.document else "",
            quote=MASKED if claim.quote else "",
            locator=MASKED if claim.locator else "",
            note=MASKED if claim.note else "",
            source=self.label(claim.source),
            via=tuple(evolve(relay, name=self.label(relay.name)) for relay in claim.via),
            extra=tuple((column, MASKED) for column, _ in claim.extra),
        )

    def reckoned(
        self, reckoned: ReckonedQuestion, claims: Sequence[RecordedClaim]
    ) -> ReckonedQuestion:
        """Give a question with masked names where its positions name their sources."""
        by_uid = {recorded.uid: recorded.claim for recorded in claims}
        positions = tuple(self._position(position, by_uid) for position in reckoned.positions)
        origins = tuple(
            (uid, self.label(origin) if self._hides(by_uid.get(uid)) else origin)
            for uid, origin in reckoned.origin_of
        )
        return evolve(
            reckoned,
            positions=positions,
            origin_of=origins,
            would_change=self._figures.masked(reckoned.would_change),
            contradictions=tuple(map(self._contradiction, reckoned.contradictions)),
        )

    def _contradiction(self, found: Contradiction) -> Contradiction:
        """Mask who denies whom; why other answers contradict is said of figures."""
        return (
            evolve(found, why=self._figures.masked(found.why)) if found.kind == _DENIAL else found
        )

    def scrubber(self, claims: Iterable[Claim]) -> Scrub:
        """Give what takes masked names out of any text, list or object about these claims."""
        around = list(claims)
        masked = any(map(self.hides, around))
        hidden = self._hidden(around) if masked else {}
        here = Names(name for name, key in hidden.items() if key not in self._keys)

        def scrub(value: object, row: str = "") -> object:
            return self._texts.scrubbed(value, row, here)

        return scrub

    def _label_of(self, key: str) -> str:
        return f"{MASKED} source {self._numbers[key]}" if key in self._numbers else MASKED

    def _position(self, position: Position, by_uid: Mapping[str, Claim]) -> Position:
        uids = (*position.claims, *position.compatible, *position.denied_by)
        hidden = self._hidden(by_uid[uid] for uid in uids if uid in by_uid)
        names = (
            self.label(name) if name in hidden or self._is_hidden(name) else name
            for name in position.sources
        )
        reasons = tuple(map(self._figures.masked, position.reasons))
        return evolve(position, sources=tuple(dict.fromkeys(names)), reasons=reasons)

    def _hidden(self, claims: Iterable[Claim]) -> dict[str, str]:
        """Find the names that masked claims bear and claims that are handed out whole do not."""
        hidden: dict[str, str] = {}
        shown: set[str] = set()
        for claim in claims:
            # A short quote may be the answer itself, which is handed out.
            quote = claim.quote if len(claim.quote.split()) >= _LONG_QUOTE else ""
            texts = (*_names(claim), claim.document, quote)
            if self.hides(claim):
                hidden.update((text, self._key_of(text)) for text in texts)
            else:
                shown.update(map(self._key_of, texts))
        return {name: key for name, key in hidden.items() if key in self._keys or key not in shown}

    def _hides(self, claim: Claim | None) -> bool:
        return claim is not None and self.hides(claim)

    def _is_hidden(self, name: str) -> bool:
        return bool(self._keys) and self._key_of(name) in self._keys


def _names(claim: Claim) -> tuple[str, ...]:
    return (claim.source, *(relay.name for relay in claim.via))
