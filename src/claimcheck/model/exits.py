"""The exit codes, and errors that carry a sentence for the user.

0 done, 1 `check` found something, 2 usage, 3 bad input, 4 changed since it was seen, 5 the machine
refused, 70 a fault of ours, 130 interrupted. After any but 0 and 1 nothing was recorded. The
standard library alone, since every start of the program loads it.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of the program."""

    DONE = 0
    FOUND = 1
    USAGE = 2
    BAD_INPUT = 3
    CHANGED = 4
    REFUSED = 5
    FAULT = 70
    INTERRUPTED = 130


class ClaimcheckError(Exception):
    """A problem that the user can understand; its text is one or more whole sentences."""

    code = ExitCode.FAULT


class UsageError(ClaimcheckError):
    """The command itself makes no sense."""

    code = ExitCode.USAGE


class BadInputError(ClaimcheckError):
    """Something that was given cannot be taken; nothing was recorded."""

    code = ExitCode.BAD_INPUT


class ChangedError(ClaimcheckError):
    """What the caller had seen was changed by someone since; nothing was recorded."""

    code = ExitCode.CHANGED


class RefusedError(ClaimcheckError):
    """The machine refused: disk full, locked, no permission; nothing was recorded."""

    code = ExitCode.REFUSED
