"""Digests and HMAC, with the meanings of the expression language. Text means its UTF-8 bytes."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from functools import lru_cache
from typing import Any


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
