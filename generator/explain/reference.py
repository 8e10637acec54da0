"""The reference of the spec language, rendered from the grammar's own models and the table of functions.

``docs/reference.md`` is its text. A key, its type, whether it is required and its description all come from the class
that reads it, so the reference cannot differ from the reader.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from generator.explain.vocabulary import vocabulary
from generator.spec.node import Node, Text
from generator.spec.schema import KINDS, field_docs

FILES: Final[dict[str, str]] = {
    "venue": "venue.yaml",
    "types": "types.yaml",
    "errors": "errors.yaml",
    "signing": "signing.yaml",
    "operations": "operations/<group>.yaml",
    "streams": "streams/<stream>.yaml",
    "contradictions": "contradictions.yaml",
    "examples": "examples/examples.yaml",
    "changelog": "changelog.yaml",
    "accepted": "accepted.yaml",
    "passages": "passages.lock",
}
_HEAD: Final = """\
# Reference of the spec language

Generated from the grammar by `pytest --update tests/specs/test_reference.py`; do not edit. Keys in **bold** are
required. The [files of a spec](../specs/README.md) and the [guides](README.md) explain how to use them.
"""


def reference() -> str:
    """The whole page as Markdown."""
    documented = field_docs()
    shown: set[type[Node]] = set()
    parts = [_HEAD, _contents()]
    for kind, file in FILES.items():
        parts.append(f"## {file}\n")
        parts += [_entry(entry, documented) for entry in _entries(KINDS[kind], shown)]
    parts.append(vocabulary())
    return "\n".join(parts)


def _contents() -> str:
    files = [f"- [{file}](#{_anchor(file)})" for file in FILES.values()]
    more = ["Categories", "Verdicts", "Accepted forms", "Expressions", "Functions"]
    return "\n".join([*files, *(f"- [{title}](#{_anchor(title)})" for title in more), ""])


def _entries(root: type[Node], shown: set[type[Node]]) -> Iterator[type[Node]]:
    """A class and the classes of its keys, each once."""
    if root in shown:
        return
    shown.add(root)
    root.model_rebuild()  # classes are built with their first use
    yield root
    for field in root.model_fields.values():
        for inner in _nodes(field.annotation):
            yield from _entries(inner, shown)


def _nodes(annotation: Any) -> Iterator[type[Node]]:
    if isinstance(annotation, type) and issubclass(annotation, Node):
        yield annotation
    for part in get_args(annotation):
        yield from _nodes(part)


def _entry(node: type[Node], documented: dict[str, dict[str, str]]) -> str:
    docs = {name: doc for base in reversed(node.__mro__) for name, doc in documented.get(base.__name__, {}).items()}
    rows = [
        f"| {_key(name, field.is_required())} | {_takes(field.annotation)} | {_plain(docs[name])} |"
        for name, field in node.model_fields.items()
    ]
    head = [f"### {node.__name__}", _plain(node.__doc__ or ""), "| key | takes | meaning |\n| --- | --- | --- |"]
    return "\n\n".join(head) + "\n" + "\n".join([*rows, ""])


def _key(name: str, required: bool) -> str:
    return f"**`{name}`**" if required else f"`{name}`"


def _takes(annotation: Any) -> str:
    """The type of a key's value: ``list of [Rule](#rule)``."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _takes(parts[0])
    if origin is Literal:
        return " ".join(f"`{value}`" for value in parts)
    if origin in (Union, types.UnionType):
        return " or ".join(_once(_takes(part) for part in parts if part is not type(None)))
    if origin is list:
        return f"list of {_takes(parts[0])}"
    if origin is dict:
        return f"name: {_takes(parts[1])}"
    if isinstance(annotation, type) and issubclass(annotation, Node):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    return {Text: "text", int: "integer", bool: "`true` or `false`"}[annotation]


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _plain(text: str) -> str:
    """A docstring on one line of Markdown, safe inside a table."""
    return " ".join(text.split()).replace("``", "`").replace("|", "\\|")


def _anchor(heading: str) -> str:
    return "".join(char for char in heading.lower().replace(" ", "-") if char.isalnum() or char in "-_")
