"""Labels: one of a closed set, such as how something ended."""

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.named import understand_names
from claimcheck.reckon.context import Context


def understand_label(claim: Claim, context: Context) -> Understood:
    """Read a label; the dossier's other names make two labels one."""
    return understand_names(AnswerKind.LABEL, claim.answer, [claim.answer], context)
