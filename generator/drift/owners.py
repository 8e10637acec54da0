"""Assigns new tables of parameters to the endpoint of their section."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from generator.drift.change import Change
from generator.drift.endpoints import endpoint_places, normal
from generator.drift.examples import section_of
from generator.drift.matching.drafted import Drafted
from generator.drift.pages.page import Heading, Piece, Placed
from generator.ir import subjects
from generator.spec import model as spec

Title: TypeAlias = tuple[int, int, str]
"""A heading: index among the pieces of the page, level, text."""
_OF_A_REQUEST: Final = re.compile(
    r"param|request|query|body|argument|input|field|header|payload|what it takes", re.IGNORECASE
)
_END: Final = 1_000_000_000


def headings_of(pieces: Sequence[Piece]) -> list[Title]:
    """The headings of a page."""
    return [(index, each.level, each.text) for index, each in enumerate(pieces) if isinstance(each, Heading)]


def owner_of(table: int, places: Sequence[int], headings: Sequence[Title]) -> int | None:
    """The index of the endpoint that a table belongs to: that of the innermost section around it that has one.

    In a section, it is the endpoint above the table, or the only one below it: many pages have their tables first. The
    endpoint of another section is used only if the heading of the table is a word such as "Parameters".
    """
    above = [place for place in places if place < table]
    for start, end in _sections_around(table, headings):
        inside = [place for place in places if start <= place < end]
        if inside and inside[0] < table:
            return above[-1]
        if len(inside) == 1:
            return inside[0]
    title = next((text for index, _, text in reversed(headings) if index < table), "")
    return above[-1] if above and (not title or _OF_A_REQUEST.search(title)) else None


def _sections_around(at: int, headings: Sequence[Title]) -> Iterator[tuple[int, int]]:
    """Start and end of the sections around a piece, the innermost first, without that of the whole page."""
    level = _END
    for index, own, _ in reversed([each for each in headings if each[0] < at]):
        if own < level:
            level = own
            end = next((other for other, depth, _ in headings if other > index and depth <= own), _END)
            if index != headings[0][0] or end != _END or len(headings) == 1:
                yield index, end


def with_owners(read: spec.Spec, placed: Sequence[Placed], changes: Sequence[Change]) -> list[Change]:
    """The changes, where new endpoints have their tables and new tables have the subject of their operation."""
    places = endpoint_places(read, placed)
    known = {normal(str(entry.http)): subjects.operation(group.group, name)
             for group in read.groups for name, entry in group.operations.items()}  # fmt: skip
    headings = headings_of([each.piece for each in placed])
    owner: dict[int, str] = {}
    for change in changes:
        if change.what == "table" and change.drafted is not None and is_parameters(change.drafted):
            index = owner_of(change.drafted.piece, [index for index, _ in places], headings)
            if index is not None:
                owner[id(change)] = normal(next(call for at, call in reversed(places) if at == index))
    return [_with_owner(change, changes, owner, known, places, placed) for change in changes]


def is_parameters(table: Drafted) -> bool:
    """Whether a table is of parameters: it says which are required."""
    return table.kind == "fields" and "required" in table.shape.columns


def _with_owner(
    change: Change,
    changes: Sequence[Change],
    owner: dict[int, str],
    known: dict[str, str],
    places: Sequence[tuple[int, str]],
    placed: Sequence[Placed],
) -> Change:
    if (change.what, change.verb) == ("table", "added") and id(change) in owner:
        return replace(change, subject=known.get(owner[id(change)], change.subject))
    if (change.what, change.verb) != ("endpoint", "added"):
        return change
    call = change.call
    table = next((each.drafted for each in changes if owner.get(id(each)) == call and each.verb == "added"), None)
    index = next((index for index, each in places if normal(each) == call), 0)
    return replace(change, drafted=table, section=change.section or section_name(placed, index))


def section_name(placed: Sequence[Placed], index: int) -> str:
    """The heading above a piece; with the next outer heading if several of the page have the same text."""
    titles = placed[index].titles
    paths = {each.path for each in placed if each.path[-1:] == placed[index].path[-1:]}
    alike = Counter(path[-1] for path in paths if path)
    if len(titles) > 1 and alike[placed[index].path[-1]] > 1:
        return f"{titles[-2]}, {titles[-1]}"
    return section_of(placed[index])
