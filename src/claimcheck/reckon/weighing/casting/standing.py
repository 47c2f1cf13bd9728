"""Which claims stand: denials give no answer, and a later word of the same voice overtakes."""

import numpy as np
import numpy.typing as npt

from claimcheck.model.kinds import Stance
from claimcheck.reckon.edtf import read_edtf
from claimcheck.reckon.weighing.ballots import Ints
from claimcheck.reckon.weighing.casting.numbering import numbered, paired
from claimcheck.reckon.weighing.casting.told import Told

Mask = npt.NDArray[np.bool_]
_NEVER = -1
_ROUNDS = 9  # odd, so that of two rows that take each other back neither counts


def standing(told: Told, item: Ints, voice: Ints, candidate: Ints) -> Mask:
    """Tell which rows (n) count for their answer.

    A denial or a retraction counts for none. A retraction takes back what the same voice said: the
    claim that it is `about`, else its claims of that answer. A correction takes back the claim that
    it is about, else all that the same voice said before. One that was itself taken back by name
    takes nothing back. Of several answers of one voice to one item the latest stand, where all say
    when.
    """
    counts = np.ones(told.rows, dtype=bool)
    group = numbered(paired(item, voice, int(voice.max(initial=0)) + 1)).ids
    moment = _moments(told)[told.said.ids]
    retracts, corrects = stance_is(told, Stance.RETRACTS), stance_is(told, Stance.CORRECTS)
    if retracts.any() or corrects.any():
        named = _taken_back(told, voice, retracts, corrects)
        counts &= ~named
        still_retracts, still_corrects = retracts & ~named, corrects & ~named
        said = paired(group, candidate, int(candidate.max(initial=0)) + 1)
        counts &= ~np.isin(said, said[still_retracts & (told.about == 0)])
        counts &= ~_corrected(group, moment, still_corrects & (told.about == 0)) | still_corrects
    counts &= ~(retracts | stance_is(told, Stance.DENIES))
    return counts & ~_overtaken(group, moment, counts)


def stance_is(told: Told, stance: Stance) -> Mask:
    """Tell which rows take this stance."""
    takes = np.array([text.strip().lower() == stance for text in told.stance.texts])
    return np.asarray(takes[told.stance.ids])


def _taken_back(told: Told, voice: Ints, retracts: Mask, corrects: Mask) -> Mask:
    """Tell which rows are named by a correction, or by a retraction of the same voice, that holds.

    A row that is taken back takes nothing back itself, which is followed so many times.
    """
    voices = int(voice.max(initial=0)) + 1
    # Ids are hashes: pairs of them and voices wrap around, and are equal where both are.
    own, of_own = paired(told.id, voice, voices), paired(told.about, voice, voices)
    taken = np.zeros(told.rows, dtype=bool)
    for _ in range(_ROUNDS):
        before, holds = taken, ~taken & (told.about != 0)
        taken = np.isin(told.id, told.about[corrects & holds])
        taken |= np.isin(own, of_own[retracts & holds])
        taken &= told.id != 0
        if np.array_equal(taken, before):
            break
    return taken


def _corrected(group: Ints, moment: Ints, corrects: Mask) -> Mask:
    """Tell what was said no later than a correction by the same voice; undated ones take all."""
    until = np.full(int(group.max(initial=0)) + 1, _NEVER - 1, dtype=np.int64)
    when = np.where(moment == _NEVER, np.iinfo(np.int32).max, moment)
    np.maximum.at(until, group[corrects], when[corrects])
    return np.asarray(moment <= until[group])


def _moments(told: Told) -> Ints:
    """Rank the moments at which claims were said; -1 is none."""
    bounds = [_earliest(text) for text in told.said.texts]
    rank = {bound: place for place, bound in enumerate(sorted({*bounds} - {""}))}
    return np.array([rank.get(bound, _NEVER) for bound in bounds], dtype=np.int32)


def _earliest(text: str) -> str:
    try:
        return (read_edtf(text.strip()).low or "") if text.strip() else ""
    except ValueError:
        return ""


def _overtaken(group: Ints, moment: Ints, counts: Mask) -> Mask:
    if not (moment > 0).any():
        return np.zeros(counts.size, dtype=bool)
    groups = int(group.max(initial=0)) + 1
    latest = np.full(groups, _NEVER, dtype=np.int32)
    np.maximum.at(latest, group[counts], moment[counts])
    undated = np.zeros(groups, dtype=bool)
    undated[group[counts & (moment == _NEVER)]] = True
    return np.asarray((moment < latest[group]) & ~undated[group])
