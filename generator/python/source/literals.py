"""Text of a spec inside Python source: always as data, never as code."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, cast

from generator.ir.source import Source

WIDTH = 120


def literal(value: object) -> str:
    """A literal that evaluates to ``value``; what cannot be seen is escaped."""
    if isinstance(value, Mapping):
        pairs = cast(Mapping[object, object], value).items()
        return "{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in pairs) + "}"
    if isinstance(value, tuple):
        return tuple_of(literal(item) for item in cast(tuple[object, ...], value))
    return repr(value)


def tuple_of(items: Iterable[str]) -> str:
    """A tuple of what is Python already; no comma at the end, which would make the formatter break the line."""
    listed = list(items)
    return f"({listed[0]},)" if len(listed) == 1 else f"({', '.join(listed)})"


def annotation(name: str, source: str, default: str | None) -> str:
    """The annotation of a parameter, in parentheses where it is too long for its line, as black writes it."""
    line = f"        {name}: {source} = {default}," if default is not None else f"        {name}: {source},"
    return f"({source})" if " | " in source and len(line) > WIDTH else source


def sentence(text: str) -> str:
    """Words of a spec on one line, ending with a full stop."""
    line = " ".join(text.split())
    return line if not line or line[-1] in ".!?:" else line + "."


def docstring(summary: str, *paragraphs: str, indent: int = 0) -> str:
    """A docstring literal: the first sentence, then the rest; paragraphs are wrapped, sections keep their lines.

    The first line carries no indentation, since it follows the template's own.
    """
    pad = " " * indent
    width = WIDTH - indent - 1
    whole = sentence(summary)
    fits = not any(paragraphs) and len(_escape(whole)) + 6 <= width
    first, _, rest = (whole, "", "") if fits else whole.partition(". ")
    body = [_wrap(f"{first}." if rest else first, width, first_less=3), *([_wrap(rest, width)] if rest else [])]
    body += [paragraph if "\n" in paragraph else _wrap(paragraph, width) for paragraph in paragraphs if paragraph]
    text = _escape("\n\n".join(body))
    if "\n" not in text and len(text) + 6 <= width:
        return f'"""{text}"""'
    lines = text.split("\n")
    return '"""' + "\n".join([lines[0], *(pad + line if line else "" for line in lines[1:])]) + f'\n{pad}"""'


def origin(source: Source) -> str:
    """The last line of a docstring: the page with its section, and its address."""
    return f"Source: {replace(source, row=None)}, {source.page.url}"


def section(title: str, entries: Iterable[tuple[str, str]]) -> str:
    """``Args:`` and its like: a heading, then ``name: words`` lines with hanging indentation.

    Empty parts are left out; the result may be empty.
    """
    lines = [f"{title}:"]
    for name, words in ((name, words) for name, words in entries if words):
        lines += _lines(f"{name}: {words}", WIDTH - 14, initial_indent="    ", subsequent_indent="        ")
    return "\n".join(lines) if len(lines) > 1 else ""


def comment(text: str) -> str:
    """Text that may follow ``#`` on one line."""
    return "".join(char if char.isprintable() else " " for char in " ".join(text.split()))


def _wrap(text: str, width: int, first_less: int = 0) -> str:
    wrapped = _lines(text, width, initial_indent=" " * first_less, break_long_words=False, break_on_hyphens=False)
    return "\n".join(wrapped).lstrip()


def _lines(text: str, width: int, initial_indent: str, **options: Any) -> list[str]:
    """``textwrap.wrap``, which takes long, where the text does not fit on one line as it is; most texts do."""
    if len(initial_indent) + len(text) <= width and text.isprintable() and text and text == text.strip():
        return [initial_indent + text]
    return textwrap.wrap(text, width, initial_indent=initial_indent, **options)


def _escape(text: str) -> str:
    """Text between three quotes: none of its quotes closes them, and what cannot be seen is written out."""
    quoted = _LOOSE_QUOTE.sub('\\\\"', text.replace("\\", "\\\\"))
    if quoted.replace("\n", "").isprintable():  # nearly every text
        return quoted
    return "".join(char if char.isprintable() or char == "\n" else _code_point(char) for char in quoted)


def _code_point(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


_LOOSE_QUOTE = re.compile(r'"(?="|\Z)')
"""A quote that another one, or the end, follows."""
