"""No change goes unreported: each field of each kind of item, changed in an Api, is reported by a rule of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

import pytest

from generator.diff import RULES, compare
from generator.diff.change import Changes
from generator.diff.comparing.entries import Entry
from generator.diff.comparing.reports import ignored, in_code
from generator.diff.comparing.table import TABLE, compare_entry
from generator.ir.api import Api, TimeEndpoint
from generator.ir.models import Rule
from generator.ir.operations import BatchResult, FormBody, JsonBody, ListBody, OneResult
from generator.ir.source import Page
from generator.ir.types import EnumRef, ListOf, MapOf, ObjectRef, Scalar
from generator.pipeline import understand
from generator.text.span import SourceFile, Span
from tests.conventions.places import ROOT, SPECS, venues

IGNORED = {
    (kind.__name__, name) for kind, rules in TABLE.items() for name, report in rules.items() if report is ignored
}
"""Fields whose change alone is no change of the API, as the table says."""

ELSEWHERE = {("Api", "venue"), ("Source", "page")}
"""The one gives all changes their venue, the other is reported as a page."""

VALUES = (Scalar, ListOf, MapOf, EnumRef, ObjectRef, Rule, TimeEndpoint)
"""Classes without rules by field: types and conditions are compared as a whole, the clock part by part."""


CLOSED = {"category": ("funding", "conflict"), "effect": ("read", "order"), "retry": ("never", "not_executed")}
"""Fields that hold a word of a closed list: two of them, one of which is another than the value at hand."""


def sample(hint: Any, name: str = "") -> Any:
    """A value of a type with everything in it that may be there: each optional thing, one of each list."""
    origin, arguments = get_origin(hint), get_args(hint)
    if name in CLOSED and hint is str:
        return CLOSED[name][0]
    if hint in LEAVES:
        return "chosen" if name == "chosen_name" else LEAVES[hint]
    if origin is Literal:
        return arguments[0]
    if origin in (Union, UnionType):
        return sample(next(each for each in arguments if each is not NoneType), name)
    if origin is tuple:
        inner = arguments[:1] if arguments[-1] is Ellipsis else arguments
        return tuple(sample(each, name) for each in inner)
    if origin is Mapping:
        return {"production": sample(arguments[1], name)}
    assert is_dataclass(hint), hint
    hints = get_type_hints(hint)
    return cast(Any, hint)(**{field.name: sample(hints[field.name], field.name) for field in fields(hint)})


LEAVES: dict[Any, Any] = {
    str: "some", int: 2, bool: False, bytes: b"{}", Decimal: Decimal(2), NoneType: None,
    Span: SourceFile("sample.yaml", "text").span(0),
}  # fmt: skip


def full() -> Api:
    """An Api with one of everything, so that no field is missing only because no venue has it."""
    api: Api = sample(Api)
    (group,) = api.groups
    (operation,) = group.operations
    (constant,) = operation.path_fields
    plain = replace(constant, constant=None)
    operation = replace(operation, path_fields=(replace(plain, name="p"),), query_fields=(replace(plain, name="q"),))
    variants = [
        replace(operation, name="call", body=JsonBody((replace(plain, name="b"),))),
        replace(operation, name="form", path="/f", body=FormBody((replace(plain, name="f"),))),
        replace(operation, name="list", path="/l", body=sample(ListBody), result=sample(BatchResult)),
    ]
    (one,) = api.objects
    models = (
        replace(one, fields=(replace(plain, name="field"), constant)),
        replace(one, name="got", sent=False),
    )
    variants[0] = replace(variants[0], result=OneResult(ObjectRef("got"), ("null_text",)))
    (level,) = api.levels
    levels = (replace(level, sent=(replace(level.sent[0], name="header"),)),)
    (table,) = api.errors.tables
    (row,) = table.rows
    rows = (row, replace(row, name="text", kind="uncoded", chosen_name="other", category="funding"))
    return replace(
        api,
        groups=(replace(group, operations=tuple(variants)),),
        objects=models,
        levels=levels,
        errors=replace(api.errors, tables=(replace(table, rows=rows),)),
        streams=tuple(replace(stream, parameters=(plain,)) for stream in api.streams),
    )


def is_of(value: object, kind: type[object]) -> bool:
    """Whether a value is of a kind; what it holds stays open."""
    return isinstance(value, kind)


def changed(value: Any, name: str = "") -> Iterator[Any]:
    """Other values of the same kind, each different in one place."""
    if name in CLOSED:
        yield next(word for word in CLOSED[name] if word != value)
    elif isinstance(value, bool):
        yield not value
    elif isinstance(value, int | Decimal):
        yield value + 1
    elif isinstance(value, str):
        yield f"{value}x"
    elif isinstance(value, bytes):
        yield value + b" "
    elif is_of(value, dict):
        yield {**value, "added": 1 if any(isinstance(each, int) for each in value.values()) else "x"}
    elif is_of(value, tuple) and value and is_of(value[0], tuple):
        yield ((*value[0][:-1], f"{value[0][-1]}x"), *value[1:])  # what a page says: the page stays
        yield value[1:]
    elif is_of(value, tuple) and value:
        for inner in changed(value[0]):
            yield (inner, *value[1:])
        yield value[1:]


def mutations(item: Any) -> Iterator[tuple[str, Any]]:
    """The item with one field changed, for each field down to the leaves; with a name for the field."""
    kind = type(item).__name__
    hints = get_type_hints(cast(Any, type(item)))
    for field in fields(item):
        value = getattr(item, field.name)
        if not field.compare or (kind, field.name) in IGNORED | ELSEWHERE:
            continue
        if kind == "Field" and item.constant is not None and field.name in ("required", "chosen_name", "bounds"):
            continue  # a constant is no parameter
        if value is not None and NoneType in get_args(hints[field.name]):
            yield f"{kind}.{field.name} gone", replace(item, **{field.name: None})
        if is_of(value, tuple) and value and is_dataclass(value[0]):
            for number, each in enumerate(value):
                for name, other in mutations(each):
                    yield name, replace(item, **{field.name: (*value[:number], other, *value[number + 1 :])})
            yield f"{kind}.{field.name} less", replace(item, **{field.name: value[1:]})
        elif is_dataclass(value) and not isinstance(value, type):
            for name, other in mutations(value):
                yield name, replace(item, **{field.name: other})
        else:
            for other in changed(value, field.name):
                yield f"{kind}.{field.name}", replace(item, **{field.name: other})


def test_every_fact_has_a_rule_of_its_own() -> None:
    api = full()
    seen: set[str] = set()
    unreported: set[str] = set()
    without: set[str] = set()
    for name, other in mutations(api):
        seen.add(name)
        forth, back = compare(api, other), compare(other, api)
        found = {change.rule.id for change in (*forth, *back)}
        if not forth or not back:
            unreported.add(name)
        if "fact-changed" in found:
            without.add(name)
    assert len(seen) > 250, "one of everything"
    assert not unreported
    assert not without, "these are reported as `fact-changed`"


def read_again(item: Any) -> Any:
    """The same, with every page read on another day."""
    if isinstance(item, Page):
        return replace(item, read_on="2027-01-02")
    if is_of(item, tuple):
        return tuple(read_again(each) for each in item)
    if is_dataclass(item) and not isinstance(item, type | Span):
        return replace(item, **{field.name: read_again(getattr(item, field.name)) for field in fields(item)})
    return item


@pytest.mark.parametrize("venue", venues())
def test_a_page_that_was_read_again_changes_nothing_else(venue: str) -> None:
    api = understand(SPECS, venue)
    found = {change.rule.id for change in compare(api, read_again(api))}
    assert found == {"page-changed"}


@pytest.mark.parametrize("venue", venues())
def test_nothing_has_changed_against_itself(venue: str) -> None:
    assert compare(understand(SPECS, venue), understand(SPECS, venue)) == ()


def kinds(item: Any) -> Iterator[type]:
    """The class of an item and of everything in it that a comparer looks into."""
    kind = cast("type[object]", type(item))
    yield kind
    for name, report in TABLE.get(kind, {}).items():
        value = getattr(item, name)
        if report is in_code:
            for each in cast("tuple[Any, ...]", value) if is_of(value, tuple) else (value,):
                if is_dataclass(each) and not isinstance(each, (type, *VALUES)):
                    yield from kinds(each)


def test_every_field_stands_in_the_table() -> None:
    """Also one that a comparer judges, and one whose change is no change: each is decided, none is forgotten."""
    reached = set(kinds(full()))
    assert len(reached) > 25
    assert not {kind.__name__ for kind in reached - TABLE.keys()}
    for kind, rules in TABLE.items():
        assert {field.name for field in fields(cast(Any, kind)) if field.compare} == rules.keys(), kind.__name__


def test_a_fact_without_a_rule_is_reported_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that what the Api learns to hold tomorrow is not forgotten here."""
    found = Changes("acme")
    page = understand(SPECS, venues()[0]).pages[0]
    rules = {name: report for name, report in TABLE[Page].items() if name != "title"}
    monkeypatch.setitem(cast("dict[type, Any]", TABLE), Page, rules)
    compare_entry(found, Entry("pages.x"), page, replace(page, title="Other"))
    (change,) = found.sorted()
    assert (change.rule.id, change.subject, change.after) == ("fact-changed", "pages.x#title", "Other")


def table() -> str:
    """The rules as the documentation lists them."""
    lines = [
        "# Rules of `sdkwright diff`",
        "",
        "Breaking: correct code no longer type-checks or imports, raises another exception, or does something else.",
        "Dangerous: it still runs, and may behave differently. Additive: only additions. Docs: descriptions, sources",
        "and examples only. What breaks a request may be harmless in a response: fields and values are judged by their",
        "direction.",
        "",
        "| rule | severity | what it means |",
        "|---|---|---|",
        *(f"| `{rule.id}` | {rule.severity.value} | {rule.meaning} |" for rule in RULES.values()),
    ]
    return "\n".join(lines) + "\n"


def test_the_rules_are_documented(request: pytest.FixtureRequest) -> None:
    file: Path = ROOT / "docs" / "diff-rules.md"
    if request.config.getoption("--update"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(table(), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == table(), "run `pytest --update tests/diff/test_coverage.py`"
