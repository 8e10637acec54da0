"""Unpacking bodies."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime import compression
from generator.runtime.compression import answer_of, unpack
from generator.runtime.transport import TOO_LARGE


@given(st.binary(max_size=500))
def test_what_was_packed_comes_out(data: bytes) -> None:
    assert unpack(gzip.compress(data, mtime=0), "gzip") == data
    assert unpack(gzip.compress(data, mtime=0) + gzip.compress(b"more"), "x-gzip") == data + b"more"
    assert unpack(zlib.compress(data), "deflate") == data
    assert unpack(data, "identity") == data


def test_codings_are_undone_in_turn() -> None:
    raw = gzip.compress(zlib.compress(b"[1]"), mtime=0)
    answer = answer_of(200, [("content-encoding", "deflate, GZIP")], raw)
    assert (answer.body, answer.problem) == (b"[1]", None)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd", "nonsense"])
@pytest.mark.parametrize("raw", [b"x", gzip.compress(b"abc" * 100, mtime=0)[:-5], zlib.compress(b"abc" * 100)[:-5]])
def test_what_cannot_be_unpacked_stays_as_it_came(raw: bytes, coding: str) -> None:
    answer = answer_of(200, [("Content-Encoding", coding)], raw)
    assert (answer.body, answer.problem) == (raw, compression.BAD_ENCODING)


def test_an_empty_body_needs_no_unpacking() -> None:
    assert answer_of(204, [("Content-Encoding", "gzip")], b"").problem is None


def test_a_bomb_does_not_go_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compression, "LARGEST_BODY", 10_000)
    assert answer_of(200, [("Content-Encoding", "gzip")], gzip.compress(b"a" * 10_000, mtime=0)).problem is None
    for raw in (
        gzip.compress(b"a" * 10_001, mtime=0),
        gzip.compress(b"a" * 6000) * 2,
        gzip.compress(b"a" * 50_000_000),
    ):
        answer = answer_of(200, [("Content-Encoding", "gzip")], raw)
        assert (answer.body, answer.problem) == (raw, TOO_LARGE)
    assert answer_of(200, [], b"abc", whole=False).problem == TOO_LARGE
