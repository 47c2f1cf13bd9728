"""A pseudo-terminal with the program in it."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from contextlib import contextmanager

from attrs import frozen


@frozen
class Terminal:
    """A pseudo-terminal with the program in it."""

    master: int
    got: bytearray

    def send(self, text):
        os.write(self.master, text.encode())

    def until(self, text, seconds=60.0):
        """Read until a text is on its way to the screen."""
        end = time.monotonic() + seconds
        begin = len(self.got)
        while text.encode() not in self.got[begin:]:
            assert time.monotonic() < end, f"{text!r} never came; last {bytes(self.got[-2000:])!r}"
            assert self.read(0.1), f"ended before {text!r}: {bytes(self.got[-2000:])!r}"

    def read(self, seconds):
        if select.select([self.master], [], [], seconds)[0]:
            try:
                self.got.extend(os.read(self.master, 65536))
            except OSError:  # Linux says so when the program has ended
                return False
        return True


@contextmanager
def on_terminal(*arguments, rows=24, **environment):
    """Run the program on a terminal of 80 columns."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, 80, 0, 0))
    inherited = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    program = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", *arguments],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**inherited, "TERM": "xterm-256color", **environment},
        start_new_session=True,
    )
    os.close(slave)
    terminal = Terminal(master, bytearray())
    try:
        yield terminal
        while program.poll() is None and terminal.read(0.1):
            pass
        assert program.wait(10) == 0
    finally:
        if program.poll() is None:
            program.kill()
            program.wait()
        os.close(master)
