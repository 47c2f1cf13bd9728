"""What a dossier knows that bears on comparing answers: other names, what lies within what."""

from collections.abc import Mapping

from attrs import field, frozen


@frozen
class Context:
    """Names and number words of one dossier. Keys are folded with `reckon.names.fold`.

    `aliases` leads from another name to the name that it means; `within` from a place or party to
    the larger ones that directly contain it; `number_words` from a word such as "dozens" to the
    least and most that it allows (None is open) and overrides the words that ship.
    """

    aliases: Mapping[str, str] = field(factory=dict)
    within: Mapping[str, tuple[str, ...]] = field(factory=dict)
    number_words: Mapping[str, tuple[int, int | None]] = field(factory=dict)
