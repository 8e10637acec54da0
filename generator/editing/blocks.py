"""Renders drafted entries as YAML: small ones in braces, larger ones line by line, open decisions as comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from generator.editing.spelling import scalar
from generator.runtime.values.exact_json import is_object
from generator.text.render import printable

Block: TypeAlias = dict[str, "str | Block | list[Block] | list[str]"]
_DECIDE: Final = " # decide"
_DOUBT: Final = "\0"
"""Separates a text from the reason why it must be decided. YAML cannot contain this character."""
_WIDEST: Final = 120
_LONGEST: Final = 100
"""Largest number of characters of such a reason."""


def block(content: Block, head: str) -> str:
    """The text of a file. The values of a key ``#`` become comment lines."""
    lines = [f"# {head}", ""]
    for name, value in content.items():
        lines += [*_entry(name, value, 0)]
    return "\n".join(lines) + "\n"


def open_(text: str, doubt: str) -> str:
    """A text that a person must decide on, with the reason as a comment."""
    return f"{text}{_DOUBT}{' '.join(printable(doubt).split())[:_LONGEST]}"


def _parted(value: str) -> tuple[str, str]:
    """A text and its comment."""
    text, _, doubt = value.partition(_DOUBT)
    if doubt:
        return text, f"  # decide: {doubt}"
    return (text.removesuffix(_DECIDE), "  # decide") if text.endswith(_DECIDE) else (text, "")


def entry(name: str, value: str | Block) -> str:
    """The lines of one entry of a mapping."""
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
    """The entry on one line in braces, if it is short and contains at most small mappings; otherwise None."""
    parts: list[str] = []
    comment = ""
    for key, inner in value.items():
        texts = _texts(inner)
        if texts is not None:
            comment = max([comment, *(_parted(each)[1] for each in texts.values())], key=len)
            small = ", ".join(f"{k}: {scalar(_parted(v)[0], in_flow=True)}" for k, v in texts.items())
            text = "{" + small + "}"
        elif isinstance(inner, str):
            text, further = _parted(inner)
            comment, text = max(comment, further, key=len), scalar(text, in_flow=True)
        else:
            return None
        parts.append(f"{scalar(key, in_flow=True)}: {text}")
    line = f"{pad}{scalar(name)}: {{{', '.join(parts)}}}" + comment
    return line if len(line) <= _WIDEST else None


def _texts(value: object) -> dict[str, str] | None:
    """The value as a mapping of at most three texts; otherwise None."""
    if not is_object(value) or len(value) > 3 or not all(isinstance(each, str) for each in value.values()):
        return None
    return {key: str(each) for key, each in value.items()}


def _text(value: str) -> str:
    text, comment = _parted(value)
    return scalar(text) + comment
