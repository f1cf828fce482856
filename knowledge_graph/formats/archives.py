"""Unpacks archives that nobody has looked at: only ordinary files, only inside a folder of their own, only so much."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Final, cast

from knowledge_graph.formats.limits import (
    MOST_ARCHIVE_BYTES,
    MOST_ARCHIVE_ENTRIES,
    MOST_PACKING,
    PACKING_COUNTS_FROM,
)
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError, check_file

_PIECE: Final = 1 << 18
_BROKEN: Final = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,  # an unknown way of packing
    RuntimeError,  # a password
)
_ADDED_BY_SYSTEMS: Final = frozenset({"__MACOSX", ".DS_Store"})
_LONGEST_NAME: Final = 400
_BEGINNING: Final = 2_000_000
"""Bytes of an unpacked tar archive in which its first names are looked for."""
_END_OF_ZIP: Final = 66_000
"""Bytes within which a zip file says where its directory is."""
_LONGEST_READ: Final = 1 << 20
"""Bytes that the tar reader may want at once: more is a header that is not meant well."""


@contextmanager
def opened_folder(path: Path, report: Report) -> Iterator[Path]:
    """The folder itself, or what a zip or tar archive holds, unpacked into a folder that is removed afterwards.

    An archive that holds a single folder and nothing else is that folder.

    Raises:
        UnreadableError: the archive is broken, too large when unpacked, or tries to write elsewhere.
    """
    if path.is_dir():
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="octant-import-") as name:
        folder = Path(name)
        unpack(path, folder, report)
        inside = [found for found in folder.iterdir() if found.name not in _ADDED_BY_SYSTEMS]
        yield inside[0] if len(inside) == 1 and inside[0].is_dir() else folder


def unpack(path: Path, folder: Path, report: Report) -> None:
    """Unpacks a zip or tar archive (packed by gzip, bzip2 or xz, or not) into an empty folder.

    Raises:
        UnreadableError: as in `opened_folder`.
    """
    budget = _Budget(check_file(path, report), report)
    try:
        if zipfile.is_zipfile(path):
            _unpack_zip(path, folder, budget)
        else:
            _unpack_tar(path, folder, budget)
    except _BROKEN as error:
        report.error("broken-archive", f"this is no archive that can be unpacked: {error}")
        raise UnreadableError from error


def is_archive(path: Path) -> bool:
    """Whether the file begins like an archive that can be unpacked here."""
    with path.open("rb") as opened:
        beginning = opened.read(512)
    return beginning.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")) or (
        beginning[257:262] == b"ustar"
    )


def names_in_archive(path: Path) -> tuple[str, ...]:
    """Names of the first entries of an archive; none when it cannot be told without trusting it."""
    names: list[str] = []
    try:
        if zipfile.is_zipfile(path):
            if _directory_size(path) > MOST_ARCHIVE_ENTRIES * _LONGEST_NAME:
                return ()
            with zipfile.ZipFile(path) as archive:
                return tuple(archive.namelist())
        with _decompressed(path) as packed:
            beginning = io.BytesIO(packed.read(_BEGINNING))
        with tarfile.open(fileobj=_ShortReads(beginning), mode="r:") as tar:
            while entry := tar.next():
                names.append(entry.name)
    except _BROKEN:  # also where the beginning ends in the middle of an entry
        pass
    return tuple(names)


@dataclass(slots=True)
class _Budget:
    """What may still be unpacked. Sizes that an archive states are not believed: bytes are counted."""

    packed: int
    report: Report
    entries: int = 0
    unpacked: int = 0

    def enter(self, name: str) -> PurePosixPath:
        """Counts an entry and gives its path, which stays inside the folder."""
        self.entries += 1
        if self.entries > MOST_ARCHIVE_ENTRIES:
            self.refuse("too-many-entries", f"the archive has more than {MOST_ARCHIVE_ENTRIES:,} entries")
        inside = PurePosixPath(name.replace("\\", "/"))
        strange = any(ord(character) < 32 or 0xD800 <= ord(character) <= 0xDFFF for character in name)
        if inside.is_absolute() or ".." in inside.parts or ":" in name[:3] or strange or len(name) > _LONGEST_NAME:
            self.refuse("outside-the-archive", f"the archive wants to write to {name[:100]!r}, outside its own folder")
        return inside

    def spend(self, size: int) -> None:
        self.unpacked += size
        if self.unpacked > MOST_ARCHIVE_BYTES:
            most = f"{MOST_ARCHIVE_BYTES / 1e6:,.0f} MB"
            self.refuse("archive-too-large", f"the archive has more than {most} unpacked: leave out films and pictures")
        if self.unpacked > max(PACKING_COUNTS_FROM, self.packed * MOST_PACKING):
            self.refuse("archive-bomb", f"the archive grows more than {MOST_PACKING} times when it is unpacked")

    def refuse(self, code: str, message: str) -> None:
        self.report.error(code, message)
        raise UnreadableError(message)


def _directory_size(path: Path) -> int:
    """What the end of a zip file says about the size of its directory; Python would hold all of it.

    The layout of the two end records is that of the ZIP specification (APPNOTE 6.3, sections 4.3.14 and 4.3.16).
    """
    with path.open("rb") as opened:
        opened.seek(max(0, path.stat().st_size - _END_OF_ZIP))
        end = opened.read()
    sizes = [0]
    if (found := end.rfind(b"PK\x05\x06")) >= 0 and (stated := int.from_bytes(end[found + 12 : found + 16], "little")):
        sizes.append(stated if stated != 0xFFFFFFFF else 0)
    if (found := end.rfind(b"PK\x06\x06")) >= 0:
        sizes.append(int.from_bytes(end[found + 40 : found + 48], "little"))
    return max(sizes)


def _unpack_zip(path: Path, folder: Path, budget: _Budget) -> None:
    if _directory_size(path) > MOST_ARCHIVE_ENTRIES * _LONGEST_NAME:
        budget.refuse("too-many-entries", f"the archive has more than {MOST_ARCHIVE_ENTRIES:,} entries")
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            inside = budget.enter(entry.filename)
            if (entry.external_attr >> 16) & 0o170000 == 0o120000:
                budget.refuse("link-in-archive", f"{entry.filename!r} is a link: pack the file itself")
            if not entry.is_dir():
                with archive.open(entry) as opened:
                    _write(opened, folder / inside, budget)


def _unpack_tar(path: Path, folder: Path, budget: _Budget) -> None:
    with tempfile.TemporaryFile(prefix="octant-import-") as plain:
        _decompress(path, plain, _Budget(budget.packed, budget.report))
        plain.seek(0)
        with tarfile.open(fileobj=_ShortReads(plain), mode="r:", errorlevel=2) as archive:
            for entry in archive:
                inside = budget.enter(entry.name)
                if entry.issym() or entry.islnk():
                    budget.refuse("link-in-archive", f"{entry.name!r} is a link: pack the file itself")
                if entry.isdir():
                    continue
                opened = archive.extractfile(entry) if entry.isreg() else None
                if opened is None:
                    budget.refuse("not-a-file", f"{entry.name!r} is no ordinary file")
                else:
                    _write(opened, folder / inside, budget)


def _decompress(path: Path, plain: IO[bytes], budget: _Budget) -> None:
    with _decompressed(path) as packed:
        while piece := packed.read(_PIECE):
            budget.spend(len(piece))
            plain.write(piece)


def _decompressed(path: Path) -> IO[bytes]:
    with path.open("rb") as opened:
        beginning = opened.read(2)
    if beginning == b"\x1f\x8b":
        return cast("IO[bytes]", gzip.open(path))
    if beginning == b"BZ":
        return cast("IO[bytes]", bz2.open(path))
    if beginning == b"\xfd7":
        return cast("IO[bytes]", lzma.open(path))
    return path.open("rb")


class _ShortReads(io.RawIOBase):
    """A file that refuses to be read in great pieces: a header may claim any size."""

    def __init__(self, opened: IO[bytes]) -> None:
        self._opened = opened

    def read(self, size: int = -1) -> bytes:
        if not 0 <= size <= _LONGEST_READ:
            raise tarfile.ReadError("a header is too long")
        return self._opened.read(size)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._opened.seek(offset, whence)

    def tell(self) -> int:
        return self._opened.tell()


def _write(opened: IO[bytes], target: Path, budget: _Budget) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as written:
        while piece := opened.read(_PIECE):
            budget.spend(len(piece))
            written.write(piece)
