"""Which endpoint of a page a table of parameters belongs to that the spec does not hold: the one above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.drift.change import Change
from generator.drift.endpoints import endpoint_places, normal
from generator.drift.examples import section_of
from generator.drift.matching.drafted import Drafted
from generator.drift.pages.page import Placed
from generator.spec import model as spec


def with_owners(read: spec.Spec, placed: Sequence[Placed], changes: Sequence[Change]) -> list[Change]:
    """New endpoints get their tables, and new tables the operation that they are about."""
    places = endpoint_places(read, placed)
    known = {normal(str(entry.http)): f"operations.{group.group}.{name}"
             for group in read.groups for name, entry in group.operations.items()}  # fmt: skip
    owner: dict[int, str] = {}
    for change in changes:
        if change.what == "table" and change.drafted is not None and is_parameters(change.drafted):
            above = [call for index, call in places if index < change.drafted.piece]
            if above:
                owner[id(change)] = normal(above[-1])
    return [_with_owner(change, changes, owner, known, places, placed) for change in changes]


def is_parameters(table: Drafted) -> bool:
    """Whether a table says what has to be given: parameters are required or not."""
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
    """The heading above a piece, with the one above that where several of the page are called so."""
    titles = placed[index].titles
    paths = {each.path for each in placed if each.path[-1:] == placed[index].path[-1:]}
    alike = Counter(path[-1] for path in paths if path)
    if len(titles) > 1 and alike[placed[index].path[-1]] > 1:
        return f"{titles[-2]}, {titles[-1]}"
    return section_of(placed[index])
