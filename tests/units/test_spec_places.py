"""Carets inside a text, however YAML lets it be spelled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.spec.node import Text
from generator.spec.reader import read
from generator.spec.values import Entry
from generator.text import Collector, Diagnostic, SourceFile, render


def text_of(spelling: str) -> Text:
    """The value of the key ``k``."""
    entry = read(SourceFile("a.yaml", f"k: {spelling}\nz: z\n"), Collector())
    assert isinstance(entry, Entry)
    found = entry[Text("k")]
    assert isinstance(found, Text)
    return found


def place_of(spelling: str, part: str) -> str:
    text = text_of(spelling)
    start = text.index(part)
    return str(text.at(start, start + len(part)))


@pytest.mark.parametrize(
    ("spelling", "part", "place"),
    [
        ("hex(secret)", "secret", "1:8"),
        ("'hex(secret)'", "secret", "1:9"),
        ('"hex(secret)"', "secret", "1:9"),
        ("'it''s ''a'' name'", "name", "1:17"),
        ("'it''s ''a'' name'", "'a'", "1:11"),
        ('"a\\tb\\u00e9\\x41 \\"name\\""', "name", "1:22"),
        ('"a\\\n  name"', "name", "2:3"),
        ("a if b\n  else name", "name", "2:8"),
        ("'a\n\n  name'", "name", "3:3"),
        ("|\n  first\n  second name", "name", "3:10"),
        ("|-  # why\n    first\n      second name", "name", "3:14"),
        (">-\n  first\n  second\n\n  name", "name", "5:3"),
        ("|2-\n   indented name", "name", "2:13"),
    ],
)
def test_a_part_of_a_text_has_its_place(spelling: str, part: str, place: str) -> None:
    assert place_of(spelling, part) == f"a.yaml:{place}"
    text = text_of(spelling)
    start = text.index(part)
    assert text.at(start, start + len(part)).text.replace("''", "'") == part


def test_a_caret_may_stand_behind_the_last_character() -> None:
    assert str(text_of("hex(a").at(5)) == "a.yaml:1:9"
    assert str(text_of('"hex(a"').at(5)) == "a.yaml:1:10"


def test_the_place_of_a_whole_text() -> None:
    assert text_of("plain text").span.text == "plain text"
    assert text_of("'quoted'").span.text == "'quoted'"
    assert str(text_of("|\n  first\n  second").span) == "a.yaml:2:3"


def test_a_mistake_in_an_expression_is_shown_under_it() -> None:
    text = text_of('"hex(hmac_sha256(secret, query_params))"')
    start = text.index("query_params")
    assert render(Diagnostic(text.at(start, start + 12), "got a list", "expression-type")) == (
        "a.yaml:1:29: error: got a list [expression-type]\n"
        '    1 | k: "hex(hmac_sha256(secret, query_params))"\n'
        "      |                             ^^^^^^^^^^^^"
    )


def test_a_text_of_the_model_itself_can_be_pointed_at() -> None:
    text = Text("body")
    assert text == "body"
    assert hash(text) == hash("body")
    assert text.at(0, 4).text == text.span.text == "body"
    assert not text.is_blank


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


@given(st.text(alphabet="ab '\"\\é:#", max_size=30))
def test_every_letter_between_single_quotes_is_found_again(value: str) -> None:
    check_letters(text_of("'" + value.replace("'", "''") + "'"), value)


@given(st.text(alphabet="ab '\"\\é:#\n\t", max_size=30))
def test_every_letter_between_double_quotes_is_found_again(value: str) -> None:
    check_letters(text_of('"' + "".join(_ESCAPES.get(character, character) for character in value) + '"'), value)


def check_letters(text: Text, value: str) -> None:
    assert text == value
    for start, character in enumerate(value):
        if character.isalpha():
            assert text.at(start, start + 1).text == character
