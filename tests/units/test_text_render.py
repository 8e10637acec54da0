"""What the tool says about a mistake, to the character."""

from __future__ import annotations

from textwrap import dedent

import pytest

from generator.text import Collector, Diagnostic, Severity, SourceFile, SpecError, render, report


def shown(text: str, marked: str, *, message: str = "no", help: str | None = None) -> str:
    """The diagnostic that points at the first ``marked`` in ``text``."""
    start = text.index(marked)
    span = SourceFile("a.yaml", text).span(start, start + len(marked))
    return render(Diagnostic(span, message, "rule", help))


def test_a_diagnostic_has_headline_line_carets_and_help() -> None:
    text = "\n" * 30 + "  body: {list: CancelRequst, at_most: 5}\n"
    help = "did you mean `CancelRequest`?"
    assert shown(text, "CancelRequst", message="unknown type `CancelRequst`", help=help) == dedent("""\
        a.yaml:31:16: error: unknown type `CancelRequst` [rule]
           31 |   body: {list: CancelRequst, at_most: 5}
              |                ^^^^^^^^^^^^
           help: did you mean `CancelRequest`?""")


def test_one_place_has_one_caret_also_behind_the_last_character() -> None:
    source = SourceFile("a.yaml", "key:\n")
    assert render(Diagnostic(source.span(4), "no", "rule")) == dedent("""\
        a.yaml:1:5: error: no [rule]
            1 | key:
              |     ^""")


def test_a_stretch_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert shown("a: bc\n  de\nf", "bc\n  de") == dedent("""\
        a.yaml:1:4: error: no [rule]
            1 | a: bc
              |    ^^""")


def test_carets_stay_under_their_text_after_wide_and_combining_characters() -> None:
    assert shown("价格 e\u0301é: x y", "x") == dedent("""\
        a.yaml:1:9: error: no [rule]
            1 | 价格 e\u0301é: x y
              |          ^""")
    assert shown("a: 价格", "价格").endswith("    1 | a: 价格\n      |    ^^^^")


def test_tabs_become_blanks_so_that_the_caret_stays() -> None:
    assert shown("\ta: b", "b") == "a.yaml:1:5: error: no [rule]\n    1 |     a: b\n      |        ^"


def test_what_can_not_be_seen_is_written_out() -> None:
    said = shown("a\u202e\x1b: b", "b", message="got `\x1b[31m\n`")
    assert said == "a.yaml:1:6: error: got `\\x1b[31m\\n` [rule]\n    1 | a\\u202e\\x1b: b\n      |              ^"


def test_of_a_long_line_a_window_around_the_place_is_shown() -> None:
    _, line, carets = shown("x" * 300 + "HERE" + "y" * 300, "HERE").split("\n")
    assert line == "    1 | ..." + "x" * 40 + "HERE" + "y" * 66 + "..."
    assert carets == "      | " + " " * 43 + "^^^^"


def test_a_stretch_longer_than_the_window_is_marked_as_far_as_it_is_shown() -> None:
    _, line, carets = shown("key: " + "v" * 500, "v" * 500).split("\n")
    assert line == "    1 | key: " + "v" * 105 + "..."
    assert carets == "      |      " + "^" * 105


def test_a_line_that_fits_is_shown_whole() -> None:
    _, line, _ = shown("x" * 106 + "HERE", "HERE").split("\n")
    assert line == "    1 | " + "x" * 106 + "HERE"


def test_line_numbers_of_any_length_keep_the_gutter_straight() -> None:
    _, line, carets = shown("\n" * 1234566 + "a: b", "b").split("\n")
    assert line == "1234567 | a: b"
    assert carets == "        |    ^"


def test_what_has_no_lines_is_named_without_them() -> None:
    place = SourceFile("specs/acme", None).whole()
    assert render(Diagnostic(place, "no", "rule", "so")) == "specs/acme: error: no [rule]\n   help: so"


def test_an_empty_file_has_no_line_to_show() -> None:
    assert render(Diagnostic(SourceFile("a.yaml", "").whole(), "no", "rule")) == "a.yaml:1:1: error: no [rule]"


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_end_as_editors_see_them(line_break: str) -> None:
    source = SourceFile("a.yaml", line_break.join(["a: b", "c\x0b\u2028: d", ""]))
    span = source.span((source.text or "").index("d"))
    assert (span.line, span.column, span.end_column) == (2, 6, 6)
    assert source.line_text(2) == "c\x0b\u2028: d"
    assert source.offset(2, 6) == span.start


def test_a_report_is_in_the_order_of_the_files_and_says_nothing_twice() -> None:
    one, two = SourceFile("a.yaml", "x\ny\n" + "\n" * 8 + "z"), SourceFile("b.yaml", "x\n")
    found = Collector()
    found.error(two.span(0, 1), "fourth", "rule")
    found.error(one.span(12, 13), "third", "rule")
    found.error(one.span(2, 3), "second", "rule")
    found.error(one.span(0, 1), "first", "rule")
    found.error(one.span(0, 1), "first", "rule", "said again")
    with pytest.raises(SpecError) as raised:
        found.raise_errors()
    headlines = [line for line in str(raised.value).split("\n") if "error:" in line]
    assert headlines == [
        "a.yaml:1:1: error: first [rule]",
        "a.yaml:2:1: error: second [rule]",
        "a.yaml:11:1: error: third [rule]",
        "b.yaml:1:1: error: fourth [rule]",
    ]
    assert str(raised.value).endswith("\n4 errors, nothing was written")
    assert len(raised.value.diagnostics) == len(found) == 4


def test_the_last_line_counts() -> None:
    span = SourceFile("a.yaml", None).whole()
    error, warning = Diagnostic(span, "no", "rule"), Diagnostic(span, "hm", "rule", severity=Severity.WARNING)
    assert report([error]).endswith("\n1 error, nothing was written")
    assert report([error, warning]).endswith("\n1 error, 1 warning, nothing was written")
    assert report([warning]) == "a.yaml: warning: hm [rule]\n1 warning"


def test_warnings_alone_stop_nothing() -> None:
    found = Collector()
    found.warning(SourceFile("a.yaml", None).whole(), "hm", "rule")
    found.raise_errors()
    assert not found.has_errors


def test_a_line_of_millions_of_characters_is_no_burden() -> None:
    headline, line, carets = shown("x" * 2_000_000 + "HERE" + "y" * 2_000_000, "HERE").split("\n")
    assert headline == "a.yaml:1:2000001: error: no [rule]"
    assert line == "    1 | ..." + "x" * 40 + "HERE" + "y" * 66 + "..."
    assert carets == "      | " + " " * 43 + "^^^^"


@pytest.mark.parametrize("further", [0, 1])
def test_a_line_is_cut_only_when_it_is_too_wide(further: int) -> None:
    """A line of 110 characters is shown whole."""
    line = shown("x" * (110 - 4 + further) + "HERE", "HERE").split("\n")[1]
    assert line.startswith("    1 | ...") == bool(further)
    assert line.endswith("HERE")
