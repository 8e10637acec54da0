"""How much of a credential gets into what formulas give, and which credentials may be empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.analyze import analyze
from generator.analyze.signing.keys import may_be_empty
from generator.expressions.flows import Flow, flow, key_flow
from generator.ir.signing import Level
from generator.spec.load import load
from generator.text.diagnostics import Collector
from tests.signing.test_grammar import HEAD

SECRET = {"secret": Flow.SHOWN}


@pytest.mark.parametrize(
    ("formula", "much"),
    [
        ("hex(hmac_sha256(secret, body))", Flow.HASHED),
        ("hex(sha256(secret + body))", Flow.HASHED),
        ("hex(hmac_sha256(key, secret + body))", Flow.SIGNED),
        ("hex(hmac_sha256(key + secret, secret))", Flow.HASHED),
        ("hex(hmac_sha256(body, secret))", Flow.HASHED),
        ('f"Bearer {secret}"', Flow.SHOWN),
        ('join("#", key, secret)', Flow.SHOWN),
        ("json(token=secret)", Flow.SHOWN),
        ("hex(utf8(secret))", Flow.CHANGED),
        ("secret[:12]", Flow.CHANGED),
        ("base64(utf8(key + secret))", Flow.CHANGED),
        ("[(name, upper(secret)) for name, value in headers]", Flow.CHANGED),
        ('[(name, value) for name, value in fields(secret, ",", "=")]', Flow.CHANGED),
        ('replace(body, "x", secret)', Flow.CHANGED),
        ('equal(secret, header("X-Token"))', Flow.HASHED),
        ("body if secret == key else path", Flow.NONE),
        ("body", Flow.NONE),
    ],
)
def test_flow(formula: str, much: Flow) -> None:
    assert flow(formula, SECRET, {"key"}) == much


def test_the_flow_into_a_key_is_that_of_its_argument_alone() -> None:
    assert key_flow("hex(hmac_sha256(key, secret))", SECRET) == Flow.NONE
    assert key_flow("hex(hmac_sha256(unbase64(secret), body))", SECRET) == Flow.CHANGED
    assert key_flow("verify_ed25519(secret, unbase64(query), body)", SECRET) == Flow.SHOWN


def levels(specs: Path, text: str) -> tuple[Level, ...]:
    """The levels of a venue with three credentials."""
    report = Collector()
    head = HEAD.replace("credentials:\n", "credentials:\n  memo: {env: ACME_MEMO}\n")
    (specs / "acme").mkdir()
    (specs / "acme" / "venue.yaml").write_text(head, encoding="utf-8")
    (specs / "acme" / "signing.yaml").write_text(text, encoding="utf-8")
    api = analyze(load(specs, "acme"), specs / "acme", report)
    assert {each.rule for each in report} <= {"no-vector"}
    return api.levels


SIGNED = "signature: hex(hmac_sha256(secret, message))"


@pytest.mark.parametrize(
    ("steps", "sent", "empty"),
    [
        (["message: memo + body", SIGNED], "signature", {"memo"}),
        (["message: hex(sha256(memo + body))", SIGNED], "signature", {"memo"}),
        (
            ["derived: hmac_sha256(secret, path)", "signature: hex(hmac_sha256(derived, memo + body))"],
            "signature",
            {"memo"},
        ),
        (["message: memo + body", SIGNED], "signature + memo", set[str]()),
        (["signature: hex(hmac_sha256(secret + memo, body))"], "signature", set[str]()),
        (["derived: hmac_sha256(secret, memo)", "signature: hex(hmac_sha256(derived, body))"], "signature", set[str]()),
        (["signature: hex(sha256(memo + secret + body))"], "signature", set[str]()),
        (["signature: hex(hmac_sha256(path, memo))"], "signature", set[str]()),
    ],
)
def test_only_what_another_one_signs_may_be_empty(tmp_path: Path, steps: list[str], sent: str, empty: set[str]) -> None:
    lines = "".join(f"      {step}\n" for step in steps)
    made = levels(
        tmp_path,
        f"levels:\n  signed:\n    doc: A level.\n    source: {{page: docs}}\n    steps:\n{lines}"
        f"    headers: {{X-KEY: key, X-SIGN: {sent}}}\n",
    )
    names = ("key", "secret", "memo")
    assert {name for name in names if may_be_empty(name, names, made)} == empty
