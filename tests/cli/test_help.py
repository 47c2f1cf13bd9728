"""Help comes at once, names every verb, and helps with what was mistyped."""

import subprocess
import sys

import click
import pytest

from claimcheck.cli.program import SECTIONS, VERBS, program

WANTED = [
    *("demo", "new", "add", "read", "merge"),
    *("claims", "events", "questions", "conflicts", "sources", "documents", "show", "compare"),
    *("grade", "rate", "settle", "reopen", "undo", "redo", "log", "changes", "verify", "weigh"),
    *("correct", "retract", "move", "part", "join", "alias", "redact"),
    *("proposals", "accept", "dismiss"),
    *("export", "check", "review"),
]


def command_of(verb: str) -> click.Command:
    found = program.get_command(click.Context(program), verb)
    assert found is not None
    return found


def test_the_program_has_these_verbs_and_no_others():
    assert sorted(VERBS) == sorted(WANTED)


def test_help_lists_every_verb_once_with_its_line(quick):
    ended = quick("--help")
    assert ended.code == 0
    lines = [line.strip() for line in ended.out.splitlines()]
    for verbs in SECTIONS.values():
        for verb in verbs:
            assert [line.split(maxsplit=1)[1] for line in lines if line.startswith(f"{verb.name} ")]
            assert lines.count(f"{verb.name:<9}  {verb.line}") == 1


def test_help_fits_eighty_columns(run):
    for args in ([], ["settle"], ["add"]):
        assert max(map(len, run(*args, "--help", COLUMNS="80").out.splitlines())) <= 80


@pytest.mark.parametrize("verb", WANTED)
def test_a_verbs_own_help_begins_with_the_line_of_the_table(verb):
    command = command_of(verb)
    assert command.name == verb
    assert (command.help or "").split("\n")[0] == VERBS[verb].line


@pytest.mark.parametrize("verb", WANTED)
def test_every_option_says_what_it_does(verb):
    for parameter in command_of(verb).params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


@pytest.mark.parametrize("command", [["--help"], ["--version"], []])
def test_help_loads_neither_the_desk_nor_the_screen(command):
    code = (
        "import sys\n"
        "from claimcheck.cli.guard import run\n"
        f"run({command!r})\n"
        "heavy = {'attrs', 'attr', 'cattrs', 'apsw', 'textual', 'rich', 'tabulate', 'wcwidth'}\n"
        "loaded = heavy & sys.modules.keys()\n"
        "ours = ('claimcheck.desk', 'claimcheck.tui')\n"
        "loaded |= {name for name in sys.modules if name.startswith(ours)}\n"
        "sys.exit(f'loaded: {loaded}' if loaded else 0)\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr.decode()


def test_verbs_but_review_do_without_textual():
    code = (
        "import sys\n"
        "from claimcheck.cli.program import VERBS\n"
        "from importlib import import_module\n"
        "for verb in VERBS.values(): import_module('claimcheck.cli.' + verb.module)\n"
        "sys.exit('textual' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_program_alone_gives_help_and_is_a_usage_error(quick):
    ended = quick()
    assert ended.code == 2
    assert ended.out == ""
    assert "claimcheck demo" in ended.err


def test_a_mistyped_verb_is_guessed(quick):
    ended = quick("conflcts", "case.dossier")
    assert ended.code == 2
    assert "“conflcts” is no verb. Did you mean conflicts?" in ended.err


def test_a_dossier_before_the_verb_is_told_the_order(quick):
    ended = quick("case.dossier", "claims")
    assert ended.code == 2
    assert "The verb comes first: claimcheck claims case.dossier" in ended.err


def test_a_usage_error_names_the_help_of_its_verb(quick):
    ended = quick("claims")
    assert ended.code == 2
    assert ended.err.endswith("Help: claimcheck claims --help\n")


def test_shells_can_complete_the_verbs(run):
    ended = run(_CLAIMCHECK_COMPLETE="bash_complete", COMP_WORDS="claimcheck conf", COMP_CWORD="1")
    assert (ended.code, ended.out.split(",")[-1].strip()) == (0, "conflicts")


def test_the_matching_of_names_is_loaded_only_to_propose():
    code = (
        "import sys, claimcheck.desk, claimcheck.cli.propose\n"
        "sys.exit(bool({'rapidfuzz', 'anyascii'} & sys.modules.keys()))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
