"""Splits rows whose cells run together. A row that can be read in two ways stays undecided."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from generator.drift.matching.forms import (
    HTTP,
    Codes,
    Names,
    Words,
    begins_like_words,
    splits_of_digits,
    splits_of_upper,
)
from generator.drift.matching.template import SKIPPED, Template
from generator.drift.pages.normal import squeezed

Values: TypeAlias = Mapping[str, str]
_MOST: Final = 12
"""Largest number of readings of one row."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to split a row; ``rest`` is the text of columns that the spec does not keep."""

    values: tuple[tuple[str, str], ...]
    rest: str = ""

    def get(self, column: str) -> str:
        """A column's text."""
        return dict(self.values).get(column, "")


class Splitter:
    """Splits rows of one table by the values of its known rows."""

    def __init__(self, template: Template, known: Iterable[Values], alike: Iterable[str] = ()) -> None:
        rows = list(known)
        self.template = template
        self._is_spaced = any(literal.isspace() for literal in template.literals)
        self._codes = Codes((row["code"] for row in rows if row.get("code")), alike)
        self._words = {
            column: Words(column, (row[column] for row in rows if row.get(column))) for column in ("type", "required")
        }
        self._names = Names(row["name"] for row in rows if row.get("name"))
        self._keys = frozenset(row[template.key] for row in rows if row.get(template.key))
        self._messages = frozenset(squeezed(row["message"]) for row in rows if row.get("message"))

    def readings(self, line: str) -> list[Reading]:
        """All ways to read a row that the forms of its columns allow."""
        text = line.strip()
        columns = self.template.columns
        if columns[:1] == ("name",):
            return _some(self._fields(text))
        if SKIPPED in columns or "message" not in columns:
            return []  # the end of a cell of prose before another cell of prose is not known
        return _some(Reading(values) for values in self._cells(text, columns))

    def decide(self, readings: Collection[Reading], taken: Collection[str]) -> Reading | None:
        """The only reading, or the only one with a known key or message; None if there are several.

        ``taken`` are keys of other rows of the page, which are not possible here.
        """
        free = [reading for reading in readings if reading.get(self.template.key) not in taken] or list(readings)
        if len(free) == 1:
            return free[0]
        known = [reading for reading in free if reading.get(self.template.key) in self._keys]
        same_text = [reading for reading in free if squeezed(reading.get("message")) in self._messages]
        both = [reading for reading in known if reading in same_text]
        for evidence in (both, known, same_text):
            if len(evidence) == 1 and not (evidence is known and same_text) and not (evidence is same_text and known):
                return evidence[0]
        return None

    def key_of(self, line: str) -> str | None:
        """The known key with which a line begins or ends; None if there is none or several."""
        chosen = {reading.get(self.template.key) for reading in self.readings(line)} & self._keys
        return next(iter(chosen)) if len(chosen) == 1 else None

    # Cells at both ends are split off first; the rest is the message -------------------------------------------------

    def _cells(self, text: str, columns: tuple[str, ...]) -> Iterator[tuple[tuple[str, str], ...]]:
        if self._is_spaced:
            text = text.strip()
        if columns == ("message",):
            if text and text == text.strip():
                yield (("message", text),)
        elif columns[-1] == "http":
            if HTTP.fullmatch(text[-3:]):
                yield from ((*rest, ("http", text[-3:])) for rest in self._cells(text[:-3], columns[:-1]))
        elif columns[0] == "http":
            if HTTP.fullmatch(text[:3]) and begins_like_words(text[3:].strip() if self._is_spaced else text[3:]):
                yield from ((("http", text[:3]), *rest) for rest in self._cells(text[3:], columns[1:]))
        elif columns[0] == "code":
            for code, left in self._codes_first(text):
                yield from ((("code", code), *rest) for rest in self._cells(left, columns[1:]))
        elif columns[-1] == "code" and self._codes.kind == "digits":
            for code, left in splits_of_digits(text, self._codes, at_end=True):
                yield from ((*rest, ("code", code)) for rest in self._cells(left, columns[:-1]))

    def _codes_first(self, text: str) -> Iterator[tuple[str, str]]:
        if self._is_spaced:
            code, blank, left = text.partition(" ")
            return iter([(code, left)] if blank and self._codes.fits(code) else [])
        if self._codes.kind == "upper":
            return splits_of_upper(text, self._codes)
        if self._codes.kind == "digits":
            return splits_of_digits(text, self._codes, at_end=False)
        return ((code, text[len(code) :]) for code in self._keys if text.startswith(code))

    def _fields(self, text: str) -> Iterator[Reading]:
        columns = self.template.columns
        for end in range(1, len(text)):
            name, rest = text[:end], text[end:]
            if self._names.fits(name):
                yield from self._after_name(name, rest, columns[1:], ())

    def _after_name(
        self, name: str, rest: str, columns: tuple[str, ...], read: tuple[tuple[str, str], ...]
    ) -> Iterator[Reading]:
        if not columns or columns[0] == SKIPPED:
            if not rest or begins_like_words(rest) or not rest[0].isalpha():
                yield Reading((("name", name), *read), rest.strip())
            return
        for word in self._words[columns[0]].starts(rest) if columns[0] in self._words else ():
            yield from self._after_name(name, rest[len(word) :], columns[1:], (*read, (columns[0], word)))


def _some(readings: Iterable[Reading]) -> list[Reading]:
    found: list[Reading] = []
    for reading in readings:
        if reading not in found:
            found.append(reading)
        if len(found) == _MOST:
            break
    return found
