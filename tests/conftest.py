"""What holds for all tests."""

from hypothesis import settings

# A property says what is true, not how fast: a busy machine makes no test fail.
settings.register_profile("claimcheck", deadline=None)
settings.load_profile("claimcheck")
