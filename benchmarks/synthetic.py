"""A synthetic API of any size, as a spec of sdkwright and as OpenAPI, to compare generators.

An operation has 4 parameters, a body of 8 fields and a result of 12; 20 operations are a group.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PARAMETERS = {"account_id": "string", "symbol": "string", "page_size": "integer", "is_live": "boolean"}
BODY = {
    "order_symbol": "string",
    "side": "string",
    "quantity": "decimal",
    "price": "decimal",
    "is_post_only": "boolean",
    "leverage": "integer",
    "client_id": "string",
    "note": "string",
}
RESULT = {
    "id": "string",
    "symbol": "string",
    "side": "string",
    "status": "string",
    "quantity": "decimal",
    "price": "decimal",
    "filled": "decimal",
    "fee": "decimal",
    "leverage": "integer",
    "is_live": "boolean",
    "created_at": "timestamp_iso",
    "updated_at": "timestamp_iso",
}
OPTIONAL = frozenset({"page_size", "is_live", "is_post_only", "leverage", "client_id", "note", "fee", "updated_at"})
GROUP = 20
_SCHEMAS: dict[str, dict[str, str]] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "boolean": {"type": "boolean"},
    "decimal": {"type": "string", "format": "decimal"},
    "timestamp_iso": {"type": "string", "format": "date-time"},
}
_VENUE = """\
venue: made
client: Made
title: Made
doc: An API of {number} operations.
pages:
  docs: {{title: Docs, url: "https://docs.made.example", read_on: 2026-01-02}}
environments:
  production: {{rest: "https://api.made.example"}}
envelope: {{success: status < 400, code: body.code, message: body.message}}
"""


def doc_of(name: str) -> str:
    """The description of a field."""
    return f"The {name.replace('_', ' ')} of it, as the account's own settings have it."


def write_spec(specs: Path, number: int) -> Path:
    """A venue ``made`` below ``specs`` with ``number`` operations; its folder."""
    folder = specs / "made"
    (folder / "operations").mkdir(parents=True)
    (folder / "venue.yaml").write_text(_VENUE.format(number=number), encoding="utf-8")
    (folder / "types.yaml").write_text("types:\n" + "".join(map(_type, range(number))), encoding="utf-8")
    for first in range(0, number, GROUP):
        group = f"group_{first // GROUP}"
        head = f"group: {group}\ndoc: Part {first // GROUP}.\nsource: {{page: docs}}\noperations:\n"
        operations = "".join(_operation(index) for index in range(first, min(first + GROUP, number)))
        (folder / "operations" / f"{group}.yaml").write_text(head + operations, encoding="utf-8")
    return folder


def _type(index: int) -> str:
    fields = "".join(_fields(RESULT, "      "))
    return f"  Result{index}:\n    doc: What came of it.\n    source: {{page: docs}}\n    fields:\n{fields}"


def _operation(index: int) -> str:
    return (
        f"  do_{index}:\n    doc: Do the thing that has the number {index}.\n    http: POST /v1/things/{index}\n"
        "    auth: none\n    effect: order\n"
        f"    query:\n{''.join(_fields(PARAMETERS, '      '))}"
        f"    body:\n{''.join(_fields(BODY, '      '))}"
        f"    result: Result{index}\n"
    )


def _fields(fields: dict[str, str], indent: str) -> Iterator[str]:
    for name, kind in fields.items():
        required = ", required: false" if name in OPTIONAL else ""
        yield f'{indent}{name}: {{type: {kind}{required}, doc: "{doc_of(name)}"}}\n'


def write_openapi(file: Path, number: int) -> Path:
    """The same API as OpenAPI 3.0, in JSON."""
    document = {
        "openapi": "3.0.3",
        "info": {"title": "Made", "version": "1.0.0"},
        "paths": {f"/v1/things/{index}": {"post": _post(index)} for index in range(number)},
        "components": {
            "schemas": {
                **{f"Result{index}": _schema(RESULT) for index in range(number)},
                **{f"Body{index}": _schema(BODY) for index in range(number)},
            }
        },
    }
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def _post(index: int) -> dict[str, Any]:
    reference = "#/components/schemas/"
    return {
        "operationId": f"do_{index}",
        "tags": [f"group_{index // GROUP}"],
        "summary": f"Do the thing that has the number {index}.",
        "parameters": [
            {
                "name": name,
                "in": "query",
                "required": name not in OPTIONAL,
                "description": doc_of(name),
                "schema": _SCHEMAS[kind],
            }
            for name, kind in PARAMETERS.items()
        ],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"$ref": f"{reference}Body{index}"}}},
        },
        "responses": {
            "200": {
                "description": "What came of it.",
                "content": {"application/json": {"schema": {"$ref": f"{reference}Result{index}"}}},
            }
        },
    }


def _schema(fields: dict[str, str]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [name for name in fields if name not in OPTIONAL],
        "properties": {name: {**_SCHEMAS[kind], "description": doc_of(name)} for name, kind in fields.items()},
    }
