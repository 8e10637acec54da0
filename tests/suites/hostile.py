"""Hostile specs and pages: sound ones with a few things replaced, moved, repeated or torn, the same for a seed."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from pathlib import Path

from generator.emit.render import render
from generator.pipeline import understand
from generator.python.plan import plan
from generator.text.diagnostics import SpecError

DEEP = 900
HOSTILE = (
    '""', "[]", "{}", "~", "0", "-1", "1e999", "NaN", "True", "99999999999999999999999999", "[[]]", "{a: {a: a}}",
    "class", "self", "None", "__init__", "a" * 5000, "A" * 200, "'\u200b'", '"\\u202e"', '"\\ud800"', '"\\x00"',
    '"\\n"', "'{}'", "'{x'", "'%s %n'", "'../../etc'", "'/dev/null'", "con", "Decimal", "List", "list",
    "'" + "(" * DEEP + ")" * DEEP + "'", "'" + "[" * DEEP + "]" * DEEP + "'", "'" + "-" * DEEP + "1'",
    "'{\"a\": 1e999, \"a\": NaN}'", "'{\"{topic}\": 1}'", "'json(a=body, a=body)'", "'f\"{body!r:>{status}}\"'",
    "'lambda: 0'", "'body if body else'", "'(((){999}){999}){99}'", "'(a{99}){99}'", "'[z-a]'", "body.a.b",
    "'x' ' y'", "GET /a/{b}/{b}", "'GET /{'", "https://[::1", "'wss://h:99999999/'", "2026-02-30", "1.2.3.4.5.6",
    "!!python/object:os.system", "&a [*a]", "*a", "/etc/passwd", "'{{ 1 }}'", "'{% x %}'", "'''", '"""', "property",
    "'hex(utf8(secret))'", "? x", "# x", "|", "-", "C:\\x", '"\\u0000"', "'{a}{b}'",
    "'[b for b in body for b in b]'", "'body[0][-1][99999999999]'", "'9' * 9", "'9 ** 9 ** 9'", "'\"a\" * 99999999'",
)  # fmt: skip
"""What takes the place of a value, as YAML."""

_VALUE = re.compile(r"(?<=: )[^\s#{}\[\],][^\n#{}\[\],]*|(?<=- )[^\s#{}\[\],][^\n#{}\[\],]*")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def broken(files: Mapping[str, str], seed: int) -> dict[str, str]:
    """The files of a sound venue, with one to three things wrong."""
    chance = random.Random(seed)
    texts = dict(files)
    for _ in range(chance.randint(1, 3)):
        name = chance.choice(sorted(name for name in texts if texts[name]) or sorted(texts))
        texts[name] = worse(texts[name], chance)
    return texts


def worse(text: str, chance: random.Random) -> str:
    """A spec's file or a page with one thing wrong."""
    ways = (_replaced, _replaced, _replaced, _word, _line, _repeated, _torn, _cut, _indented, _swapped, _inserted)
    return chance.choice(ways)(text, chance)


def _replaced(text: str, chance: random.Random) -> str:
    places = list(_VALUE.finditer(text))
    if not places:
        return text
    place = chance.choice(places)
    return text[: place.start()] + chance.choice(HOSTILE) + text[place.end() :]


def _word(text: str, chance: random.Random) -> str:
    """One word in the place of another, both of the file."""
    words = list(_WORD.finditer(text))
    if not words:
        return text
    place = chance.choice(words)
    return text[: place.start()] + chance.choice(words)[0] + text[place.end() :]


def _line(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    del lines[chance.randrange(len(lines)) : chance.choice((None, chance.randrange(len(lines)) + 1))]
    return "".join(lines)


def _repeated(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    place = chance.randrange(len(lines))
    lines[place:place] = [chance.choice(lines)]
    return "".join(lines)


def _torn(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(("\t", "\0", "{", "[", '"', "'", "&a", "*a", "!x", "---\n", "\u2028", "\x1b"))


def _cut(text: str, chance: random.Random) -> str:
    lines, place = _lines(text, chance)
    lines[place] = lines[place][: chance.randrange(len(lines[place]) + 1)].rstrip("\n") + "\n"
    return "".join(lines)


def _indented(text: str, chance: random.Random) -> str:
    lines, place = _lines(text, chance)
    lines[place] = " " * chance.randint(0, 6) + lines[place].lstrip()
    return "".join(lines)


def _swapped(text: str, chance: random.Random) -> str:
    lines, place = _lines(text, chance)
    other = chance.randrange(len(lines))
    lines[place], lines[other] = lines[other], lines[place]
    return "".join(lines)


def _inserted(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(HOSTILE) + text[place:]


def _lines(text: str, chance: random.Random) -> tuple[list[str], int]:
    """Its lines, and one of them."""
    lines = text.splitlines(keepends=True) or [""]
    return lines, chance.randrange(len(lines))


def outcome(files: Mapping[str, str], place: Path, venue: str) -> str:
    """``refused`` with diagnostics, or ``taken``: then every module of the SDK is Python; all else is raised."""
    for name, text in files.items():
        path = place / venue / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    try:
        api = understand(place, venue)
    except SpecError as mistakes:
        assert mistakes.diagnostics
        str(mistakes).encode()
        return "refused"
    for module in plan(api).modules:
        compile(render(module.template, module.view), module.path, "exec")
    return "taken"
