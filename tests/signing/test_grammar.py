"""signing.yaml: what is refused, with the place it points at; nothing in it becomes Python by accident."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import pytest

from generator.analyze import analyze
from generator.emit.render import render
from generator.emit.signing import signing_module
from generator.python.signing.signing import signing_view
from generator.runtime.http.request import Request
from generator.spec.load import load
from generator.text.diagnostics import Collector, SpecError
from tests.signing.run import main
from tests.signing.scheme import Scheme

HERE = Path(__file__).parent
HEAD = """venue: acme
client: Acme
title: Acme
doc: A venue of tests.
pages: {docs: {title: Documentation, url: "https://docs.example.com/", read_on: 2026-11-20}}
environments: {production: {rest: "https://api.example.com"}}
credentials:
  key: {env: ACME_KEY}
  secret: {env: ACME_SECRET, secret: true}
settings:
  prefix: {default: X-, doc: Begins header names.}
  algorithm: {default: HMAC-SHA1, choices: [HMAC-SHA1, HMAC-SHA256], doc: Two there are.}
  window: {type: integer, default: 5, doc: Seconds.}
  strict: {type: boolean, doc: Absent until chosen.}
envelope: {success: status < 400, code: body.code, message: body.message}
"""
LEVEL = """levels:
  signed:
    doc: One of tests.
    source: {page: docs}
"""


def mistakes(folder: Path, signing: str, head: str = HEAD) -> list[str]:
    """Rule and the text pointed at, of every mistake but the missing vector."""
    venue = folder / "specs" / "acme"
    shutil.rmtree(venue, ignore_errors=True)
    venue.mkdir(parents=True)
    (venue / "venue.yaml").write_text(head, encoding="utf-8")
    (venue / "signing.yaml").write_text(signing, encoding="utf-8")
    report = Collector()
    try:
        analyze(load(folder / "specs", "acme"), venue, report)
    except SpecError as found:
        report.extend(found.diagnostics)
    return [f"{each.rule}: {each.span.text}" for each in report if each.rule != "no-vector"]


def of_level(folder: Path, keys: str) -> list[str]:
    return mistakes(folder, LEVEL + "".join(f"    {line}\n" for line in keys.splitlines()))


REFUSED = {
    # kinds, in every place
    "headers: {X: sha256(body)}": "expression-type: sha256(body)",
    "query: {x: query_params}": "expression-type: query_params",
    "form: {x: window}": "expression-type: window",
    "params: {x: strict}": "expression-type: strict",
    "cookies: {x: utf8(body)}": "expression-type: utf8(body)",
    "body: {x: query_params}": "expression-type: query_params",
    'headers: {"*": body}': "expression-type: body",
    "path: query_params": "expression-type: query_params",
    "content: utf8(body)": "expression-type: utf8(body)",
    "frame: object(a=key)": "expression-type: object(a=key)",
    "add: {headers: {X: sha256(body)}}": "expression-type: sha256(body)",
    "verify: {valid: body}": "expression-type: body",
    "verify: {valid: 'equal(key, key)', sent_at: window}": "expression-type: window",
    "steps: {a: 'hmac_sha256(secret, query_params)'}": "expression-type: query_params",
    "steps: {a: secret + sha256(body)}": "expression-type: sha256(body)",
    "steps: {a: path + strict}": "expression-type: strict",
    # names
    "steps: {secret: body}": "name-taken: secret",
    "steps: {prefix: body}": "name-taken: prefix",
    "steps: {timestamp: body}": "name-taken: timestamp",
    "steps: {verdict: body}": "expression-not-allowed: verdict",
    "steps: {dict: body}": "expression-not-allowed: dict",
    "steps: {a: nonce}": "unknown-name: nonce",
    "steps: {a: timestamp}": "unknown-name: timestamp",
    "steps: {b: a, a: body}": "unknown-name: a",
    "add: {headers: {X: nope}}": "unknown-name: nope",
    # choices
    'steps: {a: body if algorithm == "HMAC-SHA512" else path}': 'expression-type: "HMAC-SHA512"',
    'steps: {a: body if "SHA" == algorithm else path}': 'expression-type: "SHA"',
    "steps: {a: 'body if algorithm in (\"HMAC-SHA1\", \"MD5\") else path'}": 'expression-type: "MD5"',
    # words
    "timestamp: unix_hours": "unknown-value: unix_hours",
    'timestamp: "%Q%x"': 'unknown-value: "%Q%x"',
    "nonce: random": "unknown-value: random",
    "sort: [headers]": "unknown-value: headers",
    "add: {at: middle}": "unknown-value: middle",
    "encoding: {space: ' '}": "unknown-value: ' '",
    "encoding: {keep: ' '}": "bad-name: ' '",
    "encoding: {also: '%'}": "bad-name: '%'",
    'encoding: {keep: "\\n"}': 'bad-name: "\\n"',
    "placement: {}": "unknown-key: placement",
    "add: {trailers: {X: key}}": "unknown-key: trailers",
    # what does not go together
    "like: nobody": "unknown-level: nobody",
    "like: signed": "circular-like: signed",
    "verify: {valid: 'equal(key, body)'}\nnonce: hex": "key-combination: signed",
    "verify: {valid: 'equal(key, body)'}\nframe: body": "key-combination: signed",
    "verify: {valid: 'equal(key, body)'}\ntolerance: 5": "missing-key: verify",
    # names of what is sent
    'headers: {"X Y": key}': "expression-syntax:  ",
    'headers: {"X-{nope}": key}': "unknown-name: nope",
    'cookies: {"a;b": key}': "expression-syntax: ;",
    'query: {"a{b}": key}': 'bad-name: "a{b}"',
    'query: {"": key}': 'bad-name: ""',
    'form: {"a\\n": key}': 'bad-name: "a\\n"',
}  # fmt: skip


@pytest.mark.parametrize("keys", REFUSED)
def test_refused_where_it_stands(keys: str, tmp_path: Path) -> None:
    assert REFUSED[keys] in of_level(tmp_path, keys)


ESCAPES = [
    "__import__('os').system('id')",
    "request.body",
    "credentials.secret",
    "settings",
    "key.__class__",
    "object(__class__=key)",
    "object(**query_params)",
    "array(*headers)",
    "object(a=key).__class__",
    "parse_json(body).__class__",
    "parse_json(body)['__class__']",
    "members(parse_json(body))[0]",
    "json_object(a=key)",
    "read_pairs(body, ',', '=')",
    "split(body, key)",
    "fields(body, key, '=')",
    "equal(key, key).real",
    "from_utf8(body).encode()",
    "value(query_params, 'x').strip()",
    "values(query_params, 'x')[0]",
    "verify_ed25519.__globals__",
    "run_together(body)",
    "sorted_json(headers)",
    "(lambda: key)()",
    "[key for key in headers]",
    "{'a': key}",
    "key if (x := 1) else key",
    "f'{key!r}'",
    "open('/etc/passwd')",
    "exec('1')",
]
PLACES = [
    "steps: {{a: {}}}",
    "headers: {{X: {}}}",
    "add: {{query: {{x: {}}}}}",
    "body: {{x: {}}}",
    "path: {}",
    "frame: {}",
    "verify: {{valid: {}}}",
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", ESCAPES)
def test_no_way_out_in_any_place(text: str, place: str, tmp_path: Path) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    found = of_level(tmp_path, place.format(quoted))
    assert {each.partition(":")[0] for each in found} <= {
        *("expression-not-allowed", "unknown-name", "unknown-function", "expression-type", "expression-syntax"),
    }
    assert found


HOSTILE = ['"""', "'); import os; ('", "{{ view }}", "\\", "{% for %}", "é🚀", '"', "#"]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_names_and_words_stay_data(text: str, tmp_path: Path) -> None:
    """In a docstring, as the name of a parameter and as a constant: no text of a spec is ever Python."""
    quoted = "'" + text.replace("'", "''") + "'"
    constant = "'" + repr(text).replace("'", "''") + "'"
    keys = f"steps: {{a: {constant}}}\nparams: {{{quoted}: a}}"
    if any("bad-name" in each for each in of_level(tmp_path, keys)):
        return
    specs = tmp_path / "specs"
    lines = [
        "levels:",
        "  signed:",
        *(f"    {line}" for line in (f"doc: {quoted}", "source: {page: docs}", *keys.split("\n"))),
    ]
    (specs / "acme" / "signing.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = Collector()
    api = analyze(load(specs, "acme"), specs / "acme", report)
    if any(each.rule != "no-vector" for each in report):
        return
    ast.parse(render("signing.py.jinja", signing_view(api)))
    module = signing_module(api)
    signed = module.sign(Request.of("GET", "https://api.example.com/x"), module.Credentials(key="k"))
    assert signed.query_params == ((text, text),)


def test_like_lays_keys_over_each_other(tmp_path: Path) -> None:
    signing = """shared:
  base:
    doc: Shared.
    source: {page: docs}
    timestamp: unix_s
    steps: {one: '"1"', three: 'one + "3"', four: 'three + "4"'}
    headers: {A: four, B: key}
levels:
  child: {like: base, steps: {two: 'one + "2"', three: 'two + "3"', five: 'four + "5"'}, headers: {B: five}}
  grandchild: {like: child, doc: Its own., timestamp: unix_ms}
"""
    assert mistakes(tmp_path, signing) == []
    module = Scheme.load(tmp_path / "specs", "acme").module
    signed = module.sign(Request.of("GET", "https://x.example/"), module.Credentials(key="k"), level="grandchild")
    assert dict(signed.steps) == {"one": "1", "two": "12", "three": "123", "four": "1234", "five": "12345"}
    assert list(signed.steps) == ["one", "two", "three", "four", "five"]
    assert dict(signed.headers) == {"A": "1234", "B": "12345"}
    assert (module.LEVELS["child"].timestamp, module.LEVELS["grandchild"].timestamp) == ("unix_s", "unix_ms")


def test_none_is_absence_everywhere(tmp_path: Path) -> None:
    keys = """steps: {nothing: "key if strict else None"}
headers: {X: nothing}
cookies: {x: nothing}
params: {x: nothing}
body: {x: nothing}
frame: json(a=nothing, b=array(nothing, key), c=object(d=nothing))"""
    assert of_level(tmp_path, keys) == []
    module = Scheme.load(tmp_path / "specs", "acme").module
    signed = module.sign(Request.of("POST", "https://x.example/y", form={"a": "1"}), module.Credentials(key="k"))
    assert (signed.url, signed.text, signed.headers) == ("https://x.example/y", "a=1", ())
    assert signed.frame == '{"b":["k"],"c":{}}'
    strict = module.sign(
        Request.of("POST", "https://x.example/y"), module.Credentials(key="k"), settings=module.Settings(strict=True)
    )
    assert (strict.url, strict.text) == ("https://x.example/y?x=k", '{"x":"k"}')
    assert dict(strict.headers) == {"X": "k", "Cookie": "x=k", "Content-Type": "application/json"}


def test_the_command_of_the_harness_says_ok(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(HERE / "specs"), str(HERE / "published.json")]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "ok bitmart/doc-post"
