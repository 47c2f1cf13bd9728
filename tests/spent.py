"""How much work something is, for tests of how it grows."""

import time
from collections.abc import Callable


def least_spent(run: Callable[[], object], times: int = 3) -> float:
    """Processor seconds of the quickest of some runs: whatever runs beside it only adds to them."""

    def spent() -> float:
        begun = time.process_time()
        run()
        return time.process_time() - begun

    return min(spent() for _ in range(times))
