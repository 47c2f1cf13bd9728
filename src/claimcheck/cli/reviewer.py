"""Who acts: --by, else CLAIMCHECK_REVIEWER, else the configuration, else the login name."""

import getpass
import os
import tomllib
from pathlib import Path

import click

from claimcheck.model.exits import BadInputError, UsageError
from claimcheck.screentext import visible

REVIEWER = "CLAIMCHECK_REVIEWER"
CONFIG = "CLAIMCHECK_CONFIG"
_LONGEST = 100


def reviewer(given: str | None) -> str:
    """Give the name of whoever acts; UsageError where there is none."""
    if given is not None:
        return _cleaned(given, "--by")
    if REVIEWER in os.environ:
        return _cleaned(os.environ[REVIEWER], REVIEWER)
    configured = _configured()
    if configured is not None:
        return configured
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError) as problem:  # what each Python and platform raises
        raise UsageError("Who acts is not known. Give your name with --by NAME.") from problem
    return _cleaned(login, "the login name")


def _configured() -> str | None:
    path = _config_path()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if CONFIG in os.environ:
            raise BadInputError(f"{path}, which {CONFIG} names, does not exist.") from None
        return None
    except UnicodeDecodeError as problem:
        raise BadInputError(f"{path} is not UTF-8 text. Save it as UTF-8.") from problem
    try:
        held = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise BadInputError(f"{path} is not TOML: {problem}.") from problem
    name = held.pop("reviewer", None)
    if held:
        raise BadInputError(
            f'{path}: {", ".join(held)} is not known here. It may hold: reviewer = "NAME"'
        )
    if name is not None and not isinstance(name, str):
        raise BadInputError(f'{path}: the reviewer is no text. Write: reviewer = "NAME"')
    return None if name is None else _cleaned(name, str(path))


def _config_path() -> Path:
    named = os.environ.get(CONFIG)
    return Path(named) if named else Path(click.get_app_dir("claimcheck")) / "config.toml"


def _cleaned(name: str, where: str) -> str:
    if "\n" in name.strip():
        raise UsageError(f"The name in {where} has more than one line. Give a name in one line.")
    cleaned = " ".join(name.split())
    if not cleaned:
        raise UsageError(f"The name in {where} is empty. Give your name with --by NAME.")
    if visible(cleaned) != cleaned:
        raise UsageError(
            f"The name in {where} holds characters that cannot be seen: {cleaned}. Write it anew."
        )
    if len(cleaned) > _LONGEST:
        raise UsageError(f"The name in {where} is longer than {_LONGEST} characters.")
    return cleaned
