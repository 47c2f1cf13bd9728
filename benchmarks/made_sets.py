"""Claim sets made up from a seed, of kinds that the shared sets lack; truth is known by making."""

from collections.abc import Callable

import numpy as np
from benchmarks.claim_sets import ClaimSet, Row, claim_set

Rng = np.random.Generator


def made_crowd(seed: int) -> ClaimSet:
    """Make workers who judge items: able, biased, ordinal, careless, and some spammers."""
    rng = np.random.default_rng(seed)
    labels = int(rng.choice([2, 2, 3, 4, 5, 5, 10, 20]))
    items, workers = int(rng.integers(100, 1500)), int(rng.integers(15, 200))
    each = int(min(rng.choice([3, 5, 5, 10, 20, 40]), workers))
    ordinal = labels > 2 and rng.random() < 0.4
    shares = rng.dirichlet(np.full(labels, 2.0))
    truth = rng.choice(labels, size=items, p=shares)
    confusion = np.stack([_worker(rng, labels, ordinal=ordinal) for _ in range(workers)])
    hard = rng.random(items) < rng.uniform(0, 0.3)
    lure = (truth + rng.integers(1, max(2, labels), size=items)) % labels
    busy = rng.pareto(1.2, workers) + 0.2
    rows: list[Row] = []
    for item in range(items):
        for worker in rng.choice(workers, size=each, replace=False, p=busy / busy.sum()):
            seen = lure[item] if hard[item] and rng.random() < 0.5 else truth[item]
            said = rng.choice(labels, p=confusion[worker, seen])
            rows.append((f"o{item}", "label", f"w{worker}", f"l{said}"))
    return claim_set(
        f"crowd {seed}", rows, lambda about, _, said: said == f"l{truth[int(about[1:])]}"
    )


def _worker(rng: Rng, labels: int, *, ordinal: bool) -> np.ndarray:
    kind, skill = rng.random(), rng.beta(6, 2)
    if kind < 0.1:
        return np.full((labels, labels), 1 / labels)
    if kind < 0.2:
        always = rng.dirichlet(np.full(labels, 0.3))
        return np.tile(always, (labels, 1))
    apart = np.abs(np.subtract.outer(np.arange(labels), np.arange(labels)))
    wrong = np.exp(-apart / 0.7) if ordinal else rng.dirichlet(np.full(labels, 0.7), size=labels)
    np.fill_diagonal(wrong, 0)
    wrong = wrong / np.maximum(wrong.sum(axis=1, keepdims=True), 1e-9)
    by_label = np.clip(skill + rng.normal(0, 0.15, labels), 0.05, 0.98)
    return np.asarray(np.diag(by_label) + (1 - by_label)[:, None] * wrong)


def made_weather(seed: int, *, biased: float = 0.25) -> ClaimSet:
    """Make measures of sites that follow a few stations, stale, or biased in what is asked.

    `biased` is the share of what each site measures in which it is always off to one side.
    """
    rng = np.random.default_rng(seed)
    sites, cities, moments = 16, 30, int(rng.integers(6, 20))
    asked = [("temperature", 3.0, 1.0), ("feels", 4.0, 1.5), ("humidity", 12.0, 5.0),
             ("pressure", 0.3, 0.05), ("wind", 4.0, 2.0), ("visibility", 3.0, 1.0)]  # fmt: skip
    follows = np.where(rng.random(sites) < 0.5, rng.integers(0, 4, sites), -1)
    rows: list[Row] = []
    truth: dict[tuple[str, str], float] = {}
    quality = rng.beta(5, 2, size=(sites, len(asked)))
    off = rng.random((sites, len(asked))) < biased
    bias = rng.normal(0, 1.0, size=(sites, len(asked))) * off
    for city in range(cities):
        middle = {name: rng.normal(50, 20) for name, _, _ in asked}
        for moment in range(moments):
            about = f"c{city} {moment}"
            for column, (name, spread, _) in enumerate(asked):
                true = round(middle[name] + rng.normal(0, spread), 2 if spread < 1 else 0)
                truth[about, name] = true
                said = _read(rng, true, spread, quality[:, column], bias[:, column], follows)
                rows.extend(
                    (about, name, f"s{site}", f"{value:.2f}" if spread < 1 else f"{value:.0f}")
                    for site, value in said
                )
    tolerance = {name: near for name, _, near in asked}

    def is_right(about: str, name: str, answer: str) -> bool:
        return abs(float(answer) - truth[about, name]) <= tolerance[name]

    return claim_set(f"weather {seed} {biased:.0%}", rows, is_right, measured=truth)


def _read(
    rng: Rng, true: float, spread: float, quality: np.ndarray, bias: np.ndarray, follows: np.ndarray
) -> list[tuple[int, float]]:
    sites = quality.size
    stale = rng.random(sites) > quality
    value = true + np.where(stale, rng.normal(0, spread, sites), rng.normal(0, spread / 8, sites))
    value += bias * spread
    copied = (follows >= 0) & (follows != np.arange(sites)) & (rng.random(sites) < 0.9)
    value = np.where(copied, value[np.maximum(follows, 0)], value)
    told = rng.random(sites) < 0.7
    return [(int(site), float(value[site])) for site in np.flatnonzero(told)]


def made_places(seed: int, *, few_sources: bool, vague: float = 0.0) -> ClaimSet:
    """Make places in a tree, which some sources name only generally; right is the specific one.

    `vague` is the share of those who would name it exactly and name it generally.
    """
    rng = np.random.default_rng(seed)
    sources, items = (7, 2000) if few_sources else (900, 700)
    exact = rng.beta(6, 2, sources) if few_sources else rng.beta(4, 1.6, sources)
    general = rng.beta(1.5, 2, sources) * (1 - exact) + vague * exact
    exact = (1 - vague) * exact
    busy = rng.pareto(1.0, sources) + 0.3
    lures = rng.random(items) < 0.5
    rows: list[Row] = []
    truth = [_place(rng) for _ in range(items)]
    for item, true in enumerate(truth):
        lure = _place(rng) if lures[item] else ""
        heard = 1 + rng.poisson(1.3 if few_sources else 4.5)
        told = rng.choice(sources, min(heard, sources), replace=False, p=busy / busy.sum())
        rows.extend(
            (f"o{item}", "place", f"s{s}", _named(rng, true, lure, exact[s], general[s]))
            for s in told
        )
    return claim_set(
        f"places {seed}{' few' if few_sources else ''} {vague:.0%}",
        rows,
        lambda about, _, said: said == truth[int(about[1:])],
        lambda one, other: other.startswith(one + "/"),
    )


def _place(rng: Rng) -> str:
    depth = int(rng.choice([2, 3, 3, 4]))
    return "/".join(str(rng.integers(0, 12)) for _ in range(depth))


def _named(rng: Rng, true: str, lure: str, exact: float, general: float) -> str:
    chance = rng.random()
    if chance < exact:
        return true
    if chance < exact + general:
        parts = true.split("/")
        return "/".join(parts[: int(rng.integers(1, len(parts)))])
    if lure and rng.random() < 0.6:
        return lure
    return "/".join([*true.split("/")[: int(rng.integers(0, 3))], *_place(rng).split("/")][:4])


def made_populations(seed: int) -> ClaimSet:
    """Make populations as many editors tell them: old, of the wider area, rounded, slipped."""
    rng = np.random.default_rng(seed)
    items, sources = 1500, 900
    skill = rng.beta(6, 2, sources)
    busy = rng.pareto(1.0, sources) + 0.3
    truth = np.round(np.exp(rng.normal(10, 1.6, items))).astype(int)
    wider = np.round(truth * rng.uniform(1.3, 4, items)).astype(int)
    old = np.round(truth * rng.uniform(0.8, 1.1, items)).astype(int)
    rows: list[Row] = []
    for item in range(items):
        heard = 1 + rng.poisson(2.0)
        for source in rng.choice(sources, heard, replace=False, p=busy / busy.sum()):
            wrong = [old[item], wider[item], round(int(truth[item]), -2), truth[item] * 10,
                     int(truth[item] * np.exp(rng.normal(0, 1)))]  # fmt: skip
            right = rng.random() < skill[source]
            said = truth[item] if right else rng.choice(wrong, p=[0.4, 0.3, 0.1, 0.05, 0.15])
            rows.append((f"o{item}", "population", f"s{source}", str(int(said))))
    return claim_set(
        f"populations {seed}", rows, lambda about, _, said: int(said) == truth[int(about[1:])]
    )


def made_relays(seed: int, edited: float) -> ClaimSet:
    """Set good sources against bad originals with ten copiers each, who edit some of it."""
    rng = np.random.default_rng(seed)
    items, values = 1000, 6
    truth = rng.integers(0, values, items)
    good, bad, copiers = int(rng.integers(10, 50)), 4, 10
    rows: list[Row] = []

    def say(name: str, skill: float, share: float, of: dict[int, int] | None) -> dict[int, int]:
        told: dict[int, int] = {}
        for item in np.flatnonzero(rng.random(items) < share).tolist():
            wrong = int((truth[item] + rng.integers(1, values)) % values)
            own = int(truth[item]) if rng.random() < skill else wrong
            if of is not None and item not in of:
                continue
            told[item] = own if of is None or rng.random() < edited else of[item]
        rows.extend((f"o{item}", "a", name, str(value)) for item, value in told.items())
        return told

    for source in range(good):
        say(f"g{source}", float(rng.uniform(0.6, 0.9)), float(rng.uniform(0.1, 0.5)), None)
    for original in range(bad):
        told = say(f"b{original}", float(rng.uniform(0.2, 0.45)), 0.4, None)
        for copier in range(copiers):
            say(f"b{original}c{copier}", 1 / values, 0.7, told)
    return claim_set(
        f"relays {seed} {edited:.0%}",
        rows,
        lambda about, _, said: int(said) == truth[int(about[1:])],
    )


def made_few(seed: int) -> ClaimSet:
    """Make many little dossiers in one: sources of a few claims each, three claims an item."""
    rng = np.random.default_rng(seed)
    rows: list[Row] = []
    truth: dict[str, str] = {}
    for dossier in range(100):
        skill = rng.beta(7, 3, 6)
        for item in range(int(rng.integers(1, 5))):
            about = f"d{dossier} {item}"
            truth[about] = "0"
            for source in rng.choice(6, int(rng.integers(2, 5)), replace=False):
                said = "0" if rng.random() < skill[source] else str(rng.integers(1, 4))
                rows.append((about, f"q{about}", f"d{dossier}s{source}", said))
    return claim_set(f"few {seed}", rows, lambda about, _, said: said == truth[about])


MAKERS: dict[str, Callable[[int], ClaimSet]] = {
    "crowd": made_crowd,
    "weather": made_weather,
    "biased weather": lambda seed: made_weather(seed, biased=0.6),
    "places": lambda seed: made_places(seed, few_sources=False),
    "places of few sources": lambda seed: made_places(seed, few_sources=True),
    "vague places": lambda seed: made_places(seed, few_sources=False, vague=0.4),
    "vague places of few sources": lambda seed: made_places(seed, few_sources=True, vague=0.2),
    "populations": made_populations,
    "relays": lambda seed: made_relays(seed, 0.0),
    "relays edited 10 %": lambda seed: made_relays(seed, 0.1),
    "relays edited 30 %": lambda seed: made_relays(seed, 0.3),
    "few": made_few,
}
