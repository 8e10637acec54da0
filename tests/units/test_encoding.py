"""Text, bytes and named pairs as signatures want them."""

from __future__ import annotations

import locale
from binascii import Error

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.data import encoding
from generator.runtime.data import signing_json as jsontext
from generator.runtime.data import timestamps as moments

UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"


def test_percent_encoding_keeps_what_rfc_3986_leaves_unreserved() -> None:
    assert encoding.percent_encode(UNRESERVED) == UNRESERVED


def test_percent_encoding_of_all_of_ascii() -> None:
    for code in range(128):
        character = chr(code)
        wanted = character if character in UNRESERVED else f"%{code:02X}"
        assert encoding.percent_encode(character) == wanted


def test_percent_encoding_is_of_utf8_bytes_and_keeps_what_it_is_told() -> None:
    assert encoding.percent_encode("é€😀 +") == "%C3%A9%E2%82%AC%F0%9F%98%80%20%2B"
    assert encoding.percent_encode("/a b/[c]", keep="/[]") == "/a%20b/[c]"


@given(st.text(st.characters(codec="utf-8")))
def test_percent_encoding_can_be_undone(text: str) -> None:
    encoded = encoding.percent_encode(text)
    assert set(encoded) <= set(UNRESERVED + "%")
    parts = encoded.split("%")
    data = parts[0].encode() + b"".join(bytes.fromhex(part[:2]) + part[2:].encode() for part in parts[1:])
    assert data.decode() == text


@given(st.binary())
def test_base64_and_back(data: bytes) -> None:
    assert encoding.from_base64(encoding.to_base64(data)) == data
    assert encoding.from_base64(encoding.to_base64(data).rstrip("=")) == data
    assert encoding.from_base64url(encoding.to_base64url(data)) == data
    assert "=" not in encoding.to_base64url(data)


def test_base64_of_rfc_4648() -> None:
    vectors = {"": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "foobar": "Zm9vYmFy"}
    assert {text: encoding.to_base64(text.encode()) for text in vectors} == vectors


@pytest.mark.parametrize("text", ["a b", "é", "a\nb", "_-", "a"])
def test_base64_refuses_other_characters(text: str) -> None:
    with pytest.raises((Error, ValueError)):
        encoding.from_base64(text)


@pytest.mark.parametrize(
    ("path", "clean"),
    [
        ("/", "/"),
        ("", "/"),
        ("//", "/"),
        ("/a//b", "/a/b"),
        ("/a/./b", "/a/b"),
        ("/a/../..", "/"),
        ("/a/b/../", "/a/"),
        ("/a/b/.", "/a/b/"),
        ("/a/b/c/./../../g", "/a/g"),
    ],
)
def test_remove_dots(path: str, clean: str) -> None:
    assert encoding.remove_dots(path) == clean


def test_pairs() -> None:
    pairs = [("b", "2"), ("a", "1"), ("B", "é "), ("a", "0")]
    assert encoding.join_pairs(sorted(pairs)) == "B=é &a=0&a=1&b=2"
    assert encoding.join_pairs(encoding.encode_pairs(pairs)) == "b=2&a=1&B=%C3%A9%20&a=0"
    assert encoding.pair_lines(pairs[:2]) == "b:2\na:1\n"
    assert encoding.pair_names(pairs) == ["b", "a", "B", "a"]
    assert encoding.group_pairs(pairs, ",") == [("b", "2"), ("a", "1,0"), ("B", "é ")]
    assert encoding.merge_pairs(pairs[:1], (("x", "y"),)) == [("b", "2"), ("x", "y")]
    assert encoding.present_pairs([("a", ""), ("b", None)]) == [("a", "")]


def test_join_leaves_out_what_is_absent_but_not_what_is_empty() -> None:
    assert encoding.join_present("&", "a", None, "", "b") == "a&&b"
    assert encoding.join_present("&") == ""


def test_json() -> None:
    text = jsontext.json_text([("a", "1")], n=2, truth=True, none=None, text='é"')
    assert text == '{"a":"1","n":2,"truth":true,"text":"é\\""}'


TIMESTAMPS = (
    "1440938160 1440938160000 1440938160000000 1440938160000000000 2015-08-30T12:36:00 2015-08-30T12:36:00Z "
    "2015-08-30T12:36:00.000Z 2015-08-30T14:36:00+02:00"
)


@pytest.mark.parametrize("timestamp", TIMESTAMPS.split())
def test_time_in_all_units(timestamp: str) -> None:
    assert moments.format_time(timestamp, "%Y%m%dT%H%M%SZ") == "20150830T123600Z"


def test_parts_of_seconds_are_cut_off() -> None:
    assert moments.format_time("1699999999999", "%S.%L %f") == "19.999 999000"
    assert moments.format_time("1699999999999999999", "%S.%f") == "19.999999"


def test_names_are_english_whatever_the_locale() -> None:
    before = locale.setlocale(locale.LC_TIME)
    try:
        for name in ("de_DE.UTF-8", "fr_FR.UTF-8", "C"):
            try:
                locale.setlocale(locale.LC_TIME, name)
            except locale.Error:
                continue
            shown = moments.format_time("1440938160", "%a, %d %b %Y %H:%M:%S GMT")
            assert shown == "Sun, 30 Aug 2015 12:36:00 GMT"
    finally:
        locale.setlocale(locale.LC_TIME, before)


def test_a_json_object_has_each_name_once() -> None:
    assert jsontext.json_text([("a", "1")], {"b": "2"}, a="3") == '{"a":"3","b":"2"}'
    with pytest.raises(jsontext.Unsignable, match="a name that the JSON object would have twice"):
        jsontext.json_text([("a", "1"), ("a", "2")])
    with pytest.raises(jsontext.Unsignable, match="a name that the JSON object would have twice"):
        jsontext.json_text([("a", "1")], {"a": "1"})
