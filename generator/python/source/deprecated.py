"""The note about an entry that its page no longer has; it stays for one release."""

from __future__ import annotations

from generator.ir.errors import ErrorRow
from generator.ir.models import EnumValue, Field
from generator.ir.operations import Operation


def documented(item: ErrorRow | EnumValue | Field | Operation) -> str:
    """The words of an entry, and the note that it is going where it is."""
    if item.removed_on is None:
        return item.doc
    note = f"Deprecated: no longer documented since {item.removed_on}."
    doc = item.doc.rstrip()
    return f"{doc}{'' if doc.endswith(('.', '!', '?')) else '.'} {note}" if doc else note


def warning(operation: Operation) -> str | None:
    """What a call says that its page no longer names; None for the others."""
    if operation.removed_on is None:
        return None
    return f"client.{operation.id}() is no longer documented since {operation.removed_on}"
