"""The form of the values of a column, learnt from known ones, to split cells that run together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from generator.drift.pages.words import NO, TYPES, YES

HTTP: Final = re.compile(r"[1-5][0-9]{2}")
_UPPER: Final = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*")
CAMEL: Final = re.compile(r"(?:[A-Z][a-z]+[0-9]*){2,}")
_DIGITS: Final = re.compile(r"[0-9]+")
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*(?:\[\])?")
_LOWER_NAME: Final = re.compile(r"[a-z_](?:[a-z0-9_.\-]*[a-z0-9])?(?:\[\])?")
_REQUIRED: Final = tuple(
    form(word)
    for word in sorted({*YES, *NO, "conditional"})
    if len(word) > 1 and word.isascii() and word.isalpha()  # a single letter may be part of the next cell
    for form in (str.lower, str.capitalize, str.upper)
)
_RUN: Final = re.compile(r"[A-Z0-9_]+")


class Codes:
    """The form of the codes of a table: digits, ``UPPER_CASE``, ``CamelCase``, or any text without blanks."""

    def __init__(self, known: Iterable[str], alike: Iterable[str] = ()) -> None:
        self.known = frozenset((*known, *alike))
        self.kind = next((kind for kind, form in _KINDS if self.known and all(map(form.fullmatch, self.known))), "any")
        self._shapes = {(len(code), code[0]) for code in self.known if code}

    def fits(self, text: str) -> bool:
        """Whether a text has the form of the known codes; for digits, also a known length and first digit."""
        if self.kind == "digits":
            return bool(_DIGITS.fullmatch(text)) and (text in self.known or (len(text), text[0]) in self._shapes)
        if self.kind == "any":
            return bool(text) and " " not in text
        return _FORMS[self.kind].fullmatch(text) is not None

    def lengths(self) -> tuple[int, ...]:
        """The numbers of digits of the known codes."""
        return tuple(sorted({length for length, _ in self._shapes}))


_KINDS: Final = (("digits", _DIGITS), ("upper", _UPPER), ("camel", CAMEL))
_FORMS: Final = dict(_KINDS)


def begins_like_words(text: str) -> bool:
    """Whether a text can be the start of a cell with prose.

    Several capitals followed by small letters are a word that was cut wrongly (``YOrder``); a word in capitals
    (``US stock``) is possible.
    """
    if not text or text[0] in " _,.;:)]}" or text[0].islower():
        return False
    capitals = re.match(r"[A-Z0-9_]*", text)
    run = capitals.group() if capitals else ""
    after = text[len(run) : len(run) + 1]
    if "_" in run:
        return False
    return len(run) <= 1 or not after.islower()


def splits_of_upper(text: str, codes: Codes) -> Iterator[tuple[str, str]]:
    """All ways to split ``CODEMessage``; several if the message begins with a word in capitals."""
    run = _RUN.match(text)
    if run is None:
        return
    for end in range(len(run.group()), 0, -1):
        code, message = text[:end], text[end:]
        if codes.fits(code) and begins_like_words(message):
            yield code, message


def splits_of_digits(text: str, codes: Codes, *, at_end: bool) -> Iterator[tuple[str, str]]:
    """All ways to split ``Message40001`` or ``40001Message``: (code, the rest).

    A code has the length and first digit of a known one, or it has a known length and consists of all digits there.
    """
    for length in codes.lengths():
        code = text[-length:] if at_end else text[:length]
        rest = text[:-length] if at_end else text[length:]
        if len(text) <= length or not code.isdecimal() or rest != rest.strip():
            continue
        is_whole = not (rest[-1] if at_end else rest[0]).isdigit() and code[0] != "0"
        if codes.fits(code) or is_whole:
            yield code, rest


class Names:
    """The form of the names of a table: small letters or capitals, if all known names are so."""

    def __init__(self, known: Iterable[str]) -> None:
        self.known = frozenset(known)
        forms = (form for form in (_LOWER_NAME, _UPPER) if self.known and all(map(form.fullmatch, self.known)))
        self._form = next(forms, _NAME)

    def fits(self, text: str) -> bool:
        """Whether a text can be the name of a field of this table."""
        return self._form.fullmatch(text) is not None


class Words:
    """The values of a column with few values: types, or whether something is required."""

    def __init__(self, column: str, known: Iterable[str]) -> None:
        self.known = frozenset(known)
        self._is_type = column == "type"
        common = (*TYPES, *map(str.upper, TYPES), *map(str.capitalize, TYPES)) if self._is_type else _REQUIRED
        same_case = tuple(word for word in common if self._like_known(word)) if self._is_type else common
        self._words = tuple(sorted({*self.known, *same_case}, key=lambda word: (-len(word), word)))

    def _like_known(self, word: str) -> bool:
        """Whether known values are in the same case."""
        return not self.known or any(known.isupper() == word.isupper() for known in self.known)

    def starts(self, text: str) -> Iterator[str]:
        """The values with which a text can begin, the longest first."""
        for word in self._words:
            if text.startswith(word):
                yield word
        if self._is_type and self.known and all(known.isupper() for known in self.known):
            yield from self._unknown_capitals(text)

    def _unknown_capitals(self, text: str) -> Iterator[str]:
        """An unknown type, if types are in capitals: all capitals except the first letter of the next cell."""
        run = re.match(r"[A-Z][A-Z0-9_]+", text)
        if run is None or any(text.startswith(word) for word in self._words):
            return
        end = run.end()
        word = text[: end - 1] if text[end : end + 1].islower() else text[:end]
        if len(word) > 1:
            yield word
