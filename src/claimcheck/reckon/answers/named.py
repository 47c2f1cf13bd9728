"""What places, parties and persons share: names, several of them joined by “|”."""

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.quantity import NotUnderstoodError, quantity_at, reader_of
from claimcheck.reckon.answers.tokens import LONGEST
from claimcheck.reckon.answers.yesno import read_yesno
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical, fold

MOST_NAMES = 200
_NOTHING_KNOWN = Context()


def understand_names(
    kind: AnswerKind, verbatim: str, names: list[str], context: Context
) -> Understood:
    """Give names in the dossier's own form, each once. NotUnderstoodError where there is none."""
    if kind is not AnswerKind.LABEL and _is_no_name(verbatim):
        raise NotUnderstoodError("a yes, a no or a bare number names nobody and nowhere")
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


def _is_no_name(text: str) -> bool:
    """Say whether an answer is a yes, a no or a number and nothing else."""
    if read_yesno(text) is not None:
        return True
    reader = reader_of(text[:LONGEST], _NOTHING_KNOWN, whole=True)
    quantity = quantity_at(reader, 0)
    return quantity is not None and quantity.end == len(reader.words)
