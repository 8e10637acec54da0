"""Every vector, signed by the SDK and by code that shares nothing with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.sdks.sdks import SDKS, WOOXPRO, Sdk
from tests.sdks.signatures import SIGNERS, Asked, Signed
from tests.sdks.written import vectors, written

VECTORS = [
    pytest.param(sdk, vector, id=f"{sdk}-{vector.name}") for sdk in SDKS for vector in sdk.module("signing").VECTORS
]


def signed(sdk: Sdk, vector: Any, **changes: Any) -> Signed:
    """What ``signing.sign`` makes of a vector."""
    signing = sdk.module("signing")
    given = {name: changes.get(name, getattr(vector, name)) for name in ("method", "url", "body", "timestamp", "nonce")}
    request = signing.Request.of(given["method"], given["url"], body=given["body"])
    result = signing.sign(
        request,
        signing.Credentials(**{**vector.credentials, **changes.get("credentials", {})}),
        timestamp=given["timestamp"] or "",
        nonce=given["nonce"] or "",
        level=vector.level,
        settings=signing.Settings(**{**vector.settings, **changes.get("settings", {})}),
    )
    assert (result.method, result.url, result.body.decode()) == (given["method"], given["url"], given["body"])
    return Signed(dict(result.steps), dict(result.headers))


def computed(sdk: Sdk, vector: Any) -> Signed:
    """The same by other means."""
    return SIGNERS[sdk.name](
        Asked(
            level=vector.level,
            method=vector.method,
            url=vector.url,
            body=vector.body.encode(),
            keys=vector.credentials,
            settings=vector.settings,
            timestamp=vector.timestamp or "",
            nonce=vector.nonce or "",
        )
    )


def present(steps: Mapping[str, str | None]) -> dict[str, str]:
    """Steps that came to something: a request without a body has no digest of it."""
    return {name: value for name, value in steps.items() if value is not None}


def within(part: Mapping[str, str], whole: Mapping[str, str]) -> bool:
    return {name: whole.get(name) for name in part} == dict(part)


@pytest.mark.parametrize(("sdk", "vector"), VECTORS)
def test_the_sdk_signs_it_as_expected(sdk: Sdk, vector: Any) -> None:
    made = signed(sdk, vector)
    assert within(vector.steps, made.steps)
    assert within(vector.headers, made.headers)


@pytest.mark.parametrize(("sdk", "vector"), VECTORS)
def test_other_code_signs_it_the_same(sdk: Sdk, vector: Any) -> None:
    other = computed(sdk, vector)
    assert within(vector.steps, other.steps)
    assert within(vector.headers, other.headers)
    made = signed(sdk, vector)
    assert present(made.steps) == other.steps
    assert made.headers == other.headers


@pytest.mark.parametrize(("sdk", "vector"), VECTORS)
def test_every_vector_says_what_the_signature_is(sdk: Sdk, vector: Any) -> None:
    final = signed(sdk, vector).steps.get("signature") or signed(sdk, vector).headers.popitem()[1]
    assert final in {*vector.steps.values(), *vector.headers.values()}


# negative -------------------------------------------------------------------------------------------------------------


def _other(text: str) -> str:
    """``text`` with its last character changed."""
    return text[:-1] + ("1" if text[-1] != "1" else "2")


def changes(sdk: Sdk, vector: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Changes of one character that have to change the signature."""
    if sdk.name == "tradier":
        yield "token", {"credentials": {"access_token": _other(vector.credentials["access_token"])}}
        return
    if vector.level == "keyed":
        yield "key", {"credentials": {"key": _other(vector.credentials["key"])}}
        return
    secret = next(name for name in vector.credentials if name.endswith("secret"))
    yield "secret", {"credentials": {secret: _other(vector.credentials[secret])}}
    yield "timestamp", {"timestamp": _other(vector.timestamp.removesuffix("Z")) + "Z" * vector.timestamp.endswith("Z")}
    if vector.level == "websocket_login":
        suffixes = {"bitmart.WebSocket", "wooxpro.WebSocket"} - {vector.settings["websocket_login_suffix"]}
        yield "suffix", {"settings": {"websocket_login_suffix": suffixes.pop()}}
        return
    if vector.body:
        yield "body", {"body": vector.body[:-2] + " " + vector.body[-2:]}
    if vector.settings.get("signed_get_payload") == "empty":
        yield "setting", {"settings": {**vector.settings, "signed_get_payload": "query"}}
    elif "?" in vector.url:
        yield "query", {"url": _other(vector.url)}
    elif sdk.name != "wooxpro":
        yield "path", {"url": _other(vector.url)}
    if vector.nonce:
        yield "nonce", {"nonce": _other(vector.nonce)}
    if sdk.name == "wooxpro":
        yield "memo", {"credentials": {"memo": _other(vector.credentials["memo"])}}
    else:
        yield "method or host", {"method": "PATCH", "url": vector.url.replace("://", "://x")}


NEGATIVE = [
    pytest.param(sdk, vector, change, id=f"{sdk}-{vector.name}-{name}")
    for sdk in SDKS
    for vector in sdk.module("signing").VECTORS
    for name, change in changes(sdk, vector)
    # Neither method nor path nor, with a body, the query is part of what some venues sign.
    if not (vector.level == "websocket" and name == "method or host")
    and not (name == "query" and sdk.name in ("wooxpro", "habittrade") and vector.method == "POST")
]


@pytest.mark.parametrize(("sdk", "vector", "change"), NEGATIVE)
def test_one_character_changes_the_signature(sdk: Sdk, vector: Any, change: dict[str, Any]) -> None:
    before, after = signed(sdk, vector), signed(sdk, vector, **change)
    if "signature" in before.steps:
        assert before.steps["signature"] != after.steps["signature"]
        assert len(before.steps["signature"]) == len(after.steps["signature"])
    assert before != after


# the spec -------------------------------------------------------------------------------------------------------------


def test_the_vectors_are_those_of_the_spec(sdk: Sdk) -> None:
    listed = vectors(sdk.name)
    made = sdk.module("signing").VECTORS
    assert [(vector.level, vector.name) for vector in made] == [(level, name) for level, name, _ in listed]
    for vector, (_, _, entry) in zip(made, listed, strict=True):
        assert vector.origin == entry["origin"]
        assert vector.origin in ("published", "computed")
        assert dict(vector.credentials) == entry["credentials"]
        assert dict(vector.settings) == entry.get("settings", {})
        assert (vector.timestamp, vector.nonce) == (entry.get("timestamp"), entry.get("nonce"))
        assert (vector.method, vector.url) == (entry["request"]["method"], entry["request"]["url"])
        assert vector.body == entry["request"].get("body", "")
        assert dict(vector.steps) == entry["expect"].get("steps", {})
        assert dict(vector.headers) == entry["expect"].get("headers", {})


def test_every_level_has_vectors(sdk: Sdk) -> None:
    signing = sdk.module("signing")
    assert {vector.level for vector in signing.VECTORS} == set(signing.LEVELS)


def test_the_published_login_of_woo_x_pro_does_not_verify_and_is_recorded() -> None:
    """The page prints the text with ``wooxpro.WebSocket`` beside the signature of ``bitmart.WebSocket``."""
    vectors_by_name = {vector.name: vector for vector in WOOXPRO.module("signing").VECTORS}
    published = vectors_by_name["bitmart-suffix"]
    assert published.origin == "published"
    as_printed = signed(WOOXPRO, vectors_by_name["wooxpro-suffix"])
    assert as_printed.steps["string_to_sign"] == "1589267764859#test001#wooxpro.WebSocket"
    assert as_printed.steps["signature"] != published.steps["signature"]
    recorded = {item["id"]: item for item in written("wooxpro", "contradictions.yaml")["contradictions"]}
    assert recorded["websocket-login-does-not-verify"]["about"] == "signing.websocket_login"
