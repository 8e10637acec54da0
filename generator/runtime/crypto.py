"""Digests and signatures, with the meanings of the expression language. Text means its UTF-8 bytes.

Only the signatures with a private key need the package `cryptography`, and only when they are made.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes


def md5(message: str | bytes) -> bytes:
    """``md5("").hex()`` is ``d41d8cd98f00b204e9800998ecf8427e``."""
    return hashlib.md5(_bytes(message), usedforsecurity=False).digest()


def sha1(message: str | bytes) -> bytes:
    """``sha1("").hex()`` begins with ``da39a3ee``."""
    return hashlib.sha1(_bytes(message), usedforsecurity=False).digest()


def sha256(message: str | bytes) -> bytes:
    """``sha256("").hex()`` begins with ``e3b0c442``."""
    return hashlib.sha256(_bytes(message)).digest()


def sha384(message: str | bytes) -> bytes:
    """``sha384("").hex()`` begins with ``38b060a7``."""
    return hashlib.sha384(_bytes(message)).digest()


def sha512(message: str | bytes) -> bytes:
    """``sha512("").hex()`` begins with ``cf83e135``."""
    return hashlib.sha512(_bytes(message)).digest()


def hmac_md5(key: str | bytes, message: str | bytes) -> bytes:
    """``hmac_md5("Jefe", "what do ya want for nothing?").hex()`` begins with ``750c783e``."""
    return _hmac("md5", key, message)


def hmac_sha1(key: str | bytes, message: str | bytes) -> bytes:
    """``hmac_sha1("Jefe", "what do ya want for nothing?").hex()`` begins with ``effcdf6a``."""
    return _hmac("sha1", key, message)


def hmac_sha256(key: str | bytes, message: str | bytes) -> bytes:
    """``hmac_sha256("Jefe", "what do ya want for nothing?").hex()`` begins with ``5bdcc146``."""
    return _hmac("sha256", key, message)


def hmac_sha384(key: str | bytes, message: str | bytes) -> bytes:
    """``hmac_sha384("Jefe", "what do ya want for nothing?").hex()`` begins with ``af45d2e3``."""
    return _hmac("sha384", key, message)


def hmac_sha512(key: str | bytes, message: str | bytes) -> bytes:
    """``hmac_sha512("Jefe", "what do ya want for nothing?").hex()`` begins with ``164b7a7b``."""
    return _hmac("sha512", key, message)


def equal(one: str | bytes | None, other: str | bytes | Sequence[str] | None) -> bool:
    """Whether both are the same, or ``one`` is among ``other``; how long it takes says nothing about where they differ.

    What is absent equals nothing: ``equal(None, None)`` is False.
    """
    if one is None or other is None:
        return False
    wanted = _bytes(one)
    others = [other] if isinstance(other, str | bytes) else other
    same = [hmac.compare_digest(wanted, _bytes(each)) for each in others]
    return any(same)


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


def _hmac(digest: str, key: str | bytes, message: str | bytes) -> bytes:
    inner, outer = _keyed(digest, key)
    first, second = inner.copy(), outer.copy()
    first.update(message.encode() if isinstance(message, str) else message)
    second.update(first.digest())
    digested: bytes = second.digest()
    return digested


@lru_cache(maxsize=16)
def _keyed(digest: str, key: str | bytes) -> tuple[Any, Any]:
    """Both hashes of RFC 2104 with the key inside, kept: setting them up takes longer than a short message does."""
    inner, outer = hashlib.new(digest, usedforsecurity=False), hashlib.new(digest, usedforsecurity=False)
    block = _bytes(key)
    if len(block) > inner.block_size:
        block = hashlib.new(digest, block, usedforsecurity=False).digest()
    block = block.ljust(inner.block_size, b"\0")
    inner.update(bytes(byte ^ 0x36 for byte in block))
    outer.update(bytes(byte ^ 0x5C for byte in block))
    return inner, outer


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
