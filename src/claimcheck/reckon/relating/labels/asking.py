"""The vocabulary of kinds of questions."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from claimcheck.reckon.words import sections


@cache
def kinds_asked() -> Mapping[str, Mapping[str, Any]]:
    """Give all kinds of question by their names, each with its words and what is known of it."""
    return {kind: told for kind, told in sections("asking").items() if kind != "lists"}
