"""How much of a file is read at most. Beyond a limit nothing is imported, and a problem names the limit."""

from __future__ import annotations

from typing import Final

MOST_FILE_BYTES: Final = 200_000_000
"""Of one file, packed or not."""
MOST_ARCHIVE_BYTES: Final = 400_000_000
"""Of everything in an archive together, unpacked."""
MOST_ARCHIVE_ENTRIES: Final = 50_000
MOST_PACKING: Final = 200
"""Times that an archive may grow when it is unpacked, from `PACKING_COUNTS_FROM` bytes on."""
PACKING_COUNTS_FROM: Final = 10_000_000
MOST_LINE_BYTES: Final = 2_000_000
"""Of one line of a table."""
MOST_ITEM_CHARACTERS: Final = 8_000_000
"""Of one entry of a JSON list."""
DEEPEST: Final = 64
"""Brackets or elements inside each other."""
MOST_CONCEPTS: Final = 200_000
MOST_EDGES: Final = 1_000_000
MOST_TEXT_CHARACTERS: Final = 50_000_000
"""Of all titles, definitions and lessons together."""
MOST_LINKED_DATA_BYTES: Final = 20_000_000
"""Of a JSON-LD file, whose statements are all held at once."""
MOST_STATEMENTS: Final = 220_000
"""Of a JSON-LD file; each takes about 1 kB of memory."""
MOST_CONTEXT_VALUES: Final = 2_000
"""Of all JSON-LD contexts of a file together: they are gone through again for every node that brings one."""
