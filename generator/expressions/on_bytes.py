"""Functions that make bytes (digests, signatures), and those that turn bytes into text and back."""

from __future__ import annotations

from generator.expressions.function import DATA, TEXT, Function, Method, Parameter, Symbol
from generator.expressions.kinds import Kind

_MESSAGE = Parameter("message", Kind.TEXT | Kind.BYTES)
_SECRET = Parameter("key", Kind.TEXT | Kind.BYTES)
_PUBLIC_KEY = Parameter("public_key", Kind.TEXT | Kind.BYTES)
_SIGNATURE = Parameter("signature", Kind.BYTES)
_COMPARED = Parameter("value", Kind.TEXT | Kind.BYTES | Kind.NONE)
_COMPARED_WITH = Parameter("other", Kind.TEXT | Kind.BYTES | Kind.TEXTS | Kind.NONE)
_PRIVATE_KEY = Parameter("private_key", Kind.TEXT | Kind.BYTES)


def _digest(name: str, title: str) -> Function:
    doc = f"The {title} digest of a text (as UTF-8) or of bytes."
    return Function(name, (_MESSAGE,), Kind.BYTES, Symbol(name, "auth.digests"), doc, f"hex({name}(body))")


def _hmac(digest: str, title: str) -> Function:
    doc = f"HMAC with {title}; key and message are text (as UTF-8) or bytes."
    name = f"hmac_{digest}"
    example = f"hex({name}(api_secret, body))"
    return Function(name, (_SECRET, _MESSAGE), Kind.BYTES, Symbol(name, "auth.digests"), doc, example)


def _verifying(name: str, doc: str) -> Function:
    parameters = (_PUBLIC_KEY, _SIGNATURE, _MESSAGE)
    example = f'{name}(public_key, unbase64(header("X-Signature") or ""), body)'
    return Function(name, parameters, Kind.BOOLEAN, Symbol(name, "auth.public_keys"), doc, example)


def _asymmetric(name: str, doc: str, example: str) -> Function:
    return Function(name, (_PRIVATE_KEY, _MESSAGE), Kind.BYTES, Symbol(name, "auth.private_keys"), doc, example)


ROWS: tuple[Function, ...] = (
    _digest("md5", "MD5"),
    _digest("sha1", "SHA-1"),
    _digest("sha256", "SHA-256"),
    _digest("sha384", "SHA-384"),
    _digest("sha512", "SHA-512"),
    _hmac("md5", "MD5"),
    _hmac("sha1", "SHA-1"),
    _hmac("sha256", "SHA-256"),
    _hmac("sha384", "SHA-384"),
    _hmac("sha512", "SHA-512"),
    _asymmetric(
        "rsa_sha1",
        "RSA signature, PKCS#1 v1.5 with SHA-1, as OAuth 1.0a has it; the key is PEM.",
        "base64(rsa_sha1(private_key, body))",
    ),
    _asymmetric(
        "rsa_sha512",
        "RSA signature, PKCS#1 v1.5 with SHA-512; the key is PEM.",
        "base64(rsa_sha512(private_key, body))",
    ),
    _asymmetric(
        "rsa_sha256",
        "RSA signature, PKCS#1 v1.5 with SHA-256; the key is PEM.",
        "base64(rsa_sha256(private_key, query))",
    ),
    _asymmetric(
        "rsa_pss_sha256",
        "RSA-PSS signature with SHA-256 and a salt of 32 bytes; differs each time.",
        "base64(rsa_pss_sha256(private_key, f'{timestamp}{method}{path}'))",
    ),
    _asymmetric(
        "ed25519",
        "Ed25519 signature; the key is PEM text, or bytes: the seed of 32 bytes, or DER.",
        "base64(ed25519(unbase64(private_key)[:32], query))",
    ),
    _asymmetric(
        "ecdsa_sha256",
        "ECDSA signature with SHA-256, in DER; differs each time.",
        "base64(ecdsa_sha256(private_key, body))",
    ),
    _asymmetric(
        "es256",
        "ECDSA P-256 with SHA-256 as tokens want it: r and s, 64 bytes; differs each time.",
        "base64url(es256(private_key, f'{header}.{claims}'))",
    ),
    _verifying("verify_ed25519", "Whether an Ed25519 signature is right; the key is PEM, its 32 bytes, or DER."),
    _verifying("verify_rsa_sha256", "Whether an RSA signature (PKCS#1 v1.5, SHA-256) is right."),
    _verifying("verify_rsa_pss_sha256", "Whether an RSA-PSS signature (SHA-256) is right."),
    _verifying("verify_ecdsa_sha256", "Whether an ECDSA signature (SHA-256, DER) is right."),
    _verifying("verify_es256", "Whether an ECDSA signature as in tokens (r and s, 64 bytes) is right."),
    Function(
        "equal",
        (_COMPARED, _COMPARED_WITH),
        Kind.BOOLEAN,
        Symbol("equal", "auth.digests"),
        "Whether both are the same, or the first is in a list of texts, in constant time; None equals nothing.",
        'equal(signature, header("X-Signature"))',
    ),
    Function("hex", (DATA,), Kind.TEXT, Method("hex"), "Lower-case hex digits.", "hex(sha256(body))"),
    Function(
        "base64",
        (DATA,),
        Kind.TEXT,
        Symbol("to_base64", "data.encoding"),
        "Base64 with padding.",
        "base64(sha256(body))",
    ),
    Function(
        "base64url",
        (DATA,),
        Kind.TEXT,
        Symbol("to_base64url", "data.encoding"),
        "URL-safe base64 without padding, as tokens want it.",
        'base64url(utf8(json(alg="ES256")))',
    ),
    Function("utf8", (TEXT,), Kind.BYTES, Method("encode"), "The bytes of a text.", "utf8(path) + inner"),
    Function(
        "from_utf8", (DATA,), Kind.TEXT, Method("decode"), "The text that bytes mean.", "from_utf8(unbase64(token))"
    ),
    Function(
        "unhex",
        (TEXT,),
        Kind.BYTES,
        Symbol("bytes.fromhex"),
        "The bytes of hex digits.",
        "unhex(api_secret)",
    ),
    Function(
        "unbase64",
        (TEXT,),
        Kind.BYTES,
        Symbol("from_base64", "data.encoding"),
        "The bytes of a base64 text; padding may be missing.",
        "unbase64(api_secret)",
    ),
    Function(
        "unbase64url",
        (TEXT,),
        Kind.BYTES,
        Symbol("from_base64url", "data.encoding"),
        "The bytes of a URL-safe base64 text; padding may be missing.",
        "unbase64url(api_secret)",
    ),
)
