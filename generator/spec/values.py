"""What a YAML file holds once read: texts, entries and lists that know their place. Nothing is guessed from a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from pydantic_core import CoreSchema, core_schema

from generator.spec.places import PLAIN, stretches
from generator.text.span import SourceFile, Span

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

NOWHERE: Final = SourceFile("<default>", None)
"""The place of what no author wrote: defaults."""


class Text(str):
    """A scalar, its quotes and escapes resolved; it knows its place.

    A text without a place (a default of the model) gets a file of its own, so that diagnostics can point at it.
    """

    __slots__ = ("_end", "_source", "_start", "_style")

    _source: SourceFile | None
    _start: int
    _end: int
    _style: str

    def __new__(
        cls, value: str = "", source: SourceFile | None = None, start: int = 0, end: int = 0, style: str = PLAIN
    ) -> Text:
        self = super().__new__(cls, value)
        self._source = source
        self._start = start
        self._end = end
        self._style = style
        return self

    @property
    def span(self) -> Span:
        """Where it is written, quotes included; of a block, its lines without the indicator."""
        if self._source is None or self._style in ("", "'", '"'):
            return self._spelling()
        return self.at(0, len(self))

    def at(self, start: int, end: int | None = None) -> Span:
        """The place of the characters from ``start`` to before ``end``, for a caret inside an expression."""
        spelling = self._spelling()
        end = start if end is None else end
        if spelling.text == self:
            return Span(spelling.source, spelling.start + start, spelling.start + end)
        found = stretches(spelling.text, self, self._style)
        if found is None or not 0 <= start <= end <= len(self):
            return spelling
        first = found[start][0]
        last = found[end - 1][1] if end > start else first
        return Span(spelling.source, spelling.start + first, spelling.start + last)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written where a value belongs; an empty text in quotes is a value."""
        return not self and self._source is not None and self._style == PLAIN

    @property
    def is_plain(self) -> bool:
        """Whether it is written without quotes and not as a block."""
        return self._style == PLAIN

    def _spelling(self) -> Span:
        if self._source is None:
            return Span(SourceFile(NOWHERE.path, str(self)), 0, len(self))
        return Span(self._source, self._start, self._end)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.is_instance_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": ["string", "number", "boolean"]}  # an editor's YAML reader takes `30018` for a number


class Entry(dict[Text, "Value"]):
    """A mapping; ``span`` is the key that introduces it, or where it begins when it has none."""

    __slots__ = ("body", "read_as", "span")

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span
        self.body = span
        self.read_as: type[Any] | None = None
        """The model's class that it was read as, once it was."""

    def key(self, name: str) -> Text | None:
        """The key as it is written, with its place."""
        return next((key for key in self if key == name), None)


class Items(list["Value"]):
    """A list; ``span`` is the key that introduces it, or where it begins when it has none."""

    __slots__ = ("body", "span")

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span
        self.body = span


Value: TypeAlias = Text | Entry | Items
Steps: TypeAlias = tuple[str | int, ...]
"""The way to a value in a file: keys, and indexes of items."""


def step_into(value: Value, step: str | int) -> Value | None:
    """The value under a key or at an index; None when there is none."""
    if isinstance(value, Entry):
        return value.get(Text(step)) if isinstance(step, str) else None
    if isinstance(value, Items) and isinstance(step, int) and step < len(value):
        return value[step]
    return None
