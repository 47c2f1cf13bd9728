"""What a finding must hold, and what its verdict has no place for."""

from claimcheck.desk.parting import check_parts
from claimcheck.model.exits import BadInputError, UsageError
from claimcheck.model.settlement import FITTING, Finding, Verdict

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
        raise BadInputError(
            f"The verdict {verdict} needs {' and '.join(missing)}. Nothing was recorded."
        )
    if verdict is Verdict.BOTH:
        check_parts(finding.parts)


def _listed(names: tuple[str, ...] | list[str]) -> str:
    options = [_OPTIONS.get(name, "--because") for name in names]
    return " and ".join(filter(None, (", ".join(options[:-1]), options[-1])))


def _said(value: object) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)
