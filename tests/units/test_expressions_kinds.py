"""What each expression yields: the kind that is inferred and the value that comes out."""

from __future__ import annotations

import pytest

from generator.expressions import (
    FUNCTIONS,
    Function,
    Kind,
    compile_expression,
    item_scope,
    response_scope,
    signing_scope,
)
from tests.units.evaluating import read, scope, sign

TEXT, BYTES, INTEGER, BOOLEAN = Kind.TEXT, Kind.BYTES, Kind.INTEGER, Kind.BOOLEAN
PAIRS, TEXTS, JSON, NONE = Kind.PAIRS, Kind.TEXTS, Kind.JSON, Kind.NONE

SIGNING: dict[str, tuple[Kind, object]] = {
    "method": (TEXT, "POST"),
    "body": (TEXT, '{"x":1}'),
    "'#'": (TEXT, "#"),
    "None": (NONE, None),
    "True": (BOOLEAN, True),
    "-1": (INTEGER, -1),
    "method + path": (TEXT, "POST/v1/orders"),
    "utf8(memo) + digest": (BYTES, b"m\xc3\xa9mo\x00\x01"),
    "integer('5') + 2 - 1": (INTEGER, 6),
    "text(12) + text(length(utf8('é')))": (TEXT, "122"),
    "f'{timestamp}#{memo}#{payload}'": (TEXT, '1700000000000#mémo#{"x":1}'),
    "f'{1}{{}}'": (TEXT, "1{}"),
    "f''": (TEXT, ""),
    "f'{memo}'": (TEXT, "mémo"),
    "f'{7}'": (TEXT, "7"),
    "query if method in ('GET', 'DELETE') else body": (TEXT, '{"x":1}'),
    "upper(hex(digest)) if body else None": (TEXT | NONE, "0001"),
    "token": (TEXT | NONE, None),
    "token or memo": (TEXT, "mémo"),
    "lower(token) if token else memo": (TEXT, "mémo"),
    "lower(token) if token is not None else None": (TEXT | NONE, None),
    "token is None": (BOOLEAN, True),
    "query and body": (TEXT, '{"x":1}'),
    "not query": (BOOLEAN, False),
    "method != 'GET'": (BOOLEAN, True),
    "'1' < timestamp < '2'": (BOOLEAN, True),
    "0 < length(digest) <= 2": (BOOLEAN, True),
    "'Host' in words and 'ost' not in method": (BOOLEAN, True),
    "memo[:2]": (TEXT, "mé"),
    "digest[-1:]": (BYTES, b"\x01"),
    "signed[1:]": (PAIRS, [("X-Mixed", "  two   words ")]),
    "unhex('ff00')": (BYTES, b"\xff\x00"),
    "unbase64('//4=')": (BYTES, b"\xff\xfe"),
    "from_utf8(utf8(memo))": (TEXT, "mémo"),
    "equal(memo, 'mémo')": (BOOLEAN, True),
    "equal(token, None)": (BOOLEAN, False),
    "equal('Host', words)": (BOOLEAN, True),
    "equal(digest, unhex('0001'))": (BOOLEAN, True),
    "split(token, ',')": (TEXTS, []),
    "split('a,b', ',')": (TEXTS, ["a", "b"]),
    "fields('t=1, v1=a=b', ',', '=')": (PAIRS, [("t", "1"), ("v1", "a=b")]),
    "value(signed, 'Host')": (TEXT | NONE, "api.example.com"),
    "value(signed, 'None')": (TEXT | NONE, None),
    "values(signed, 'Host')": (TEXTS, ["api.example.com"]),
    "percent_decode('a%20b%2B+')": (TEXT, "a b++"),
    "strftime('1700000000123', '%s %Q %L')": (TEXT, "1700000000 1700000000123 123"),
    "json(op='x', args=array(object(k=api_key, none=token), 1, True))": (
        TEXT,
        '{"op":"x","args":[{"k":"key-1"},1,true]}',
    ),
    'members(parse_json(\'{"b": 1.50, "a": "x", "n": null, "l": [1, true]}\'))': (
        PAIRS,
        [("b", "1.50"), ("a", "x"), ("l", "[1,true]")],
    ),
    'run_together(parse_json(\'{"b": [{"d": 1}], "a": "x"}\'))': (TEXT, "axbd1"),
    'sorted_json(\'{"b": 1.50, "a": {"d": null, "c": 1}}\')': (TEXT, '{"a":{"c":1,"d":null},"b":1.50}'),
    "unbase64url('__4')": (BYTES, b"\xff\xfe"),
    "base64(digest)": (TEXT, "AAE="),
    "base64url(digest)": (TEXT, "AAE"),
    "strip(squeeze(' a  b '))": (TEXT, "a b"),
    "replace(percent_encode('a b'), '%20', '+')": (TEXT, "a+b"),
    "percent_encode('a/b[c]', '/')": (TEXT, "a/b%5Bc%5D"),
    "percent_encode('a/b[c]', keep='[]')": (TEXT, "a%2Fb[c]"),
    "remove_dots('/a/../b')": (TEXT, "/b"),
    "join('&', path, token, None, 'x')": (TEXT, "/v1/orders&x"),
    "join(';', *words, memo)": (TEXT, "Host;X-Mixed;mémo"),
    "strftime(timestamp, '%Y%m%dT%H%M%SZ')": (TEXT, "20231114T221320Z"),
    "json(sub=api_key, exp=integer('1') + 120, none=token)": (TEXT, '{"sub":"key-1","exp":121}'),
    "json(form_params, ok=True)": (TEXT, '{"f":"1","ok":true}'),
    "header('Host') or ''": (TEXT, "api.example.com"),
    "header('Nope')": (TEXT | NONE, None),
    "pairs(sort(query_params))": (TEXT, "a=0&a=1 ü&b=2"),
    "pairs(encode(query_params))": (TEXT, "b=2&a=1%20%C3%BC&a=0"),
    "encode(form_params, keep='/')": (PAIRS, [("f", "1")]),
    "lines(form_params)": (TEXT, "f:1\n"),
    "merge(form_params, [('h', host)])": (PAIRS, [("f", "1"), ("h", "api.example.com")]),
    "group(query_params, ',')": (PAIRS, [("b", "2"), ("a", "1 ü,0")]),
    "names(form_params)": (TEXTS, ["f"]),
    "sort(words)": (TEXTS, ["Host", "X-Mixed"]),
    "[method, path]": (TEXTS, ["POST", "/v1/orders"]),
    "[('t', token), ('m', memo)]": (PAIRS, [("m", "mémo")]),
    "[(lower(name), squeeze(value)) for name, value in headers if name != 'Host']": (
        PAIRS,
        [("x-mixed", "two words")],
    ),
    "[f'{name}{value}' for name, value in form_params]": (TEXTS, ["f1"]),
    "[upper(word) for word in words]": (TEXTS, ["HOST", "X-MIXED"]),
}

ANSWER: dict[str, tuple[Kind, object, object]] = {
    "status < 400": (BOOLEAN, None, True),
    "body": (JSON, {"a": 1}, {"a": 1}),
    "body.a.b": (JSON, {"a": {"b": 2}}, 2),
    "body.a.b ": (JSON, {"a": None}, None),
    "body['error-code']['x'].y": (JSON, {"error-code": {"x": {"y": 3}}}, 3),
    "status == 200 and body.code == 0": (BOOLEAN, {"code": 0}, True),
    "body.code in (0, '0', None)": (BOOLEAN, {"code": "0"}, True),
    "body.success == True": (BOOLEAN, {"success": True}, True),
    "body.code is None": (BOOLEAN, [], True),
    "body.code is not None and body.code != 1000": (BOOLEAN, {"code": 5}, True),
    "text": (TEXT, None, "plain"),
    "texts(body.errors, text)": (TEXTS, {"errors": {"error": ["x", "y"]}}, ["x", "y", "plain"]),
    "'y' in texts(body)": (BOOLEAN, ["y"], True),
    "join('; ', *texts(body.errors)) or None": (TEXT | NONE, {}, None),
    "first(body.fault.text, *texts(body.errors))": (JSON | TEXT | NONE, {"errors": ["x"]}, "x"),
    "first(header('X-No'), header('X-Id'), text)": (TEXT, None, "7"),
    "first(header('X-No'), header('X-Id'))": (TEXT | NONE, None, "7"),
    "body.data if body.code == 0 else None": (JSON | NONE, {"code": 0, "data": [1]}, [1]),
    "'down' in lower(text)": (BOOLEAN, None, False),
}


@pytest.mark.parametrize("text", SIGNING)
def test_signing(text: str) -> None:
    kind, value = SIGNING[text]
    assert compile_expression(text, scope()).kind == kind
    assert sign(text) == value


@pytest.mark.parametrize("text", ANSWER)
def test_answer(text: str) -> None:
    kind, body, value = ANSWER[text]
    assert compile_expression(text, response_scope()).kind == kind
    assert read(text, body) == value


def test_item() -> None:
    expression = compile_expression("item.result.code == 0", item_scope(), Kind.BOOLEAN)
    assert expression.source == "comparable(dig(item, 'result', 'code')) == 0"
    assert expression.functions == ("comparable", "dig")
    assert expression.names == ("item",)


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.name)
def test_every_example_compiles(function: Function) -> None:
    """The examples of the table stand in messages and in the documentation."""
    credentials = ["api_key", "api_secret", "key", "key_name", "private_key", "public_key", "token"]
    signing = signing_scope(credentials).with_step("inner", Kind.BYTES)
    for step in ("header", "claims", "query_text", "digest", "signature"):
        signing = signing.with_step(step, Kind.TEXT)
    known = {"signing": signing, "response": response_scope(), "item": item_scope()}
    compile_expression(function.example, known[function.scopes[0]])


def test_an_optional_credential_may_be_absent() -> None:
    found = signing_scope({"key": True, "token": False}, ["region"])
    assert compile_expression("token", found).kind == TEXT | NONE
    assert compile_expression("key", found).kind == TEXT
    assert compile_expression("region", found).source == "settings.region"
    assert "token" in found
    assert "secret" not in found


def test_kinds_in_words() -> None:
    assert (TEXT | NONE).describe() == "text or nothing"
    assert PAIRS.describe() == "a list of named pairs"
