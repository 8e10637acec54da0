"""Signatures with a private key. Text means its UTF-8 bytes; keys are PEM text, or DER bytes.

They need the package `cryptography`, which is imported when the first signature is made.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes


def rsa_sha1(private_key: str | bytes, message: str | bytes) -> bytes:
    """RSA, PKCS#1 v1.5, SHA-1, which OAuth 1.0a still asks for."""
    return _rsa("SHA1", private_key, message)


def rsa_sha256(private_key: str | bytes, message: str | bytes) -> bytes:
    """RSA, PKCS#1 v1.5, SHA-256. The key is PEM text (or DER bytes): ``rsa_sha256(pem, "symbol=BTCUSDT")``."""
    return _rsa("SHA256", private_key, message)


def rsa_sha512(private_key: str | bytes, message: str | bytes) -> bytes:
    """RSA, PKCS#1 v1.5, SHA-512."""
    return _rsa("SHA512", private_key, message)


def rsa_pss_sha256(private_key: str | bytes, message: str | bytes) -> bytes:
    """RSA-PSS, SHA-256, salt as long as the digest; differs each time: ``rsa_pss_sha256(pem, "1700000000GET/")``."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import padding, rsa

    key = _private_key(private_key)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise _other_key("RSA")
    scheme = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.DIGEST_LENGTH)
    return key.sign(_bytes(message), scheme, hashes.SHA256())


def ed25519(private_key: str | bytes, message: str | bytes) -> bytes:
    """Ed25519. The key is PEM text, or bytes: its seed of 32, or DER: ``ed25519(seed, "symbol=BTCUSDT")``."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if isinstance(private_key, bytes) and len(private_key) == 32:
        return Ed25519PrivateKey.from_private_bytes(private_key).sign(_bytes(message))
    key = _private_key(private_key)
    if not isinstance(key, Ed25519PrivateKey):
        raise _other_key("Ed25519")
    return key.sign(_bytes(message))


def ecdsa_sha256(private_key: str | bytes, message: str | bytes) -> bytes:
    """ECDSA, SHA-256, as DER; differs each time: ``ecdsa_sha256(pem, "1700000000GET/")``."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec

    key = _private_key(private_key)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise _other_key("elliptic-curve")
    return key.sign(_bytes(message), ec.ECDSA(hashes.SHA256()))


def es256(private_key: str | bytes, message: str | bytes) -> bytes:
    """ECDSA, P-256, SHA-256, as JSON Web Tokens want it (r and s, 32 bytes each): ``es256(pem, "header.claims")``."""
    from cryptography.hazmat.primitives.asymmetric import ec, utils

    key = _private_key(private_key)
    if not (isinstance(key, ec.EllipticCurvePrivateKey) and isinstance(key.curve, ec.SECP256R1)):
        raise _other_key("P-256")
    r, s = utils.decode_dss_signature(ecdsa_sha256(private_key, message))
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


def _rsa(digest: str, private_key: str | bytes, message: str | bytes) -> bytes:
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import padding, rsa

    key = _private_key(private_key)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise _other_key("RSA")
    return key.sign(_bytes(message), padding.PKCS1v15(), getattr(hashes, digest)())


def _bytes(value: str | bytes) -> bytes:
    return value.encode() if isinstance(value, str) else value


@lru_cache(maxsize=8)
def _private_key(private_key: str | bytes) -> PrivateKeyTypes:
    """Reading a key takes longer than signing with it, so the last few are kept."""
    from cryptography.hazmat.primitives.serialization import load_der_private_key, load_pem_private_key

    if isinstance(private_key, str):
        return load_pem_private_key(private_key.encode(), password=None)
    return load_der_private_key(private_key, password=None)


def _other_key(wanted: str) -> ValueError:
    return ValueError(f"this signature needs a private key of the kind {wanted}")
