"""JSON Schema of the spec language, for editors that complete and check YAML while it is written."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from typing import Any, Final

from generator.spec import errors, fields, model, releases, reviewed, signing, source, streams, venue
from generator.spec.node import Node

MODULES: Final = (source, venue, fields, errors, signing, streams, releases, reviewed, model)
"""The modules of the grammar."""

KINDS: Final[dict[str, type[Node]]] = {
    "venue": venue.Venue,
    "types": model.Types,
    "errors": errors.Errors,
    "signing": signing.Signing,
    "operations": model.Group,
    "streams": streams.Stream,
    "contradictions": model.Contradictions,
    "examples": model.Examples,
    "changelog": releases.Changelog,
    "accepted": reviewed.Accepted,
    "passages": reviewed.Passages,
}
"""The kinds of files, by the name of the file or of the folder that holds several of them."""


def json_schema(kind: str) -> dict[str, Any]:
    """The schema of one kind of file; descriptions are the docstrings of the model."""
    schema = KINDS[kind].model_json_schema()
    documented = field_docs()
    for name, definition in [(KINDS[kind].__name__, schema), *schema.get("$defs", {}).items()]:
        _describe(definition, documented.get(name, {}))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _describe(definition: dict[str, Any], documented: dict[str, str]) -> None:
    """Add descriptions; drop titles that only repeat the names, and null, which is never written."""
    definition.pop("title", None)
    for name, field in definition.get("properties", {}).items():
        field.pop("title", None)
        if field.get("default", ...) is None:
            field.pop("default")
            field.update(field.pop("anyOf")[0])
        if name in documented:
            field["description"] = documented[name]


def field_docs() -> dict[str, dict[str, str]]:
    """The texts under the fields of the model, by class and field."""
    bodies = [ast.parse(inspect.getsource(module)).body for module in MODULES]
    classes = (node for body in bodies for node in body if isinstance(node, ast.ClassDef))
    return {node.name: dict(_docs(node)) for node in classes}


def _docs(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, text in zip(node.body, node.body[1:], strict=False):
        match field, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(doc))):
                yield name, inspect.cleandoc(doc)
            case _:
                pass
