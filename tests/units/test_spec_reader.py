"""Strict YAML: what is read, what is refused, and where the caret stands."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.spec.reader import decode, read, read_file
from generator.spec.values import Entry, Items, Text, Value
from generator.text import Collector, SourceFile, render
from tests.spending import cpu_within


def told(text: str) -> str:
    """Everything said about a text, without the count."""
    found = Collector()
    read(SourceFile("a.yaml", text), found)
    return "\n".join(map(render, found))


def value(text: str) -> Value:
    found = Collector()
    result = read(SourceFile("a.yaml", text), found)
    assert result is not None
    assert not found.has_errors, told(text)
    return result


def rules(text: str) -> list[str]:
    found = Collector()
    read(SourceFile("a.yaml", text), found)
    return [each.rule for each in found]


def test_every_scalar_stays_the_text_it_is() -> None:
    words = ["NO", "on", "017", "030202", "12:30:00", "1e3", "0x1F", "1_000", "2026-11-20", ".5", "yes", "=", "<<"]
    assert value("\n".join(f"k{i}: {word}" for i, word in enumerate(words))) == {
        f"k{i}": word for i, word in enumerate(words)
    }


def test_mappings_and_lists_in_both_spellings() -> None:
    read_value = value('a: {b: [c, "d e"]}\nf:\n  - g\n  - h: i\n"": j\nk: ""\n')
    assert read_value == {"a": {"b": ["c", "d e"]}, "f": ["g", {"h": "i"}], "": "j", "k": ""}
    assert isinstance(read_value, Entry)
    assert isinstance(read_value[Text("f")], Items)


def test_a_byte_order_mark_and_windows_lines_are_fine() -> None:
    source = decode(b"\xef\xbb\xbfa: b\r\nc: d\r\n", "a.yaml", Collector())
    assert source is not None
    entry = read(source, Collector())
    assert isinstance(entry, Entry)
    assert str(entry[Text("c")].span) == "a.yaml:2:4"
    assert str(next(iter(entry)).span) == "a.yaml:1:1"


def test_a_key_given_twice() -> None:
    assert told("a: 1\nb:\n  c: 1\n  c: 2\n") == dedent("""\
        a.yaml:4:3: error: the key `c` is defined twice [duplicate-key]
            4 |   c: 2
              |   ^
           help: the first is at a.yaml:3""")


def test_a_key_without_a_value() -> None:
    assert told("a:\n  b:\n  c: 1\n") == dedent("""\
        a.yaml:2:3: error: `b` has no value [missing-value]
            2 |   b:
              |   ^
           help: write an empty entry as {}, an empty list as [], an empty text as \"\"""")
    assert rules("a:\n  -\n  - b\n") == ["missing-value"]


def test_null_is_no_value() -> None:
    assert told("a: ~\n") == dedent("""\
        a.yaml:1:4: error: `a` has the value `~`, which has no meaning here [missing-value]
            1 | a: ~
              |    ^
           help: remove the key, or write "~" if the text is meant""")
    assert value('a: "null"\nnull: b\n') == {"a": "null", "null": "b"}


@pytest.mark.parametrize(
    ("text", "line", "carets", "message", "help"),
    [
        (
            "a: b: c\n",
            "a: b: c",
            "    ^",
            "1:5: error: this text contains `:` followed by a space, which starts a value",
            "put the whole text in quotes, or on a line of its own after `|-`",
        ),
        (
            "a: {b: c: d}\n",
            "a: {b: c: d}",
            "        ^",
            "1:9: error: this text contains `:` followed by a space, which starts a value",
            "put the whole text in quotes, or on a line of its own after `|-`",
        ),
        (
            'code: "x" + y\n',
            'code: "x" + y',
            "          ^^^",
            "1:11: error: the value goes on after its closing quote",
            "put the whole text in the other kind of quotes, or on a line of its own after `|-`",
        ),
        (
            "a: @b\n",
            "a: @b",
            "   ^",
            "1:4: error: a text cannot begin with `@`",
            "put the whole text in quotes, or on a line of its own after `|-`",
        ),
        (
            "a: %b\n",
            "a: %b",
            "   ^",
            "1:4: error: a text cannot begin with `%`",
            "put the whole text in quotes, or on a line of its own after `|-`",
        ),
        (
            's: f"{t} #{m}"\n',
            's: f"{t} #{m}"',
            "   ^^^^^",
            "1:4: error: this text ends before ` #`, where a comment begins",
            "put the whole text in quotes",
        ),
        (
            "a: {code: first(b, c)}\n",
            "a: {code: first(b, c)}",
            "          ^^^^^^^",
            "1:11: error: this text ends before `,`, where the next entry begins",
            "put the whole text in quotes",
        ),
        (
            "a:\n\tb: c\n",
            "    b: c",
            "^^^^",
            "2:1: error: tabs are not allowed for indentation",
            "use spaces",
        ),
        (
            "a:\n  b: c\n d: e\n",
            " d: e",
            " ^^^^",
            "3:2: error: this line fits no entry above it",
            "the entries above begin in column 1, at a.yaml:1",
        ),
        (
            "a: b\n c: d\n",
            " c: d",
            " ^",
            "2:2: error: this line continues the text above it, so no key can begin here",
            "keys of one mapping begin in the same column",
        ),
        (
            "a: b\nc\n",
            "c",
            "^",
            "2:1: error: after this key `: ` is missing",
            "an entry is a key, a colon, a blank and a value; further lines of a text are indented",
        ),
        (
            "a: [b, c\nd: e\n",
            "d: e",
            " ^",
            "2:2: error: the `[` of line 1 is not closed before this",
            "inside { } or [ ] a text with `,` `:` or a bracket is put in quotes",
        ),
        (
            'a: "\\d"\n',
            'a: "\\d"',
            "    ^^",
            "1:5: error: this escape is not known between double quotes",
            "between single quotes a backslash is only a backslash",
        ),
        (
            "a: b\n- c\n",
            "- c",
            "^^^",
            "2:1: error: a list item is among keys",
            "the items of a list are indented below their key",
        ),
    ],
)
def test_what_yaml_does_not_take(text: str, line: str, carets: str, message: str, help: str) -> None:
    headline, excerpt, marks, advice = told(text).split("\n")
    assert headline == f"a.yaml:{message} [yaml-syntax]"
    assert excerpt.split(" | ", 1)[1] == line
    assert marks == f"      | {carets}"
    assert advice == f"   help: {help}"


def test_a_quote_that_is_never_closed_points_at_its_beginning() -> None:
    assert told("a: b\nc: 'd\ne: f\n").startswith("a.yaml:2:4: error: the quote that is opened here is never closed")


def test_comments_after_a_complete_text_are_comments() -> None:
    assert value("a: status < 400  # HTTP 200 is not success\n") == {"a": "status < 400"}
    assert value('a: f"{b}" # c\n') == {"a": 'f"{b}"'}


def test_anchors_aliases_tags_and_directives_are_refused_where_they_stand() -> None:
    assert told("a: &b c\nd: *b\n") == dedent("""\
        a.yaml:1:4: error: anchors and aliases are not supported [no-anchors]
            1 | a: &b c
              |    ^^
           help: put a text in quotes if it begins with `&`
        a.yaml:2:4: error: anchors and aliases are not supported [no-anchors]
            2 | d: *b
              |    ^^
           help: put a text in quotes if it begins with `*`""")
    assert rules("a: !!str b\nc: !d {e: f}\ng: ! h\n") == ["no-tags"] * 3
    assert rules("%YAML 1.2\n---\na: b\n") == ["no-tags"]


def test_further_documents_are_refused() -> None:
    assert rules("---\na: b\n---\nc: d\n") == ["one-document"]
    assert value("---\na: b\n...\n") == {"a": "b"}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n"])
def test_empty_files(text: str) -> None:
    assert rules(text) == ["empty-file"]


def test_a_key_that_is_no_text() -> None:
    assert rules("{a: b}: c\n[d]: e\n") == ["wrong-type", "wrong-type"]
    assert rules("*a : b\n") == ["no-anchors"]


def test_control_characters_are_refused_and_shown() -> None:
    assert told("a: b\x07\n") == dedent("""\
        a.yaml:1:5: error: the character U+0007 is not allowed in YAML [yaml-syntax]
            1 | a: b\\x07
              |     ^^^^
           help: in double quotes it is written as an escape, such as "\\u0007\"""")


def test_bytes_that_are_not_utf8_have_a_place() -> None:
    found = Collector()
    assert decode("a: é\nb: €".encode() + b" \xff\n", "a.yaml", found) is None
    (only,) = found
    assert str(only.span) == "a.yaml:2:6"
    assert (only.rule, only.message) == ("not-utf8", "the byte 0xff is not UTF-8")


def test_nesting_has_an_end() -> None:
    assert rules("[" * 41 + "]" * 41) == ["too-deep"]
    assert rules("[" * 100_000) == ["too-deep"]
    assert rules("[" * 39 + "a" + "]" * 39) == []
    assert rules("- " * 50 + "a") == ["too-deep"]


def test_an_alias_bomb_is_refused_at_once(tmp_path: Path) -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 60))
    path = tmp_path / "bomb.yaml"
    with cpu_within(4):
        for text in (bomb, "a: &a [*a]\n", bomb + "x: [" + "*a9, " * 900_000 + "]\n"):
            path.write_text(text, encoding="utf-8")
            found = Collector()
            read_file(path, "a.yaml", found)
            assert {each.rule for each in found} == {"no-anchors"}
            assert len(found) <= 100
        path.write_text("a: " + "x" * 10_000_000, encoding="utf-8")
        found = Collector()
        assert read_file(path, "a.yaml", found) is None
        assert [each.rule for each in found] == ["too-large"]


def test_mistakes_in_one_file_have_an_end() -> None:
    assert len(rules("".join(f"k{i}:\n" for i in range(1000)))) == 100


@given(st.text(alphabet=st.sampled_from("ab \n:-#\"'{}[],&*!|>%@\t\\?~x0.\u2028é"), max_size=60))
def test_nothing_that_can_be_typed_raises(text: str) -> None:
    found = Collector()
    result = read(SourceFile("a.yaml", text), found)
    assert result is not None or found.has_errors
    for each in found:
        assert render(each).startswith("a.yaml:")
        assert each.rule in {"yaml-syntax", "missing-value", "duplicate-key", "no-anchors", "no-tags"} | {
            "one-document",
            "empty-file",
            "too-deep",
            "wrong-type",
        }


def test_what_can_not_be_read_is_a_mistake_and_no_traceback(tmp_path: Path) -> None:
    found = Collector()
    assert read_file(tmp_path, "specs/acme/types.yaml", found) is None
    assert read_file(tmp_path / "gone.yaml", "specs/acme/gone.yaml", found) is None
    assert [render(each).split("\n")[0] for each in found] == [
        "specs/acme/gone.yaml: error: the file cannot be read [unreadable]",
        "specs/acme/types.yaml: error: the file cannot be read [unreadable]",
    ]
