"""Claims that are one row with another: which one answers, and what was settled of them."""

import json
from collections.abc import Iterable, Mapping, Sequence

import apsw
from attrs import evolve, frozen

from claimcheck.journal.codec import from_json
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.settlement import ClaimOutcome, Settlement

STANDS_ALONE = "json_extract(body, '$.joined_to') IS NULL"
"""Whether a row of `claim_view` answers for itself."""


@frozen
class _Joined:
    """Who answers for a claim; the entries that held the two when they became one."""

    survivor: str
    version: str
    was: str


def answering(connection: apsw.Connection, uid: str) -> str:
    """Name the claim that answers for a uid: itself, or what it was joined to, however often."""
    seen = [uid]
    while joined := _joined(connection, seen[-1:]):
        (further,) = joined.values()
        if further.survivor in seen:
            return min(seen[seen.index(further.survivor) :])
        seen.append(further.survivor)
    return seen[-1]


def joined_with(connection: apsw.Connection, uid: str) -> list[str]:
    """Name a claim and all claims that it answers for."""
    sql = "SELECT uid FROM claim_view WHERE json_extract(body, '$.joined_to')=?"
    found = [uid]
    for name in found:
        rows = connection.execute(sql, (name,)).fetchall()
        found += [str(row[0]) for row in rows if row[0] not in found]
    return found


def settled_now(connection: apsw.Connection, settlements: Sequence[Settlement]) -> list[Settlement]:
    """Read settlements as being of the claims that answer for those that they name.

    What was seen of a claim holds for the one that it became, as that one was then, unless it was
    changed in between.
    """
    named = {uid for each in settlements for uid in _named(each)}
    joined: dict[str, _Joined] = {}
    while more := _joined(connection, named - joined.keys()):
        joined.update(more)
        named.update(each.survivor for each in more.values())
    return [_through(each, joined) for each in settlements] if joined else list(settlements)


def _named(settlement: Settlement) -> Iterable[str]:
    yield from settlement.shown
    yield from (outcome.claim for outcome in settlement.finding.claims)
    yield from (uid for part in settlement.finding.parts for uid in part.claims)


def _joined(connection: apsw.Connection, uids: Iterable[str]) -> dict[str, _Joined]:
    sql = "SELECT body FROM json_each(?) CROSS JOIN claim_view ON uid=value WHERE NOT "
    sql += f"({STANDS_ALONE})"
    rows = connection.execute(sql, (json.dumps(list(uids)),)).fetchall()
    claims = [from_json(str(row[0]), RecordedClaim) for row in rows]
    return {each.uid: _Joined(each.joined_to, each.joined_version, each.entry) for each in claims}


def _through(settlement: Settlement, joined: Mapping[str, _Joined]) -> Settlement:
    outcomes: dict[str, ClaimOutcome] = {}
    # What is said of the claim itself goes before what is said of one that it answers for.
    for outcome in sorted(settlement.finding.claims, key=lambda each: each.claim in joined):
        uid, _ = _led(outcome.claim, "", joined)
        outcomes.setdefault(uid, evolve(outcome, claim=uid))
    versions = settlement.versions or ("",) * len(settlement.shown)
    shown = dict(
        _led(uid, version, joined)
        for uid, version in sorted(
            zip(settlement.shown, versions, strict=True), key=lambda each: each[0] not in joined
        )
    )
    parts = tuple(
        evolve(part, claims=tuple(dict.fromkeys(_led(uid, "", joined)[0] for uid in part.claims)))
        for part in settlement.finding.parts
    )
    return evolve(
        settlement,
        finding=evolve(settlement.finding, claims=tuple(outcomes.values()), parts=parts),
        shown=tuple(shown),
        versions=tuple(shown.values()) if settlement.versions else (),
    )


def _led(uid: str, version: str, joined: Mapping[str, _Joined]) -> tuple[str, str]:
    passed: set[str] = set()
    while uid in joined and uid not in passed:
        passed.add(uid)
        led = joined[uid]
        uid, version = led.survivor, led.version if version == led.was else version
    return uid, version
