"""The edge of the program: whatever happens within ends in a sentence and an exit code."""

import errno
import os
import sys
from contextlib import suppress
from io import TextIOWrapper

import click

from claimcheck.cli.program import program
from claimcheck.model.exits import ClaimcheckError, ExitCode

_DEBUG = "CLAIMCHECK_DEBUG"
_COMPLETE = "_CLAIMCHECK_COMPLETE"
# A path that leads to no file, or to no such file, is bad input; all else the machine refused.
_BAD_PATHS = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL}
)


def steady_streams() -> None:
    """Make the streams UTF-8 with plain line feeds, whatever the locale says."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started us
            stream = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - stays open
            setattr(sys, name, stream)
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def run(args: list[str]) -> int:
    """Run a command line; gives its exit code. No exception leaves."""
    try:
        code = _run(args)
        sys.stdout.flush()
    except BrokenPipeError:
        drop_output()
        return ExitCode.DONE
    except Exception as problem:  # noqa: BLE001 - no traceback may reach the user
        return _failed(problem)
    except KeyboardInterrupt:
        return _interrupted()
    return code


def drop_output() -> None:
    """Send what is still to be written nowhere: nobody reads it, or it has no room."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(text: str) -> None:
    """Say something on standard error, each line safe for a terminal."""
    from claimcheck.screentext import visible  # noqa: PLC0415 - most runs have nothing to say

    with suppress(OSError):
        click.echo("\n".join(visible(line) for line in text.split("\n")), err=True)


def say_shown(text: str) -> None:
    """Say sentences whose words from outside were made safe to show: their isolates stay."""
    from claimcheck.screentext import clean_line  # noqa: PLC0415 - most runs have nothing to say

    with suppress(OSError):
        click.echo(clean_line(text), err=True)


def _run(args: list[str]) -> int:
    if _COMPLETE in os.environ:
        program.main(args, prog_name="claimcheck")
    if not args:
        with click.Context(program, info_name="claimcheck", **program.context_settings) as context:
            click.echo(program.get_help(context), err=True)
        return ExitCode.USAGE
    # Not `program.main`: it answers a broken pipe with 1, which here means that check found
    # something.
    try:
        with program.make_context("claimcheck", list(args)) as context:
            code = program.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    return code if isinstance(code, int) else ExitCode.DONE


def _failed(problem: Exception) -> ExitCode:
    """Say what went wrong, and give the code for it."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        # Else Python tries once more as it ends, and ends with a code of its own.
        drop_output()
    if isinstance(problem, click.Abort):
        return _interrupted()
    if isinstance(problem, click.ClickException):
        return _misused(problem)
    if isinstance(problem, ClaimcheckError) and problem.code != ExitCode.FAULT:
        say(f"claimcheck: {problem}")
        _debug()
        return problem.code
    if isinstance(problem, MemoryError):
        say("claimcheck: The memory of this machine is used up. Nothing more was recorded.")
        return ExitCode.REFUSED
    if isinstance(problem, OSError):
        return _refused(problem)
    say(
        f"claimcheck: This is a fault of claimcheck itself ({type(problem).__name__}: {problem}). "
        f"For the details, run the command again with {_DEBUG}=1 set, and report what it prints."
    )
    _debug()
    return ExitCode.FAULT


def _misused(problem: click.ClickException) -> ExitCode:
    context = getattr(problem, "ctx", None)
    command = context.command_path if isinstance(context, click.Context) else "claimcheck"
    told = problem.format_message()
    if isinstance(problem, click.NoSuchOption) and problem.option_name[1:2].isdigit():
        told += " What begins with - and is no option goes after all options and --."
    say(f"claimcheck: {told}\nHelp: {command} --help")
    return ExitCode.USAGE


def _refused(problem: OSError) -> ExitCode:
    reason = problem.strerror or "the machine refused"
    if problem.filename is None:
        say(
            f"claimcheck: Something could not be read or written: {reason}. What the command had "
            "recorded by then, if anything, stays recorded: claimcheck log DOSSIER tells."
        )
        code = ExitCode.REFUSED
    else:
        say(f"claimcheck: {os.fsdecode(problem.filename)} cannot be used: {reason}.")
        code = ExitCode.BAD_INPUT if problem.errno in _BAD_PATHS else ExitCode.REFUSED
    _debug()
    return code


def _interrupted() -> ExitCode:
    say("claimcheck: Interrupted.")
    return ExitCode.INTERRUPTED


def _debug() -> None:
    if os.environ.get(_DEBUG):
        import traceback  # noqa: PLC0415 - slow to load, and seldom asked for

        say(traceback.format_exc())
