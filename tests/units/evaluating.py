"""What the tests of the expression language share: a request, an answer, and the value of an expression on them."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace

from generator.expressions import Scope, compile_expression, evaluate, response_scope, signing_scope

CREDENTIALS = {"api_key": "key-1", "secret": "sécret", "memo": "mémo"}
SETTINGS = {"prefix": "X-"}
QUERY = (("b", "2"), ("a", "1 ü"), ("a", "0"))
HEADERS = (("Host", "api.example.com"), ("X-Mixed", "  two   words "))


def header(name: str) -> str | None:
    return dict(HEADERS).get(name)


REQUEST = SimpleNamespace(
    method="POST",
    host="api.example.com",
    path="/v1/orders",
    query="b=2&a=1",
    target="/v1/orders?b=2&a=1",
    text='{"x":1}',
    payload='{"x":1}',
    query_params=QUERY,
    form_params=(("f", "1"),),
    headers=HEADERS,
    header=header,
)


def scope() -> Scope:
    """All that can stand in signing.yaml, and three earlier steps."""
    names = signing_scope({**dict.fromkeys(CREDENTIALS, True), "token": False}, list(SETTINGS))
    for name, kind in {"digest": "sha256(body)", "signed": "sort(headers)", "words": "names(headers)"}.items():
        names = names.with_step(name, compile_expression(kind, names).kind)
    return names


def sign(text: str, *, within: Scope | None = None, request: object = REQUEST, **names: object) -> object:
    """The value of a signing expression."""
    expression = compile_expression(text, within or scope())
    credentials = SimpleNamespace(token=None, **CREDENTIALS)
    given = {
        "request": request,
        "credentials": credentials,
        "settings": SimpleNamespace(**SETTINGS),
        "timestamp": "1700000000000",
        "nonce": "n-1",
        "digest": b"\x00\x01",
        "signed": list(HEADERS),
        "words": ["Host", "X-Mixed"],
    }
    return evaluate(expression, {**given, **names})


def steps(written: Mapping[str, str], within: Scope, **names: object) -> dict[str, object]:
    """The values of several steps, each of which sees those before it."""
    values: dict[str, object] = {}
    for name, text in written.items():
        expression = compile_expression(text, within)
        values[name] = evaluate(expression, {**names, **values})
        within = within.with_step(name, expression.kind)
    return values


def read(text: str, body: object = None, status: int = 200) -> object:
    """The value of an expression over an answer."""
    answer = SimpleNamespace(status=status, json=body, text="plain", header={"X-Id": "7"}.get)
    return evaluate(compile_expression(text, response_scope()), {"response": answer})
