"""What the claims of a dossier say of its sources: how many, right and wrong, how reliable."""

from collections import Counter, defaultdict

from claimcheck.desk.opening import Desk
from claimcheck.desk.questions import QuestionState, questions
from claimcheck.desk.surroundings import Surroundings
from claimcheck.desk.weights import weights
from claimcheck.dossier import lookup
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.labelling import is_counted, shown_by
from claimcheck.reckon.names import fold
from claimcheck.reckon.status import live_settlements


class Counted:
    """What the claims say of their sources: how many, of how many origins, right and wrong.

    All by canonical name; `names` are as claims wrote them first.
    """

    def __init__(self, desk: Desk, around: Surroundings) -> None:
        self._around = around
        self._weights = weights(desk)
        self.names: dict[str, str] = {}
        self.claims: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.origins: defaultdict[str, set[str]] = defaultdict(set)
        for state in questions(desk):
            self._count(desk, state)

    def _count(self, desk: Desk, state: QuestionState) -> None:
        origins = dict(state.reckoned.origin_of)
        live = live_settlements(state.settlements)
        counts = is_counted(state.reckoned.status, live)
        claims = lookup.claims_of_question(desk.connection, state.question.id)
        for recorded in claims:
            claim = recorded.claim
            for name in (claim.source, *(relay.name for relay in claim.via)):
                self.names.setdefault(self._around.canonical(name), name)
            key = self._around.canonical(claim.source)
            self.claims[key] += 1
            self.origins[key].add(origins.get(recorded.uid, key))
        outcomes = state.outcomes if counts else {}
        answered = (
            AnsweredClaim(each, state.understood[each.uid], origins[each.uid])
            for each in claims
            if each.uid in outcomes and each.uid in state.understood
        )
        positions = state.reckoned.positions
        for source, right in shown_by(outcomes, answered, positions, self._around.canonical):
            tally = self.right if right else self.wrong
            tally[source] += 1

    def reliability(self, key: str) -> tuple[float, float, float] | None:
        """Give how reliable a source is; None where nothing it said could be compared.

        A name that is nobody in particular is a voice for each relay; several have no one
        reliability.
        """
        voices = map(fold, self.origins[key])
        records = [self._weights.voices[at] for at in voices if at in self._weights.voices]
        if len(records) != 1 or not (records[0].compared or records[0].right + records[0].wrong):
            return None
        return records[0].mean, records[0].low, records[0].high

    def copies(self, key: str) -> list[tuple[str, float]]:
        """List the sources that a source seems to copy, the likeliest first."""
        own = set(map(fold, self.origins[key]))
        found = {of: chance for copier, of, chance in self._weights.copies if copier in own}
        likeliest = sorted(found.items(), key=lambda each: (-each[1], each[0]))
        return [(self.names.get(of, of), chance) for of, chance in likeliest]
