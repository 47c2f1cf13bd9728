"""claimcheck: who said what, with the words that prove it, and which of it cannot both be true."""

__version__ = "0.1.0"
