"""The help for a value of the wrong kind: the whole sentence, and none where a function may not be used there."""

from __future__ import annotations

import pytest

from generator.expressions.hints import hint
from generator.expressions.kinds import Kind

ALL = {"hex", "base64", "utf8", "pairs", "join", "text", "integer", "need", "texts"}
NONE, TEXT, BYTES, PAIRS, TEXTS = Kind.NONE, Kind.TEXT, Kind.BYTES, Kind.PAIRS, Kind.TEXTS
INTEGER, JSON, BOOLEAN = Kind.INTEGER, Kind.JSON, Kind.BOOLEAN


@pytest.mark.parametrize(
    ("got", "wanted", "help"),
    [
        (BYTES, TEXT, "`hex(memo)` or `base64(memo)` makes text of bytes"),
        (TEXT, BYTES, "`utf8(memo)` makes bytes of text"),
        (PAIRS, TEXT, "`pairs(memo)` joins them as name=value with &"),
        (TEXTS, TEXT, '`join(", ", *memo)` makes one text of them'),
        (INTEGER, TEXT, "`text(memo)` gives its digits"),
        (TEXT, INTEGER, "`integer(memo)` reads its digits"),
        (JSON, TEXT, "`need(memo)` gives its text, and raises where it is absent"),
        (JSON, TEXTS, "`texts(memo)` takes the texts out of it"),
        (JSON, BOOLEAN, "compare it: `memo == True`"),
        (TEXT, BOOLEAN, 'compare it: `memo == "..."`'),
        (TEXT | NONE, TEXT, '`need(memo)` raises where it is absent, `memo or ""` takes an empty text'),
        (INTEGER | NONE, INTEGER, None),
        (NONE, TEXT, None),
        (INTEGER, BYTES, None),
        (TEXT, TEXT | BOOLEAN, None),
    ],
)
def test_help_from_kind_to_kind(got: Kind, wanted: Kind, help: str | None) -> None:
    assert hint(got, wanted, "memo", ALL) == help


def test_only_functions_that_may_be_used_there_are_advised() -> None:
    assert hint(JSON, TEXT, "body", {"join", "texts"}) == '`join(" ", *texts(body))` makes one text of what is there'
    assert hint(JSON, TEXT, "body", {"join"}) is None
    assert hint(TEXT | NONE, TEXT, "memo", ()) == '`memo or ""` gives something when it is absent'


def test_a_long_expression_is_not_repeated_in_its_help() -> None:
    assert hint(TEXT, BYTES, "m" * 60, ALL) == f"`utf8({'m' * 60})` makes bytes of text"
    assert hint(TEXT, BYTES, "m" * 61, ALL) is None
