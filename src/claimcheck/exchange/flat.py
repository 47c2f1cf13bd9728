"""Values as they stand in each format: readable text in flat ones, themselves in JSON."""

import html
import json
import math
import re
from collections.abc import Mapping

import msgspec

from claimcheck.screentext import visible

_SURROGATE = re.compile("[\ud800-\udfff]")
# Written as \uXXXX in JSON, which means the same to a program and does nothing to a terminal.
_ACTING = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_ENCODE = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_WORDS = {None: "", True: "yes", False: "no"}
_MARKDOWN = re.compile(r"[\\`*_{}\[\]|~]")


def flat(value: object) -> str:
    """Give any value as text: a list joined by ` | `, an object as `key: value; key: value`."""
    if isinstance(value, str):
        return value if value.isascii() else _SURROGATE.sub("\ufffd", value)
    if value is None or isinstance(value, bool):
        return _WORDS[value]
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else ""
    if isinstance(value, Mapping):
        return _object(value)
    if isinstance(value, list | tuple):
        return " | ".join(text for item in value if (text := flat(item)))
    return str(value)


def _object(value: Mapping[str, object]) -> str:
    if {"answer", "sources", "origins"} <= value.keys():
        return position_text(value["answer"], value["sources"], value["origins"])
    parts = ((key, flat(item)) for key, item in value.items())
    return "; ".join(f"{key}: {text}" for key, text in parts if text)


def position_text(answer: object, sources: object, origins: object) -> str:
    """Give a position in words: `six ← SANA, Reuters (2 origins)`."""
    names = ", ".join(map(flat, sources)) if isinstance(sources, list | tuple) else flat(sources)
    count = "1 origin" if origins == 1 else f"{flat(origins)} origins"
    return f"{flat(answer)} ← {names} ({count})" if names else f"{flat(answer)} ({count})"


def is_number(value: object) -> bool:
    """Whether a value is a number of ours, as opposed to a text that looks like one."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def as_json(value: object) -> str:
    """Give a value as JSON in one line, any character that could act on a terminal escaped."""
    try:
        # Several times as fast as the standard library, whose spacing it keeps.
        text = msgspec.json.format(msgspec.json.encode(value), indent=0).decode()
    except (TypeError, ValueError, OverflowError):
        text = _ENCODE(_finite(value))
    # Of the signs of ASCII, JSON leaves one that is not printable as it is.
    harmless = "\x7f" not in text if text.isascii() else text.isprintable()
    return text if harmless else _ACTING.sub(_escaped, text)


def _finite(value: object) -> object:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Mapping):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return value


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]


def markdown_cell(value: object) -> str:
    """Give a value as the cell of a Markdown table: nothing in it is markup or HTML."""
    text = flat(value)
    if not text or text.isalnum():
        return text
    text = html.escape(visible(text), quote=False)
    return _MARKDOWN.sub(r"\\\g<0>", text)


def html_cell(value: object) -> str:
    """Give a value as the content of an HTML element."""
    text = flat(value)
    return text and html.escape(visible(text)).replace("␤", "<br>")
