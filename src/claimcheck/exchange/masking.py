"""Confidential sources, kept out of what is handed out: the same number for the same source.

A claim is masked that is marked confidential, or whose source is. What it says, and how many stand
behind it, stays; who said it, through whom and where does not, and neither do those names in any
other text that goes out.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import evolve

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.reckoned import Position, ReckonedQuestion

MASKED = "confidential"
_LONG_QUOTE = 5
Scrub = Callable[[object], object]


class Mask:
    """Who is to be masked, each with a number in the order in which claims name them first.

    `key_of` gives one key for all names of a source; `confidential` has, by key, all names of the
    sources that are marked so.
    """

    def __init__(
        self,
        key_of: Callable[[str], str],
        confidential: Mapping[str, Iterable[str]],
        claims: Iterable[Claim],
    ) -> None:
        self._key_of = key_of
        self._keys = frozenset(confidential)
        self._numbers: dict[str, int] = {}
        self._always = {name: key for key, names in confidential.items() for name in names}
        self.masked = 0
        for claim in claims:
            if self.hides(claim):
                self.masked += 1
                for name in _names(claim):
                    self.label(name)
            else:
                for name in filter(self._is_confidential, _names(claim)):
                    self.label(name)

    @property
    def sources(self) -> int:
        """How many names have been given a number."""
        return len(self._numbers)

    def hides(self, claim: Claim) -> bool:
        """Whether a claim must not be handed out as it is."""
        return claim.confidential or self._is_confidential(claim.source)

    def label(self, name: str) -> str:
        """Give the name under which a source is handed out."""
        number = self._numbers.setdefault(self._key_of(name), len(self._numbers) + 1)
        return f"{MASKED} source {number}"

    def claim(self, claim: Claim) -> Claim:
        """Give a claim as it may be handed out."""
        if not self.hides(claim):
            via = tuple(
                evolve(relay, name=self.label(relay.name))
                if self._is_confidential(relay.name)
                else relay
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
        return evolve(reckoned, positions=positions, origin_of=origins)

    def scrubber(self, claims: Iterable[Claim]) -> Scrub:
        """Give what takes masked names out of any text, list or object about these claims."""
        hidden = [name for name in {**self._always, **self._hidden(claims)} if name.split()]
        if not hidden:
            return lambda value: value
        longest_first = sorted(hidden, key=lambda name: (-len(name), name))
        names = "|".join(map(_spaced, longest_first))
        wanted = re.compile(rf"{MASKED} source \d+|(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)
        return lambda value: self._scrubbed(value, wanted)

    def _scrubbed(self, value: object, wanted: re.Pattern[str]) -> object:
        if isinstance(value, str):
            return wanted.sub(lambda found: self._replacement(found[0]), value)
        if isinstance(value, Mapping):
            return {key: self._scrubbed(item, wanted) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self._scrubbed(item, wanted) for item in value]
        return value

    def _replacement(self, name: str) -> str:
        if name.startswith(f"{MASKED} source "):
            return name
        return self.label(name) if self._key_of(name) in self._numbers else MASKED

    def _position(self, position: Position, by_uid: Mapping[str, Claim]) -> Position:
        uids = (*position.claims, *position.compatible, *position.denied_by)
        hidden = self._hidden(by_uid[uid] for uid in uids if uid in by_uid)
        names = (
            self.label(name) if name in hidden or self._is_confidential(name) else name
            for name in position.sources
        )
        return evolve(position, sources=tuple(dict.fromkeys(names)))

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

    def _is_confidential(self, name: str) -> bool:
        return bool(self._keys) and self._key_of(name) in self._keys


def _names(claim: Claim) -> tuple[str, ...]:
    return (claim.source, *(relay.name for relay in claim.via))


def _spaced(name: str) -> str:
    """Give a pattern for a name, however its words are spaced."""
    return r"\s+".join(map(re.escape, name.split()))
