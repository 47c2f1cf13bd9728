"""Whether two labels are of one event, or ask one thing: by the same words, in others, or not."""

from claimcheck.model.claim import Claim
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical
from claimcheck.reckon.relating.asked import same_question
from claimcheck.reckon.relating.events import may_be_one_event, same_place, same_time
from claimcheck.reckon.relating.freely.aftermath import other_moments
from claimcheck.reckon.relating.freely.events import weigh_events as freely_events
from claimcheck.reckon.relating.freely.questions import weigh_parts_in_it, weigh_stages
from claimcheck.reckon.relating.freely.questions import weigh_questions as freely_questions
from claimcheck.reckon.relating.freely.verdict import ONE, OPEN, Verdict, Whether, other
from claimcheck.reckon.relating.languages import (
    ask_one_thing,
    events_exclude,
    in_two_scripts,
    name_one_event,
    questions_exclude,
)


def weigh_events(a: Claim, b: Claim, context: Context) -> Verdict:
    """Say whether two labels are of one event."""
    if not a.event or not b.event or canonical(a.event, context) == canonical(b.event, context):
        return ONE
    differs = other_moments(a.event, b.event)
    if differs:
        return other(differs)
    if may_be_one_event(a, b, context):
        return ONE
    weighed = freely_events(a, b, same_time=same_time(a, b), same_place=same_place(a, b, context))
    if weighed.whether is Whether.OPEN and in_two_scripts(a.event, b.event):
        if events_exclude(a.event, b.event):
            return other("their words exclude each other")
        return ONE if name_one_event(a.event, b.event) else OPEN
    return weighed


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
