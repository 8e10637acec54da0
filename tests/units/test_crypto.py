"""Digests and signatures against published vectors; signatures that differ each time against their public key."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from generator.runtime.auth import digests, private_keys

ABC = {
    "md5": "900150983cd24fb0d6963f7d28e17f72",
    "sha1": "a9993e364706816aba3e25717850c26c9cd0d89d",
    "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "sha384": ("cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"),
    "sha512": (
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
    ),
}
"""The digests of ``abc``: RFC 1321 and FIPS 180."""


@pytest.mark.parametrize("name", ABC)
def test_digests(name: str) -> None:
    digest: Callable[[str | bytes], bytes] = getattr(digests, name)
    assert digest("abc").hex() == ABC[name]
    assert digest(b"abc") == digest("abc")
    assert digest("é") == digest(b"\xc3\xa9")


RFC_2202: list[tuple[str | bytes, str | bytes, str]] = [
    (b"\x0b" * 20, "Hi There", "b617318655057264e28bc0b6fb378c8ef146be00"),
    ("Jefe", "what do ya want for nothing?", "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"),
    (b"\xaa" * 20, b"\xdd" * 50, "125d7342b9ac11cd91a39af48aa17b4f63f175d3"),
    (bytes(range(1, 26)), b"\xcd" * 50, "4c9007f4026250c6bc8414f9bf50c86c2d7235da"),
    (
        b"\xaa" * 80,
        "Test Using Larger Than Block-Size Key - Hash Key First",
        "aa4ae5e15272d00e95705637ce8a3b55ed402112",
    ),
]


@pytest.mark.parametrize(("key", "message", "digest"), RFC_2202)
def test_hmac_sha1(key: str | bytes, message: str | bytes, digest: str) -> None:
    assert digests.hmac_sha1(key, message).hex() == digest


RFC_4231: list[tuple[str | bytes, str | bytes, dict[str, str]]] = [
    (
        b"\x0b" * 20,
        "Hi There",
        {
            "256": "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
            "384": "afd03944d84895626b0825f4ab46907f15f9dadbe4101ec682aa034c7cebc59cfaea9ea9076ede7f4af152e8b2fa9cb6",
            "512": "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde"
            "daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854",
        },
    ),
    (
        "Jefe",
        "what do ya want for nothing?",
        {
            "256": "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            "384": "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
            "512": "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
            "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
        },
    ),
    (
        b"\xaa" * 131,
        "Test Using Larger Than Block-Size Key - Hash Key First",
        {
            "256": "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
            "384": "4ece084485813e9088d2c63a041bc5b44f9ef1012a2b588f3cd11f05033ac4c60c2ef6ab4030fe8296248df163f44952",
            "512": "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352"
            "6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598",
        },
    ),
]


@pytest.mark.parametrize("bits", ["256", "384", "512"])
@pytest.mark.parametrize(("key", "message", "expected"), RFC_4231)
def test_hmac_sha2(key: str | bytes, message: str | bytes, expected: dict[str, str], bits: str) -> None:
    function: Callable[[str | bytes, str | bytes], bytes] = getattr(digests, f"hmac_sha{bits}")
    assert function(key, message).hex() == expected[bits]


PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | Ed25519PrivateKey


def pem(key: PrivateKey) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def der(key: PrivateKey) -> bytes:
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


RSA = rsa.generate_private_key(65537, 2048)
CURVE = ec.generate_private_key(ec.SECP256R1())


def test_ed25519() -> None:
    """RFC 8032, section 7.1, test 2."""
    seed = bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
    signature = (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    key = Ed25519PrivateKey.from_private_bytes(seed)
    for given in (seed, pem(key), der(key)):
        assert private_keys.ed25519(given, b"\x72").hex() == signature


@pytest.mark.parametrize("key", [pem(RSA), der(RSA)], ids=["pem", "der"])
def test_rsa(key: str | bytes) -> None:
    signature = private_keys.rsa_sha256(key, "é")
    assert signature == private_keys.rsa_sha256(key, b"\xc3\xa9")
    RSA.public_key().verify(signature, "é".encode(), padding.PKCS1v15(), hashes.SHA256())


def test_rsa_pss() -> None:
    signature = private_keys.rsa_pss_sha256(pem(RSA), "text")
    assert signature != private_keys.rsa_pss_sha256(pem(RSA), "text")
    scheme = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=32)
    RSA.public_key().verify(signature, b"text", scheme, hashes.SHA256())
    with pytest.raises(InvalidSignature):
        RSA.public_key().verify(signature, b"other", scheme, hashes.SHA256())


def test_ecdsa() -> None:
    CURVE.public_key().verify(private_keys.ecdsa_sha256(pem(CURVE), "text"), b"text", ec.ECDSA(hashes.SHA256()))


def test_es256() -> None:
    signature = private_keys.es256(pem(CURVE), "header.claims")
    assert len(signature) == 64
    numbers = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    encoded = utils.encode_dss_signature(*numbers)
    CURVE.public_key().verify(encoded, b"header.claims", ec.ECDSA(hashes.SHA256()))


@pytest.mark.parametrize(
    ("function", "key", "wanted"),
    [
        (private_keys.rsa_sha256, pem(CURVE), "RSA"),
        (private_keys.rsa_pss_sha256, pem(CURVE), "RSA"),
        (private_keys.ed25519, pem(RSA), "Ed25519"),
        (private_keys.ecdsa_sha256, pem(RSA), "elliptic-curve"),
        (private_keys.es256, pem(ec.generate_private_key(ec.SECP521R1())), "P-256"),
        (private_keys.es256, pem(ec.generate_private_key(ec.SECP256K1())), "P-256"),
    ],
)
def test_a_key_of_another_kind(function: Callable[[str, str], bytes], key: str, wanted: str) -> None:
    with pytest.raises(ValueError, match=wanted):
        function(key, "text")


def test_a_broken_key_is_not_shown() -> None:
    secret = "MHcCAQEEIJcmJHIvuFfki"
    with pytest.raises(ValueError) as caught:
        private_keys.rsa_sha256(f"-----BEGIN PRIVATE KEY-----\n{secret}\n-----END PRIVATE KEY-----\n", "text")
    assert secret not in str(caught.value)


def test_private_keys_cost_nothing_until_they_are_used() -> None:
    code = (
        "import sys, generator.runtime.auth.private_keys, generator.runtime.auth.public_keys; "
        "print(any(name.startswith('cryptography') for name in sys.modules))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "False"
