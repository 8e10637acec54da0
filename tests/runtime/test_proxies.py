"""Proxies, real ones: tunnels to a venue behind TLS, whole addresses for plain HTTP, and passwords that nobody sees."""

from __future__ import annotations

import logging
import pickle
import pprint
import traceback
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from rich.pretty import pretty_repr

from generator.runtime.errors.exceptions import ConnectionFailed, RequestTimeout, TransportError
from generator.runtime.http import proxies
from generator.runtime.http.http1.origin import Route
from generator.runtime.http.proxies import Proxies, Proxy
from generator.runtime.http.request import Request
from generator.runtime.http.response import Response
from generator.runtime.http.transport import Timeout

from . import acme
from .certificates import TlsServer, tls_server, trusting, write_certificates
from .drivers import SECRET, Asynchronous, Blocking, Driver
from .proxy import SocksProxy, Target, TunnelProxy
from .server import Server, reply
from .transports import ALL, OURS, Transports

OK = reply('{"code": 0, "data": 1}')
USER = "me:p@ss w0rd"
ADDRESS = "me:p%40ss%20w0rd"
HIDDEN = ("p@ss", "p%40ss", "bWU6cEBzcyB3MHJk")
"""The password, as it is written in an address, and as it goes to the proxy."""


@pytest.fixture(params=ALL, ids=lambda transports: transports.name)
def transports(request: pytest.FixtureRequest) -> Transports:
    """Each kind of transport in turn."""
    made: Transports = request.param
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with certificates."""
    folder = tmp_path_factory.mktemp("tls")
    write_certificates(folder)
    return folder


@pytest.fixture
def venue(folder: Path) -> Iterator[TlsServer]:
    """A venue behind TLS, called venue.test, where only the proxy finds it."""
    with tls_server(folder, "venue", OK) as server:
        yield server


def place(server: Server) -> Target:
    """Where a server listens."""
    parts = urlsplit(server.url)
    return parts.hostname or "", parts.port or 0


def test_a_tunnel_leads_to_the_venue_and_is_kept(transports: Transports, venue: TlsServer, folder: Path) -> None:
    request = Request.of("POST", "https://venue.test/x?y=%7e", headers={"X-SIGN": "signature"}, body="{}")
    with TunnelProxy(place(venue), USER) as proxy:
        found = transports.send(
            request, request, context=trusting(folder, "venue"), proxy=f"http://{ADDRESS}@{proxy.address}"
        )
    assert [each.status for each in found if isinstance(each, Response)] == [200, 200], found
    (asked,) = proxy.asked
    assert asked.startswith("CONNECT venue.test:443 HTTP/1.")
    assert "X-SIGN" not in asked
    assert (len(venue.requests), venue.connections) == (2, 1)
    assert venue.head[0] == "POST /x?y=%7e HTTP/1.1"
    assert venue.header("Host") == "venue.test"
    assert venue.header("Proxy-Authorization") is None, "the venue does not see the proxy's password"


def test_the_certificate_at_the_end_of_a_tunnel_is_checked(
    transports: Transports, venue: TlsServer, folder: Path
) -> None:
    request = Request.of("POST", "https://other.test/x", body="{}")
    with TunnelProxy(place(venue)) as proxy:
        for context in (None, trusting(folder, "venue")):
            (found,) = transports.send(request, context=context, proxy=f"http://{proxy.address}")
            assert type(found) is ConnectionFailed, repr(found)
            assert found.sent is False
    assert venue.requests == []


def test_plain_requests_are_passed_on(transports: Transports) -> None:
    with Server(OK) as server, TunnelProxy(place(server), USER) as proxy:
        (found,) = transports.send(
            Request.of("GET", "http://venue.test/x?y=%7e"), proxy=f"http://{ADDRESS}@{proxy.address}"
        )
        assert isinstance(found, Response), repr(found)
        assert found.status == 200
        assert proxy.asked[0].startswith("GET http://venue.test/x?y=%7e HTTP/1.1\r\n")
        assert server.header("Host") == "venue.test"


@pytest.mark.parametrize("scheme", ["https", "http"])
def test_a_password_is_seen_by_nobody(
    transports: Transports, scheme: str, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The proxy knows another user. A tunnel that is refused has sent nothing; a plain request gets the refusal."""
    caplog.set_level(logging.DEBUG)
    with Server(OK) as server, TunnelProxy(place(server), "somebody:else") as proxy:
        (found,) = transports.send(
            Request.of("GET", f"{scheme}://venue.test/x"),
            context=trusting(folder, "venue"),
            proxy=f"http://{ADDRESS}@{proxy.address}",
        )
    shown = repr(found)
    if scheme == "http":
        assert isinstance(found, Response)
        assert found.status == 407
    else:
        assert isinstance(found, ConnectionFailed)
        assert found.sent is False
        shown += "".join(traceback.format_exception(found)) + repr(vars(found)) + repr(pickle.dumps(found))
    ours = [record.getMessage() for record in caplog.records if transports.is_ours or "httpx" not in record.name]
    for hidden in HIDDEN:
        assert hidden not in shown
        assert hidden not in "".join(ours)


def test_a_proxy_that_says_nothing_is_not_waited_for(transports: Transports, folder: Path) -> None:
    with TunnelProxy(("127.0.0.1", 1), hangs=True) as proxy:
        (found,) = transports.send(
            Request.of("POST", "https://venue.test/x", body="{}"),
            timeout=Timeout(connect=0.3, read=0.6, total=60),
            context=trusting(folder, "venue"),
            proxy=f"http://{proxy.address}",
        )
    assert isinstance(found, RequestTimeout), repr(found)
    if transports.is_ours:
        assert found.sent is False


def test_a_proxy_that_is_not_there(transports: Transports, folder: Path) -> None:
    for scheme in ("http", "https"):
        (found,) = transports.send(
            Request.of("GET", f"{scheme}://venue.test/x"),
            context=trusting(folder, "venue"),
            proxy=f"http://{ADDRESS}@127.0.0.1:1",
        )
        assert isinstance(found, TransportError)
        assert found.sent is False
        assert not [hidden for hidden in HIDDEN if hidden in str(found) + repr(found.__cause__)]


def test_a_client_says_nothing_of_its_proxy(driver: Driver) -> None:
    made = driver.client("https://venue.test", proxy=f"http://{ADDRESS}@127.0.0.1:1")
    shown = repr(made) + repr(made.with_options(timeout=1))
    with pytest.raises(ConnectionFailed) as caught:
        driver.call("https://venue.test", acme.PING, client={"proxy": f"http://{ADDRESS}@127.0.0.1:1"})
    locals_too = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    ours = [frame for frame in locals_too.stack if "/tests/" not in frame.filename]
    shown += str(caught.value) + repr(ours) + "".join(str(frame.locals) for frame in ours)
    assert ours
    assert not [hidden for hidden in HIDDEN if hidden in shown]


@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"])
def test_the_environment_names_a_proxy(driver: Driver, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Server(OK) as server, TunnelProxy(place(server), USER) as proxy:
        monkeypatch.setenv(name, f"http://{ADDRESS}@{proxy.address}")
        assert driver.call("http://venue.test", acme.PING) == 1
        assert driver.call(server.url, acme.PING, client={"proxy": False}) == 1
        monkeypatch.setenv("NO_PROXY", "elsewhere.test, 127.0.0.0/8")
        assert driver.call(server.url, acme.PING) == 1
    assert [head.split()[1].partition("/ping")[0] for head in proxy.asked] == ["http://venue.test"]


@pytest.mark.parametrize(
    ("variables", "address", "port"),
    [
        ({"http_proxy": "a:1", "HTTP_PROXY": "b:2"}, "http://v.test", 1),
        ({"http_proxy": "", "HTTP_PROXY": "b:2"}, "http://v.test", None),
        ({"HTTP_PROXY": "b:2", "REQUEST_METHOD": "GET"}, "http://v.test", None),
        ({"http_proxy": "a:1", "REQUEST_METHOD": "GET"}, "http://v.test", 1),
        ({"HTTPS_PROXY": "b:2", "REQUEST_METHOD": "GET"}, "https://v.test", 2),
        ({"HTTP_PROXY": "b:2"}, "https://v.test", None),
        ({"HTTP_PROXY": "b:2", "ALL_PROXY": "c:3"}, "https://v.test", 3),
        ({"HTTPS_PROXY": "b:2"}, "wss://v.test", 2),
        ({"HTTP_PROXY": "b:2"}, "ws://v.test", 2),
        ({"ALL_PROXY": "c:3", "NO_PROXY": "*"}, "https://v.test", None),
        ({"ALL_PROXY": "c:3", "no_proxy": "V.test"}, "https://api.v.TEST", None),
        ({"ALL_PROXY": "c:3", "NO_PROXY": ".v.test"}, "https://v.test", None),
        ({"ALL_PROXY": "c:3", "NO_PROXY": "v.test"}, "https://dev.test", 3),
        ({"ALL_PROXY": "c:3", "NO_PROXY": "v.test:8443"}, "https://v.test", 3),
        ({"ALL_PROXY": "c:3", "NO_PROXY": "v.test:8443"}, "https://v.test:8443", None),
        ({"ALL_PROXY": "c:3", "NO_PROXY": "10.0.0.0/8"}, "https://10.1.2.3", None),
        ({"ALL_PROXY": "c:3", "NO_PROXY": "10.0.0.0/8"}, "https://11.1.2.3", 3),
        ({"ALL_PROXY": "c:3", "NO_PROXY": "::1, 10.1.2.3:443"}, "https://[::1]", None),
        ({"ALL_PROXY": "c:3", "NO_PROXY": "::1, 10.1.2.3:443"}, "https://10.1.2.3", None),
    ],
)
def test_the_environment_is_read_as_other_clients_read_it(
    variables: dict[str, str], address: str, port: int | None
) -> None:
    found = Route.of(address, Proxies(environment=variables)).proxy
    assert (found and found.port) == port


def test_a_variable_that_names_no_proxy_is_told_without_its_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "ftp://me:hush@p")
    with pytest.raises(ValueError, match="the environment variable HTTPS_PROXY names no proxy") as caught:
        Proxies()
    stack = traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack
    shown = str(caught.value) + "".join(str(frame.locals) for frame in stack if "/tests/" not in frame.filename)
    assert "hush" not in shown


@pytest.mark.parametrize("password", ["a#b", "a/b?c", "a@b", "a%23b", "a:b", "ä&=+ ;"])
def test_every_password_arrives_as_it_is(transports: Transports, password: str) -> None:
    if not transports.is_ours:
        pytest.skip("httpx has its own way to read addresses")
    with Server(OK) as server, TunnelProxy(place(server), f"me:{unquote(password)}") as proxy:
        (found,) = transports.send(
            Request.of("GET", "http://venue.test/x"), proxy=f"http://me:{password}@{proxy.address}"
        )
    assert isinstance(found, Response), repr(found)
    assert found.status == 200


@pytest.mark.parametrize("user", ["", USER])
def test_a_socks_proxy_leads_to_the_venue(user: str, venue: TlsServer, folder: Path) -> None:
    """``socks5h`` leaves the name to the proxy; with ``socks5`` it gets an address."""
    for transports in OURS:
        before = len(venue.requests)
        with SocksProxy(place(venue), user) as proxy:
            found = transports.send(
                *[Request.of("POST", "https://venue.test/x", body="{}")] * 2,
                context=trusting(folder, "venue"),
                proxy=f"socks5h://{ADDRESS + '@' if user else ''}{proxy.address}",
            )
        assert [each.status for each in found if isinstance(each, Response)] == [200, 200], found
        assert proxy.asked == [("venue.test", 443)]
        assert len(venue.requests) == before + 2


def test_a_socks_proxy_gets_an_address_where_the_name_is_ours() -> None:
    for transports in OURS:
        with Server(OK) as server, SocksProxy(place(server)) as proxy:
            port = place(server)[1]
            (found,) = transports.send(
                Request.of("GET", f"http://localhost:{port}/x"), proxy=f"socks5://{proxy.address}"
            )
            assert isinstance(found, Response), repr(found)
            assert proxy.asked[0][0] in ("127.0.0.1", "::1")
            assert server.head[0] == "GET /x HTTP/1.1"


def test_a_socks_proxy_that_refuses_has_sent_nothing(folder: Path) -> None:
    for transports in OURS:
        with SocksProxy(("127.0.0.1", 1), "other:one") as proxy:
            (found,) = transports.send(
                Request.of("POST", "http://127.0.0.1/x", body="{}"), proxy=f"socks5://{ADDRESS}@{proxy.address}"
            )
        assert isinstance(found, ConnectionFailed), repr(found)
        assert found.sent is False
        assert "the SOCKS proxy refused" in str(found)
        assert not [hidden for hidden in HIDDEN if hidden in str(found) + repr(found.__cause__)]


def not_installed(_: str) -> None:
    """What ``find_spec`` says of a package that is not there."""


def test_socks_without_its_package_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proxies, "find_spec", not_installed)
    with pytest.raises(ValueError, match="extra `socks`"):
        Proxies("socks5://p:1")


def test_nothing_that_shows_a_client_shows_a_secret(driver: Driver) -> None:
    made = driver.client("https://venue.test", proxy=f"http://{ADDRESS}@127.0.0.1:1").with_options(
        headers={"X-Token": "hush-hush"}
    )
    inside = [vars(made), vars(made._transport), vars(made._proxies)]  # pyright: ignore[reportPrivateUsage]
    shown = "".join(f"{each!r} {pprint.pformat(each)} {pretty_repr(each)}" for each in [made, *inside])
    shown += pretty_repr(made._resolved) + pretty_repr(made._options)  # pyright: ignore[reportPrivateUsage]
    assert not [hidden for hidden in (*HIDDEN, "hush-hush", SECRET) if hidden in shown]
    assert "X-Token" in shown


@pytest.mark.parametrize(
    "address", ["https://proxy:1", "ftp://proxy:1", "http://", "http://p:hush", "http://a:hush@p/path"]
)
def test_other_proxies_are_refused_without_repeating_the_password(address: str) -> None:
    for driver in (Blocking(), Asynchronous()):
        with pytest.raises(ValueError, match="the proxy must be") as caught:
            driver.client("http://venue.test", proxy=address)
        assert "hush" not in str(caught.value)
    assert repr(Proxy.of("http://a:hush@p:3128")) == "Proxy(http://p:3128)"
