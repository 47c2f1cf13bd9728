"""Whether two questions ask one thing: by the same words, in others, or not."""

from claimcheck.model.claim import Claim
from claimcheck.reckon.relating.asked import same_question
from claimcheck.reckon.relating.labels.questions import weigh_parts_in_it, weigh_stages
from claimcheck.reckon.relating.labels.questions import weigh_questions as freely_questions
from claimcheck.reckon.relating.labels.verdict import ONE, OPEN, Verdict, Whether, other
from claimcheck.reckon.relating.languages import (
    ask_one_thing,
    in_two_scripts,
    questions_exclude,
)


def weigh_questions(a: Claim, b: Claim) -> Verdict:
    """Say whether two questions ask one thing."""
    if not a.question or not b.question or a.question == b.question:
        return ONE
    if same_question(a.question, b.question):
        parts = weigh_parts_in_it(a.question, b.question)
        two = parts.whether is Whether.OTHER
        return parts if two else weigh_stages(a.question, b.question)
    weighed = freely_questions(a, b)
    if weighed.whether is Whether.OPEN and in_two_scripts(a.question, b.question):
        if questions_exclude(a.question, b.question):
            return other("their words exclude each other")
        return ONE if ask_one_thing(a.question, b.question) else OPEN
    return weighed
