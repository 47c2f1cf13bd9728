"""What places, parties and persons share: names, several of them joined by “|”."""

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.quantity import NotUnderstoodError
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical, fold

MOST_NAMES = 200


def understand_names(
    kind: AnswerKind, verbatim: str, names: list[str], context: Context
) -> Understood:
    """Give names in the dossier's own form, each once. NotUnderstoodError where there is none."""
    if len(names) > MOST_NAMES:
        raise NotUnderstoodError(f"more than {MOST_NAMES} names are no answer")
    found = dict.fromkeys(canonical(name, context) for name in names)
    found.pop("", None)
    if not found:
        raise NotUnderstoodError("no name was found")
    changed = [name for name in names if fold(name) and canonical(name, context) != fold(name)]
    why = "read as " + ", ".join(f"“{name}”" for name in found)
    if changed:
        why += ", by the dossier's other names"
    return Understood(kind, verbatim, values=tuple(found), why=why)
