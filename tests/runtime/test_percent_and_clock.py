"""What signing does for every request: percent-encoding and the time, fast and the same as the long way."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import quote

from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.auth.signing import timestamp
from generator.runtime.data.encoding import percent_encode
from generator.runtime.data.timestamps import EPOCH, format_clock, format_moment

CODES = ["%Y", "%m", "%d", "%H", "%M", "%S", "%f", "%L", "%s", "%Q", "%a", "%b", "%j", "%%", "L", "f", "-", "é"]


@given(st.text(), st.sampled_from(["", "/", "~", "%", "/:@", "é", "%/ "]))
def test_every_text_is_percent_encoded_as_rfc_3986_says(text: str, keep: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    assert percent_encode(text, keep) == quote(text, safe=keep)


def test_what_is_reserved() -> None:
    every = "".join(map(chr, range(0x20, 0x7F)))
    assert percent_encode("%25 a/b+c~d_e") == "%2525%20a%2Fb%2Bc~d_e"
    assert percent_encode(every, "/") == quote(every, safe="/")


@given(st.integers(-(10**18), 4 * 10**18), st.lists(st.sampled_from(CODES), max_size=8).map("".join))
def test_a_second_that_is_remembered_changes_nothing(nanoseconds: int, form: str) -> None:
    moment = EPOCH + timedelta(microseconds=nanoseconds // 1000)
    assert format_clock(nanoseconds, form) == format_moment(moment, form)


def test_parts_of_one_second_differ() -> None:
    begin = 1_641_268_531_000_000_000
    told = [timestamp("iso_ms", begin + part) for part in (0, 1_999_999, 2_000_000, 999_999_999, 1_000_000_000)]
    assert [text[-7:] for text in told] == ["31.000Z", "31.001Z", "31.002Z", "31.999Z", "32.000Z"]
