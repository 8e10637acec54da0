"""Text to laid-out text: black, in process, only on what was not seen before.

A long table is laid out row by row: its template marks each row with a seam, and a row that was seen before is not laid
out again. The result is what black makes of the whole, which a test holds it to.
"""

from __future__ import annotations

import json
import textwrap
from functools import lru_cache
from importlib.metadata import version

from generator.emit.cache import Cache, digest

LINE_LENGTH = 120
SEAM = "    # -- seam --\n"
"""Stands before each row of a table in a class body, and once after the last; printed by templates, never written."""


def lay_out(source: str, cache: Cache) -> str:
    """Python source as black writes it."""
    settings = _settings()
    head, *rows = source.split(SEAM)
    if not rows:
        return cache.text("black", digest(settings, source), lambda: _black(source))
    tail = rows.pop()
    laid_out = _rows(rows, cache, digest("rows", settings, head))
    return "".join([lay_out(head, cache).rstrip(), "\n\n", *laid_out, "\n\n", lay_out(tail, cache)])


@lru_cache(maxsize=1)
def _settings() -> str:
    """What the layout depends on besides the source; asking for a version reads a file."""
    return f"{version('black')} {LINE_LENGTH}"


def _rows(rows: list[str], cache: Cache, key: str) -> list[str]:
    """Each row laid out; those of an earlier run are found together under what stands before them."""
    known: dict[str, str] = json.loads(cache.get("rows", key) or b"{}")
    found = {row: known[row] if row in known else _row(row) for row in rows}
    if found != known:
        cache.put("rows", key, json.dumps(found).encode())
    return [found[row] for row in rows]


def _row(row: str) -> str:
    """A row as it stands in a class body, indented by four."""
    return textwrap.indent(_black(textwrap.dedent(row), LINE_LENGTH - 4), "    ")


def _black(source: str, width: int = LINE_LENGTH) -> str:
    import black  # 0.1 s, so only when there is something to lay out
    from black.mode import TargetVersion

    mode = black.Mode(line_length=width, target_versions={TargetVersion.PY311})
    return black.format_str(source, mode=mode)
