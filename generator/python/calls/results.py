"""What an operation gives back: the runtime's reader for it, and the annotation of the method."""

from __future__ import annotations

from dataclasses import dataclass

from generator.expressions import Scope, item_scope, response_scope
from generator.ir.operations import BatchResult, NoResult, OneResult, Operation
from generator.ir.types import ListOf, Scalar, TypeRef, unit_of
from generator.python.source.annotations import Annotations
from generator.python.source.formulas import formula, place_of
from generator.python.source.imports import Imports
from generator.python.source.literals import literal


@dataclass(frozen=True, slots=True)
class FunctionView:
    """A small function that reads a response or an item of a batch."""

    name: str
    argument: str
    annotation: str
    source: str


@dataclass(frozen=True, slots=True)
class ResultView:
    """``reader`` is the Python that makes the runtime's reader; ``annotation`` what the method returns."""

    annotation: str
    reader: str
    functions: tuple[FunctionView, ...]


def result_view(operation: Operation, imports: Imports) -> ResultView:
    """Say the result of one operation."""
    annotations = Annotations(imports)
    functions: list[FunctionView] = []
    options: list[str] = []
    place = None if operation.data is None else place_of(operation.data)
    if place is not None:
        imports.own("_runtime.http.response", "At")
        options.append(f"data=At({', '.join(map(literal, place))})")
    elif operation.data is not None:
        functions.append(_answer_function(operation, operation.data, imports))
        options.append(f"data={functions[-1].name}")
    match operation.result:
        case NoResult():
            return _view("None", "Nothing", (), imports, ())
        case OneResult(Scalar("json")):
            imports.own("_runtime.values.exact_json", "JSON")
            return _view("JSON", "Anything", options, imports, functions)
        case OneResult(type_, accept):
            options += [f"accept={literal(accept)}"] if accept else []
            options += [f"unit={literal(unit)}"] if (unit := unit_of(type_)) else []
            if isinstance(type_, ListOf):
                inner = annotations.received(type_.item)
                return _view(f"list[{inner}]", "Many", [inner, *options], imports, functions)
            inner = annotations.received(type_)
            return _view(inner, "One", [inner, *options], imports, functions)
        case BatchResult(item, success, code, message):
            inner = annotations.received(item)
            for word, text in (("success", success), ("code", code), ("message", message)):
                functions.append(_item_function(operation, word, text, imports))
                options.append(f"{word}={functions[-1].name}")
            return _view(f"list[{inner}]", "Batch", [inner, *options], imports, functions)


def returned(operation: Operation, annotations: Annotations) -> str:
    """The annotation of what the method returns, inside its class."""
    match operation.result:
        case NoResult():
            return "None"
        case OneResult(type_):
            return annotations.received(type_)
        case BatchResult(item):
            return annotations.received(ListOf(item))


def item_in_pages(operation: Operation) -> TypeRef | None:
    """What a list holds that comes in pages; None for any other result."""
    match operation.result:
        case OneResult(ListOf(item)) if operation.paging is not None:
            return item
        case _:
            return None


def _view(
    annotation: str,
    reader: str,
    arguments: list[str] | tuple[()],
    imports: Imports,
    functions: list[FunctionView] | tuple[()],
) -> ResultView:
    imports.own("_runtime.calls.results", reader)
    return ResultView(annotation, f"{reader}({', '.join(arguments)})", tuple(functions))


def _answer_function(operation: Operation, text: str, imports: Imports) -> FunctionView:
    imports.own("_runtime.http.response", "Response")
    return _function(operation, "data", text, response_scope(), ("response", "Response"), imports)


def _item_function(operation: Operation, word: str, text: str, imports: Imports) -> FunctionView:
    imports.own("_runtime.values.exact_json", "JSON")
    return _function(operation, word, text, item_scope(), ("item", "JSON"), imports)


def _function(
    operation: Operation, word: str, text: str, scope: Scope, argument: tuple[str, str], imports: Imports
) -> FunctionView:
    imports.use("typing", "Any")
    return FunctionView(f"_{operation.name}_{word}", *argument, formula(text, scope, imports).source)
