"""Measures how long the review screen takes from a key to the first byte of its answer.

On a pseudo-terminal of 80 by 24, as a person's terminal sees it: python benchmarks/key_latency.py
"""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from claimcheck import desk

_QUIET = 0.05
_KEYS: tuple[tuple[str, Sequence[str]], ...] = (
    ("down and up in the queue", ["j", "j", "k", "k"] * 10),
    ("open a conflict", ["\r"]),
    ("another position", ["\x1b[C", "\x1b[D"] * 10),
    ("scroll", ["j", "k"] * 10),
    ("skip", ["s"] * 8),
    ("open the form", ["\r"]),
    ("type a reason", list("he was there and counted them")),
)


def read(master: int, wait: float) -> bytes:
    """Read what is there, or nothing after a wait."""
    return os.read(master, 65536) if select.select([master], [], [], wait)[0] else b""


def measure(master: int, key: str) -> tuple[float, int]:
    """Press a key: milliseconds to the first byte, and bytes in all."""
    began = time.perf_counter()
    os.write(master, key.encode())
    first = read(master, 2)
    took = (time.perf_counter() - began) * 1000
    size = len(first)
    while more := read(master, _QUIET):
        size += len(more)
    return took, size


def main() -> None:
    """Go through the demo dossier and print what the keys took."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "daraa.dossier"
        desk.build_demo(path, "Lina")
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        began = time.perf_counter()
        command = [sys.executable, "-m", "claimcheck", "review", str(path), "--by", "Lina"]
        environment = {**os.environ, "TERM": "xterm-256color"}
        with subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=environment
        ) as program:
            seen = b""
            while "⇄".encode() not in seen:
                seen += read(master, 1)
            print(f"{'start to the queue':32}{(time.perf_counter() - began) * 1000:8.1f} ms")
            while read(master, 0.3):
                pass
            for name, keys in _KEYS:
                took = [measure(master, key) for key in keys]
                times = sorted(time for time, _ in took)
                worst = times[int(len(times) * 0.95)]
                size = median(size for _, size in took)
                print(f"{name:32}{median(times):8.1f} ms, 95 % {worst:6.1f} ms, {size:6.0f} bytes")
            program.terminate()


if __name__ == "__main__":
    main()
