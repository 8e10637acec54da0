"""``CONTRADICTIONS.md``: every place where the documentation disagrees with itself, and what the SDK does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.ir import subjects
from generator.ir.api import Api, Contradiction
from generator.ir.operations import ListBody
from generator.python import members
from generator.python.source.contradictions import decision, sides
from generator.python.source.literals import comment, sentence


@dataclass(frozen=True, slots=True)
class SideView:
    page: str
    words: str


@dataclass(frozen=True, slots=True)
class ContradictionView:
    """One entry: what it is about, in Python's names, what each page says, and what holds."""

    heading: str
    sides: tuple[SideView, ...]
    decision: str


@dataclass(frozen=True, slots=True)
class ContradictionsView:
    """Everything that templates/CONTRADICTIONS.md.jinja renders."""

    title: str
    contradictions: tuple[ContradictionView, ...]


def contradictions_view(api: Api) -> ContradictionsView:
    """The contradictions of an API, in the order of the spec."""
    names = dict(_names(api))
    return ContradictionsView(
        title=comment(api.title),
        contradictions=tuple(_view(item, names) for item in api.contradictions),
    )


def _view(item: Contradiction, names: dict[str, str]) -> ContradictionView:
    heading = comment(item.id.replace("-", " ").replace("_", " "))
    about = names.get(item.about, item.about)
    return ContradictionView(
        heading=f"{heading[:1].upper()}{heading[1:]} (`{about}`)",
        sides=tuple(SideView(comment(page), comment(sentence(words))) for page, words in sides(item)),
        decision=comment(decision(item)),
    )


def _names(api: Api) -> Iterable[tuple[str, str]]:
    """Subject in the spec: its name in Python, where it has one."""
    yield subjects.VENUE, "all calls"
    yield subjects.ERRORS, "ErrorCode"
    for object_ in api.objects:
        owner = subjects.object_(object_.name)
        yield owner, members.model(object_)
        yield from ((subjects.within(owner, each.name), members.attribute(object_, each)) for each in object_.fields)
    for enum in api.enums:
        owner = subjects.enum(enum.name)
        yield owner, members.enum_class(enum)
        yield from ((subjects.within(owner, each.name), members.enum_member(enum, each)) for each in enum.values)
    for row in api.errors.rows:
        yield subjects.error(row.name), members.code_member(row)
    for operation in api.operations:
        owner = operation.subject
        yield owner, members.method(operation)
        yield from ((subjects.within(owner, each.name), members.argument(operation, each)) for each in operation.fields)
        if isinstance(operation.body, ListBody):
            name = operation.body.name
            yield subjects.within(owner, name), members.list_argument(operation, name)
    yield from ((subjects.level(level.name), members.sign_function(level)) for level in api.levels)
    yield from ((subjects.stream(stream.name), members.listener(stream)) for stream in api.streams)
