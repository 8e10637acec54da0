"""Signatures of a venue that are verified by its public key: the right one passes, every other is refused."""

from __future__ import annotations

from base64 import b64decode

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from generator.runtime.auth import public_keys
from generator.runtime.auth.verification import Verdict

TEXT = "one é"
RSA = rsa.generate_private_key(65537, 2048)
CURVE = ec.generate_private_key(ec.SECP256R1())
EDWARDS = Ed25519PrivateKey.generate()
PSS = padding.PSS(padding.MGF1(hashes.SHA256()), 32)
DER = CURVE.sign(TEXT.encode(), ec.ECDSA(hashes.SHA256()))
R_AND_S = b"".join(number.to_bytes(32, "big") for number in utils.decode_dss_signature(DER))


def pem(key: Ed25519PrivateKey | ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> str:
    """The public half, as a venue prints it."""
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


SIGNED = {
    "ed25519": (public_keys.verify_ed25519, pem(EDWARDS), EDWARDS.sign(TEXT.encode())),
    "rsa": (public_keys.verify_rsa_sha256, pem(RSA), RSA.sign(TEXT.encode(), padding.PKCS1v15(), hashes.SHA256())),
    "pss": (public_keys.verify_rsa_pss_sha256, pem(RSA), RSA.sign(TEXT.encode(), PSS, hashes.SHA256())),
    "ecdsa": (public_keys.verify_ecdsa_sha256, pem(CURVE), DER),
    "es256": (public_keys.verify_es256, pem(CURVE), R_AND_S),
}


@pytest.mark.parametrize("name", SIGNED)
def test_the_right_one_passes_and_others_are_refused(name: str) -> None:
    verify, key, signature = SIGNED[name]
    assert verify(key, signature, TEXT)
    der = b64decode("".join(key.split("\n")[1:-2]))
    assert verify(der, signature, TEXT.encode())
    assert not verify(key, signature, "another")
    for wrong in (b"", signature[:-1], signature + b"\0", bytes([*signature[:-1], signature[-1] ^ 1])):
        assert not verify(key, wrong, TEXT)


@pytest.mark.parametrize("name", SIGNED)
def test_a_key_of_another_kind_verifies_nothing(name: str) -> None:
    verify, key, signature = SIGNED[name]
    for other in {pem(EDWARDS), pem(RSA), pem(CURVE)} - {key}:
        assert not verify(other, signature, TEXT)


def test_a_verdict_stays_what_it_was() -> None:
    """Code between verifying and believing cannot turn a wrong signature into a right one."""
    verdict = Verdict(False, "signature")
    with pytest.raises(AttributeError):
        setattr(verdict, "ok", True)  # noqa: B010 - a type checker refuses the plain form
    assert not verdict
    assert (verdict.ok, verdict.reason, verdict.steps) == (False, "signature", {})
