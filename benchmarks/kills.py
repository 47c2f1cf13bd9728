"""Kill a writer with SIGKILL so many times (1,000 unless told) and say what was lost: nothing.

Run it with: python benchmarks/kills.py 1000
"""

import os
import subprocess
import sys

KILLS = "1000"


def main() -> None:
    """Run the test of kills with as many of them, and let it print its figures."""
    kills = sys.argv[1] if len(sys.argv) > 1 else KILLS
    command = [sys.executable, "-m", "pytest", "-q", "-s", "-m", "kills", "tests/dossier"]
    done = subprocess.run(command, env={**os.environ, "CLAIMCHECK_KILLS": kills}, check=False)
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
