"""Compares payloads of a page with the examples of the spec, and error codes that only payloads mention."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from generator.drift.change import BACK, IS_BACK, Change, Pairs
from generator.drift.kinds import Verb
from generator.drift.matching.pairing import likeness
from generator.drift.matching.sections import Sections
from generator.drift.pages.normal import squeezed
from generator.drift.pages.page import Payload, Placed
from generator.drift.pages.payloads import read_json, straight
from generator.ir import subjects
from generator.python.source.names import member_name
from generator.runtime.values.exact_json import is_list, is_object
from generator.spec import model as spec
from generator.text.span import Span

_LIKE: Final = 0.5
_LONGEST: Final = 4_000
_MOST: Final = 200
"""Largest number of fuzzy comparisons of payloads; beyond it only payloads of one section are paired."""
_MENTION: Final = re.compile(
    r'"(?:code|error_?code|err_?code)"\s*:\s*(?P<quote>"?)(?P<code>[A-Za-z0-9_.\-]+)(?P=quote)[^{}\[\]]*?'
    r'"(?:message|msg|error_?msg|err_?msg)"\s*:\s*"(?P<message>(?:[^"\\\n]|\\.)*)"',
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Kept:
    """An example of the spec, with its payload."""

    name: str
    section: str
    text: str
    decodes: str
    span: Span
    file: str
    is_removed: bool = False
    """Marked with ``removed_on``: it is not expected on the page."""


def canonical(text: str) -> str:
    """The form in which payloads are compared: the JSON value, or the text without white space if it is not JSON."""
    for spelling in (text, straight(text)):
        with suppress(ValueError, RecursionError):
            value = read_json(spelling, exact=True)
            return squeezed(json.dumps(value, sort_keys=True, ensure_ascii=False))
    return squeezed(text)


def kept_examples(read: spec.Spec, page: str, payloads: Mapping[str, bytes]) -> list[Kept]:
    """The examples of one page. ``payloads`` maps the name of a file to its content."""
    return [
        Kept(
            str(name),
            str(entry.section),
            payloads.get(str(entry.file), b"").decode("utf-8", errors="replace"),
            str(entry.decodes or ""),
            entry.file.span,
            str(entry.file),
            entry.removed_on is not None,
        )
        for name, entry in read.examples.examples.items()
        if entry.page == page
    ]


def compare_examples(
    page: str, placed: Sequence[Placed], sections: Sections, kept: Sequence[Kept]
) -> tuple[list[Change], int]:
    """The changes of examples, and the number of unchanged ones."""
    there = [each for each in placed if isinstance(each.piece, Payload)]
    forms = [canonical(_text(each)) for each in there]
    known = {canonical(each.text) for each in kept}
    left = list(range(len(there)))
    gone: list[Kept] = []
    changes: list[Change] = []
    for each in sorted(kept, key=lambda example: example.is_removed):
        form = canonical(each.text)
        found = [index for index in left if forms[index] == form]
        best = max(found, key=lambda index: sections.weight(each.section, there[index].path), default=None)
        if best is not None:
            left.remove(best)
            changes += [_one(page, "changed", each, *BACK, note=IS_BACK)] if each.is_removed else []
        elif not each.is_removed:
            gone.append(each)
    same = sum(not each.is_removed for each in kept) - len(gone)
    for example, index in _pairs(gone, left, there, sections):
        left.remove(index)
        gone.remove(example)
        changes.append(_changed(page, example, _text(there[index])))
    changes += [_one(page, "removed", each) for each in gone]
    new = {forms[index]: index for index in reversed(left) if forms[index] not in known}
    changes += [_added(page, there[index], form) for form, index in sorted(new.items(), key=lambda each: each[1])]
    return changes, same


def section_of(placed: Placed) -> str:
    """The innermost heading above a piece."""
    return placed.titles[-1] if placed.titles else ""


def _text(placed: Placed) -> str:
    return placed.piece.text if isinstance(placed.piece, Payload) else ""


def _pairs(gone: list[Kept], left: list[int], there: Sequence[Placed], sections: Sections) -> list[tuple[Kept, int]]:
    """Pairs of similar examples and payloads; if equally similar, those of one section."""
    many = len(gone) * len(left) > _MOST
    scored = [
        (0.0 if many else -likeness(squeezed(each.text)[:_LONGEST], squeezed(_text(there[index]))[:_LONGEST], _LIKE),
         -sections.weight(each.section, there[index].path), number, index)
        for number, each in enumerate(gone)
        for index in left
    ]  # fmt: skip
    found: list[tuple[Kept, int]] = []
    taken: set[int] = set()
    for value, weight, number, index in sorted(scored):
        if (value or weight) and index not in taken and gone[number] not in [example for example, _ in found]:
            taken.add(index)
            found.append((gone[number], index))
    return found


def _changed(page: str, example: Kept, text: str) -> Change:
    old, new = _differences(example.text, text)
    return _one(page, "changed", example, old, new, text)


def _one(page: str, verb: Verb, each: Kept, old: Pairs = (), new: Pairs = (), raw: str = "",
         note: str = "") -> Change:  # fmt: skip
    members = (each.decodes,) if each.decodes else ()
    return Change(page, verb, "example", subjects.example(each.name), each.name, each.section, old, new, note,
                  members=members, span=each.span, raw=raw)  # fmt: skip


def _added(page: str, placed: Placed, form: str) -> Change:
    text = _text(placed)
    return Change(page, "added", "example", "examples", form[:60], section_of(placed), raw=text)


def _differences(old: str, new: str) -> tuple[Pairs, Pairs]:
    """The differences by path if both are JSON, otherwise the whole texts."""
    try:
        before, after = dict(_leaves(read_json(old), "")), dict(_leaves(read_json(new), ""))
    except (ValueError, RecursionError):
        return (("text", " ".join(old.split())),), (("text", " ".join(new.split())),)
    paths = [path for path in {**before, **after} if before.get(path) != after.get(path)]
    return (
        tuple((path, before[path]) for path in paths if path in before),
        tuple((path, after[path]) for path in paths if path in after),
    )


def _leaves(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if is_object(value) and value:
        for key, item in value.items():
            yield from _leaves(item, f"{path}.{key}" if path else str(key))
    elif is_list(value) and value:
        for index, item in enumerate(value):
            yield from _leaves(item, f"{path}[{index}]")
    else:
        yield path or "value", json.dumps(value, ensure_ascii=False)


# Codes in payloads ---------------------------------------------------------------------------------------------------


def mentions_in(text: str) -> Iterator[tuple[str, str]]:
    """The error codes of a payload, each with its message."""
    for found in _MENTION.finditer(text):
        yield found["code"], found["message"]


def compare_mentions(read: spec.Spec, page: str, placed: Sequence[Placed], text: str) -> tuple[list[Change], int]:
    """Compare the codes under ``mentions``. ``text`` is the whole page, squeezed."""
    there: dict[str, list[str]] = {}
    where: dict[str, str] = {}
    for each in placed:
        for code, message in mentions_in(_text(each)):
            there.setdefault(code, []).append(message)
            where.setdefault(code, section_of(each))
    changes: list[Change] = []
    same = 0
    for code, mention in read.errors.mentions.items():
        if mention.page != page:
            continue
        messages = [squeezed(message) for message in there.get(str(code), ())]
        if squeezed(mention.message) in messages or (
            not messages and squeezed(mention.message) in text and str(code) in text
        ):
            same += mention.removed_on is None
            changes += [_mention(page, str(code), mention, *BACK, IS_BACK)] if mention.removed_on is not None else []
        elif mention.removed_on is None:
            found = there.get(str(code), [])
            new = (("message", found[0]),) if found else ()
            changes.append(_mention(page, str(code), mention, (("message", str(mention.message)),), new))
    return [*changes, *_new_mentions(read, page, there, where)], same


def _mention(page: str, code: str, mention: spec.Mention, old: Pairs, new: Pairs, note: str = "") -> Change:
    member = f"ErrorCode.{member_name(code, None if mention.name is None else str(mention.name))}"
    verb: Verb = "changed" if new else "removed"
    return Change(page, verb, "mention", subjects.error(code), code, str(mention.section), old, new, note,
                  members=(member,), span=mention.span)  # fmt: skip


def _new_mentions(read: spec.Spec, page: str, there: Mapping[str, list[str]], where: Mapping[str, str]) -> list[Change]:
    digits = read.errors.code != "string"
    known = {_code(str(code), digits) for table in read.errors.tables for code in table.codes}
    known |= {_code(str(code), digits) for code in read.errors.mentions}
    return [
        Change(
            page, "added", "mention", subjects.error(code), code, where[code], new=(("message", messages[0]),), raw=code
        )
        for code, messages in there.items()
        if _code(code, digits) not in known and messages[0].strip() and code.strip("0")
    ]


def _code(code: str, digits: bool) -> str:
    return code.lstrip("0") if digits else code
