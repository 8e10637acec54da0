"""What a mistake says, and where the caret stands. The carets stand below the text, as an author sees them."""

from __future__ import annotations

import pickle

import pytest

from generator.expressions import (
    ExpressionError,
    Kind,
    Scope,
    compile_expression,
    compile_template,
    response_scope,
    signing_scope,
)
from tests.units.evaluating import scope


def mistake(text: str, within: Scope | None = None, expect: Kind | None = None) -> ExpressionError:
    with pytest.raises(ExpressionError) as caught:
        compile_expression(text, within or scope(), expect)
    return caught.value


def carets(found: ExpressionError) -> str:
    return " " * found.start + "^" * (found.end - found.start)


SIGNING = [
    (
        "hex(hmac_sha256(secret, query_params))",
        "                        ^^^^^^^^^^^^",
        "`hmac_sha256` takes text or bytes as its message, got a list of named pairs [expression-type]",
        "`pairs(query_params)` joins them as name=value with &",
    ),
    (
        "path + digest",
        "       ^^^^^^",
        "`+` joins text with text, got bytes [expression-type]",
        "`utf8(path)` makes bytes of text, `hex(digest)` text of bytes",
    ),
    (
        "digest + path",
        "         ^^^^",
        "`+` joins bytes with bytes, got text [expression-type]",
        "`utf8(path)` makes bytes of text",
    ),
    (
        "base64(hex(digest))",
        "       ^^^^^^^^^^^",
        "`base64` takes bytes as its data, got text [expression-type]",
        "`utf8(hex(digest))` makes bytes of text",
    ),
    (
        "base64(hmac_sha25(secret, body))",
        "       ^^^^^^^^^^",
        "unknown function `hmac_sha25` [unknown-function]",
        "did you mean `hmac_sha256`?",
    ),
    ("hex(sha256(bdoy))", "           ^^^^", "unknown name `bdoy` [unknown-name]", "did you mean `body`?"),
    (
        "[nme for name, value in headers]",
        " ^^^",
        "unknown name `nme` [unknown-name]",
        "did you mean `name`?",
    ),
    ("'é' + sha256", "      ^^^^^^", "`sha256` is a function [unknown-name]", "for example `hex(sha256(body))`"),
    (
        "f'é{memo}é{digest}é'",
        "           ^^^^^^",
        "a placeholder in an f-string needs text or an integer, got bytes [expression-type]",
        "`hex(digest)` or `base64(digest)` makes text of bytes",
    ),
    (
        "'ü' + f'{memo}' f'{hex(body)}'",
        "                       ^^^^",
        "`hex` takes bytes as its data, got text [expression-type]",
        "`utf8(body)` makes bytes of text",
    ),
    (
        "upper(token)",
        "      ^^^^^",
        "`upper` takes text as its text, got text or nothing [expression-type]",
        '`need(token)` raises where it is absent, `token or ""` takes an empty text',
    ),
    (
        "body if token else upper(token)",
        "                         ^^^^^",
        "`upper` takes text as its text, got text or nothing [expression-type]",
        '`need(token)` raises where it is absent, `token or ""` takes an empty text',
    ),
    (
        "percent_encode(body, safe='/')",
        "                     ^^^^^^^^",
        "`percent_encode` takes no `safe=` [expression-not-allowed]",
        'for example `percent_encode(path, keep="/")`',
    ),
    (
        "hmac_sha256(secret)",
        "^^^^^^^^^^^^^^^^^^^",
        "`hmac_sha256` needs its message [expression-type]",
        "for example `hex(hmac_sha256(api_secret, body))`",
    ),
    (
        "hex(digest, digest)",
        "            ^^^^^^",
        "`hex` takes at most 1 argument [expression-type]",
        "for example `hex(sha256(body))`",
    ),
    (
        "body.upper()",
        "^^^^^^^^^^",
        "method calls are not supported [expression-not-allowed]",
        "call it as a function: `upper(...)`",
    ),
    (
        "secret ** 2",
        "^^^^^^^^^^^",
        "the only operators are `+` and `-` [expression-not-allowed]",
        None,
    ),
    (
        "body is None",
        "^^^^",
        "this is text and never None [expression-type]",
        "`not body` tests for an empty text",
    ),
    (
        "[value for name in headers]",
        "           ^^^^",
        "a loop over a list of named pairs binds two names, `for name, value in ...` [expression-type]",
        None,
    ),
    (
        "merge({'a': body}, headers)",
        "      ^^^^^^^^^^^",
        "a mapping is not allowed in an expression [expression-not-allowed]",
        'named pairs are written `[("name", value), ...]`',
    ),
    (
        "strftime(timestamp, '%q')",
        "                    ^^^^",
        "`strftime` cannot use this as its format [expression-type]",
        'for example `strftime(timestamp, "%Y%m%dT%H%M%SZ")`',
    ),
    (
        "texts(body)",
        "^^^^^",
        "`texts` cannot be used here [unknown-function]",
        "it is available for a response, for an item of a batch, for a message",
    ),
    (
        "timestamp # memo",
        "          ^^^^^^",
        "a comment is not allowed in an expression [expression-syntax]",
        "text that begins with # needs quotes",
    ),
    ("hex(digest", "   ^", "invalid expression: '(' was never closed [expression-syntax]", None),
    ("memo +", "     ^", "invalid expression: invalid syntax [expression-syntax]", None),
    (
        "  memo + digest",
        "         ^^^^^^",
        "`+` joins text with text, got bytes [expression-type]",
        "`utf8(memo)` makes bytes of text, `hex(digest)` text of bytes",
    ),
]


@pytest.mark.parametrize(("text", "below", "message", "help"), SIGNING, ids=[row[0] for row in SIGNING])
def test_signing(text: str, below: str, message: str, help: str | None) -> None:
    found = mistake(text)
    assert (carets(found), str(found)) == (below, message)
    if help is not None:
        assert found.help == help


READING = "it is available while signing; available here: before, first, header, join, lower, strip, texts, upper"
ANSWER = [
    (
        "status < 400 and body.success",
        "                 ^^^^^^^^^^^^",
        "this must be a truth value, got a JSON value [expression-type]",
        "compare it: `body.success == True`",
    ),
    ("status == '200'", "          ^^^^^", "an integer never equals text [expression-type]", None),
    ("body.code == None", "             ^^^^", "use `is` to compare with None [expression-not-allowed]", None),
    ("body.code < 5", "^^^^^^^^^", "only integers and texts have an order, got a JSON value [expression-type]", None),
    ("sha256(text)", "^^^^^^", "`sha256` cannot be used here [unknown-function]", READING),
    (
        "text.x == 1",
        "^^^^^^",
        "only JSON values have members, `text` is text [expression-not-allowed]",
        None,
    ),
    (
        "status == 200 if body.a else body.b",
        "                             ^^^^^^",
        "this must be a truth value, got a JSON value [expression-type]",
        "compare it: `body.b == True`",
    ),
]


@pytest.mark.parametrize(("text", "below", "message", "help"), ANSWER, ids=[row[0] for row in ANSWER])
def test_success(text: str, below: str, message: str, help: str | None) -> None:
    found = mistake(text, response_scope(), Kind.BOOLEAN)
    assert (carets(found), str(found), found.help) == (below, message, help)


def test_what_can_be_added() -> None:
    """The wanted kinds are told: all that `+` takes, or text alone where the value could be one."""
    assert "`+` takes text or bytes or an integer, got a list of named pairs" in str(mistake("query_params + path"))
    assert "`+` takes text, got text or nothing" in str(mistake("token + path"))


def test_what_may_be_absent_is_looked_for_among_constants_and_none() -> None:
    """None counts where the value can be None, and each other constant has to be of its kind all the same."""
    compile_expression("token in ('a', None)", scope())
    assert str(mistake("token in ('a', None, 5)")).startswith("text or nothing never equals an integer")
    assert str(mistake("path in ('a', None)")).startswith("text never equals nothing")


def test_carets_on_several_lines() -> None:
    text = 'join("é",\n  body,\n  digest)'
    found = mistake(text)
    assert text[found.start : found.end] == "digest"


def test_a_header_name_points_into_its_hole() -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_template("X-{prefx}-KEY", scope())
    assert carets(caught.value) == "   ^^^^^"
    assert caught.value.help == "did you mean `prefix`?"


def test_a_name_that_the_level_does_not_declare() -> None:
    found = mistake("f'{timestamp}{nonce}'", signing_scope([], nonce=False))
    assert found.help == "the level declares no `nonce`"


def test_the_wanted_kind() -> None:
    found = mistake("digest if body else memo", expect=Kind.TEXT | Kind.NONE)
    assert carets(found) == "^^^^^^"
    assert str(found) == "this must be text or nothing, got bytes [expression-type]"


def test_a_mistake_survives_pickle() -> None:
    found = mistake("nonse")
    again = pickle.loads(pickle.dumps(found))
    assert (again.message, again.start, again.end, again.help, again.rule) == (
        "unknown name `nonse`",
        0,
        5,
        "did you mean `nonce`?",
        "unknown-name",
    )
