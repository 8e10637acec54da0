"""No change goes unreported: each field of each kind of item, changed in an Api, is told by some rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, cast

import pytest

from generator.diff import RULES, compare
from generator.diff.change import Changes
from generator.diff.leftovers import leftovers
from generator.ir.api import Api
from generator.pipeline import understand
from tests.house.places import ROOT, SPECS, venues

UNTOLD = {
    ("Api", "venue"),  # it pairs the two versions
    ("Api", "version"),  # what the changes are judged by
    ("Api", "releases"),  # what is told of them
    ("Source", "row"),  # follows from the neighbours
    ("Source", "page"),  # is told as a page
    ("Page", "id"),
    ("Group", "name"),  # its operations tell that they moved
    ("Example", "file"),
    ("Example", "source"),
    ("ErrorTable", "page"),
    ("ErrorTable", "title"),  # its rows tell that they moved
}
"""Fields whose change alone is no change of the API."""


CLOSED = {"category": ("funding", "conflict"), "effect": ("read", "order")}
"""Fields that hold a word of a closed list: two of them, one of which is another than the value at hand."""


def changed(value: Any, name: str = "") -> Iterator[Any]:
    """Other values of the same kind, each different in one place."""
    if name in CLOSED:
        yield next(word for word in CLOSED[name] if word != value)
    elif isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield value + 1
    elif isinstance(value, str):
        yield f"{value}x"
    elif isinstance(value, bytes):
        yield value + b" "
    elif isinstance(value, dict):
        yield {**value, "added": "x"}
    elif isinstance(value, tuple) and value and isinstance(value[0], tuple):
        yield ((*value[0][:-1], f"{value[0][-1]}x"), *value[1:])  # what a page says: the page stays
        yield value[1:]
    elif isinstance(value, tuple) and value:
        for inner in changed(value[0]):
            yield (inner, *value[1:])
        yield value[1:]


def mutations(item: Any) -> Iterator[tuple[str, Any]]:
    """The item with one field changed, for each field down to the leaves; with a name for the field."""
    kind = type(item).__name__
    for field in fields(item):
        value = getattr(item, field.name)
        if not field.compare or (kind, field.name) in UNTOLD:
            continue
        if kind == "Field" and item.constant is not None and field.name in ("required", "chosen_name"):
            continue  # a constant is no parameter
        if is_dataclass(value) and not isinstance(value, type):
            for name, other in mutations(value):
                yield name, replace(item, **{field.name: other})
        elif isinstance(value, tuple) and value and is_dataclass(cast(Any, value[0])):
            for name, other in mutations(value[0]):
                yield name, replace(item, **{field.name: (other, *value[1:])})
            yield f"{kind}.{field.name} less", replace(item, **{field.name: value[1:]})
        else:
            for other in changed(value, field.name):
                yield f"{kind}.{field.name}", replace(item, **{field.name: other})


@pytest.mark.parametrize("venue", venues())
def test_every_change_is_told(venue: str) -> None:
    api = understand(SPECS, venue)
    untold: list[str] = []
    number = 0
    for name, other in mutations(api):
        assert isinstance(other, Api)
        number += 1
        if not compare(api, other):
            untold.append(name)
    assert number > 50
    assert not untold


@pytest.mark.parametrize("venue", venues())
def test_nothing_has_changed_against_itself(venue: str) -> None:
    assert compare(understand(SPECS, venue), understand(SPECS, venue)) == ()


def test_a_fact_without_a_rule_is_told_as_it_is() -> None:
    """So that what the Api learns to hold tomorrow is not forgotten here."""
    found = Changes("acme")
    api = understand(SPECS, venues()[0])
    page = api.pages[0]
    leftovers(found, "pages.x", None, page, replace(page, title="Other"), frozenset({"id", "url", "read_on"}))
    (change,) = found.sorted()
    assert (change.rule.id, change.subject, change.after) == ("fact-changed", "pages.x#title", "Other")


@dataclass(frozen=True)
class Marked:
    """Something that drift may mark."""

    removed_on: str | None


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        (None, "2026-01-02", "deprecated"),
        ("2026-01-02", None, "deprecation-withdrawn"),
        ("2026-01-02", "2026-01-03", "fact-changed"),
    ],
)
def test_what_drift_has_marked(before: str | None, after: str | None, rule: str) -> None:
    found = Changes("acme")
    leftovers(found, "types.X", None, Marked(before), Marked(after), frozenset())
    (change,) = found.sorted()
    assert change.rule.id == rule


def table() -> str:
    """The rules as the documentation lists them."""
    lines = [
        "# Rules of `sdkwright diff`",
        "",
        "Breaking: right code no longer type-checks or imports, raises something else, or does something else than it",
        "asks for. Dangerous: it still runs, and may behave differently. Additive: there is only more. Docs: words",
        "alone. What breaks a request may be harmless in an answer: fields and values are judged by their direction.",
        "",
        "| rule | severity | what it means |",
        "|---|---|---|",
        *(f"| `{rule.id}` | {rule.severity.value} | {rule.words} |" for rule in RULES.values()),
    ]
    return "\n".join(lines) + "\n"


def test_the_rules_are_documented(request: pytest.FixtureRequest) -> None:
    file: Path = ROOT / "docs" / "diff-rules.md"
    if request.config.getoption("--update"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(table(), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == table(), "run `pytest --update tests/diff/test_coverage.py`"
