"""The venues' signatures once more, from their documentation: nothing here comes from the generator or an SDK.

Each function takes what is known of a request and gives the named steps and the headers that belong to it.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import parse_qsl, quote, urlsplit


class Asked(NamedTuple):
    """One request, and as whom it is sent."""

    level: str
    method: str
    url: str
    body: bytes
    keys: Mapping[str, str]
    settings: Mapping[str, str]
    timestamp: str
    nonce: str


class Signed(NamedTuple):
    """What has to come of it."""

    steps: dict[str, str]
    headers: dict[str, str]


def _mac(key: str, message: str, algorithm: str = "sha256") -> bytes:
    return hmac.new(key.encode(), message.encode(), algorithm).digest()


def habittrade(asked: Asked) -> Signed:
    """METHOD|path|timestamp|params, HMAC-SHA256; the handshake's method is CONNECT and its params are the query."""
    address = urlsplit(asked.url)
    connecting = asked.level == "websocket"
    params = address.query if connecting or asked.method == "GET" else asked.body.decode()
    text = "|".join(["CONNECT" if connecting else asked.method, address.path, asked.timestamp, params])
    digest = _mac(asked.keys["api_secret"], text)
    as_hex = not connecting and asked.settings.get("signature_encoding") == "hex"
    signature = digest.hex() if as_hex else base64.standard_b64encode(digest).decode()
    steps = {"string_to_sign": text, "signature": signature} | ({} if connecting else {"params": params})
    headers = {
        "X-API-Key": asked.keys["api_key"],
        "X-API-Signature": signature,
        "X-API-Timestamp": asked.timestamp,
    }
    return Signed(steps, headers)


def tradier(asked: Asked) -> Signed:
    """No signature: the token as it is."""
    return Signed({}, {"Authorization": "Bearer " + asked.keys["access_token"]})


def webull(asked: Asked) -> Signed:
    """HMAC over path, sorted parameters and body digest, percent-encoded as a whole; a key with & behind it."""
    address = urlsplit(asked.url)
    algorithm = asked.settings.get("signature_algorithm", "HMAC-SHA1")
    ours = {
        "x-app-key": asked.keys["app_key"],
        "x-timestamp": asked.timestamp,
        "x-signature-version": "1.0",
        "x-signature-algorithm": algorithm,
        "x-signature-nonce": asked.nonce,
    }
    values: dict[str, list[str]] = {name: [value] for name, value in {**ours, "host": address.netloc.lower()}.items()}
    for name, value in parse_qsl(address.query, keep_blank_values=True):
        values.setdefault(name, []).append(value)
    parameters = "&".join(f"{name}={'&'.join(sorted(values[name]))}" for name in sorted(values))
    steps = {"parameters": parameters}
    content = f"{address.path}&{parameters}"
    if asked.body:
        digest = hashlib.sha256 if algorithm == "HMAC-SHA256" else hashlib.md5
        steps["body_digest"] = digest(asked.body).hexdigest().upper()
        content += "&" + steps["body_digest"]
    text = quote(content, safe="")
    mac = _mac(asked.keys["app_secret"] + "&", text, "sha256" if algorithm == "HMAC-SHA256" else "sha1")
    signature = base64.standard_b64encode(mac).decode()
    steps |= {"content": content, "string_to_sign": text, "signature": signature}
    token = {"x-access-token": asked.keys["access_token"]} if asked.keys.get("access_token") else {}
    return Signed(steps, {**ours, "x-signature": signature, **token})


def wooxpro(asked: Asked) -> Signed:
    """timestamp#memo#payload, HMAC-SHA256 as hex; reading sends the key alone, and a login signs a constant."""
    prefix = asked.settings.get("header_prefix", "X-BM-")
    key = {f"{prefix}KEY": asked.keys["key"]}
    if asked.level == "keyed":
        return Signed({}, key)
    login = asked.level == "websocket_login"
    of_query = "" if asked.settings.get("signed_get_payload") == "empty" else urlsplit(asked.url).query
    payload = of_query if asked.method in {"GET", "DELETE"} else asked.body.decode()
    if login:
        payload = asked.settings.get("websocket_login_suffix", "bitmart.WebSocket")
    text = f"{asked.timestamp}#{asked.keys['memo']}#{payload}"
    signature = _mac(asked.keys["secret"], text).hex()
    steps = {"string_to_sign": text, "signature": signature}
    if login:
        return Signed(steps, {})
    headers = {**key, f"{prefix}SIGN": signature, f"{prefix}TIMESTAMP": asked.timestamp}
    return Signed({**steps, "payload": payload}, headers)


SIGNERS = {"habittrade": habittrade, "tradier": tradier, "webull": webull, "wooxpro": wooxpro}
