"""docs/verbs.md says what the program has: no verb, option or exit code more or less."""

import re
from pathlib import Path

import click
import pytest

from claimcheck.cli.program import VERBS, program
from claimcheck.exchange.write import OWN_FORMATS
from claimcheck.model.exits import ExitCode
from claimcheck.model.settlement import Verdict

TEXT = (Path(__file__).parents[2] / "docs" / "verbs.md").read_text(encoding="utf-8")
PARTS = {part.partition("\n")[0].strip(): part for part in re.split(r"(?m)^## ", TEXT)[1:]}
SHARED = "What holds for all of them"


def options_of(verb: str) -> set[str]:
    command = program.get_command(click.Context(program), verb)
    assert command is not None
    options = (each for each in command.params if isinstance(each, click.Option))
    return {name for option in options for name in option.opts}


def test_every_verb_has_its_part_and_there_is_none_besides():
    assert set(PARTS) == {*VERBS, SHARED}


@pytest.mark.parametrize("verb", VERBS)
def test_a_verbs_part_names_all_of_its_options_and_no_others(verb):
    rows = [line for line in PARTS[verb].splitlines() if line.startswith("| `-")]
    named = {name for row in rows for name in re.findall(r"`(--?[a-z-]+)", row.split(" | ")[0])}
    assert named == options_of(verb)


@pytest.mark.parametrize("verb", VERBS)
def test_a_verbs_part_has_its_synopsis_and_an_example(verb):
    part = PARTS[verb]
    command = program.get_command(click.Context(program), verb)
    assert command is not None
    synopsis = part.splitlines()[2]
    assert synopsis.startswith(f"`claimcheck {verb} ")
    for argument in command.params:
        if isinstance(argument, click.Argument):
            shown = argument.make_metavar(click.Context(command)).strip("[]")
            assert shown in synopsis
    example = part.partition("```console\n")[2].partition("```")[0]
    assert f"claimcheck {verb} " in example


@pytest.mark.parametrize("verb", VERBS)
def test_examples_use_options_that_exist(verb):
    example = PARTS[verb].partition("```console\n")[2].partition("```")[0]
    commands = example.replace("\\\n", " ").splitlines()
    for command in (line for line in commands if line.startswith("$ ")):
        named = re.search(r"claimcheck ([a-z]+)", command)
        assert named
        assert set(re.findall(r" (--?[a-z-]*[a-z])\b", command)) <= options_of(named[1])


def test_every_exit_code_is_in_the_table_and_no_other():
    rows = re.findall(r"^\| (\d+) \| ", PARTS[SHARED], flags=re.MULTILINE)
    assert [int(row) for row in rows] == [int(code) for code in ExitCode]


def test_every_environment_variable_of_the_program_is_told():
    source = Path(__file__).parents[2] / "src" / "claimcheck" / "cli"
    used = {
        name
        for path in source.glob("*.py")
        for name in re.findall(r"\"_?(CLAIMCHECK_[A-Z]+)\"", path.read_text(encoding="utf-8"))
    }
    assert used == {
        "CLAIMCHECK_REVIEWER",
        "CLAIMCHECK_CONFIG",
        "CLAIMCHECK_DEBUG",
        "CLAIMCHECK_COMPLETE",
    }
    rows = re.findall(r"(?m)^\| `_?(CLAIMCHECK_[A-Z]+)` \|", PARTS[SHARED])
    assert used == set(rows)


def test_every_verdict_is_in_the_part_on_settling_and_no_other():
    table = PARTS["settle"].split("| verdict | ")[1].split("\n\n")[0]
    assert re.findall(r"(?m)^\| `(\w+)` \|", table) == list(Verdict)


def test_every_format_of_our_own_is_in_the_table_of_formats_and_no_other():
    table = PARTS[SHARED].split("**Formats**")[1].split("| format | is |")[1].split("\n\n")[0]
    rows = [line.split(" | ")[0] for line in table.splitlines() if line.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`([a-z]+)`", row)}
    assert named == {*OWN_FORMATS, "text"}
