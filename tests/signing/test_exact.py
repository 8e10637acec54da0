"""What is signed is what is sent, or an exception: digits of numbers, objects where they are meant, absent things."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.expressions import ExpressionError, Kind, compile_expression, evaluate, signing_scope
from generator.runtime.data.encode import encode_json
from generator.runtime.data.signing_json import Unsignable
from generator.runtime.http.request import Request, SignedRequest

SCOPE = signing_scope({"secret": True, "memo": False})
NUMBERS = "0 -0 1 -7 1e3 1E3 1E-8 0.00000001 1.50 1.5e+10 -2.0e-0 123456789012345678901234567890 1e400 0e0"


def signed(text: str, body: str = "", headers: dict[str, str] | None = None, **names: Any) -> Any:
    """The value of a formula over a request with this body, the steps ``names`` known."""
    scope = SCOPE
    for name, (kind, unsure, _) in names.items():
        scope = scope.with_step(name, kind, unsure=unsure)
    expression = compile_expression(text, scope, drops=True)
    request = Request.of("POST", "https://api.acme.example/x?a=1", headers=headers, body=body)
    return evaluate(expression, {"request": request, **{name: value for name, (_, _, value) in names.items()}})


@pytest.mark.parametrize("number", NUMBERS.split())
class TestDigits:
    """Each number as it stands in the body, whatever the number means."""

    def test_of_members(self, number: str) -> None:
        assert signed("pairs(members(parse_json(body)))", f'{{"n": {number}, "l": [{number}]}}') == (
            f"n={number}&l=[{number}]"
        )

    def test_run_together(self, number: str) -> None:
        assert signed("run_together(parse_json(body))", f'{{"b": {{"n": {number}}}, "a": [{number}]}}') == (
            f"a{number}bn{number}"
        )

    def test_written_again(self, number: str) -> None:
        body = f'{{"n":{number},"t":true,"l":[{number},null]}}'
        assert signed("sorted_json(body)", body) == f'{{"l":[{number},null],"n":{number},"t":true}}'
        assert signed("json(members(parse_json(body)), a=1)", body) == f'{body[:-1]},"a":1}}'
        assert signed("json(parse_json(body), a=1)", body) == f'{body[:-1]},"a":1}}'
        assert signed("json(n=parse_json(body).n)", body) == f'{{"n":{number}}}'
        assert signed("need(parse_json(body).n)", body) == number

    def test_put_into_a_body(self, number: str) -> None:
        request = Request.of("POST", "https://api.acme.example/", body=f'{{"n":{number}}}')
        value = signed("parse_json(body).n", f'{{"n":{number}}}')
        assert request.placed(body={"m": value}).text == f'{{"n":{number},"m":{number}}}'


def test_small_amounts_are_signed_as_the_client_writes_them() -> None:
    body = encode_json({"price": Decimal("1E-8"), "size": Decimal("1E+3")}).decode()
    assert signed("pairs(members(parse_json(body)))", body) == "price=0.00000001&size=1000"


def test_a_list_of_pairs_may_have_members_of_any_kind() -> None:
    assert signed('json([("x-y", 1), ("t", True), ("a", "1")], b=2)') == '{"x-y":1,"t":true,"a":"1","b":2}'
    assert signed('json(args=array(object([("x-y", 1)])))') == '{"args":[{"x-y":1}]}'
    assert signed("json(sort(members(parse_json(body))))", '{"b":1,"a":false}') == '{"a":false,"b":1}'
    with pytest.raises(ExpressionError, match="the value of a pair is text or nothing, got an integer"):
        compile_expression('pairs([("x-y", 1)])', SCOPE)


@pytest.mark.parametrize(
    ("text", "body", "reason"),
    [
        ("pairs(members(parse_json(body)))", '[{"a": 1}]', "a list where a JSON object must be"),
        ("pairs(members(parse_json(body)))", '"a"', "a text where a JSON object must be"),
        ("pairs(members(parse_json(body)))", "7", "a number where a JSON object must be"),
        ("pairs(members(parse_json(body)))", "true", "a truth value where a JSON object must be"),
        ("pairs(members(parse_json(body)))", "null", "nothing in the place of `null`"),
        ("pairs(members(parse_json(body)))", '{"a": 1, "a": 2}', "a JSON object that has a name twice"),
        ("pairs(members(parse_json(body)))", "a=1", "text that is no JSON"),
        ("pairs(members(parse_json(body)))", '{"a": NaN}', "text that is no JSON"),
        ("pairs(members(parse_json(body)))", "[" * 100_000, "text that is no JSON"),
        ("run_together(parse_json(body))", '[{"a": 1}]', "a list where a JSON object must be"),
        ("run_together(parse_json(body))", "", "nothing where a JSON object must be"),
        ("run_together(parse_json(body).params)", "{}", "nothing where a JSON object must be"),
        ("need(parse_json(body).a.b)", '{"a": [1]}', "a list where a JSON object must be"),
        ("need(parse_json(body).a.b)", '{"a": {}}', "nothing in the place of `parse_json(body).a.b`"),
        ("sorted_json(body)", '{"b": {"a": 1, "a": 2}}', "a JSON object that has a name twice"),
        ("json(query_params, query_params)", "", "a name that the JSON object would have twice"),
        ("json(a=parse_json(body).b)", '{"a": 1}', "nothing in the place of `parse_json(body).b`"),
        ('join("&", path, header("X-Id"))', "", 'nothing in the place of `header("X-Id")`'),
        ('pairs([("id", header("X-Id"))])', "", 'nothing in the place of `header("X-Id")`'),
        ('json(a=array(value(query_params, "b")))', "", 'nothing in the place of `value(query_params, "b")`'),
        ('header("X-Id")', "", 'nothing in the place of `header("X-Id")`'),
        ('need(header("X-Id"))', "", 'nothing in the place of `header("X-Id")`'),
        ('join("", "a", "b" if method == "GET" else header("X-Id"))', "", "nothing in the place of `"),
    ],
)
def test_it_is_not_signed(text: str, body: str, reason: str) -> None:
    with pytest.raises(Unsignable) as caught:
        signed(text, body)
    assert str(caught.value).startswith(reason)


@pytest.mark.parametrize(
    ("text", "body", "value"),
    [
        ("pairs(members(parse_json(body)))", "", ""),
        ("sorted_json(body)", "", ""),
        ('join("&", path, header("X-Id") or "")', "", "/x&"),
        ('join("&", path, header("X-Id") if header("X-Id") is not None else None)', "", "/x"),
        ('join("&", path, None if header("X-Id") is None else upper(header("X-Id")))', "", "/x"),
        ('join("&", path, header("X-Id") if header("X-Id") else "-")', "", "/x&-"),
        ('json(a=parse_json(body).b or "none")', "{}", '{"a":"none"}'),
        ('run_together(parse_json(body).params) if parse_json(body).params is not None else ""', "{}", ""),
        ("run_together(parse_json(body))", '{"a":null,"b":true}', "anullbtrue"),
    ],
)
def test_unless_the_formula_says_what_is_taken_instead(text: str, body: str, value: str) -> None:
    assert signed(text, body) == value


def test_what_the_spec_calls_optional_may_be_left_out() -> None:
    """``required: false`` and ``None`` in a formula say that something may be absent; a look-up says nothing."""
    digest = (Kind.TEXT | Kind.NONE, False, None)
    found = (Kind.TEXT | Kind.NONE, True, None)
    assert signed('join("&", path, digest)', digest=digest) == "/x"
    with pytest.raises(Unsignable, match="nothing in the place of `digest`"):
        signed('join("&", path, digest)', digest=found)
    assert signed('join("&", path, digest if digest is not None else None)', digest=found) == "/x"
    assert compile_expression('join("&", memo)', SCOPE).source == "join_present('&', credentials.memo)"
    assert "must_be" in compile_expression("memo and header('X')", SCOPE, drops=True).source


@pytest.mark.parametrize("text", ['join("", *split(header("X-Id"), ","))', 'pairs(fields(header("X-Id"), ",", "="))'])
def test_a_header_that_is_absent_has_no_parts_by_accident(text: str) -> None:
    """Else a level that signs what a header lists signs nothing of it, where somebody left the header out."""
    with pytest.raises(Unsignable, match="nothing in the place of `header"):
        signed(text)
    assert signed(text.replace('header("X-Id")', 'header("X-Id") or "a=1"')) == "a=1"
    memo = (Kind.TEXT | Kind.NONE, False, None)
    assert signed(text.replace('header("X-Id")', "digest"), digest=memo) == ""


def test_a_step_hands_its_doubt_on() -> None:
    scope = SCOPE
    for name, text, unsure in (
        ("sent", "parse_json(body)", True),
        ("id", "sent.id", True),
        ("same", "id", True),
        ("text_of_it", "need(id)", False),
        ("hash", "hex(sha256(body)) if body else None", False),
    ):
        expression = compile_expression(text, scope)
        assert expression.unsure is unsure, name
        scope = scope.with_step(name, expression.kind, unsure=expression.unsure)
    assert scope.unsure == {"sent", "id", "same"}


class TestQueryBesideItsText:
    """``query_params`` and ``query`` tell of the same parameters in the same order, wherever new ones are put."""

    REQUEST = Request.of("GET", "https://api.acme.example/x?b=2&c=%2F", form={"y": "2"})

    @pytest.mark.parametrize(("first", "order"), [(False, "b=2&c=%2F&a=1"), (True, "a=1&b=2&c=%2F")])
    def test_pairs_and_text(self, first: bool, order: str) -> None:
        placed = self.REQUEST.placed(query=[("a", "1")], first=first)
        assert placed.query == order
        assert placed.encoding.text(placed.query_params) == order

    @pytest.mark.parametrize(("first", "order"), [(False, "y=2&x=1"), (True, "x=1&y=2")])
    def test_of_a_form(self, first: bool, order: str) -> None:
        placed = self.REQUEST.placed(form=[("x", "1")], first=first)
        assert placed.text == order
        assert placed.encoding.text(placed.form_params) == order

    def test_written_and_ordered_afterwards(self) -> None:
        placed = self.REQUEST.placed(query=[("a", "/")], first=True)
        assert placed.written(placed.encoding).query == "a=%2F&b=2&c=%2F"
        assert placed.ordered(query=True).query == "a=%2F&b=2&c=%2F"
        assert isinstance(placed.signed(), SignedRequest)
        assert placed.signed().query_params == (("a", "/"), ("b", "2"), ("c", "/"))
