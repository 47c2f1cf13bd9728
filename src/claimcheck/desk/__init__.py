"""The one door: everything that the commands and the screen may ask for.

A desk is a reviewer at an open dossier. What changes the dossier is one act and is on disk when the
call comes back; what only looks brings the reckonings up to date first. Errors are those of
`model.exits`, each with a sentence for the user.
"""

from claimcheck.desk.aliasing import alias, unheard_of
from claimcheck.desk.arranging import join, move, part
from claimcheck.desk.brief import BriefAnswer, in_brief
from claimcheck.desk.comparing import claim_of_text, compare_pairs, compare_two
from claimcheck.desk.confidential import anything_confidential, confidential_of, is_confidential
from claimcheck.desk.conflict import (
    ClaimDetail,
    ConflictDetail,
    PositionDetail,
    any_text_held,
    claim_detail,
    conflict_detail,
)
from claimcheck.desk.copies import (
    Change,
    Clash,
    Double,
    Merged,
    Shaken,
    as_of,
    changes,
    merge,
    merge_all,
)
from claimcheck.desk.correcting import correct, rate, retract
from claimcheck.desk.deciding import LIKELY_PROPOSALS, accept, dismiss, proposal_shape, proposals
from claimcheck.desk.demo import DEMO_NAME, build_demo, demo_path
from claimcheck.desk.doubling import JoinedDoubles, join_doubles
from claimcheck.desk.export import (
    TABLES,
    FitOptions,
    check_form,
    claim_columns,
    export,
    formats,
    heads,
    note_export,
    write_rows,
)
from claimcheck.desk.finding import find_claim, find_question, shown_id
from claimcheck.desk.history import Undone, can_redo, can_undo, log, redo, undo, verify
from claimcheck.desk.listing import LISTS, Choice, list_log, question_shape, settlement_shape
from claimcheck.desk.neighbours import Neighbour, called_so, neighbours
from claimcheck.desk.opening import Desk, all_or_nothing, found_dossier, open_desk
from claimcheck.desk.parting import read_part
from claimcheck.desk.progress import Progress
from claimcheck.desk.questions import (
    QuestionState,
    conflicts,
    count_statuses,
    question_state,
    questions,
    queue,
    queue_lines,
)
from claimcheck.desk.quotes import Quotes, quotes_in, together
from claimcheck.desk.reading_in import (
    MOST_BYTES,
    GivenText,
    ReadDocument,
    TextDid,
    check_ending,
    decode,
    read_texts,
)
from claimcheck.desk.reckoning import QueueLine, refresh
from claimcheck.desk.recording import (
    FORMS,
    Added,
    add_table,
    form_of,
    holds_claims,
    kinds_of_table,
)
from claimcheck.desk.redacting import RedactedThing, redact
from claimcheck.desk.reviewing import dossier_title, of_others, question_hit, queue_number
from claimcheck.desk.settling import find_source, grade, reopen, settle
from claimcheck.desk.shaking import label_of
from claimcheck.desk.showing import show
from claimcheck.desk.suggesting import Suggestion, suggested_answer, suggestion
from claimcheck.desk.veiling import Veil, is_veiled_as_it_stands, veil
from claimcheck.desk.waiting import count_apart, count_proposals, may_be_one, parting_apart
from claimcheck.desk.weights import (
    shown_state,
    weigh_apart,
    weighed_conflicts,
    weighed_questions,
    weighed_state,
    weights,
)

__all__ = [
    "DEMO_NAME",
    "FORMS",
    "LIKELY_PROPOSALS",
    "LISTS",
    "MOST_BYTES",
    "TABLES",
    "Added",
    "BriefAnswer",
    "Change",
    "Choice",
    "ClaimDetail",
    "Clash",
    "ConflictDetail",
    "Desk",
    "Double",
    "FitOptions",
    "GivenText",
    "JoinedDoubles",
    "Merged",
    "Neighbour",
    "PositionDetail",
    "Progress",
    "QuestionState",
    "QueueLine",
    "Quotes",
    "ReadDocument",
    "RedactedThing",
    "Shaken",
    "Suggestion",
    "TextDid",
    "Undone",
    "Veil",
    "accept",
    "add_table",
    "alias",
    "all_or_nothing",
    "any_text_held",
    "anything_confidential",
    "as_of",
    "build_demo",
    "called_so",
    "can_redo",
    "can_undo",
    "changes",
    "check_ending",
    "check_form",
    "claim_columns",
    "claim_detail",
    "claim_of_text",
    "compare_pairs",
    "compare_two",
    "confidential_of",
    "conflict_detail",
    "conflicts",
    "correct",
    "count_apart",
    "count_proposals",
    "count_statuses",
    "decode",
    "demo_path",
    "dismiss",
    "dossier_title",
    "export",
    "find_claim",
    "find_question",
    "find_source",
    "form_of",
    "formats",
    "found_dossier",
    "grade",
    "heads",
    "holds_claims",
    "in_brief",
    "is_confidential",
    "is_veiled_as_it_stands",
    "join",
    "join_doubles",
    "kinds_of_table",
    "label_of",
    "list_log",
    "log",
    "may_be_one",
    "merge",
    "merge_all",
    "move",
    "neighbours",
    "note_export",
    "of_others",
    "open_desk",
    "part",
    "parting_apart",
    "proposal_shape",
    "proposals",
    "question_hit",
    "question_shape",
    "question_state",
    "questions",
    "queue",
    "queue_lines",
    "queue_number",
    "quotes_in",
    "rate",
    "read_part",
    "read_texts",
    "redact",
    "redo",
    "refresh",
    "reopen",
    "retract",
    "settle",
    "settlement_shape",
    "show",
    "shown_id",
    "shown_state",
    "suggested_answer",
    "suggestion",
    "together",
    "undo",
    "unheard_of",
    "veil",
    "verify",
    "weigh_apart",
    "weighed_conflicts",
    "weighed_questions",
    "weighed_state",
    "weights",
    "write_rows",
]
