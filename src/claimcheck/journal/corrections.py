"""Entries that put right what was recorded of a claim."""

from attrs import field, fields_dict, frozen

from claimcheck.model.claim import Claim


@frozen
class ClaimReplaced:
    """All that a claim says is put right at once, as corrections were first recorded."""

    uid: str
    claim: Claim
    because: str


def _columns_of_a_claim(_: object, __: object, columns: tuple[str, ...]) -> None:
    strange = set(columns) - fields_dict(Claim).keys()
    if strange:
        raise ValueError(f"{', '.join(sorted(strange))} is no column of a claim")


@frozen
class ClaimCorrected:
    """What was recorded of a claim is put right; the earlier version stays in the journal.

    Only `columns` change, to what `to` has in them, so that corrections made in two copies come
    together.
    """

    uid: str
    columns: tuple[str, ...] = field(validator=_columns_of_a_claim)
    to: Claim
    because: str
