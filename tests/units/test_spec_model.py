"""Entries keep their places, and what does not fit the model is told once, where it stands."""

from __future__ import annotations

from textwrap import dedent
from typing import TypeVar

import pytest
from pydantic import ValidationError

from generator.spec import model
from generator.spec.mistakes import diagnostics
from generator.spec.node import Node, Text
from generator.spec.reader import read
from generator.text import Collector, SourceFile, render

_AnyNode = TypeVar("_AnyNode", bound=Node)

OPERATION = """\
group: orders
doc: Orders.
source: {page: p}
operations:
  cancel:
    doc: Cancel one.
    http: DELETE /orders
    auth: signed
    effect: order
"""

KNOWN = (
    "known here: `doc`, `http`, `auth`, `effect`, `path`, `query`, `form`, `body`, `body_name`, `rules`, `result`,"
    " `data`, `client_order_id`, `reconcile`, `limits`, `pages`, `removed_on`, `source`"
)


def node(kind: type[_AnyNode], text: str) -> _AnyNode:
    found = Collector()
    value = read(SourceFile("a.yaml", text), found)
    assert not found.has_errors
    return kind.model_validate(value)


def told(kind: type[Node], text: str) -> str:
    found = Collector()
    value = read(SourceFile("a.yaml", text), found)
    assert value is not None
    with pytest.raises(ValidationError) as raised:
        kind.model_validate(value)
    found.extend(diagnostics(raised.value, value))
    return "\n".join(map(render, found))


def in_operation(entry: str) -> str:
    """What is said about one more line of an operation, without the place."""
    return told(model.Group, f"{OPERATION}    {entry}\n")


def test_an_entry_keeps_the_places_of_its_keys_and_values() -> None:
    text = "types:\n  Order:\n    doc: An order.\n    source: {page: p}\n    fields:\n      order_no: {type: string}\n"
    types = node(model.Types, text)
    order = types.types[Text("Order")]
    assert str(order.span) == "a.yaml:2:3"
    assert str(order.key_span("doc")) == "a.yaml:3:5"
    assert str(order.value_span("doc")) == "a.yaml:3:10"
    assert order.value_span("source").text == "{page: p}"
    assert str(order.key_span("fields", "order_no")) == "a.yaml:6:7"
    assert str(order.value_span("fields", "order_no", "type")) == "a.yaml:6:24"
    assert str(order.fields[Text("order_no")].span) == "a.yaml:6:7"
    assert [str(key.span) for key in order.fields] == ["a.yaml:6:7"]
    assert order.doc.at(3, 8).text == "order"


def test_what_is_not_written_has_the_place_of_its_entry() -> None:
    types = node(model.Types, "types:\n  A: {doc: x, source: {page: p}, fields: {}}\n")
    thing = types.types[Text("A")]
    assert str(thing.key_span("rules")) == str(thing.value_span("rules", 0, "at_least_one")) == "a.yaml:2:3"
    assert str(thing.key_span("fields", "gone")) == "a.yaml:2:34"


def test_items_of_a_list_have_the_place_where_they_begin() -> None:
    errors = node(model.Errors, "code: string\ntables:\n  - page: p\n    title: T\n    row: r\n")
    assert str(errors.tables[0].span) == "a.yaml:3:5"
    assert str(errors.value_span("tables", 0, "title")) == "a.yaml:4:12"


def test_words_of_the_language_are_read_strictly() -> None:
    field = node(model.Field, "type: {list: Order, at_most: 5}\nrequired: false\n")
    assert isinstance(field.type, model.Reference)
    assert (field.type.list, field.type.at_most, field.required, field.nullable) == ("Order", 5, False, False)
    code = node(model.Code, "message: NO\ncategory: internal\nretry: never\nhttp: -1\n")
    assert (code.message, code.category, code.http) == ("NO", "internal", -1)


def test_forms_are_told_apart_by_their_shape() -> None:
    text = OPERATION + "    body: {list: Order, at_most: 5}\n    result: {batch: A, code: b, message: c, success: d}\n"
    operation = node(model.Group, text).operations[Text("cancel")]
    assert isinstance(operation.body, model.Reference)
    assert isinstance(operation.result, model.Batch)
    other = node(model.Group, OPERATION + "    body: {list: {type: string}}\n    result: {list: Order}\n")
    assert isinstance(other.operations[Text("cancel")].body, dict)
    assert isinstance(other.operations[Text("cancel")].result, model.Reference)


@pytest.mark.parametrize(
    ("entry", "said", "help"),
    [
        ("docs: x", "10:5: unknown key `docs` [unknown-key]", KNOWN),
        ("qeury: {}", "10:5: unknown key `qeury` [unknown-key]", "did you mean `query`?"),
        ("<<: {a: b}", "10:5: unknown key `<<` [unknown-key]", KNOWN),
        ("query: [a]", "10:12: `query` must be a mapping, not a list [wrong-type]", None),
        ("query: {a: string}", "10:16: `a` must be a mapping, not a text [wrong-type]", "write {type: ...}"),
        (
            "query: {a: {type: [b]}}",
            "10:23: `type` must be a text, not a list [wrong-type]",
            "put a text in quotes if it begins with `[`",
        ),
        ("query: {a: {type: {lst: b}}}", "10:24: unknown key `lst` [unknown-key]", "did you mean `list`?"),
        (
            "query: {a: {type: b, required: yes}}",
            "10:36: `yes` is not `true` or `false` [unknown-value]",
            "did you mean `true`?",
        ),
        ("query: {a: {doc: b}}", "10:13: missing key `type` [missing-key]", "`type` is a text"),
        ("body: x", "10:11: `body` must be a mapping, not a text [wrong-type]", None),
        ("body: {list: a, at_most: 1e3}", "10:30: `1e3` is not an integer [not-a-number]", None),
        ("body: {list: a, map: b}", "10:5: `list` and `map` exclude each other [key-combination]", None),
        ("body: {a: {tpye: b}}", "10:16: unknown key `tpye` [unknown-key]", "did you mean `type`?"),
        ("result: [a]", "10:13: `result` must be a text, not a list [wrong-type]", None),
        ("result: {batch: a, message: b}", "10:5: missing keys `code`, `success` [missing-key]", None),
        ("result: {at_most: 1}", "10:5: missing key `list` or `map` [missing-key]", None),
        ("rules: {at_least_one: [a]}", "10:12: `rules` must be a list, not a mapping [wrong-type]", None),
        (
            "rules: [{at_least_one: a}]",
            "10:28: `at_least_one` must be a list, not a text [wrong-type]",
            "write a list with one item as [a]",
        ),
        ("rules: [a]", "10:13: this must be a mapping, not a text [wrong-type]", None),
        ("data: [a]", "10:11: `data` must be a text, not a list [wrong-type]", None),
    ],
)
def test_a_mistake_is_told_once_and_where_it_stands(entry: str, said: str, help: str | None) -> None:
    lines = in_operation(entry).split("\n")
    assert sum("error:" in line for line in lines) == 1, lines
    assert lines[0].replace("error: ", "") == f"a.yaml:{said}"
    if help is not None:
        assert lines[-1] == f"   help: {help}"


def test_a_missing_key_is_told_at_the_entry_with_what_it_holds() -> None:
    assert told(model.Group, OPERATION.replace("    effect: order\n", "")) == dedent("""\
        a.yaml:5:3: error: missing key `effect` [missing-key]
            5 |   cancel:
              |   ^^^^^^
           help: `effect` is one of `read`, `idempotent`, `order`, `unknown`""")


def test_a_mistyped_key_is_not_also_a_missing_one() -> None:
    assert told(model.Group, OPERATION.replace("effect", "efect")) == dedent("""\
        a.yaml:9:5: error: unknown key `efect` [unknown-key]
            9 |     efect: order
              |     ^^^^^
           help: did you mean `effect`?""")


def test_an_unknown_word() -> None:
    assert told(model.Group, OPERATION.replace("order\n", "ordre\n")) == dedent("""\
        a.yaml:9:13: error: unknown value `ordre` [unknown-value]
            9 |     effect: ordre
              |             ^^^^^
           help: did you mean `order`?""")
    assert told(model.Enum, "doc: x\nbase: text\nsource: {page: p}\nvalues: {}\n").endswith(
        "help: one of `string`, `integer`"
    )


def test_a_word_in_the_wrong_form_points_at_its_key_when_it_takes_lines() -> None:
    text = OPERATION.replace("effect: order", "effect:\n      order: x")
    assert told(model.Group, text).startswith("a.yaml:9:5: error: `effect` must be one word, not a mapping")


def test_what_the_reader_said_is_not_said_again() -> None:
    text = OPERATION + "    data: {timestamp}\n    client_order_id:\n"
    found = Collector()
    value = read(SourceFile("a.yaml", text), found)
    assert value is not None
    with pytest.raises(ValidationError) as raised:
        model.Group.model_validate(value)
    found.extend(diagnostics(raised.value, value))
    assert [(str(each.span), each.rule) for each in found] == [
        ("a.yaml:10:12", "missing-value"),
        ("a.yaml:11:5", "missing-value"),
    ]


def test_all_mistakes_of_a_file_are_told() -> None:
    text = OPERATION.replace("doc: Orders.", "dok: x").replace("effect: order", "effect: x")
    assert [line.split(": ")[0] for line in told(model.Group, text).split("\n") if "error:" in line] == [
        "a.yaml:2:1",
        "a.yaml:9:13",
    ]


@pytest.mark.parametrize("text", ["- a\n", "a\n"])
def test_a_file_that_is_no_mapping(text: str) -> None:
    assert told(model.Types, text).startswith("a.yaml:1:1: error: this must be a mapping, not a ")
