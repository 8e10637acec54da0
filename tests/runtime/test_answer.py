"""How expressions look into an answer."""

from __future__ import annotations

from decimal import Decimal

from generator.runtime.http.response import Response, dig, first, texts


def test_digging_never_fails() -> None:
    value = {"a": {"b": [1], "c": None}, "d": "text"}
    assert dig(value, "a", "b") == [1]
    assert dig(value) is value
    for names in (("a", "x"), ("a", "b", "c"), ("a", "c", "x"), ("d", "x"), ("x",)):
        assert dig(value, *names) is None
    assert dig(None, "a") is None
    assert dig([{"a": 1}], "a") is None


def test_texts_come_in_the_order_in_which_they_stand() -> None:
    assert texts({"error": ["a", {"x": "b", "y": ["c", 5, None, True]}]}, "d", None, []) == ["a", "b", "c", "d"]
    assert texts() == []
    deep: object = "x"
    for _ in range(50_000):
        deep = [deep]
    assert texts(deep) == ["x"]


def test_first() -> None:
    assert first(None, 0, 1) == 0
    assert first(None, "", "x") == ""
    assert first(None) is None
    assert first() is None


def test_an_answer_is_decoded_once_and_never_fails() -> None:
    answer = Response(200, [("X-Trace", "7")], b'{"a": 1.10}')
    assert answer.json == {"a": Decimal("1.10")}
    assert answer.json is answer.json
    assert (answer.header("x-trace"), answer.header("other")) == ("7", None)
    assert answer.is_json
    assert not answer.was_repaired
    broken = Response(500, (), b"\xffoops")
    assert (broken.json, broken.text, broken.is_json) == (None, "\ufffdoops", False)
    assert broken.not_json
    null = Response(200, (), b"null")
    assert null.json is None
    assert null.is_json
    assert repr(null) == "Response(200, 4 bytes)"
    assert Response(200, (), b"[01]", repair=True).was_repaired
