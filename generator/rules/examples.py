"""Diagnostics as the tool shows them, one per rule, taken from the cases of ``tests/mistakes`` by a test."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("examples.txt")
_RULE: Final = re.compile(r" \[([a-z0-9-]+)\]$", re.MULTILINE)


def read_examples(text: str) -> Mapping[str, str]:
    """The diagnostics of a text, separated by empty lines, each under the id in its first line that has one."""
    found = ((match[1], block) for block in text.strip("\n").split("\n\n") if (match := _RULE.search(block)))
    return dict(found)
