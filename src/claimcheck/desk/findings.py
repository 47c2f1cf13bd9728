"""What a finding must hold, and what its verdict has no place for."""

from claimcheck.desk.parting import check_parts
from claimcheck.model.exits import BadInputError, UsageError
from claimcheck.model.kinds import SCALED
from claimcheck.model.settlement import FITTING, Finding, Verdict
from claimcheck.reckon.names import fold
from claimcheck.reckon.settled import Reading
from claimcheck.reckon.whom import same_whom

_OPTIONS = {
    "answer": "--answer",
    "best": "--best",
    "low": "--low",
    "high": "--high",
    "likelihood": "--likelihood",
    "confidence": "--confidence",
    "parts": "--part",
    "would_settle": "--would-settle",
}
_MEANT = {
    (Verdict.ESTABLISHED, "answer"): "the answer that is established",
    (Verdict.RANGE, "low"): "the least",
    (Verdict.RANGE, "high"): "the most",
    (Verdict.REFUTED, "answer"): "the answer that is false",
    (Verdict.BOTH, "parts"): "what each answer is true of",
    (Verdict.UNSETTLED, "would_settle"): "what is missing to settle it",
}


def check_finding(finding: Finding) -> None:
    """Refuse a finding that lacks what its verdict needs, or has what its verdict has no place for.

    Its reason is looked for before, as that of every act.
    """
    verdict, fields = finding.verdict, FITTING[finding.verdict]
    given = {name for name in _OPTIONS if _said(getattr(finding, name))}
    misplaced = [name for name in _OPTIONS if name in given.difference(fields.fitting)]
    if misplaced:
        raise UsageError(
            f"The verdict {verdict} has no place for {_listed(misplaced)}: it takes "
            f"{_listed((*fields.fitting, 'because'))}. Nothing was recorded."
        )
    missing = [
        f"{_OPTIONS[name]} ({_MEANT[verdict, name]})" for name in fields.needs if name not in given
    ]
    if missing:
        raise UsageError(
            f"The verdict {verdict} needs {' and '.join(missing)}. Nothing was recorded."
        )
    if verdict is Verdict.BOTH:
        check_parts(finding.parts)


def check_answer(finding: Finding, read: Reading) -> None:
    """Refuse an answer that no settlement of the question can mean.

    That is one of a part for all whom the question asks for, and one that says nothing where
    numbers or times are asked for, unless a claim says it in these words.
    """
    _refuse_part(finding, read)
    answer = read.answer(finding)
    if finding.verdict is Verdict.RANGE or answer is None or read.kind not in SCALED:
        return
    bounds = (answer.low, answer.high) != (None, None)
    # A time of day without a day is worded, with the minutes that it allows.
    understood = bounds or (answer.kind in SCALED and answer.values)
    if not understood and fold(finding.answer) not in read.said:
        raise BadInputError(
            f"“{finding.answer}” is not read as a {read.kind}, and no claim here says it. Give a "
            "number or time, or the words of a claim; what is no answer goes into the reason of "
            "--verdict unsettled. Nothing was recorded."
        )


def _refuse_part(finding: Finding, read: Reading) -> None:
    """Refuse to establish an answer of a part where the question asks for more than that part."""
    part = read.part(finding)
    if finding.verdict is not Verdict.ESTABLISHED or same_whom(part, read.whom.asked or ""):
        return
    raise BadInputError(
        f"“{finding.answer}” speaks of {part} alone, and the question asks for more. Make a "
        f"question of that part first: claimcheck part DOSSIER CLAIM... --question “{part} …”. "
        "Nothing was recorded."
    )


def _listed(names: tuple[str, ...] | list[str]) -> str:
    options = [_OPTIONS.get(name, "--because") for name in names]
    return " and ".join(filter(None, (", ".join(options[:-1]), options[-1])))


def _said(value: object) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)
