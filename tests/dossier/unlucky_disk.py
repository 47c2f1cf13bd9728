"""A disk that loses its power, or fills up, at any moment: shims between SQLite and the machine.

Writing goes through to a real file at once, as it does to the cache of an operating system. Beside
it each file's *durable* bytes are kept: what it held at its last sync. When the power is cut, what
was written since then survives as the disk pleases: whole, in part by sectors of 512 bytes, or not
at all, in any order.
"""

import random
from pathlib import Path

import apsw

SECTOR = 512


class PowerCutError(Exception):
    """The machine is off: nothing answers any more."""


class Disk:
    """What lies safely on the disk, and what was only written to its cache."""

    def __init__(self, chance: random.Random, moments: int = 1 << 60) -> None:
        self.chance = chance
        self.moments = moments
        self.off = False
        self.durable: dict[str, bytes] = {}
        self.waiting: dict[str, list[tuple[int, bytes | None]]] = {}

    def moment(self) -> None:
        """Let time go on by one thing done to the disk; at the chosen one the power is cut."""
        if self.off:
            raise PowerCutError
        self.moments -= 1
        if self.moments < 0:
            self.off = True
            raise PowerCutError

    def adopt(self, path: Path) -> None:
        """Know a file that lies on the disk already."""
        self.durable[str(path)] = path.read_bytes()

    def write(self, name: str, offset: int, data: bytes) -> None:
        self.waiting.setdefault(name, []).append((offset, data))

    def truncate(self, name: str, size: int) -> None:
        self.waiting.setdefault(name, []).append((size, None))

    def sync(self, name: str) -> None:
        held = bytearray(self.durable.get(name, b""))
        for offset, data in self.waiting.pop(name, ()):
            _apply(held, offset, data)
        self.durable[name] = bytes(held)

    def delete(self, name: str, *, synced: bool) -> None:
        """Take a file away; unless the folder is synced, it may be there again after the cut."""
        if synced or self.chance.random() < 0.5:
            self.durable.pop(name, None)
            self.waiting.pop(name, None)

    def survivors(self) -> dict[str, bytes]:
        """Say what each file holds when the power comes back."""
        kept = {}
        for name in self.durable.keys() | self.waiting.keys():
            held = bytearray(self.durable.get(name, b""))
            for offset, data in self.waiting.get(name, ()):
                self._survive(held, offset, data)
            kept[name] = bytes(held)
        return kept

    def _survive(self, held: bytearray, offset: int, data: bytes | None) -> None:
        fate = self.chance.random()
        if fate < 0.4:
            return
        if fate < 0.7 or data is None:
            _apply(held, offset, data)
            return
        first = offset - offset % SECTOR
        for sector in range(first, offset + len(data), SECTOR):
            if self.chance.random() < 0.5:
                begin, end = max(sector, offset), min(sector + SECTOR, offset + len(data))
                _apply(held, begin, data[begin - offset : end - offset])


def _apply(held: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        del held[offset:]
        return
    held.extend(bytes(max(0, offset - len(held))))
    held[offset : offset + len(data)] = data


class FailingDisk(apsw.VFS):
    """SQLite's way to a `Disk`."""

    def __init__(self, name: str, disk: Disk) -> None:
        self.disk = disk
        self.vfs_name = name
        super().__init__(name, "")

    def xOpen(self, name, flags):  # noqa: N802 - SQLite's own name
        return _FailingFile(self.disk, name, flags)

    def xDelete(self, name, syncdir):  # noqa: N802
        self.disk.moment()
        super().xDelete(name, syncdir)
        self.disk.delete(str(name), synced=bool(syncdir))


class _FailingFile(apsw.VFSFile):
    def __init__(self, disk: Disk, name, flags) -> None:
        self.disk = disk
        self.name = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        super().__init__("", name, flags)

    def xWrite(self, data, offset):  # noqa: N802
        self.disk.moment()
        super().xWrite(data, offset)
        self.disk.write(self.name, offset, bytes(data))

    def xTruncate(self, size):  # noqa: N802
        self.disk.moment()
        super().xTruncate(size)
        self.disk.truncate(self.name, size)

    def xSync(self, flags):  # noqa: N802
        self.disk.moment()
        # What the real disk does takes long and proves nothing here: `durable` is the disk.
        self.disk.sync(self.name)


class FullDisk(apsw.VFS):
    """A disk that takes so many writes more, and then none until room is made."""

    def __init__(self, name: str) -> None:
        self.vfs_name = name
        self.room: int | None = None
        super().__init__(name, "")

    def xOpen(self, name, flags):  # noqa: N802
        return _FileOnFullDisk(self, name, flags)

    def take(self) -> None:
        """Take one write more, or refuse it."""
        if self.room is None:
            return
        if self.room == 0:
            raise apsw.FullError
        self.room -= 1


class _FileOnFullDisk(apsw.VFSFile):
    def __init__(self, disk: FullDisk, name, flags) -> None:
        self.disk = disk
        super().__init__("", name, flags)

    def xWrite(self, data, offset):  # noqa: N802
        self.disk.take()
        super().xWrite(data, offset)
