"""The actions that settle, one for each verdict, by its number."""

from claimcheck.model.settlement import Verdict
from claimcheck.tui.action import CONFLICT, Action

_ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"


def _verdict_action(number: int, verdict: Verdict, does: str) -> Action:
    return Action(
        f"verdict('{verdict}')",
        CONFLICT,
        (str(number),),
        str(verdict),
        f"settle: {does}",
        arabic=(_ARABIC_DIGITS[number],),
        footer=20 if number == 1 else 0,
        hint=f"1–{len(Verdict)} verdict",
    )


_VERDICTS = {
    Verdict.ESTABLISHED: "the position under the cursor is established",
    Verdict.RANGE: "the true answer lies in a range",
    Verdict.REFUTED: "the position under the cursor is false, the true answer not known",
    Verdict.BOTH: "each answer is true of something else",
    Verdict.UNSETTLED: "open on purpose; say what is missing",
    Verdict.UNVERIFIABLE: "it cannot be settled",
}
VERDICT_ACTIONS = tuple(
    _verdict_action(number, verdict, does)
    for number, (verdict, does) in enumerate(_VERDICTS.items(), start=1)
)
