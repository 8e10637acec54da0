"""``passages.lock``: digests of passages that the spec expresses in its own words, page by page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeAlias

from generator.spec import model as spec
from generator.text.swap import swap

NAME: Final = "passages.lock"
Digests: TypeAlias = Mapping[str, Mapping[str, str]]
_HEAD: Final = """\
# Written by `sdkwright drift --write` and `--accept`: digests of what the spec says in its own words, page by page.
# Where one differs, that passage must be read again.
"""


def recorded(read: spec.Spec) -> dict[str, dict[str, str]]:
    """The digests of a venue by page and name."""
    if read.passages is None:
        return {}
    return {
        str(page): {str(name): str(text) for name, text in digests.items()}
        for page, digests in read.passages.passages.items()
    }


def rendered(digests: Digests) -> str:
    """The text of the file, sorted, so that one changed digest changes one line."""
    lines = [_HEAD + "passages:"]
    for page in sorted(digests):
        if digests[page]:
            lines.append(f"  {page}:")
            lines += [f'    {_quoted(name)}: "{digests[page][name]}"' for name in sorted(digests[page])]
    return "\n".join(lines) + "\n"


def write_lock(folder: Path, digests: Digests) -> bool:
    """Write ``passages.lock`` of a venue; False if nothing changed."""
    path = folder / NAME
    text = rendered(digests)
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    swap({path: text.encode()}, folder)
    return True


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
