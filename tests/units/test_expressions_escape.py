"""No way out of the box: everything here is refused before any Python is made of it."""

from __future__ import annotations

import pytest

from generator.expressions import (
    ExpressionError,
    Kind,
    compile_expression,
    compile_template,
    response_scope,
    signing_scope,
)
from generator.expressions.parse import MAX_LENGTH

RULES = {"expression-syntax", "expression-not-allowed", "unknown-name", "unknown-function", "expression-type"}

ATTEMPTS = [
    # Python's own functions and modules
    "__import__('os')",
    "__import__('os').system('id')",
    "eval('1')",
    "exec('1')",
    "compile('1', '', 'eval')",
    "open('/etc/passwd')",
    "getattr(body, 'upper')",
    "setattr(body, 'x', 1)",
    "globals()",
    "locals()",
    "vars()",
    "dir()",
    "type(body)",
    "str(body)",
    "bytes(9)",
    "sorted(headers)",
    "print(secret)",
    "input()",
    "breakpoint()",
    "exit()",
    "os",
    "os.environ",
    "__builtins__",
    "__builtins__['eval']",
    "__name__",
    "request",
    "request.body",
    "credentials",
    "credentials.secret",
    "settings.prefix",
    "hashlib.md5(body)",
    "dig(body, '__class__')",
    "to_base64(body)",
    # attributes and methods
    "body.__class__",
    "''.__class__.__mro__",
    "().__class__.__bases__[0].__subclasses__()",
    "body.upper()",
    "body.format(secret)",
    "'{0.__class__}'.format(body)",
    "method.encode().hex()",
    "md5.__globals__",
    "md5(body).__class__",
    "hex(md5(body)).upper()",
    "headers.append(1)",
    "headers[0]",
    "headers[0][1]",
    "secret['x']",
    "secret[secret]",
    "secret[0]",
    "secret[::-1]",
    "secret[timestamp:]",
    # syntax that has no place here
    "lambda: 1",
    "(lambda: 1)()",
    "(secret := body)",
    "[x := body]",
    "await body",
    "(yield)",
    "(yield from headers)",
    "{'a': body}",
    "{**headers}",
    "{body}",
    "{name for name, value in headers}",
    "{name: value for name, value in headers}",
    "(name for name, value in headers)",
    "join(';', *(name for name, value in headers))",
    "[name async for name, value in headers]",
    "[name for name, value in headers for name, value in headers]",
    "[join('', *[a for a, b in headers]) for name, value in headers]",
    "[name for (name, (value, x)) in headers]",
    "[name for *name, value in headers]",
    "[0 for secret.x, value in headers]",
    "[name for request, name in headers]",
    "[name for sorted, name in headers]",
    "[name for __name__, name in headers]",
    "[name for name, name in headers]",
    "[]",
    "()",
    "(body, body)",
    "*body",
    "sha256(*headers)",
    "join(*names(headers))",
    "json(**headers)",
    "sha256(message=body)",
    "json(__class__='x')",
    "percent_encode(body, keep=secret)",
    "sha256(body)(body)",
    "[sha256][0](body)",
    "(sha256 if body else md5)(body)",
    "sha256",
    "f'{body!r}'",
    "f'{body!s}'",
    "f'{body:>99999999}'",
    "f'{body:{body}}'",
    "f'{body=}'",
    "f'{__import__(\"os\")}'",
    "f'{body.__class__}'",
    "f'{lambda: 1}'",
    "b'x'",
    "1.5",
    "1e999",
    "1j",
    "...",
    "body is body",
    "body if (x := 1) else body",
    # arithmetic that grows
    "10 ** 10 ** 10",
    "9 * 9",
    "body * 1000000000",
    "1 << 100000",
    "'%s' % body",
    "8 / 2",
    "8 // 2",
    "8 @ 2",
    "1 | 2",
    "~1",
    "+1",
    "-body",
    "--1",
    "10000000000000000000",
    "9" * (MAX_LENGTH - 1),
    "0x" + "f" * (MAX_LENGTH - 2),
    # statements, comments and invisible characters
    "import os",
    "secret = 1",
    "del secret",
    "body; body",
    "body\nbody",
    "assert body",
    "pass",
    "return body",
    "body # secret",
    "body\x00",
    "body\x0c",
    "'\u202e' + body",
    "bo\u200bdy",
    "'\ud800'",
    "'\\ud800'",
    "body + '",
    "f'{'",
    "\\",
    "",
    "   ",
    # depth and length
    "a" * (MAX_LENGTH + 1),
    "(" * 300 + "body" + ")" * 300,
    "-" * 1500 + "1",
    "not " * 400 + "body",
    "[" * 500,
    "upper(" * 300 + "body" + ")" * 300,
    "+".join(["body"] * 300),
    "body if " * 150 + "body",
    "body" + ".x" * 900,
    "f'" + "{" * 300,
]


@pytest.mark.parametrize("text", ATTEMPTS, ids=lambda text: ascii(text[:40]))
def test_refused_while_signing(text: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_expression(text, signing_scope(["secret"], ["prefix"]))
    assert_well_formed(caught.value, text)


READING = [
    "body.__class__",
    "body.a.__dict__.b",
    "body['__class__']",
    "body[0]",
    "body[status]",
    "body[text]",
    "body['a':]",
    "body.items()",
    "body.get('x')",
    "text.x",
    "status.real",
    "first(body, text).x",
    "texts(body)[0]",
    "(body if status else body).x",
    "body.a + body.b",
    "body + 1",
    "f'{body.message}'",
    "body.code < 5",
    "sha256(text)",
    "header(body.name)",
    "header('a: b')",
    "answer.status",
    "dig(body, 'a')",
    "first()",
    "[x for x in body]",
    "body == None",
    "status is None",
    "status == '200'",
    "status in (200, '200')",
    "status in ()",
    "status in (status, 1)",
    "status in [200]",
    "body.code in texts(body)",
]


@pytest.mark.parametrize("text", READING)
def test_refused_while_reading(text: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_expression(text, response_scope())
    assert_well_formed(caught.value, text)


HEADER_NAMES = [
    *["", "a b", "a\n", "é", "a:b", 'a"', "a/b", "{", "}", "{}", "{{prefix}}", "{prefix", "{ prefix }", "{0}"],
    *["{prefix!r}", "{prefix:3}", "{prefix.x}", "{nope}", "{headers}"],
]


@pytest.mark.parametrize("text", HEADER_NAMES)
def test_refused_as_a_header_name(text: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_template(text, signing_scope(["secret"], ["prefix"]))
    assert_well_formed(caught.value, text)


TAKEN = ["request", "credentials", "settings", "sorted", "sha256", "join_pairs", "class", "x.y", "__x", "é", "a-b"]


@pytest.mark.parametrize("name", TAKEN)
def test_names_that_no_step_may_take(name: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        signing_scope([]).with_step(name, Kind.TEXT)
    assert_well_formed(caught.value, name)


def assert_well_formed(mistake: ExpressionError, text: str) -> None:
    """A message in lower case, a known rule, and a caret that stands inside the text."""
    assert mistake.rule in RULES
    assert mistake.message
    assert 0 <= mistake.start < mistake.end <= max(len(text), 1)
