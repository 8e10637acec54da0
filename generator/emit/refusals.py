"""Messages that must be refused, made of one that is valid: a level that accepts them all verifies nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from msgspec.structs import replace

from generator.analyze.signing.keys import formulas_of
from generator.expressions.flows import function_of
from generator.expressions.parse import parse
from generator.ir.signing import Level

_MOST_PLACES = 16
"""Characters of a body that are changed, one at a time."""
_WHOLE_QUERY = frozenset({"query", "target", "url", "query_params"})
_WHOLE_BODY = frozenset({"body", "payload"})


class Changed(NamedTuple):
    """A message in which one thing is another."""

    what: str
    how: str
    """changed or removed."""
    vector: Any
    each: bool = False
    """Whether each such message must be refused; else one is enough, since a level may read things by turns."""


def changed(level: Level, vector: Any) -> Iterator[Changed]:
    """``vector``, which is valid, with one thing that the level reads changed or removed."""
    read = _Read.of(level)
    for name, value in vector.credentials.items():
        if name in read.names:
            yield Changed(f"credential `{name}`", "changed", _with(vector, "credentials", name, _middle(value)))
    for name, value in vector.request_headers.items():
        if read.all_headers or name.lower() in read.headers:
            yield Changed(f"header `{name}`", "changed", _with(vector, "request_headers", name, _other(value)))
            yield Changed(f"header `{name}`", "changed a little", _with(vector, "request_headers", name, _last(value)))
            yield Changed(f"header `{name}`", "removed", _with(vector, "request_headers", name, None))
    yield from _of_query(read, vector)
    if read.names & {*_WHOLE_BODY, "form_params"}:
        for place in _places(vector.body):
            text = vector.body[:place] + _other(vector.body[place]) + vector.body[place + 1 :]
            yield Changed("the body", "changed", replace(vector, body=text), read.whole_body)


def _of_query(read: _Read, vector: Any) -> Iterator[Changed]:
    if not read.names & _WHOLE_QUERY:
        return
    url: str = vector.url
    front, mark, query = url.partition("?")
    pieces = query.split("&") if mark and query else []
    for index, piece in enumerate(pieces):
        name, _, value = piece.partition("=")
        if read.all_query or name in read.parameters:
            for how, new in (("changed", [f"{name}={_other(value)}"]), ("removed", [])):
                text = "&".join([*pieces[:index], *new, *pieces[index + 1 :]])
                yield Changed(f"parameter `{name}`", how, replace(vector, url=front + mark + text))


@dataclass(frozen=True)
class _Read:
    """What the formulas of a level read."""

    names: frozenset[str]
    headers: frozenset[str]
    parameters: frozenset[str]
    all_headers: bool
    all_query: bool
    whole_body: bool
    """Whether the body is read as it is, and not only some member of it."""

    @classmethod
    def of(cls, level: Level) -> _Read:
        texts = [*(step.expression for step in level.steps), *formulas_of(level)]
        if level.verify is not None and level.verify.sent_at is not None:
            texts.append(level.verify.sent_at)
        nodes = [node for text in texts for node in ast.walk(parse(text).tree)]
        narrow = dict(_narrow(nodes))
        wide = [node.id for node in nodes if isinstance(node, ast.Name) and id(node) not in narrow]
        named = [name for name in narrow.values() if name is not None]
        headers = {name for part, name in named if part == "header"} | {n for part, n in named if part == "headers"}
        return cls(
            names=frozenset(node.id for node in nodes if isinstance(node, ast.Name)),
            headers=frozenset(name.lower() for name in headers),
            parameters=frozenset(name for part, name in named if part == "query_params"),
            all_headers="headers" in wide,
            all_query=any(name in _WHOLE_QUERY for name in wide),
            whole_body=any(name in _WHOLE_BODY for name in wide),
        )


def _narrow(nodes: list[ast.AST]) -> Iterator[tuple[int, tuple[str, str] | None]]:
    """Names of parts of which a formula reads one member only, by the node, with the member where it is a constant."""
    for node in nodes:
        function = function_of(node)
        if function is None or not isinstance(node, ast.Call) or not node.args:
            continue
        first, last = node.args[0], node.args[-1]
        if function.name == "header" and isinstance(first, ast.Constant):
            yield id(node.func), ("header", str(first.value))
        elif function.name in ("value", "values") and isinstance(first, ast.Name) and isinstance(last, ast.Constant):
            yield id(first), (first.id, str(last.value))
        elif function.name == "parse_json":
            yield id(first), None


def _with(vector: Any, field: str, name: str, value: str | None) -> Any:
    kept = {key: each for key, each in getattr(vector, field).items() if key != name}
    return replace(vector, **{field: kept if value is None else {**kept, name: value}})


def _other(text: str) -> str:
    """Another text of the same form: every letter and digit is another one, that base64 and hex have too."""
    found = "".join(("1" if each == "0" else "0") if each.isalnum() else each for each in text)
    return found if found != text else f"{text}0"


def _middle(text: str) -> str:
    """The same with one character changed: in the middle, since the last one of base64 may hold no bits that count."""
    half = len(text) // 2
    return text[:half] + _other(text[half : half + 1]) + text[half + 1 :]


def _last(text: str) -> str:
    """A number that is off by little, so that it is not refused for its age alone; else as `_other`."""
    return text[:-1] + _other(text[-1]) if text.isdecimal() else _other(text)


def _places(text: str) -> list[int]:
    """Letters and digits of a text, evenly spread over it."""
    found = [place for place, each in enumerate(text) if each.isalnum()]
    return found[:: max(1, -(-len(found) // _MOST_PLACES))]
