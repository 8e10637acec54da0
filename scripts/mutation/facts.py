"""Wrong facts in a spec that its tests should notice: one line of YAML says something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.mutation.changes import Change

WORDS = {
    "required": "optional", "optional": "required",
    "never": "after_wait", "after_wait": "never", "after_fix": "after_wait",
    "GET": "POST", "POST": "PUT", "PUT": "POST", "DELETE": "POST", "true": "false", "false": "true",
}  # fmt: skip
LINE = re.compile(r"^(?P<lead>\s*(?:- )?(?P<key>[\w.-]+):\s+)(?P<value>[^\s#|>&*\[{][^#\n]*?)\s*(?:#.*)?$")
KEYS = ("message", "path", "category", "method", "level", "verdict", "retry", "enum", "values", "wire", "required")


def facts(source: bytes) -> list[Change]:
    """Every wrong fact that one file of a spec has a place for."""
    found: list[Change] = []
    start = 0
    for number, line in enumerate(source.split(b"\n"), 1):
        found += _of_line(line.decode("utf-8"), number, start)
        start += len(line) + 1
    return found


def _of_line(line: str, number: int, start: int) -> Iterator[Change]:
    for word in re.finditer(r"(?<![\w./-])(?:" + "|".join(WORDS) + r")(?![\w./-])", line):
        if re.search(r"[:,{\[(] *$", line[: word.start()]) and re.match(r" *(?:$|[],})#])", line[word.end() :]):
            yield _put("word", line, number, start, word.span(), WORDS[word[0]])
    for digits in re.finditer(r"(?<=[:,{\[] )\d{1,9}(?= *(?:$|[],}]))", line):
        yield _put("number", line, number, start, digits.span(), str(int(digits[0]) * 10 + 1))
    fact = LINE.match(line)
    if fact is not None and fact["key"] in KEYS and len(fact["value"].strip("'\"")) > 1:
        at = fact.end("value") - (2 if fact["value"][-1] in "'\"" else 1)
        yield _put("text", line, number, start, (at, at + 1), "x" if line[at] != "x" else "y")


def _put(kind: str, line: str, number: int, start: int, span: tuple[int, int], after: str) -> Change:
    first, last = (start + len(line[:at].encode()) for at in span)
    return Change(kind, number, first, last, after)
