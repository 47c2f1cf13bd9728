"""Which names are one reviewer's, however they were typed."""

from claimcheck.reckon.names import fold
from claimcheck.screentext.confusable import LIKE_LATIN


def person(name: str) -> str:
    """Give what the spellings of one reviewer's name have in common.

    Case, white space, accents and punctuation tell nobody apart, nor do letters of another script
    that look like the Latin ones: two agree only where two people do.
    """
    # In capitals, since more letters look alike in them.
    return fold(name.translate(LIKE_LATIN).upper().translate(LIKE_LATIN))
