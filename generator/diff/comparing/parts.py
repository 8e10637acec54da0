"""Compares values part by part, so that a report names the part that changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import cast

from generator.diff.change import Changes
from generator.text.span import Span


def compare_parts(
    found: Changes, rule: str, subject: str, span: Span | None, old: object, new: object, *members: str
) -> None:
    """Note the rule for each part that differs; None has no parts."""
    before, after = parts(old), parts(new)
    for name in dict.fromkeys((*before, *after)):
        place = f"{subject}.{name}" if name else subject
        found.differ(rule, place, span, before.get(name), after.get(name), *members)


def compare_optional(
    found: Changes, family: str, subject: str, span: Span | None, old: object, new: object, member: str
) -> None:
    """Note an optional value that was added, removed, or changed in a part."""
    if old is None or new is None:
        if old is not new:
            rule = f"{family}-{'added' if old is None else 'removed'}"
            found.note(rule, subject, span, None, None, member, gone=new is None and span is None)
        return
    compare_parts(found, f"{family}-changed", subject, span, old, new, member)


def parts(value: object) -> dict[str, object]:
    """The named parts of a dataclass or mapping; any other value is one part without a name."""
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return {str(name): part for name, part in cast(Mapping[object, object], value).items()}
    if is_dataclass(value) and not isinstance(value, type):
        inner = ((field.name, parts(getattr(value, field.name))) for field in fields(value) if field.compare)
        return {(f"{name}.{part}" if part else name): each for name, found in inner for part, each in found.items()}
    return {"": value}
