"""Reads HTML pages: walks the parsed tree, and skips navigation, headers, footers and scripts."""

from __future__ import annotations

from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.drift.pages.nesting import require_flat
from generator.drift.pages.page import MOST_CELLS, Builder, Page, UnreadablePage
from generator.drift.pages.payloads import pieces
from generator.drift.pages.text import is_language

_FRAME: Final = frozenset(
    ("script", "style", "nav", "header", "footer", "aside", "noscript", "svg", "button", "template", "head", "iframe")
)
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_BLOCKS: Final = frozenset(
    ("p", "div", "section", "article", "main", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption",
     "details", "summary", "body", "html", "form", "fieldset", "address", "hr", "tr", "td", "th", "center")
)  # fmt: skip
_WIDEST: Final = 60
"""Largest number of rows or columns that a cell may span."""
_STRUCK: Final = frozenset(("del", "s", "strike"))
"""Elements with deleted text, which is ignored."""
_DEEPEST: Final = 200


def read_html(text: str) -> Page:
    """Read the content of an HTML page: its only ``main`` or ``article``, otherwise its body.

    Raises :class:`UnreadablePage` for markup that exceeds the limits.
    """
    require_flat(text)
    tree = LexborHTMLParser(text)
    builder = Builder("html")
    walk_html(builder, _content(tree))
    return builder.page()


def walk_html(builder: Builder, root: LexborNode | None) -> None:
    """Add the content of a node."""
    if root is not None:
        walk = _Walk(builder)
        walk.children(root, 0)
        walk.flush()


def _content(tree: LexborHTMLParser) -> LexborNode | None:
    for selector in ("main", "article", '[role="main"]'):
        found = tree.css(selector)
        if len(found) == 1:
            return found[0]
    return tree.body


class _Walk:
    """Collects running text until a block begins or ends."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._text: list[str] = []

    def children(self, node: LexborNode, depth: int) -> None:
        for child in node.iter(include_text=True):
            self._node(child, depth + 1)

    def flush(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text = []
        if not text or is_language(text):
            return
        add_prose(self._builder, text)

    def _node(self, node: LexborNode, depth: int) -> None:
        tag = node.tag or ""
        if node.is_text_node:
            self._text.append(node.text_content or "")
        elif tag in _FRAME or tag in _STRUCK or depth > _DEEPEST or not node.is_element_node:
            return
        elif tag in _HEADINGS:
            self.flush()
            self._builder.heading(_HEADINGS[tag], _anchorless(node))
        elif tag == "table":
            self.flush()
            self._table(node)
        elif tag == "pre":
            self.flush()
            add_code(self._builder, code_text(node))
        elif tag == "br":
            self._text.append("\n")
        elif tag in _BLOCKS:
            self.flush()
            self.children(node, depth)
            self.flush()
        else:
            self.children(node, depth)

    def _table(self, node: LexborNode) -> None:
        """Add a table; a row of one cell is a heading for the rows below it, and not a row."""
        header, rows, groups = _table(node)
        self._builder.table(header, rows)
        self._builder.lines(groups)


def add_prose(builder: Builder, text: str) -> None:
    """Add a paragraph: its lines, and JSON inside them as payloads."""
    for is_payload, stretch in pieces(text):
        if is_payload:
            builder.payload(stretch)
        else:
            builder.lines(stretch.split("\n"))


def add_code(builder: Builder, text: str) -> None:
    """Add a block of code: JSON in it as payloads, and the other lines."""
    for is_payload, stretch in pieces(text):
        if is_payload:
            builder.payload(stretch)
        else:
            builder.lines([line for line in stretch.split("\n") if not is_language(line)])


def code_text(node: LexborNode) -> str:
    """The text of preformatted code; highlighters put lines into blocks, or separate them by ``br``."""
    parts: list[str] = []

    def collect(inner: LexborNode, depth: int) -> None:
        for child in inner.iter(include_text=True):
            if child.is_text_node:
                parts.append(child.text_content or "")
            elif child.tag == "br":
                parts.append("\n")
            elif depth < _DEEPEST and child.tag not in _FRAME:
                collect(child, depth + 1)
                if child.tag in ("div", "p", "li", "tr"):
                    parts.append("\n")

    collect(node, 0)
    return "".join(parts)


def _anchorless(node: LexborNode) -> str:
    """The text of a heading without the mark of its link."""
    return (node.text(deep=True) or "").replace("\u200b", "").strip().strip("#\u00b6").strip()


def cell_text(node: LexborNode) -> tuple[str, bool]:
    """The text of a cell, and whether all of it is deleted; a line break becomes a blank."""
    parts: list[str] = []
    struck: list[str] = []

    def collect(inner: LexborNode, depth: int, into: list[str]) -> None:
        for child in inner.iter(include_text=True):
            if child.is_text_node:
                into.append(child.text_content or "")
            elif child.is_element_node and depth < _DEEPEST and child.tag not in _FRAME:
                is_block = child.tag == "br" or child.tag in _BLOCKS
                into += [" "] if is_block else []
                collect(child, depth + 1, struck if child.tag in _STRUCK else into)
                into += [" "] if is_block else []

    collect(node, 0, parts)
    text = " ".join("".join(parts).split())
    return text, not text and bool("".join(struck).strip())


def _table(node: LexborNode) -> tuple[tuple[str, ...], list[tuple[str, ...]], list[str]]:
    """Header, rows, and headings of groups of rows. The header is the first row, if all its cells are ``th``."""
    rows = [row for row in node.css("tr") if _owner(row) == node.mem_id]
    grid = _Grid()
    for row in rows:
        grid.row([cell for cell in row.iter() if cell.tag in ("td", "th")])
    header: tuple[str, ...] = ()
    if rows and all(cell.tag == "th" for cell in rows[0].iter() if cell.tag in ("td", "th")):
        header, grid.rows = grid.rows[0], grid.rows[1:]
    return header, [row for row in grid.rows if any(row)], grid.groups


def _owner(row: LexborNode) -> int:
    """The id of the innermost table around a row; tables in cells have their own rows."""
    node = row.parent
    while node is not None and node.tag != "table":
        node = node.parent
    return -1 if node is None else node.mem_id


class _Grid:
    """Rows with every cell in its column; spans are repeated."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, ...]] = []
        self.groups: list[str] = []
        self._hanging: dict[int, tuple[int, str]] = {}
        self._size = 0

    def row(self, cells: list[LexborNode]) -> None:
        """Add a row; one whose first cell is deleted is ignored, and one cell over all columns is a heading."""
        line: list[str] = []
        struck = False
        widest = max(self._hanging, default=-1)
        waiting = iter(cells)
        cell = next(waiting, None)
        while cell is not None or widest >= len(line):
            hanging = self._hanging.pop(len(line), None)
            if hanging is not None:
                left, text = hanging
                line.append(text)
                if left > 1:
                    self._hanging[len(line) - 1] = (left - 1, text)
            elif cell is not None:
                struck |= self._place(cell, line) and cell is cells[0]
                cell = next(waiting, None)
            else:
                line.append("")
            self._count(len(line))
        self._size += len(line)
        if len(cells) == 1 and len(line) > 1 and len(line) == _span(cells[0], "colspan"):
            self.groups.append(line[0])
        elif not struck:
            self.rows.append(tuple(line))

    def _place(self, cell: LexborNode, line: list[str]) -> bool:
        """Add a cell to its columns; True if it is deleted."""
        text, struck = cell_text(cell)
        down = _span(cell, "rowspan")
        for _ in range(_span(cell, "colspan")):
            line.append(text)
            if down > 1:
                self._hanging[len(line) - 1] = (down - 1, text)
        return struck

    def _count(self, further: int) -> None:
        if self._size + further > MOST_CELLS:
            raise UnreadablePage(f"a table has more than {MOST_CELLS:,} cells")


def _span(cell: LexborNode, name: str) -> int:
    written = (cell.attributes.get(name) or "1").strip()
    return min(_WIDEST, max(1, int(written))) if written.isdecimal() and len(written) < 6 else 1
