"""JSON documents that follow one another in a stream of bytes, with or without line ends between them."""

from __future__ import annotations

import re

_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[{}\[\]]', re.DOTALL)
_START = re.compile(rb"[{\[]")


class TooLong(ValueError):
    """A document is larger than what is allowed."""


class Splitter:
    """Takes pieces as they arrive and gives whole documents; what is no document ends with its line.

    With ``lines``, a document is a line, so that half a document cannot hide the next.
    """

    def __init__(self, largest: int, lines: bool) -> None:
        self._largest = largest
        self._lines = lines
        self._rest = bytearray()
        self._seen = 0
        """How far the rest has been looked at."""
        self._depth = 0

    def feed(self, piece: bytes) -> list[bytes]:
        """The documents that are complete now.

        Raises:
            TooLong: one of them grew beyond the limit.
        """
        self._rest += piece
        found: list[bytes] = []
        if self._lines:
            *whole, rest = self._rest.split(b"\n")
            found = [bytes(line) for line in whole if line.strip()]
            self._rest = rest
        else:
            while self._step(found):
                pass
        if len(self._rest) > self._largest:
            raise TooLong(f"a message is larger than {self._largest} bytes")
        return found

    def rest(self) -> bytes:
        """What is left when nothing more comes: half a document, or nothing."""
        left = bytes(self._rest).strip()
        self._rest.clear()
        self._seen = self._depth = 0
        return left

    def _step(self, found: list[bytes]) -> bool:
        """Take one document off the rest; False when more bytes are needed."""
        if self._depth == 0 and self._seen == 0:
            blank = len(self._rest) - len(self._rest.lstrip())
            del self._rest[:blank]
            if not self._rest:
                return False
            if not _START.match(self._rest):
                return self._garbage(found)
        return self._document(found)

    def _document(self, found: list[bytes]) -> bool:
        place = self._seen
        while (token := _TOKEN.search(self._rest, place)) is not None:
            between = self._rest.find(b'"', place, token.start())
            if between != -1:
                place = between
                break
            place = token.end()
            if token[0] in b"{[":
                self._depth += 1
            elif token[0] in b"}]":
                self._depth -= 1
            if self._depth <= 0:
                found.append(bytes(self._rest[:place]))
                del self._rest[:place]
                self._seen = self._depth = 0
                return True
        opened = self._rest.find(b'"', place)
        self._seen = len(self._rest) if opened == -1 else opened
        return False

    def _garbage(self, found: list[bytes]) -> bool:
        """Bytes that begin no document go up to the end of their line, or to where one begins."""
        line = self._rest.find(b"\n")
        start = _START.search(self._rest)
        ends = [place for place in (line, start.start() if start else -1) if place != -1]
        if not ends:
            return False
        found.append(bytes(self._rest[: min(ends)]))
        del self._rest[: min(ends)]
        return True
