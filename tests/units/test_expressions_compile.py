"""The Python that expressions become: readable, for Python 3.11, and with the meaning of what was written."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.expressions import ExpressionError, Kind, compile_expression, compile_template, runtime_module
from tests.units.evaluating import CREDENTIALS, REQUEST, scope, sign

SOURCES = {
    "hex(hmac_sha256(secret, f'{timestamp}#{memo}#{payload}'))": (
        'hmac_sha256(credentials.secret, f"{timestamp}#{credentials.memo}#{request.payload}").hex()'
    ),
    "query if method in ('GET', 'DELETE') else body": (
        "request.query if request.method in ('GET', 'DELETE') else request.text"
    ),
    "utf8(path) + sha256(nonce + body)": "request.path.encode() + sha256(nonce + request.text)",
    "upper(hex(md5(body))) if body else None": "md5(request.text).hex().upper() if request.text else None",
    "upper(method + 'x')": "(request.method + 'x').upper()",
    "percent_encode(path, keep='/')": "percent_encode(request.path, keep='/')",
    "merge([('host', host)], query_params)": "merge_pairs([('host', request.host)], request.query_params)",
    "[('t', token)]": "present_pairs([('t', credentials.token)])",
    "header('X-Mixed')": "request.header('X-Mixed')",
    "unhex(memo)[:32]": "bytes.fromhex(credentials.memo)[:32]",
    "sort([upper(n) for n, v in headers if v])": "sorted([n.upper() for n, v in request.headers if v])",
    "f'{memo}'": "credentials.memo",
    'f\'a{"b"}{f"{memo}c"}\'': 'f"ab{credentials.memo}c"',
    "f'{{{memo}}}'": 'f"{{{credentials.memo}}}"',
    'f"it\'s \\"{memo}\\"\\n\\t\\\\"': 'f"it\'s \\"{credentials.memo}\\"\\n\\t\\\\"',
    "f\"x{replace(memo, 'a', 'b')}\"": "f\"x{credentials.memo.replace('a', 'b')}\"",
    "f'''x{1}{replace(memo, '\"', \"'\")}'''": "'x' + str(1) + credentials.memo.replace('\"', \"'\")",
    "u'é'": "'é'",
    "'a' 'b'": "'ab'",
}


@pytest.mark.parametrize("text", SOURCES)
def test_source(text: str) -> None:
    assert compile_expression(text, scope()).source == SOURCES[text]


def test_what_an_expression_uses() -> None:
    expression = compile_expression("hex(hmac_sha256(secret, join('&', query, percent_encode(nonce))))", scope())
    assert expression.functions == ("hmac_sha256", "join_present", "percent_encode")
    assert [runtime_module(name) for name in expression.functions] == ["auth.digests", "data.encoding", "data.encoding"]
    assert expression.names == ("nonce", "query", "secret")
    assert expression.kind is Kind.TEXT


def test_header_names() -> None:
    assert compile_template("X-BM-KEY", scope()).source == "'X-BM-KEY'"
    assert compile_template("{prefix}KEY", scope()).source == 'f"{settings.prefix}KEY"'
    assert compile_template("{prefix}", scope()).source == "settings.prefix"
    assert compile_template("a-{prefix}-{prefix}", scope()).names == ("prefix",)


def test_a_step_hides_an_ingredient() -> None:
    names = scope().with_step("payload", Kind.TEXT)
    assert compile_expression("payload", names).source == "payload"
    assert compile_expression("payload", scope()).source == "request.payload"


Meaning = tuple[str, str]
"""An expression, and the text it stands for."""

_TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
_NAMES = {
    "method": REQUEST.method,
    "body": REQUEST.text,
    "memo": CREDENTIALS["memo"],
    "timestamp": "1700000000000",
}


def _constant(value: str) -> Meaning:
    return ascii(value), value


def _formatted(parts: list[Meaning | str]) -> Meaning:
    """An f-string of texts and of names in holes."""
    written = "".join(
        ascii(part)[1:-1].replace("{", "{{").replace("}", "}}") if isinstance(part, str) else f"{{{part[0]}}}"
        for part in parts
    )
    return f"f'{written}'", "".join(part if isinstance(part, str) else part[1] for part in parts)


_NAME = st.sampled_from(sorted(_NAMES.items()))
_PLAIN = st.text(st.characters(codec="utf-8", exclude_characters="'\\"), max_size=8)
_F_STRING = st.lists(_PLAIN | _NAME, max_size=5).map(_formatted)


def _compound(inner: st.SearchStrategy[Meaning]) -> st.SearchStrategy[Meaning]:
    return st.one_of(
        st.tuples(inner, inner).map(lambda two: (f"({two[0][0]} + {two[1][0]})", two[0][1] + two[1][1])),
        inner.map(lambda one: (f"upper({one[0]})", one[1].upper())),
        st.tuples(inner, st.integers(-5, 5)).map(lambda of: (f"({of[0][0]})[{of[1]}:]", of[0][1][of[1] :])),
        st.tuples(inner, inner, inner).map(
            lambda of: (
                f"({of[0][0]} if {of[1][0]} == {of[2][0]} else 'no')",
                of[0][1] if of[1][1] == of[2][1] else "no",
            )
        ),
        st.tuples(inner, inner).map(
            lambda two: (f"join('|', {two[0][0]}, None, {two[1][0]})", f"{two[0][1]}|{two[1][1]}")
        ),
        st.tuples(inner, _TEXT.filter(bool)).map(
            lambda of: (f"replace({of[0][0]}, {of[1]!a}, '\"')", of[0][1].replace(of[1], '"'))
        ),
        st.tuples(inner, inner).map(lambda two: (f"({two[0][0]} or {two[1][0]})", two[0][1] or two[1][1])),
    )


@given(st.recursive(_TEXT.map(_constant) | _NAME | _F_STRING, _compound, max_leaves=8))
def test_the_python_means_what_was_written(meaning: Meaning) -> None:
    text, value = meaning
    if len(text) <= 2000:
        assert sign(text) == value


_IN_HOLE = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters='"\\#'), min_size=1)


@given(_PLAIN, _IN_HOLE.filter(lambda text: "'''" not in text), st.integers(0, 9))
def test_texts_inside_holes(before: str, inner: str, number: int) -> None:
    """Texts inside a hole may hold quotes and braces, which Python 3.11 could not read in an f-string of one line."""
    literal, _ = _formatted([before])
    written = f"""f'''{literal[2:-1]}{{replace(memo, "{inner}", nonce)}}{{{number}}}'''"""
    assert sign(written) == before + CREDENTIALS["memo"].replace(inner, "n-1") + str(number)


@given(_TEXT)
def test_a_constant_stays_inside_its_quotes(value: str) -> None:
    """Whatever stands in a text, the Python has that text as one constant."""
    source = compile_expression(ascii(value), scope()).source
    tree = ast.parse(source, mode="eval").body
    assert isinstance(tree, ast.Constant)
    assert tree.value == value


def fails_or_compiles(text: str) -> None:
    try:
        expression = compile_expression(text, scope())
    except ExpressionError as mistake:
        assert 0 <= mistake.start < mistake.end <= max(len(text), 1)
    else:
        ast.parse(expression.source, mode="eval")


@given(st.text(max_size=60))
def test_no_text_breaks_the_compiler(text: str) -> None:
    fails_or_compiles(text)


_WORDS = (
    "body secret headers hex sha256 join name value for in if else not and or None True is lambda __class__ 1 "
    "( ) [ ] , + - * . : ' \" f' { } = == < # \\ \n \r"
)


@given(st.lists(st.sampled_from(_WORDS.split(" ")), max_size=14))
def test_no_heap_of_words_breaks_it(words: list[str]) -> None:
    fails_or_compiles(" ".join(words))
