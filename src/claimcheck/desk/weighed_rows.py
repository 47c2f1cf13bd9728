"""What was weighed, as rows: one for each answer, one for each source."""

from collections.abc import Iterator, Sequence
from math import isnan

import numpy as np
from attrs import frozen

from claimcheck.reckon.weighing.ballots import Ballots, Floats, Ints, Silence, Weighed
from claimcheck.reckon.weighing.casting.cast import Cast

Row = dict[str, object]
_DIGITS = 4
# Fewer voices than this share of the origins are worth a word: some of them copy others.
_COPIED = 0.75
_SILENT = {
    Silence.NOBODY: "nobody claims it",
    Silence.ONE_ORIGIN: "one origin alone, of which nothing is known",
    Silence.NOTHING_TELLS_APART: "tied, and nothing tells the sources apart",
}

_SILENCES = tuple(Silence)


def answer_rows(cast: Cast, weighed: Weighed) -> Iterator[Row]:
    """Give a row for each candidate: by event and question as first met, the likeliest first."""
    counts = _counts(cast, weighed)
    items, ballots = cast.items, cast.ballots
    item_of, event_of, asked_of = (
        each.tolist() for each in (ballots.item_of, items.event, items.asked)
    )
    rounded = np.round(weighed.probability, _DIGITS)
    probability = rounded.tolist()
    claims = cast.claims.tolist()
    silence = [_SILENCES[number] for number in weighed.silence.tolist()]
    sources, origins = counts.sources, counts.origins
    for at in _order(cast, rounded):
        item = item_of[at]
        known = probability[at]
        asked, read = asked_of[item], cast.read[at]
        strand = {}
        if items.strand:
            strand["population"], strand["asof"] = items.strand.get(item, ("", ""))
        yield {
            "event": items.event_label[event_of[item]],
            "question": items.asked_label[asked] or items.asked_unit[asked],
            **strand,
            "answer": cast.answer[at],
            "low": read.low,
            "high": read.high,
            "probability": None if isnan(known) else known,
            "claims": claims[at],
            "sources": sources[at],
            "origins": origins[at],
            "why": counts.why(at, item, silence[item]),
        }


def source_rows(cast: Cast, weighed: Weighed) -> Iterator[Row]:
    """Give a row for each source that makes claims, by its folded name."""
    copies: dict[int, list[tuple[float, int]]] = {}
    pairs = zip(weighed.copier, weighed.copied, weighed.copying, strict=True)
    for copier, copied, probability in pairs:
        copies.setdefault(int(copier), []).append((-float(probability), int(copied)))
    for number, name in enumerate(cast.sources):
        yield {
            "name": name,
            "claims": int(cast.source_claims[number]),
            "right": round(float(weighed.right[number]), _DIGITS),
            "wrong": round(float(weighed.wrong[number]), _DIGITS),
            "reliability": {
                "mean": round(float(weighed.accuracy[number]), _DIGITS),
                "low": round(float(weighed.accuracy_low[number]), _DIGITS),
                "high": round(float(weighed.accuracy_high[number]), _DIGITS),
            },
            "copies": [
                {"of": cast.sources[of], "probability": round(-minus, _DIGITS)}
                for minus, of in sorted(copies.get(number, ()))
                if of < len(cast.sources)
            ],
        }


@frozen(eq=False)
class _Counts:
    """Who stands behind each candidate, and who of them weighs most, in words."""

    sources: Sequence[int]
    origins: Sequence[int]
    of_item: Sequence[int]
    voices: Sequence[float]
    denied: Sequence[int]
    strongest: Sequence[str]

    def why(self, at: int, item: int, silence: Silence) -> str:
        """Say in short why an answer is as probable as it is."""
        origins, every = self.origins[at], self.of_item[item]
        against = f"; denied by {self.denied[at]}" if self.denied[at] else ""
        if not origins:
            return f"no claim of it stands{against}"
        if silence is not Silence.NONE:
            return f"{_SILENT[silence]}{against}"
        told = f"{origins} of {every} origins" if every > 1 else "1 origin"
        if self.voices[at] < _COPIED * origins:
            told += f", worth {self.voices[at]:.1f}, since some copy others"
        return f"{told}; {self.strongest[at]}{against}"


def _counts(cast: Cast, weighed: Weighed) -> _Counts:
    ballots = cast.ballots
    size, candidate = ballots.item_of.size, ballots.candidate
    origin = ballots.origin if ballots.origin.size else ballots.source
    accuracy = weighed.accuracy[: len(cast.sources)].tolist()
    rated = zip(cast.sources, accuracy, strict=True)
    told = [*(f"{name} ({share:.2f} reliable)" for name, share in rated), ""]
    strongest = _strongest(ballots, weighed.pull, len(cast.sources)).tolist()
    return _Counts(
        sources=np.bincount(candidate, minlength=size).tolist(),
        origins=_distinct(candidate, origin, size),
        of_item=_distinct(ballots.item_of[candidate], origin, ballots.items),
        voices=np.bincount(candidate, weighed.independence, minlength=size).tolist(),
        denied=cast.denied.tolist(),
        strongest=[told[number] for number in strongest],
    )


def _distinct(owner: Ints, origin: Ints, owners: int) -> list[int]:
    """Count the distinct origins of each owner."""
    width = int(origin.max(initial=0)) + 1
    keys = np.sort(owner.astype(np.int64) * width + origin)
    first = np.ones(keys.size, dtype=bool)
    first[1:] = keys[1:] != keys[:-1]
    counts: list[int] = np.bincount(keys[first] // width, minlength=owners).tolist()
    return counts


def _strongest(ballots: Ballots, pull: Floats, none: int) -> Ints:
    """Find the source whose claim pulls each candidate most; `none` where nobody claims it."""
    candidate = ballots.candidate
    top = np.full(ballots.item_of.size, -np.inf)
    np.maximum.at(top, candidate, pull)
    leads = pull >= top[candidate]
    found = np.full(top.size, none, dtype=np.int32)
    np.minimum.at(found, candidate[leads], ballots.source[leads])
    return found


def _order(cast: Cast, probability: Floats) -> list[int]:
    """Order candidates; answers that nothing else tells apart by their letters."""
    item = cast.ballots.item_of
    likely = np.nan_to_num(probability, nan=-1.0)
    keys = (-cast.claims, -likely, cast.items.first[item], cast.items.event_first[item])
    order = np.lexsort(keys)
    same = np.ones(order.size, dtype=bool)
    for key in keys:
        same[1:] &= key[order][1:] == key[order][:-1]
    same[:1] = False
    starts = np.flatnonzero(~same & np.r_[same[1:], False])
    ordered: list[int] = order.tolist()
    for start in starts.tolist():
        end = start + 1
        while end < len(ordered) and same[end]:
            end += 1
        ordered[start:end] = sorted(ordered[start:end], key=cast.answer.__getitem__)
    return ordered
