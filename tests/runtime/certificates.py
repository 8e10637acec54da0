"""A server behind TLS, and certificates that vouch for themselves."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from .server import Server

NAMES: dict[str, x509.GeneralName] = {
    "here": x509.IPAddress(ip_address("127.0.0.1")),
    "venue": x509.DNSName("venue.test"),
    "elsewhere": x509.DNSName("elsewhere.test"),
}
"""Whom each certificate is for."""


class TlsServer(Server):
    """The same server behind TLS."""

    context: ssl.SSLContext

    def _accept(self) -> None:
        self._listener = self.context.wrap_socket(self._listener, server_side=True, do_handshake_on_connect=False)
        super()._accept()


def tls_server(folder: Path, name: str, *answers: bytes) -> TlsServer:
    """A server that shows one of the certificates in a folder."""
    server = TlsServer(*answers)
    server.context = served(folder, name)
    server.url = server.url.replace("http:", "https:")
    return server


def served(folder: Path, name: str) -> ssl.SSLContext:
    """What a server needs to show one of the certificates."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / f"{name}.pem", folder / "key.pem")
    return context


def trusting(folder: Path, name: str) -> ssl.SSLContext:
    """A context that trusts one of the certificates and verifies all else as usual."""
    return ssl.create_default_context(cafile=str(folder / f"{name}.pem"))


def write_certificates(folder: Path) -> None:
    """A key, and a certificate for each of ``NAMES``."""
    key = ec.generate_private_key(ec.SECP256R1())
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    now = datetime.now(UTC)
    for name, subject in NAMES.items():
        issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        certificate = (
            x509.CertificateBuilder()
            .subject_name(issuer)
            .issuer_name(issuer)
            .public_key(key.public_key())
            .serial_number(1)
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=1))
            .add_extension(x509.SubjectAlternativeName([subject]), critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(key, hashes.SHA256())
        )
        (folder / f"{name}.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
