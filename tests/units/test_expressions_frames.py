"""Frames of streams: what is sent is what is written, or a mistake with its place."""

from __future__ import annotations

import pytest

from generator.expressions import ExpressionError, compile_frame, session_scope

GOOD = {
    '{"op": "ping", "at": 1}': "{'op': 'ping', 'at': 1}",
    '[1.5, 1e3, -0.25, 1E-7, "NaN", "1e999"]': "[1.5, 1000.0, -0.25, 1e-07, 'NaN', '1e999']",
    '{"a": "{session.id}", "{": 1, "x}": "{"}': "{'a': dig(session, 'id'), '{': 1, 'x}': '{'}",
    '{"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]}': "{'a': {'a': 1}, 'b': [{'a': 1}, {'a': 2}]}",
    r'"\ud83d\ude00"': "'\U0001f600'",
}
BAD = {
    '{"a": 1e999}': ("not a number that can be sent exactly", 6, 11),
    '{"a": -1e999}': ("not a number that can be sent exactly", 6, 12),
    '[NaN, "NaN"]': ("not a number that can be sent exactly", 1, 4),
    "[-Infinity]": ("not a number that can be sent exactly", 1, 10),
    "[0.1000000000000000055511]": ("not a number that can be sent exactly", 1, 25),
    '{"{session.id}": 1}': ("a placeholder cannot be a key", 1, 15),
    '{"{session.id}" : 1}': ("a placeholder cannot be a key", 1, 15),
    '{"a": 1, "b": {"c": 1, "c": 2}}': ("the key `c` is defined twice", 0, 31),
    r'{"a": 1, "\u0061": 2}': ("the key `a` is defined twice", 0, 21),
    r'["x", "\ud800"]': ("a surrogate is not a character", 6, 14),
    r'["\udc00y"]': ("a surrogate is not a character", 1, 10),
    r'["\u0000"]': ("cannot contain a NUL", 1, 9),
    r'{"\u0000": 1}': ("cannot contain a NUL", 1, 9),
    r'["{\x}"]': ("invalid JSON in a frame", 0, 8),
    "[" * 900 + "]" * 900: ("nested at most 20 deep", 20, 21),
    '{"a":' * 21 + "1" + "}" * 21: ("nested at most 20 deep", 100, 101),
    "[" + "1," * 2000 + "1]": ("at most 4000 characters", 0, 4003),
}


@pytest.mark.parametrize("frame", GOOD)
def test_taken(frame: str) -> None:
    assert compile_frame(frame, session_scope()).source == GOOD[frame]


@pytest.mark.parametrize("frame", BAD, ids=lambda frame: frame[:20])
def test_refused_with_its_place(frame: str) -> None:
    words, start, end = BAD[frame]
    with pytest.raises(ExpressionError) as caught:
        compile_frame(frame, session_scope())
    assert words in caught.value.message
    assert (caught.value.start, caught.value.end) == (start, end)
