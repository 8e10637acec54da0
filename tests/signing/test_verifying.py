"""Levels that verify: what depends on no credential is refused, and so is what believes a changed message."""

from __future__ import annotations

import hashlib
import hmac
from base64 import b64encode
from pathlib import Path

import pytest

from generator.pipeline import understand
from generator.text.diagnostics import SpecError
from tests.signing.test_grammar import HEAD, of_level

SIGNED = 'equal(hex(hmac_sha256(secret, body)), header("X-Sign"))'
VERIFIED = 'verify_ed25519(secret, unbase64(header("X-Sign") or ""), body)'
TOKEN = 'equal(secret, header("X-Token"))'

PROVING = [
    SIGNED,
    VERIFIED,
    TOKEN,
    f'{SIGNED} and header("X-Kind") is not None',
    f'header("X-Kind") is not None and {VERIFIED}',
    f"{SIGNED} or {TOKEN}",
    f"{SIGNED} if strict else {TOKEN}",
    f"{SIGNED} if strict else False",
    'equal(header("X-Sign"), base64(hmac_sha256(secret, hex(sha256(body)))))',
]
VAIN = [
    'header("X-Sign") is not None',
    "True",
    'header("X-Sign") == hex(hmac_sha256(secret, body))',
    "equal(secret, secret)",
    "equal(secret, key)",
    'equal(body, header("X-Sign"))',
    'equal(hex(sha256(body)), header("X-Sign"))',
    "equal(hex(hmac_sha256(secret, body)), hex(hmac_sha256(secret, body)))",
    'verify_ed25519(header("X-Key") or "", unbase64(header("X-Sign") or ""), body)',
    'verify_ed25519(secret + query, unbase64(header("X-Sign") or ""), body)',
    "verify_ed25519(secret, unbase64(key), body)",
    f'{SIGNED} or header("X-Test") is not None',
    f"{SIGNED} if strict else True",
    f'True if header("X-Test") is not None else {SIGNED}',
    f"not {SIGNED}",
]


def level(valid: str, steps: str = "{}") -> str:
    quoted = "'" + valid.replace("'", "''") + "'"
    return f"steps: {steps}\nverify: {{valid: {quoted}}}"


@pytest.mark.parametrize("valid", PROVING)
def test_what_proves(tmp_path: Path, valid: str) -> None:
    assert not of_level(tmp_path, level(valid))


@pytest.mark.parametrize("valid", VAIN)
def test_what_proves_nothing(tmp_path: Path, valid: str) -> None:
    assert [each.partition(":")[0] for each in of_level(tmp_path, level(valid))] == ["verify-without-credential"]


def test_steps_are_looked_into(tmp_path: Path) -> None:
    right = "{signature: 'hex(hmac_sha256(secret, body))', given: header(\"X-Sign\")}"
    assert not of_level(tmp_path, level("equal(signature, given)", right))
    good = f"{{good: '{SIGNED}'}}"
    assert not of_level(tmp_path, level("good", good))
    for valid in ("equal(signature, signature)", "signature == given", "equal(given, body)"):
        assert of_level(tmp_path, level(valid, right))[0].startswith("verify-without-credential")


def venue(folder: Path, keys: str, vectors: str) -> list[str]:
    """The mistakes of a venue with one level that verifies."""
    specs = folder / "specs" / "acme"
    specs.mkdir(parents=True)
    (specs / "venue.yaml").write_text(HEAD, encoding="utf-8")
    lines = "".join(f"    {line}\n" for line in [*keys.splitlines(), "vectors:", *vectors.splitlines()])
    head = "levels:\n  webhook:\n    doc: One of tests.\n    source: {page: docs}\n"
    (specs / "signing.yaml").write_text(head + lines, encoding="utf-8")
    try:
        understand(folder / "specs", "acme")
    except SpecError as found:
        return [f"{each.rule}: {each.message}" for each in found.diagnostics if each.rule != "no-operation"]
    return []


def sign(text: str, secret: str = "hush") -> str:
    return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()


def vector(headers: dict[str, str], body: str = "", name: str = "one", query: str = "", verdict: str = "valid") -> str:
    written = ", ".join(f'{each}: "{value}"' for each, value in headers.items())
    request = f"{{method: POST, url: 'https://a.example/hook{query}', headers: {{{written}}}, body: '{body}'}}"
    return (
        f"  {name}:\n    origin: computed\n    credentials: {{key: kk, secret: hush}}\n    timestamp: 1700000000\n"
        f"    request: {request}\n    expect: {{verdict: {verdict}}}\n"
    )


BODY = '{"id": "a7", "amount": 5}'


def test_a_level_that_refuses_what_was_changed(tmp_path: Path) -> None:
    signed = sign(f"1700000000.v=1&w={BODY}")
    keys = (
        'tolerance: 60\nsteps: {sent: need(header("X-Time"))}\nverify:\n  sent_at: sent\n'
        '  valid: equal(hex(hmac_sha256(secret, f"{sent}.{query}{body}")), header("X-Sign"))'
    )
    headers = {"X-Time": "1700000000", "X-Sign": signed}
    assert venue(tmp_path, keys, vector(headers, BODY, query="?v=1&w=")) == []


@pytest.mark.parametrize(
    "look", ['value(fields(header("X-Sign"), ",", "="), "v1")', 'join("", *split(header("X-Sign"), "v1="))']
)
def test_a_message_without_the_header_that_is_taken_apart_is_malformed(tmp_path: Path, look: str) -> None:
    keys = f"steps: {{given: '{look}'}}\nverify: {{valid: 'equal(hex(hmac_sha256(secret, body)), given)'}}"
    right = vector({"X-Sign": f"v1={sign(BODY)}"}, BODY)
    wrong = vector({"X-Sign": f"v1={sign('another')}"}, BODY, name="wrong", verdict="signature")
    bare = vector({}, BODY, name="bare", verdict="malformed")
    assert venue(tmp_path / "a", keys, right + wrong + bare) == []
    for number, said in enumerate(("valid", "signature")):
        refused = venue(tmp_path / str(number), keys, right + wrong + bare.replace("malformed", said))
        assert len(refused) == 1 and "malformed" in refused[0], refused


ACCEPTING = {
    # a header that is read and not signed: the age would be the sender's word
    "header `X-Time`": (
        (
            'tolerance: 60\nverify:\n  sent_at: header("X-Time")\n'
            '  valid: equal(hex(hmac_sha256(secret, body)), header("X-Sign"))'
        ),
        {"X-Time": "1700000000", "X-Sign": sign(BODY)},
        "",
    ),
    "the body": (
        'steps: {head: "body[:9]"}\nverify: {valid: \'equal(hex(hmac_sha256(secret, head)), header("X-Sign"))\'}',
        {"X-Sign": sign(BODY[:9])},
        "",
    ),
    "parameter `v`": (
        'verify:\n  valid: equal(hex(hmac_sha256(secret, body)), header("X-Sign")) and value(query_params, "v") != "2"',
        {"X-Sign": sign(BODY)},
        "?v=1",
    ),
    "credential `key`": (
        'verify:\n  valid: equal(hex(hmac_sha256(secret, body)), header("X-Sign")) and key != header("X-Sign")',
        {"X-Sign": sign(BODY)},
        "",
    ),
}


@pytest.mark.parametrize("what", ACCEPTING)
def test_a_level_that_believes_what_was_changed(tmp_path: Path, what: str) -> None:
    keys, headers, query = ACCEPTING[what]
    found = venue(tmp_path, keys, vector(headers, BODY, query=query))
    assert found
    assert {each.partition(":")[0] for each in found} == {"verify-accepts-changes"}
    assert {each.partition("when ")[2].partition(" is ")[0] for each in found} == {what}


def test_members_of_a_body_may_be_all_that_is_signed(tmp_path: Path) -> None:
    keys = (
        "steps: {id: 'need(parse_json(body).id)'}\n"
        "verify: {valid: 'equal(hex(hmac_sha256(secret, id)), header(\"X-Sign\"))'}"
    )
    assert venue(tmp_path, keys, vector({"X-Sign": sign("a7")}, BODY)) == []


def test_two_keys_by_turns_are_shown_by_two_vectors(tmp_path: Path) -> None:
    keys = (
        "verify:\n  valid: >-\n"
        '    equal(hex(hmac_sha256(secret, body)), header("X-Sign"))\n'
        '    or equal(base64(hmac_sha256(key, body)), header("X-Old"))'
    )
    first = vector({"X-Sign": sign(BODY)}, BODY)
    old = b64encode(hmac.new(b"kk", BODY.encode(), hashlib.sha256).digest()).decode()
    second = vector({"X-Old": old}, BODY, "two")
    assert venue(tmp_path / "both", keys, first + second) == []
    assert venue(tmp_path / "one", keys, first) == [
        "verify-accepts-changes: level `webhook` still accepts its valid message when credential `key` is changed"
    ]


def test_a_level_needs_a_message_that_it_believes(tmp_path: Path) -> None:
    found = venue(tmp_path, f"verify:\n  valid: {SIGNED}", vector({"X-Sign": "00"}, BODY, verdict="signature"))
    assert found == ["no-vector: level `webhook` has no vector with the verdict valid"]
