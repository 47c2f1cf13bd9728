"""The program with its verbs; a verb's code is loaded when that verb is asked for."""

from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import click

from claimcheck import __version__


class Verb(NamedTuple):
    """Where a verb's command is, and the line that tells of it without loading it."""

    module: str
    name: str
    line: str


SECTIONS: dict[str, tuple[Verb, ...]] = {
    "Begin": (
        Verb("begin", "demo", "Build the Daraa demo dossier and open it for review."),
        Verb("begin", "new", "Make an empty dossier."),
        Verb("add", "add", "Record tables of claims, sources, documents, other names."),
        Verb("read", "read", "Store documents: their texts, from plain text or Markdown."),
        Verb("copies", "merge", "Take in what others recorded and settled in their copies."),
    ),
    "Look": (
        Verb("lists", "conflicts", "List the questions whose answers contradict."),
        Verb("lists", "questions", "List all questions with their positions."),
        Verb("lists", "claims", "List the claims."),
        Verb("lists", "events", "List the events."),
        Verb("lists", "sources", "List the sources with their grades and records."),
        Verb("lists", "documents", "List the documents."),
        Verb("propose", "proposals", "List what the tool proposes and a person decides."),
        Verb("compare", "compare", "Tell how two answers to one question relate, and why."),
        Verb("weigh", "weigh", "Weigh claim tables: how probable every answer is, and why."),
        Verb("show", "show", "Show one thing whole: evidence, attribution, history."),
    ),
    "Decide": (
        Verb("review", "review", "Open the review screen."),
        Verb("settle", "settle", "Settle a question, with a verdict and a reason."),
        Verb("judge", "reopen", "Open a settled question again."),
        Verb("judge", "grade", "Give a source an Admiralty grade, A to F."),
        Verb("amend", "rate", "Rate how credible a claim is, 1 to 6."),
    ),
    "Put right": (
        Verb("amend", "correct", "Put right what was recorded of a claim."),
        Verb("amend", "retract", "Let a claim count no more."),
        Verb("arrange", "move", "Put claims into another question."),
        Verb("arrange", "part", "Part claims from the others of their question."),
        Verb("join", "join", "Make two questions, or two events, one."),
        Verb("alias", "alias", "Say that a name means the same as another."),
        Verb("propose", "accept", "Do what proposals say."),
        Verb("propose", "dismiss", "Put proposals aside for good."),
        Verb("redact", "redact", "Take a text out of the dossier for good."),
    ),
    "Look back": (
        Verb("history", "log", "List what was done, by whom and when."),
        Verb("history", "undo", "Take an act back: your own last, or a named one."),
        Verb("history", "redo", "Do again what you undid last."),
        Verb("copies", "changes", "List the questions that stand otherwise than they did."),
        Verb("history", "verify", "Prove that the dossier is whole."),
    ),
    "Hand out": (
        Verb("export", "export", "Write the reconciled tables."),
        Verb("check", "check", "Exit 1 while a question is open, disputed or stale."),
    ),
}
VERBS = {verb.name: verb for verbs in SECTIONS.values() for verb in verbs}
_EXAMPLES = (
    ("claimcheck demo", "real conflicts to review"),
    ("claimcheck new inquiry.dossier", "a dossier of your own"),
    ("claimcheck add inquiry.dossier claims.csv", "claims into it"),
    ("claimcheck review inquiry.dossier", "settle what contradicts"),
    ("claimcheck export inquiry.dossier -o table.csv", "the reconciled table"),
)


class Program(click.Group):
    """The group of all verbs, told from a table so that help loads none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the verbs in the order of the help."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load a verb's command; None for a word that is no verb."""
        verb = VERBS.get(cmd_name)
        if verb is None:
            return None
        command = getattr(import_module(f"claimcheck.cli.{verb.module}"), f"{verb.name}_command")
        assert isinstance(command, click.Command)  # noqa: S101 - for the type checker
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb, and say what may have been meant where there is none such."""
        if args[0] not in VERBS and not args[0].startswith("-"):
            raise click.UsageError(_no_verb(args), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write one line a verb, in sections."""
        widest = max(map(len, VERBS))
        for section, verbs in SECTIONS.items():
            with formatter.section(section):
                formatter.write_dl([(verb.name.ljust(widest), verb.line) for verb in verbs])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the examples."""
        with formatter.section("Examples"):
            formatter.write_dl(_EXAMPLES, col_max=60)


def _no_verb(args: Sequence[str]) -> str:
    word = args[0]
    verb_later = next((arg for arg in args[1:] if arg in VERBS), None)
    if verb_later and (word.endswith(".dossier") or Path(word).exists()):
        return f"The verb comes first: claimcheck {verb_later} {word}"
    near = get_close_matches(word.lower(), VERBS, n=2)
    hint = f"Did you mean {' or '.join(near)}?" if near else "See: claimcheck --help"
    return f"“{word}” is no verb. {hint}"


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar="VERB DOSSIER ...",
)
@click.version_option(__version__, prog_name="claimcheck")
def program() -> None:
    """Record who said what, find what contradicts, and settle it.

    A dossier is one file that holds an investigation: its claims with the words that prove them,
    and every decision with its reason. Give the verb first, then the dossier.
    """
