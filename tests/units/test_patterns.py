"""Patterns of a spec: which are taken, what is said of the others, and that none that is taken is ever slow."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.analyze.values.patterns import BadPattern, check_pattern

GOOD = (
    "",
    "[A-Za-z0-9-]*",
    "[A-Z]{1,6}[0-9]{6}[CP][0-9]{8}",
    "(?:ab|cd)?x",
    "(ab){2,5}",
    "(ab)*",
    "a|b|",
    r"\.\-[\]\\]",
    "[^/]+/[^/]+",
    "é.ß",
    "((a)(b))?",
)
BAD = {
    "(a+)+": ("could be slow", 0),
    "x(a|ab)*": ("could be slow", 1),
    "((a?)b){2}": ("could be slow", 0),
    "a**": ("a repetition of a repetition", 2),
    "a+?": ("a repetition of a repetition", 2),
    "a*a*a*": ("too many", 0),
    ".{0,99}.{0,99}.{0,9}": ("too many", 0),
    "(a{1,99}|b{1,99}){0,1}(c{0,999})?": ("too many", 0),
    "a{3,2}": ("ends before it begins", 1),
    "*a": ("nothing here to repeat", 0),
    "a|?": ("nothing here to repeat", 2),
    "ab$": ("matches the whole text", 2),
    "^ab": ("matches the whole text", 0),
    r"a\d": ("only punctuation can be escaped", 1),
    r"(a)\1": ("only punctuation can be escaped", 3),
    "(?=a)a": ("a group is written", 0),
    "(?P<x>a)": ("a group is written", 0),
    "(?i)a": ("a group is written", 0),
    "a(b": ("not closed", 1),
    "ab)": ("closes nothing", 2),
    "[a": ("a class is written", 0),
    "[]": ("a class is written", 0),
    "[z-a]": ("bad character range", 1),
    "[a--b]": ("is twice", 0),
    "(" * 11 + ")" * 11: ("nested too deep", 10),
    "(((){999}){999}){99}": ("what is repeated is empty", 2),
    "(){2}": ("what is repeated is empty", 0),
    "((a{99}){99}){99}": ("a text of more than 10,000 characters would fit", 0),
    "(a{9999})(b{9999})": ("a text of more than 10,000 characters would fit", 0),
    "a" * 201: ("at most 200 characters", 0),
}


@pytest.mark.parametrize("pattern", GOOD)
def test_taken(pattern: str) -> None:
    check_pattern(pattern)


@pytest.mark.parametrize("pattern", BAD)
def test_refused_with_its_place(pattern: str) -> None:
    words, at = BAD[pattern]
    with pytest.raises(BadPattern, match=re.escape(words)) as caught:
        check_pattern(pattern)
    assert caught.value.at == at


@settings(max_examples=400, deadline=None)
@given(st.text(alphabet="ab[]()|?*+{}1,2-\\.^$:", max_size=16), st.sampled_from(["a", "b", "ab", "aab"]))
@example("(a*)?a*", "a")
def test_what_is_taken_compiles_and_ends(pattern: str, word: str) -> None:
    """Text that nearly matches is what a slow pattern never finishes with."""
    try:
        check_pattern(pattern)
    except BadPattern as problem:
        assert 0 <= problem.at <= len(pattern)
        return
    assert re.fullmatch(pattern, word * 100 + "!") is None or "." in pattern or "^" in pattern
