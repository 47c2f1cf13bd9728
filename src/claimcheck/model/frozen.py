"""Frozen classes of which very many are made: that nobody changes one is the type checker's to see.

What attrs does at run time to freeze an instance takes three times as long as making it. Where
instances come by the hundred thousand, that was a tenth of the time of adding a table.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrs import frozen
else:
    from functools import partial

    from attrs import define

    frozen = partial(define, unsafe_hash=True)

__all__ = ["frozen"]
