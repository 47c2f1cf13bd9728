"""Confidential names taken out of what the screen shows, as exports take them out.

What comes of it is for eyes alone: nothing may be recorded from it, or masks would be.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Any, cast

from attrs import asdict, evolve, frozen, has

from claimcheck.desk.confidential import mask_of
from claimcheck.desk.conflict import ClaimDetail, ConflictDetail
from claimcheck.desk.opening import Desk
from claimcheck.desk.questions import QuestionState
from claimcheck.desk.reckoning import QueueLine
from claimcheck.desk.since import Place, holds_since, place_now
from claimcheck.desk.veiled_words import veiled_evidence
from claimcheck.dossier import lookup
from claimcheck.exchange.masking import MASKED, Mask, Scrub
from claimcheck.journal.entries import QuestionReopened, QuestionSettled
from claimcheck.journal.entry import Entry
from claimcheck.journal.tags import TAG_OF
from claimcheck.model.claim import RecordedClaim

# A decision says who is right; whom to hide is said of claims and sources.
_HIDE_NOBODY = frozenset(TAG_OF[body][0] for body in (QuestionSettled, QuestionReopened))


@frozen
class Veil:
    """Masks what is confidential in a dossier as it stood when it was made, which `at` names."""

    _desk: Desk
    _mask: Mask
    at: Place

    def text(self, text: str) -> str:
        """Give a text without the names that may stand nowhere."""
        return cast("str", self._mask.scrubber(())(text))

    def line(self, line: QueueLine) -> QueueLine:
        """Give a line of the queue."""
        return cast("QueueLine", _scrubbed(line, self._mask.scrubber(())))

    def state(self, state: QuestionState) -> QuestionState:
        """Give a question as it stands."""
        return self._state(
            state, lookup.claims_of_question(self._desk.connection, state.question.id)
        )

    def detail(self, detail: ConflictDetail) -> ConflictDetail:
        """Give an opened conflict."""
        claims = self._claims(detail.state)
        scrub = self._mask.scrubber([each.claim for each in claims])

        def veiled(claims: tuple[ClaimDetail, ...]) -> tuple[ClaimDetail, ...]:
            return tuple(
                cast("ClaimDetail", _scrubbed(self._claim(each, scrub), scrub)) for each in claims
            )

        state = self._state(detail.state, claims)
        positions = tuple(
            evolve(
                held,
                position=position,
                claims=veiled(held.claims),
                compatible=veiled(held.compatible),
                denied_by=veiled(held.denied_by),
            )
            for held, position in zip(detail.positions, state.reckoned.positions, strict=True)
        )
        return ConflictDetail(state, positions, veiled(detail.others))

    def _claims(self, state: QuestionState) -> list[RecordedClaim]:
        return lookup.claims_of_question(self._desk.connection, state.question.id)

    def _state(self, state: QuestionState, claims: list[RecordedClaim]) -> QuestionState:
        told = evolve(state, reckoned=self._mask.reckoned(state.reckoned, claims))
        scrub = self._mask.scrubber([each.claim for each in claims])
        return cast("QuestionState", _scrubbed(told, scrub))

    def _claim(self, detail: ClaimDetail, scrub: Scrub) -> ClaimDetail:
        claim, evidence = detail.recorded.claim, detail.evidence
        masked = evolve(detail.recorded, claim=self._mask.claim(claim))
        # Where words stand in a text is told by offsets, which names taken out would shift.
        document = evolve(detail.document, text=None) if detail.document else None
        if not self._mask.hides(claim):
            text = detail.document.text if detail.document else None
            veiled = veiled_evidence(evidence, text, scrub) if evidence and text else evidence
            return evolve(detail, recorded=masked, document=document, evidence=veiled)
        label = self._mask.label
        return evolve(
            detail,
            recorded=masked,
            origin=label(detail.origin),
            grades=tuple(evolve(each, source=label(each.source)) for each in detail.grades),
            confidential=frozenset(map(label, detail.confidential)),
            evidence=evolve(evidence, exact=MASKED, prefix="", suffix="") if evidence else None,
            document=None,
        )


def veil(desk: Desk) -> Veil | None:
    """Make what hides confidential names; None where nothing is confidential."""
    at = place_now(desk.connection)
    mask = mask_of(desk)
    return Veil(desk, mask, at) if mask else None


def is_veiled_as_it_stands(desk: Desk, veil: Veil) -> bool:
    """Tell whether a veil knows of all that is recorded by now, but for what hides nobody more."""
    return holds_since(desk.connection, veil.at, _hides_nobody)


def _hides_nobody(entry: Entry) -> bool:
    return entry.kind in _HIDE_NOBODY


def _scrubbed(value: object, scrub: Scrub) -> object:
    """Take names out of every text of a frozen object, however deep it lies."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, tuple | frozenset):
        return type(value)(_scrubbed(each, scrub) for each in value)
    if isinstance(value, Mapping):
        return {key: _scrubbed(each, scrub) for key, each in value.items()}
    if has(type(value)):
        held = cast("Any", value)  # of whatever class: it comes back as the same
        told = asdict(held, recurse=False)
        return evolve(held, **{name: _scrubbed(each, scrub) for name, each in told.items()})
    return value
