"""Certificates are always checked."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from generator.runtime.errors import ConnectionFailed

from . import acme
from .drivers import Blocking, Driver
from .server import Server, reply


class TlsServer(Server):
    """The same server behind TLS."""

    context: ssl.SSLContext

    def _accept(self) -> None:
        self._listener = self.context.wrap_socket(self._listener, server_side=True, do_handshake_on_connect=False)
        super()._accept()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a key and certificates that vouch for themselves: for 127.0.0.1 and for elsewhere."""
    folder = tmp_path_factory.mktemp("tls")
    key = ec.generate_private_key(ec.SECP256R1())
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    names: dict[str, x509.GeneralName] = {
        "here": x509.IPAddress(ip_address("127.0.0.1")),
        "elsewhere": x509.DNSName("elsewhere.test"),
    }
    for name, subject in names.items():
        issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        now = datetime.now(UTC)
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
    return folder


@pytest.fixture(params=["here", "elsewhere"])
def server(request: pytest.FixtureRequest, folder: Path) -> Iterator[tuple[str, TlsServer]]:
    """A server with either certificate."""
    name: str = request.param
    server = TlsServer(reply('{"code": 0, "data": 1}'))
    server.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.context.load_cert_chain(folder / f"{name}.pem", folder / "key.pem")
    server.url = server.url.replace("http:", "https:")
    with server:
        yield name, server


def test_a_certificate_that_nobody_vouches_for_is_refused(driver: Driver, server: tuple[str, TlsServer]) -> None:
    with pytest.raises(ConnectionFailed, match="certificate verify failed") as caught:
        driver.call(server[1].url, acme.CANCEL, body={"order_no": "1"})
    assert caught.value.sent is False
    assert server[1].requests == []


def test_ones_own_context_decides_whom_to_trust(driver: Driver, server: tuple[str, TlsServer], folder: Path) -> None:
    name, made = server
    context = ssl.create_default_context(cafile=str(folder / f"{name}.pem"))
    if name == "here":
        assert driver.call(made.url, acme.PING, client={"ssl_context": context}) == 1
    else:
        with pytest.raises(ConnectionFailed, match="mismatch"):
            driver.call(made.url, acme.PING, client={"ssl_context": context})


def test_a_context_of_ones_own_that_verifies_nothing_is_ones_own_word(
    driver: Driver, server: tuple[str, TlsServer]
) -> None:
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    assert driver.call(server[1].url, acme.PING, client={"ssl_context": context}) == 1


def test_threads_share_one_context(server: tuple[str, TlsServer], folder: Path) -> None:
    name, made = server
    if name != "here":
        pytest.skip("one certificate is enough")
    context = ssl.create_default_context(cafile=str(folder / "here.pem"))
    found: list[object] = []
    with Blocking().client(made.url, ssl_context=context) as client:
        threads = [
            threading.Thread(target=lambda: found.append(client.request("GET /x", signed=False))) for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
    assert found == [1] * 8
