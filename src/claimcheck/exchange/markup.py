"""Text for the markup languages that tabulate writes, with nothing in it that they would obey."""

_ENTITIES = str.maketrans({sign: f"&#{ord(sign)};" for sign in "&<>|[]{}'*_\"~=!@"})
_BACKSLASHES = str.maketrans({sign: "\\" + sign for sign in "\\|{}[]*_!-+^~"})
# An asterisk, a backtick or a bar begins something in reST, and two dots a directive.
_REST = str.maketrans({sign: "\\" + sign for sign in "\\`*_|.:"})
_ESCAPES = {
    "asciidoc": _ENTITIES | {ord("+"): "&#43;", ord("`"): "&#96;", ord("#"): "&#35;"},
    "jira": _BACKSLASHES,
    "mediawiki": _ENTITIES,
    "orgtbl": {ord("|"): "\\vert{}"},
    "rst": _REST,
    "textile": _ENTITIES,
    "youtrack": _ENTITIES,
}


def escaped(text: str, form: str) -> str:
    """Give text that is safe to show as the cell of a table in the markup language `form`."""
    return text.translate(_ESCAPES[form]) if form in _ESCAPES else text
