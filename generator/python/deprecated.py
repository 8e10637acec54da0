"""What is said of a thing that its page no longer has; it stays for one release."""

from __future__ import annotations

from generator.ir.errors import ErrorRow
from generator.ir.models import EnumValue, Field


def documented(item: ErrorRow | EnumValue | Field) -> str:
    """The words of an entry, and the note that it is going where it is."""
    if item.removed_on is None:
        return item.doc
    note = f"Deprecated: no longer documented since {item.removed_on}."
    doc = item.doc.rstrip()
    return f"{doc}{'' if doc.endswith(('.', '!', '?')) else '.'} {note}" if doc else note
