"""Signatures of others, checked with a public key: PEM text, or bytes (the 32 of an Ed25519 key, or DER).

They need the package `cryptography`, which is imported with the first check.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.types import PublicKeyTypes


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
