"""Strict YAML: text in, values with places out; each mistake is noted with its place and never raises.

Only the plain core of YAML is read: texts, mappings and lists. Anchors, aliases, tags and further documents are
refused, and so is what would be ambiguous (a key given twice) or forgotten (a key without a value). The file is read
event by event without recursion, so neither nesting nor aliases can exhaust anything.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import yaml

from generator.spec.syntax import cut_short, explain
from generator.spec.values import Entry, Items, Text, Value
from generator.text.diagnostics import Collector
from generator.text.span import SourceFile, Span

LARGEST: Final = 5 * 1024 * 1024
DEEPEST: Final = 40
_MOST_MISTAKES: Final = 100
"""After so many mistakes in one file the rest of it is not looked at."""
_UNREADABLE: Final = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NULLS: Final = frozenset({"~", "null", "Null", "NULL"})
_LOADER: Final[Any] = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader


def read_file(path: Path, shown: str, found: Collector) -> Value | None:
    """Read one file that the user knows as ``shown``; None when there is nothing to go on with."""
    place = SourceFile(shown, None).whole()
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        found.error(place, "the file cannot be read", "unreadable", error.strerror)
        return None
    if len(data) > LARGEST:
        help = f"at most {LARGEST:,} bytes are read"
        found.error(place, "the file is larger than the limit", "too-large", help)
        return None
    source = decode(data, shown, found)
    return None if source is None else read(source, found)


def decode(data: bytes, shown: str, found: Collector) -> SourceFile | None:
    """The text of a file; a byte order mark is passed over."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return SourceFile(shown, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        source = SourceFile(shown, data.decode("utf-8", errors="replace"))
        start = len(data[: error.start].decode("utf-8"))
        message = f"the byte 0x{data[error.start]:02x} is not UTF-8"
        found.error(source.span(start, start + 1), message, "not-utf8", "save the file as UTF-8")
        return None


def read(source: SourceFile, found: Collector) -> Value | None:
    """Read the text of one file; None when there is nothing to go on with."""
    bad = _UNREADABLE.search(source.text or "")
    if bad is not None:
        message = f"the character U+{ord(bad.group()):04X} is not allowed in YAML"
        help = 'in double quotes it is written as an escape, such as "\\u0007"'
        found.error(source.span(bad.start(), bad.end()), message, "yaml-syntax", help)
        return None
    reading = _Reading(source, found)
    try:
        for event in yaml.parse(source.text or "", Loader=_LOADER):
            if not reading.take(event):
                return None
    except yaml.YAMLError as error:
        found.extend([explain(error, source)])
        return None
    if reading.root is None or (isinstance(reading.root, Text) and reading.root.is_blank):
        found.error(source.whole(), "the file is empty", "empty-file", "remove it, or write its content")
        return None
    return reading.root


class _Frame:
    """An open mapping or list, and the key whose value comes next."""

    __slots__ = ("holder", "is_cut", "is_flow", "is_key", "key")

    def __init__(self, holder: Entry | Items, is_flow: bool, is_key: bool) -> None:
        self.holder = holder
        self.is_flow = is_flow
        self.is_key = is_key
        self.is_cut = False
        """Whether a text was cut at a comma, so that the next entry is only the rest of it."""
        self.key: Text | None = None


class _Reading:
    """The progress on one file."""

    def __init__(self, source: SourceFile, found: Collector) -> None:
        self.root: Value | None = None
        self._source = source
        self._found = found
        self._open: list[_Frame] = []
        self._documents = 0
        self._mistakes = 0

    def take(self, event: yaml.Event) -> bool:
        """Go one event further; False when it is of no use to read on."""
        if isinstance(event, yaml.ScalarEvent):
            self._check_properties(event)
            self._scalar(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._check_properties(event)
            if len(self._open) == DEEPEST:
                help = f"at most {DEEPEST} levels are read"
                self._error(self._span(event), "this is nested too deeplyly", "too-deep", help)
                return False
            self._begin(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._end(event)
        elif isinstance(event, yaml.AliasEvent):
            self._check_properties(event)
            span = self._span(event)
            self._value(Text("", self._source, span.start, span.end))
        elif isinstance(event, yaml.DocumentStartEvent):
            return self._document(event)
        return self._mistakes < _MOST_MISTAKES

    def _document(self, event: yaml.DocumentStartEvent) -> bool:
        self._documents += 1
        if self._documents > 1:
            self._error(
                self._span(event),
                "only one YAML document is allowed per file",
                "one-document",
                "remove the line with `---` or `...`",
            )
            return False
        if event.version or event.tags:
            self._error(
                self._span(event), "directives are not supported", "no-tags", "remove the lines that begin with `%`"
            )
        return True

    def _check_properties(self, event: Any) -> None:
        """Refuse anchors, aliases and tags. A text that merely begins with `&`, `*` or `!` looks like one."""
        help = "put a text in quotes if it begins with `{}`"
        if event.anchor is not None:
            mark = "*" if isinstance(event, yaml.AliasEvent) else "&"
            span = self._property(event, f"{mark}{event.anchor}")
            self._error(span, "anchors and aliases are not supported", "no-anchors", help.format(mark))
        if getattr(event, "tag", None) is not None:
            span = self._property(event, "!")
            self._error(span, "tags are not supported", "no-tags", help.format("!"))

    def _property(self, event: Any, spelling: str) -> Span:
        """The word after which an anchor or a tag is recognised, at the event's beginning."""
        span = self._span(event)
        at = (self._source.text or "").find(spelling, span.start)
        if at < 0:
            return span
        word = re.compile(r"[^\s,\[\]{}]+").match(self._source.text or "", at)
        return self._source.span(at, at + len(spelling) if word is None else word.end())

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        start, end = _marks(event)
        text = Text(event.value, self._source, start, end, event.style or "")
        frame = self._open[-1] if self._open else None
        if frame is not None and isinstance(frame.holder, Entry) and frame.key is None:
            self._key(frame, frame.holder, text)
            return
        if frame is not None and text.is_plain:
            if not text or text in _NULLS:
                text = self._missing(frame, text)
            else:
                cut = cut_short(self._source, text, end, frame.is_flow)
                frame.is_cut = cut is not None
                if cut is not None:
                    self._error(text.span, cut, "yaml-syntax", "put the whole text in quotes")
        self._value(text)

    def _key(self, frame: _Frame, holder: Entry, key: Text) -> None:
        frame.key = key
        if not key and key.is_plain:
            self._error(key.span, "a key is missing before `:`", "yaml-syntax", 'an empty key is written ""')
        first = holder.key(key) if key in holder else None
        if first is not None:
            help = f"the first is at {first.span.where}"
            self._error(key.span, f"the key `{key}` is defined twice", "duplicate-key", help)

    def _missing(self, frame: _Frame, text: Text) -> Text:
        """Note a value that is not there; the blank text in its place lets later passes keep quiet about it."""
        place = text.span if text or frame.key is None else frame.key.span
        name = "this item" if frame.key is None else f"`{frame.key}`"
        message, help = f"{name} has no value", 'write an empty entry as {}, an empty list as [], an empty text as ""'
        if text:
            message = f"{name} has the value `{text}`, which has no meaning here"
            help = f'remove the key, or write "{text}" if the text is meant'
        elif frame.is_flow and frame.holder:
            help = "inside { } a comma begins the next entry; a text with a comma is put in quotes"
        elif frame.is_flow:
            help = "put a text in quotes if it begins with `{`"
        if not frame.is_cut:
            self._error(place, message, "missing-value", help)
        frame.is_cut = False
        return Text("", self._source, place.start, place.end)

    def _begin(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        frame = self._open[-1] if self._open else None
        is_key = frame is not None and isinstance(frame.holder, Entry) and frame.key is None
        body = self._span(event)
        if is_key:
            self._error(body, "a key must be a text", "wrong-type", "put a text in quotes if it begins with `{`")
        span = frame.key.span if frame is not None and frame.key is not None else body
        holder = Entry(span) if isinstance(event, yaml.MappingStartEvent) else Items(span)
        holder.body = body
        self._open.append(_Frame(holder, bool(event.flow_style), is_key))

    def _end(self, event: yaml.MappingEndEvent | yaml.SequenceEndEvent) -> None:
        frame = self._open.pop()
        holder = frame.holder
        if frame.is_flow:
            body = self._source.span(holder.body.start, _marks(event)[1])
        else:
            body = _first_line(self._source, holder.body.start)
        if holder.span == holder.body:
            holder.span = body
        holder.body = body
        if frame.is_key:
            self._open[-1].key = Text("", self._source, body.start, body.end)
        else:
            self._value(holder)

    def _value(self, value: Value) -> None:
        """Put a complete value where it belongs; of two under one key, the first stays."""
        if not self._open:
            self.root = value
            return
        frame = self._open[-1]
        if isinstance(frame.holder, Items):
            frame.holder.append(value)
        elif frame.key is None:
            frame.key = Text("", self._source)  # an alias in the place of a key: what it holds is passed over
        else:
            if not frame.key.is_blank:
                frame.holder.setdefault(frame.key, value)
            frame.key = None

    def _span(self, event: yaml.Event) -> Span:
        return self._source.span(*_marks(event))

    def _error(self, span: Span, message: str, rule: str, help: str) -> None:
        self._mistakes += 1
        self._found.error(span, message, rule, help)


def _marks(event: Any) -> tuple[int, int]:
    """Where an event begins and ends; libyaml counts characters, as we do."""
    return event.start_mark.index, event.end_mark.index


def _first_line(source: SourceFile, start: int) -> Span:
    line, column = source.place(start)
    rest = source.line_text(line)[column - 1 :].rstrip()
    return source.span(start, start + len(rest))
