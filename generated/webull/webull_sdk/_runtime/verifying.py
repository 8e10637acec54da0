"""Signatures of others: whether a message that arrives was signed by whom it says. Never an exception for a wrong one.

Keys are public: PEM text, or bytes (the 32 of an Ed25519 key, or DER).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .errors import SdkError
from .moments import moment_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.types import PublicKeyTypes


class Verdict(Struct, frozen=True):
    """Whether to believe a message; true in a condition only if so."""

    ok: bool
    reason: str
    """valid, signature (it is wrong), stale or undated (the time it was sent), malformed."""
    steps: Mapping[str, Any] = {}

    def __bool__(self) -> bool:
        return self.ok

    def __repr__(self) -> str:
        """Without steps: they tell what a right signature would have been."""
        return f"Verdict({self.reason})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("ok", self.ok), ("reason", self.reason)]


class Check(Struct, frozen=True):
    """One way in which messages of the venue are verified."""

    verify: Callable[..., Verdict]
    tolerance: int | None = None
    """Seconds by which its time may be off."""


def verdict(valid: bool, *, sent_at: str | None, now: int, tolerance: int | None, steps: Mapping[str, Any]) -> Verdict:
    """The signature first, then its age; ``now`` counts nanoseconds since 1970."""
    if not valid:
        return Verdict(False, "signature", steps)
    if tolerance is None:
        return Verdict(True, "valid", steps)
    if not sent_at:
        return Verdict(False, "undated", steps)
    age = now / 1e9 - moment_of(sent_at).timestamp()
    return Verdict(abs(age) <= tolerance, "valid" if abs(age) <= tolerance else "stale", steps)


def checked(check: Check, *given: Any, **named: Any) -> Verdict:
    """What a check finds; a message so wrong that it cannot be read is refused, not an error."""
    try:
        return check.verify(*given, **named)
    except SdkError:
        raise
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return Verdict(False, "malformed")


def verify_ed25519(public_key: str | bytes, signature: bytes, message: str | bytes) -> bool:
    """Ed25519: ``verify_ed25519(pem, from_base64(header), body)``."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if isinstance(public_key, bytes) and len(public_key) == 32:
        key: PublicKeyTypes = Ed25519PublicKey.from_public_bytes(public_key)
    else:
        key = _public_key(public_key)
    return isinstance(key, Ed25519PublicKey) and _holds(lambda: key.verify(signature, _bytes(message)))


def verify_rsa_sha256(public_key: str | bytes, signature: bytes, message: str | bytes) -> bool:
    """RSA, PKCS#1 v1.5, SHA-256."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import padding, rsa

    key = _public_key(public_key)
    return isinstance(key, rsa.RSAPublicKey) and _holds(
        lambda: key.verify(signature, _bytes(message), padding.PKCS1v15(), hashes.SHA256())
    )


def verify_rsa_pss_sha256(public_key: str | bytes, signature: bytes, message: str | bytes) -> bool:
    """RSA-PSS, SHA-256, salt of any length."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import padding, rsa

    key = _public_key(public_key)
    scheme = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.AUTO)
    return isinstance(key, rsa.RSAPublicKey) and _holds(
        lambda: key.verify(signature, _bytes(message), scheme, hashes.SHA256())
    )


def verify_ecdsa_sha256(public_key: str | bytes, signature: bytes, message: str | bytes) -> bool:
    """ECDSA, SHA-256, the signature as DER."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec

    key = _public_key(public_key)
    return isinstance(key, ec.EllipticCurvePublicKey) and _holds(
        lambda: key.verify(signature, _bytes(message), ec.ECDSA(hashes.SHA256()))
    )


def verify_es256(public_key: str | bytes, signature: bytes, message: str | bytes) -> bool:
    """ECDSA, SHA-256, the signature as in tokens: r and s, 32 bytes each."""
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

    if len(signature) != 64:
        return False
    der = encode_dss_signature(int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big"))
    return verify_ecdsa_sha256(public_key, der, message)


def _holds(verify: Callable[[], None]) -> bool:
    from cryptography.exceptions import InvalidSignature

    try:
        verify()
    except InvalidSignature:
        return False
    return True


def _bytes(message: str | bytes) -> bytes:
    return message.encode() if isinstance(message, str) else message


@lru_cache(maxsize=8)
def _public_key(public_key: str | bytes) -> PublicKeyTypes:
    from cryptography.hazmat.primitives.serialization import load_der_public_key, load_pem_public_key

    return load_pem_public_key(public_key.encode()) if isinstance(public_key, str) else load_der_public_key(public_key)
