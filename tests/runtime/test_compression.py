"""Unpacking bodies."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.http import compression
from generator.runtime.http.compression import response_of, unpack
from generator.runtime.http.transport import TOO_LARGE


@given(st.binary(max_size=500))
def test_what_was_packed_comes_out(data: bytes) -> None:
    assert unpack(gzip.compress(data, mtime=0), "gzip") == data
    assert unpack(gzip.compress(data, mtime=0) + gzip.compress(b"more"), "x-gzip") == data + b"more"
    assert unpack(zlib.compress(data), "deflate") == data
    assert unpack(data, "identity") == data


def test_codings_are_undone_in_turn() -> None:
    raw = gzip.compress(zlib.compress(b"[1]"), mtime=0)
    answer = response_of(200, [("content-encoding", "deflate, GZIP")], raw)
    assert (answer.body, answer.problem) == (b"[1]", None)


SAYS = {
    "gzip": "the body is not gzip, as its Content-Encoding says: ",
    "deflate": "the body is not deflate, as its Content-Encoding says: ",
    "br": "the body has a Content-Encoding that was not asked for: 'br'",
    "utf-16": "the body has a Content-Encoding that was not asked for: 'utf-16'",
}


@pytest.mark.parametrize("coding", SAYS)
@pytest.mark.parametrize("raw", [b"x", gzip.compress(b"abc" * 100, mtime=0)[:-5], zlib.compress(b"abc" * 100)[:-5]])
def test_what_cannot_be_unpacked_stays_as_it_came(raw: bytes, coding: str) -> None:
    answer = response_of(200, [("Content-Encoding", coding)], raw)
    assert answer.body == raw
    assert answer.problem is not None
    assert answer.problem.startswith(SAYS[coding])


@pytest.mark.parametrize("coding", ["none", "identity", "UTF-8", "", "none, identity", " ,"])
def test_what_was_not_packed_is_taken_as_it_is(coding: str) -> None:
    answer = response_of(200, [("Content-Encoding", coding)], b"{}")
    assert (answer.body, answer.problem) == (b"{}", None)
    assert response_of(200, [("Content-Encoding", f"gzip, {coding}")], gzip.compress(b"{}")).body == b"{}"


def test_the_number_of_codings_is_bounded() -> None:
    raw = b"{}"
    for _ in range(compression.MOST_CODINGS):
        raw = gzip.compress(raw, mtime=0)
    named = ", ".join(["gzip"] * compression.MOST_CODINGS)
    assert response_of(200, [("Content-Encoding", named)], raw).body == b"{}"
    answer = response_of(200, [("Content-Encoding", named), ("content-encoding", "gzip")], gzip.compress(raw, mtime=0))
    assert answer.problem == "the body is compressed 4 times over, and at most 3 are undone"


def test_gzip_files_behind_one_another_are_read_in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compression, "_STEP", 7)  # so that every border falls everywhere
    packed = b"".join(gzip.compress(b"%d," % number, mtime=0) for number in range(50))
    assert unpack(packed, "gzip") == b"".join(b"%d," % number for number in range(50))
    assert unpack(packed + bytes(20), "gzip") == unpack(packed, "gzip")
    for cut in range(1, 20):
        with pytest.raises(ValueError, match="ends too early"):
            unpack(packed[:-cut], "gzip")
    monkeypatch.setattr(compression, "MOST_MEMBERS", 50)
    assert unpack(packed, "gzip")
    with pytest.raises(ValueError, match="more than 50 gzip files"):
        unpack(packed + gzip.compress(b""), "gzip")


def test_the_ratio_is_bounded() -> None:
    megabyte = 1024 * 1024
    assert len(unpack(gzip.compress(bytes(4 * megabyte)), "gzip")) == 4 * megabyte
    with pytest.raises(ValueError, match="more than 250 times as many bytes"):
        unpack(gzip.compress(bytes(4 * megabyte + 1)), "gzip")
    assert len(unpack(zlib.compress(bytes(range(256)) * 20_000, 0), "deflate")) == 256 * 20_000


def test_an_empty_body_needs_no_unpacking() -> None:
    assert response_of(204, [("Content-Encoding", "gzip")], b"").problem is None


def test_a_bomb_does_not_go_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compression, "LARGEST_BODY", 10_000)
    assert response_of(200, [("Content-Encoding", "gzip")], gzip.compress(b"a" * 10_000, mtime=0)).problem is None
    for raw in (
        gzip.compress(b"a" * 10_001, mtime=0),
        gzip.compress(b"a" * 6000) * 2,
        gzip.compress(b"a" * 50_000_000),
    ):
        answer = response_of(200, [("Content-Encoding", "gzip")], raw)
        assert (answer.body, answer.problem) == (raw, TOO_LARGE)
    assert response_of(200, [], b"abc", whole=False).problem == TOO_LARGE
