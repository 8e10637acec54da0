"""Reads Markdown pages with tables; HTML inside is read as HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from selectolax.lexbor import LexborHTMLParser

from generator.drift.pages.html import add_code, add_prose, walk_html
from generator.drift.pages.nesting import require_flat
from generator.drift.pages.page import Builder, Page
from generator.drift.pages.text import is_language

_FENCE: Final = "---"


def read_markdown(text: str) -> Page:
    """Read a Markdown file, without its front matter."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(_without_front_matter(text))
    builder = Builder("markdown")
    reading = iter(tokens)
    for token in reading:
        if token.type == "heading_open":
            builder.heading(int(token.tag[1]), _inline(next(reading)))
        elif token.type == "table_open":
            builder.table(*_table(reading))
        elif token.type in ("fence", "code_block"):
            add_code(builder, token.content)
        elif token.type == "html_block":
            require_flat(token.content)
            walk_html(builder, LexborHTMLParser(token.content).body)
        elif token.type == "inline":
            _paragraph(builder, token)
    return builder.page()


def _without_front_matter(text: str) -> str:
    text = text.removeprefix("\ufeff")
    if text.startswith(f"{_FENCE}\n"):
        end = text.find(f"\n{_FENCE}\n", len(_FENCE))
        if end > 0:
            return text[end + len(_FENCE) + 2 :]
    return text


def _paragraph(builder: Builder, token: Token) -> None:
    text = " ".join(_inline(token).split())
    if text and not is_language(text):
        add_prose(builder, text)


def _table(reading: Iterator[Token]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    header: tuple[str, ...] = ()
    rows: list[tuple[str, ...]] = []
    cells: list[str] = []
    struck = in_header = False
    """``struck``: the first cell of the row is deleted, so the row is ignored."""
    for token in reading:
        if token.type == "table_close":
            break
        if token.type in ("thead_open", "thead_close"):
            in_header = token.type == "thead_open"
        elif token.type == "tr_open":
            cells, struck = [], False
        elif token.type == "inline":
            cells.append(" ".join(_inline(token).split()))
            struck |= len(cells) == 1 and not cells[0] and any(child.type == "s_open" for child in token.children or ())
        elif token.type == "tr_close" and in_header:
            header = tuple(cells)
        elif token.type == "tr_close" and any(cells) and not struck:
            rows.append(tuple(cells))
    return header, rows


def _inline(token: Token) -> str:
    """The text without markup and without deleted text."""
    return "".join(_words(token.children or ()))


def _words(children: Sequence[Token]) -> Iterator[str]:
    struck = 0
    for child in children:
        struck += _strikes(child)
        if struck > 0:
            continue
        if child.type in ("text", "code_inline", "text_special"):
            yield child.content
        elif child.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif child.type == "image":
            yield from _words(child.children or ())
        elif child.type == "html_inline" and child.content.lower().startswith("<br"):
            yield " "


def _strikes(child: Token) -> int:
    """1 at the start of deleted text, -1 at its end, else 0."""
    if child.type in ("s_open", "s_close"):
        return child.nesting
    tag = child.content.lower().strip() if child.type == "html_inline" else ""
    return 1 if tag in ("<del>", "<s>", "<strike>") else -1 if tag in ("</del>", "</s>", "</strike>") else 0
