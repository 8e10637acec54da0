"""Documented messages as templates: ``when {0} {1} is {2} than {3`` read backwards.

Matching is a left-to-right search for the literal pieces, without backtracking: linear in any text.
"""

from __future__ import annotations

import re

from msgspec import Struct

_PLACEHOLDER = re.compile(r"\{(\w*)\}?")
_FOLDED = str.maketrans({"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'", "\u00a0": " "})


def fold(text: str) -> str:
    """``text`` as it is compared: typographic quotes made plain, since pages and servers differ in them."""
    return text.translate(_FOLDED).strip()


class Template(Struct, frozen=True):
    """A message with placeholders: ``pieces`` are the literal parts around them, one more than ``names``."""

    pieces: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def is_plain(self) -> bool:
        """Whether the message has no placeholders."""
        return not self.names

    @property
    def is_telling(self) -> bool:
        """Whether the literal parts say enough to recognise a message by them."""
        return sum(character.isalpha() for piece in self.pieces for character in piece) >= 3

    def read(self, text: str) -> dict[str, str] | None:
        """The values of the placeholders in ``text``; None when it is another message."""
        text = text.strip()
        folded = fold(text)
        if len(folded) != len(text) or not folded.startswith(self.pieces[0]):
            return None
        if not self.names:
            return {} if folded == self.pieces[0] else None
        values: dict[str, str] = {}
        start = len(self.pieces[0])
        for name, piece in zip(self.names[:-1], self.pieces[1:-1], strict=True):
            end = folded.find(piece, start + 1)
            if end < 0:
                return None
            values.setdefault(name, text[start:end])
            start = end + len(piece)
        end = len(folded) - len(self.pieces[-1])
        if end <= start or not folded.endswith(self.pieces[-1]):
            return None
        values.setdefault(self.names[-1], text[start:end])
        return values


def template(message: str) -> Template:
    """``message`` cut at its placeholders; nameless ones are numbered from 0, a last one may lack its brace."""
    pieces: list[str] = []
    names: list[str] = []
    unnamed = end = 0
    message = fold(message)
    for placeholder in _PLACEHOLDER.finditer(message):
        pieces.append(message[end : placeholder.start()])
        names.append(placeholder[1] or str(unnamed))
        unnamed += not placeholder[1]
        end = placeholder.end()
    return Template((*pieces, message[end:]), tuple(names))
