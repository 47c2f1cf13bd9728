"""Names that are made to look like others: mixed scripts, look-alike letters, unseen characters."""

import re
import unicodedata

from claimcheck.screentext import is_unseen, visible


def confusable(name: str) -> str | None:
    """Warn, in a sentence, of a name that is made to look like another; else None.

    Such are names with a word of mixed scripts, with a word of another script that looks Latin
    through and through beside Latin words, with letters of odd shape or with unseen characters.
    """
    if name.isascii() and name.isprintable():
        return None
    if any(is_unseen(name, place) for place in range(len(name))):
        return f"“{visible(name)}” holds characters that cannot be seen."
    latin = False
    imitations: list[tuple[str, str]] = []
    for word in re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", name)):
        scripts = {_script(char): char for char in word}
        if "MATHEMATICAL" in scripts or "FULLWIDTH" in scripts:
            return f"“{visible(word)}” is written in letters of another shape than usual."
        odd = [script for script in scripts if script in _IMITATORS]
        if "LATIN" in scripts and odd:
            return _mixed(word, scripts[odd[0]], odd[0])
        latin = latin or "LATIN" in scripts
        if odd and all(ord(char) in LIKE_LATIN for char in word):
            imitations.append((word, odd[0]))
    if latin and imitations:
        word, script = imitations[0]
        return f"“{visible(word)}” looks Latin but is written in {script.title()} letters."
    return None


_IMITATORS = frozenset({"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC"})
LIKE_LATIN = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧονԁԛԝ",
    "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXovdqw",
)
"""Letters of other scripts that look like a Latin one, each with that one, for `str.translate`."""


def _script(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0]


def _mixed(word: str, char: str, script: str) -> str:
    return (
        f"“{visible(word)}” mixes scripts: {char} (U+{ord(char):04X}) is a {script.title()} letter."
    )
