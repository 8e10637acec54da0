"""``sdkwright sign``: every step is shown, secrets are not."""

from __future__ import annotations

import hmac
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from generator.cli import main
from tests.signing.test_grammar import mistakes

SPECS = str(Path(__file__).parent / "specs")
SECRETS = {
    "BITMART_API_KEY": "the-public-key",
    "BITMART_API_SECRET": "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9",
    "BITMART_MEMO": "test 001/é",
    "AWS_SIGV4_ACCESS_KEY_ID": "AKIDEXAMPLE",
    "AWS_SIGV4_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
    "ALPACA_KEY_ID": "PKTESTALPACA000001",
    "ALPACA_SECRET_KEY": "test/secret+alpaca",
}


@pytest.fixture(autouse=True)
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)


def sign(capsys: pytest.CaptureFixture[str], *arguments: str, specs: str = SPECS) -> str:
    assert main(["sign", *arguments, "--specs", specs]) == 0
    return capsys.readouterr().out


def test_each_named_step(capsys: pytest.CaptureFixture[str]) -> None:
    found = sign(capsys, "bitmart", "GET /spot/v1/fee", "--param", "symbol=A B", "--timestamp", "1700000000007")
    assert "timestamp  1700000000007\n" in found
    assert "  payload: 'symbol=A%20B'\n" in found
    assert "  string_to_sign: '1700000000007#***#symbol=A%20B'\n" in found
    assert "  GET https://api-cloud.bitmart.com/spot/v1/fee?symbol=A%20B\n" in found
    assert "  X-BM-TIMESTAMP: 1700000000007\n" in found


@pytest.mark.parametrize(
    ("venue", "level"), [("bitmart", "default"), ("aws_sigv4", "header"), ("alpaca", "headers"), ("alpaca", "basic")]
)
def test_secrets_are_masked(capsys: pytest.CaptureFixture[str], venue: str, level: str) -> None:
    found = sign(capsys, venue, "GET /v1/time", "--level", level)
    for name, value in SECRETS.items():
        if name.endswith(("SECRET", "SECRET_KEY", "SECRET_ACCESS_KEY", "MEMO")):
            assert value not in found
    assert "***" in found
    assert "UEtURVNUQUxQQUNBMDAwMDAxOnRlc3Qvc2VjcmV0K2FscGFjYQ" not in found, "base64 hides nothing"


def test_derived_keys_are_secrets_too(capsys: pytest.CaptureFixture[str]) -> None:
    stamp = ("--timestamp", "20150830T123600Z")
    masked = sign(capsys, "aws_sigv4", "GET /", "--level", "header", *stamp)
    assert "  signing_key: *** (32 bytes)\n" in masked
    shown = sign(capsys, "aws_sigv4", "GET /", "--level", "header", *stamp, "--show-secrets")
    assert "  signing_key: ***" not in shown


LEAKING = """levels:
  signed:
    doc: One of tests.
    source: {page: docs}
    steps:
      coded: hex(utf8(secret))
      part: secret[:12]
      shouted: upper(secret)
      again: f"<{coded}|{part}>"
      plain: f"{key}/{secret}"
      derived: hex(sha256(secret))
      copy: f"{derived}"
      signature: hex(hmac_sha256(derived, f"{secret}{path}"))
    headers:
      X-CODED: coded
      X-AGAIN: again
      X-BASIC: '"Basic " + base64(utf8(f"{key}:{secret}"))'
      X-SIGN: signature
      X-COPY: copy
    PLACE
    vectors:
      one:
        origin: computed
        credentials: {key: k, secret: abcdefghijklmnop}
        request: {method: GET, url: "https://api.example.com/x"}
        expect: {steps: {part: abcdefghijkl}}
"""


@pytest.mark.parametrize(
    "place",
    [
        "query: {q: part}",
        "params: {q: shouted}",
        "form: {q: again}",
        "body: {q: coded}",
        "content: again",
        "path: '\"/\" + part'",
        "cookies: {q: coded}",
        "frame: json(q=shouted, sign=signature)",
    ],
)
def test_what_is_made_of_a_secret_is_masked_wherever_it_goes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: str
) -> None:
    secret = "Tell-Nobody-9876543210"
    monkeypatch.setenv("ACME_KEY", "the-key")
    monkeypatch.setenv("ACME_SECRET", secret)
    assert mistakes(tmp_path, LEAKING.replace("PLACE", place)) == []
    found = sign(capsys, "acme", "GET /x", "--level", "signed", specs=str(tmp_path / "specs"))
    derived = sha256(secret.encode()).hexdigest()
    for told in (
        secret,
        secret.encode().hex(),
        secret[:12],
        secret.upper(),
        derived,
        b64encode(secret.encode()).decode(),
    ):
        assert told[:12] not in found
    assert b64encode(f"the-key:{secret}".encode()).decode()[:20] not in found
    assert "  plain: 'the-key/***'\n" in found
    assert "  coded: ***\n" in found
    signature = hmac.new(derived.encode(), f"{secret}/x".encode(), sha256).hexdigest()
    assert f"  X-SIGN: {signature}\n" in found


def test_show_secrets(capsys: pytest.CaptureFixture[str]) -> None:
    assert "#test 001/é#" in sign(capsys, "bitmart", "GET /x", "--show-secrets")


def test_an_operation_with_typed_parameters(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("KEY", "SECRET", "MEMO"):
        monkeypatch.setenv(f"WOOXPRO_API_{name}", f"the-{name}")
    given = ("symbol=BTCUSDT", "side=1", "size=1", "price=8600.50")
    params = [part for each in given for part in ("--param", each)]
    found = sign(capsys, "wooxpro", "trading.submit_order", *params, specs="specs")
    assert '"side":1' in found
    assert "X-BM-SIGN: " in found


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("bitmart", "nothing"), "no operation `nothing`"),
        (("bitmart", "GET /x", "--level", "other"), "no level `other`"),
        (("bitmart", "GET /x", "--param", "symbol"), "write it as NAME=VALUE"),
        (("bitmart", "GET /x", "--environment", "moon"), "no environment `moon`"),
        (("tradier", "GET /x"), "TRADIER_ACCESS_TOKEN"),
    ],
)
def test_what_is_missing_is_told(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRADIER_ACCESS_TOKEN", raising=False)
    assert main(["sign", *arguments, "--specs", SPECS]) == 2
    assert words in capsys.readouterr().err


def test_a_key_of_the_wrong_form_is_not_quoted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BINANCE_API_KEY", "key")
    monkeypatch.setenv("BINANCE_PRIVATE_KEY_PEM", "no-pem-at-all")
    assert main(["sign", "binance", "GET /x", "--level", "rsa", "--specs", SPECS]) == 2
    assert "no-pem-at-all" not in capsys.readouterr().err
