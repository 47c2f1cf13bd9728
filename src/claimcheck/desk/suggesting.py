"""What the tool suggests for an open question: the answer that weighing finds most probable."""

from attrs import frozen

from claimcheck.desk.finding import find_question
from claimcheck.desk.opening import Desk
from claimcheck.desk.questions import QuestionState
from claimcheck.desk.weights import weighed_state
from claimcheck.model.exits import BadInputError
from claimcheck.reckon.labelling import is_counted
from claimcheck.reckon.status import live_settlements
from claimcheck.reckon.whom import Whom, same_whom, whom_among

# Answers whose probabilities differ by less than what is shown of them are tied.
_TIED = 0.01


@frozen
class Suggestion:
    """The answer that weighing finds most probable for an open question."""

    answer: str
    probability: float


def suggestion(state: QuestionState) -> Suggestion | None:
    """Give the most probable answer of a weighed question; None where nothing is known of it.

    It is of whom the question asks, never of a part of them. None too where two are
    tied, and where a settlement counts: what weighing gives is then that settlement come back.
    """
    asked = _whom(state).asked
    if _is_settled(state) or asked is None:
        return None
    known = [
        each
        for each in state.reckoned.positions
        if each.probability is not None and same_whom(each.population, asked)
    ]
    if not known:
        return None
    chances = sorted((each.probability or 0.0 for each in known), reverse=True)
    if len(chances) > 1 and chances[0] - chances[1] < _TIED:
        return None
    best = max(known, key=lambda position: position.probability or 0.0)
    return Suggestion(best.answer, best.probability or 0.0)


def suggested_answer(desk: Desk, question: str) -> str:
    """Give the answer that weighing suggests for a question; BadInputError where it has none."""
    state = weighed_state(desk, find_question(desk, question))
    if state is not None and _is_settled(state):
        raise BadInputError(
            f"{question} is settled, and weighing would only give that settlement back. Give your "
            "own finding: --verdict and --answer. Nothing was recorded."
        )
    found = suggestion(state) if state else None
    if found is not None:
        return found.answer
    whom = _whom(state) if state else Whom()
    if whom.asked is None:
        raise BadInputError(
            f"The claims on {question} speak of parts alone ({', '.join(whom.parts)}), and none "
            "says how many all are together. Nothing was recorded."
        )
    raise BadInputError(
        f"The claims on {question} do not say which answer is the most probable: they are too few, "
        "or tied. Give your own: --verdict and --answer. Nothing was recorded."
    )


def _whom(state: QuestionState) -> Whom:
    return whom_among(each.population for each in state.reckoned.positions)


def _is_settled(state: QuestionState) -> bool:
    return is_counted(state.reckoned.status, live_settlements(state.settlements))
