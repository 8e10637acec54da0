"""Prints a drafted file: small entries in braces, larger ones line by line, what is to be decided as a comment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from generator.drift.editing.spelling import scalar
from generator.runtime.json import is_object

Block: TypeAlias = dict[str, "str | Block | list[Block] | list[str]"]
_DECIDE: Final = " # decide"
_WIDEST: Final = 120


def block(content: Block, head: str) -> str:
    """A whole file. A key ``#`` holds lines of a comment."""
    lines = [f"# {head}", ""]
    for name, value in content.items():
        lines += [*_entry(name, value, 0)]
    return "\n".join(lines) + "\n"


def entry(name: str, value: str | Block) -> str:
    """The lines of one entry, to stand among others."""
    return "\n".join(_entry(name, value, 1)) + "\n"


def item(content: Block) -> str:
    """The lines of one item of a list."""
    first, *rest = [line for name, value in content.items() for line in _entry(name, value, 1)]
    return "\n".join([f"- {first.strip()}", *rest]) + "\n"


def _entry(name: str, value: str | Block | list[Block] | list[str], depth: int) -> Iterator[str]:
    pad = "  " * depth
    if name == "#":
        yield from (f"{pad}# {line}" for line in value if isinstance(line, str))
    elif isinstance(value, str):
        yield f"{pad}{scalar(name)}: {_text(value)}"
    elif isinstance(value, list):
        yield f"{pad}{name}:" if value else f"{pad}{name}: []"
        for item in value:
            if isinstance(item, dict):
                first, *rest = [line for key, each in item.items() for line in _entry(key, each, depth + 2)]
                yield f"{pad}  - {first.strip()}"
                yield from rest
    elif depth > 0 and (line := _in_braces(name, value, pad)) is not None:
        yield line
    else:
        yield f"{pad}{scalar(name)}:"
        for key, inner in value.items():
            yield from _entry(key, inner, depth + 1)


def _in_braces(name: str, value: Mapping[str, object], pad: str) -> str | None:
    """One line, where a mapping is small and nothing in it has parts of its own but another small one."""
    parts: list[str] = []
    open_ = False
    for key, inner in value.items():
        texts = _texts(inner)
        if texts is not None:
            open_ |= any(each.endswith(_DECIDE) for each in texts.values())
            small = ", ".join(f"{k}: {scalar(v.removesuffix(_DECIDE), in_flow=True)}" for k, v in texts.items())
            text = "{" + small + "}"
        elif isinstance(inner, str):
            open_ |= inner.endswith(_DECIDE)
            text = scalar(inner.removesuffix(_DECIDE), in_flow=True)
        else:
            return None
        parts.append(f"{scalar(key, in_flow=True)}: {text}")
    line = f"{pad}{scalar(name)}: {{{', '.join(parts)}}}" + ("  # decide" if open_ else "")
    return line if len(line) <= _WIDEST else None


def _texts(value: object) -> dict[str, str] | None:
    """A mapping that holds a few texts and nothing else."""
    if not is_object(value) or len(value) > 3 or not all(isinstance(each, str) for each in value.values()):
        return None
    return {key: str(each) for key, each in value.items()}


def _text(value: str) -> str:
    if value.endswith(_DECIDE):
        return f"{scalar(value.removesuffix(_DECIDE))}  # decide"
    return scalar(value)
