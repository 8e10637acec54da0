"""JSON Web Tokens as the records compare them: header and claims as JSON, the signature over the token's own bytes.

Written on its own, without what made the token.
"""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Callable, Iterator
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from generator.runtime.values.exact_json import is_list, is_object

_HASHES: dict[str, Callable[[], hashes.HashAlgorithm]] = {
    "256": hashes.SHA256,
    "384": hashes.SHA384,
    "512": hashes.SHA512,
}


def token_differences(token: str, rule: dict[str, Any], credentials: dict[str, str]) -> Iterator[str]:
    """Everything that is wrong with ``token`` by the vector's rule."""
    parts = token.split(".")
    if len(parts) != 3 or any("=" in part for part in parts):
        yield "the token has not three parts without padding"
        return
    try:
        head, claims = json.loads(_bytes(parts[0])), json.loads(_bytes(parts[1]))
    except ValueError as problem:
        yield f"the token cannot be read: {problem}"
        return
    for what, found, wanted in (("header", head, rule.get("jose_header")), ("claims", claims, rule.get("claims"))):
        if wanted is not None and (found != wanted or _kinds(found) != _kinds(wanted)):
            yield f"the token's {what} is {found}, not {wanted}"
    signature, signed = _bytes(parts[2]), f"{parts[0]}.{parts[1]}".encode()
    if not _is_signed(str(head.get("alg")), signature, signed, rule, credentials):
        yield "the token's signature does not verify"


def _bytes(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def _kinds(value: Any) -> Any:
    """``1``, ``1.0`` and ``true`` are equal to Python and differ in JSON."""
    if is_object(value):
        return {name: _kinds(item) for name, item in value.items()}
    return [_kinds(item) for item in value] if is_list(value) else type(value).__name__


def _is_signed(
    algorithm: str, signature: bytes, signed: bytes, rule: dict[str, Any], credentials: dict[str, str]
) -> bool:
    family, size = algorithm[:2], algorithm[2:]
    if family == "HS":
        keys = [rule["secret"]] if "secret" in rule else list(credentials.values())
        return any(hmac.compare_digest(hmac.digest(key, signed, f"sha{size}"), signature) for key in _readings(keys))
    try:
        _verify(family, size, load_pem_public_key(rule["public_key_pem"].encode()), signature, signed)
    except (InvalidSignature, TypeError, KeyError):
        return False
    return True


def _verify(family: str, size: str, key: Any, signature: bytes, signed: bytes) -> None:
    if isinstance(key, ed25519.Ed25519PublicKey) and family == "Ed":
        key.verify(signature, signed)
    elif isinstance(key, ec.EllipticCurvePublicKey) and family == "ES":
        half = (key.key_size + 7) // 8
        if len(signature) != 2 * half:
            raise InvalidSignature
        r, s = int.from_bytes(signature[:half], "big"), int.from_bytes(signature[half:], "big")
        key.verify(encode_dss_signature(r, s), signed, ec.ECDSA(_HASHES[size[:3]]()))
    elif isinstance(key, rsa.RSAPublicKey) and family == "RS":
        key.verify(signature, signed, padding.PKCS1v15(), _HASHES[size]())
    elif isinstance(key, rsa.RSAPublicKey) and family == "PS":
        digest = _HASHES[size]()
        key.verify(signature, signed, padding.PSS(padding.MGF1(digest), digest.digest_size), digest)
    else:
        raise InvalidSignature


def _readings(keys: list[str]) -> Iterator[bytes]:
    """A shared secret is text, or base64 of it; the record does not say."""
    for key in keys:
        yield key.encode()
        for altchars in (None, b"-_"):
            try:
                yield base64.b64decode(key + "=" * (-len(key) % 4), altchars=altchars, validate=True)
            except ValueError:
                continue
