"""Fetching, against a server on this machine: robots, conditions, redirects and bounds."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.drift.pages import fetch
from generator.drift.pages.connecting import Connector, is_public
from generator.drift.pages.copies import FetchError, Kept
from generator.drift.pages.fetch import Web

PAGE = b"<html><body><main><h1>Errors</h1><p>Ten calls a second.</p></main></body></html>"


class Site(ThreadingHTTPServer):
    """Answers from a table of paths and notes every request."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: dict[str, tuple[int, dict[str, str], bytes]] = {"/page": (200, {"ETag": '"1"'}, PAGE)}
        self.seen: list[tuple[str, dict[str, str]]] = []

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}{path}"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        headers = {name.lower(): text for name, text in self.headers.items()}
        site = self.server
        assert isinstance(site, Site)
        site.seen.append((self.path, headers))
        status, extra, body = site.answers.get(self.path, (404, {}, b""))
        if status == 200 and headers.get("if-none-match") == extra.get("ETag", "none"):
            status, body = 304, b""
        self.send_response(status)
        for name, text in {"Content-Type": "text/html", "Content-Length": str(len(body)), **extra}.items():
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[Site]:
    server = Site()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path, "acme", Web(pause=0, private=True))


def test_a_page_is_fetched_once_and_asked_about_afterwards(site: Site, tmp_path: Path) -> None:
    first = kept(tmp_path).fetch("errors", site.url("/page"))
    second = kept(tmp_path).fetch("errors", site.url("/page"))
    assert (first.data, second.data) == (PAGE, PAGE)
    assert first.content_type == second.content_type == "text/html"
    pages = [headers for path, headers in site.seen if path == "/page"]
    assert "if-none-match" not in pages[0]
    assert pages[1]["if-none-match"] == '"1"'


def test_every_request_names_us_and_robots_are_read_once(site: Site, tmp_path: Path) -> None:
    one = kept(tmp_path)
    one.fetch("errors", site.url("/page"))
    one.fetch("again", site.url("/page"))
    assert [path for path, _ in site.seen] == ["/robots.txt", "/page", "/page"]
    assert all(headers["user-agent"].startswith("sdkwright-drift/") for _, headers in site.seen)


def test_what_robots_forbid_is_not_fetched(site: Site, tmp_path: Path) -> None:
    site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /page\n")
    with pytest.raises(FetchError, match="robots"):
        kept(tmp_path).fetch("errors", site.url("/page"))
    assert [path for path, _ in site.seen] == ["/robots.txt"]


def test_a_site_that_can_not_tell_is_left_alone(site: Site, tmp_path: Path) -> None:
    site.answers["/robots.txt"] = (503, {}, b"")
    with pytest.raises(FetchError, match="robots"):
        kept(tmp_path).fetch("errors", site.url("/page"))


def test_the_pause_that_a_site_asks_for_is_kept(site: Site) -> None:
    site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 3\n")
    web = Web(pause=0, private=True)
    assert web._robots.pause(site.url("/page"), 1.0) == 3.0  # pyright: ignore[reportPrivateUsage]


def test_redirects_are_followed_to_http_only(site: Site, tmp_path: Path) -> None:
    site.answers["/old"] = (301, {"Location": "/page"}, b"")
    site.answers["/file"] = (302, {"Location": "file:///etc/hostname"}, b"")
    site.answers["/loop"] = (302, {"Location": "/loop"}, b"")
    assert kept(tmp_path).fetch("errors", site.url("/old")).data == PAGE
    with pytest.raises(FetchError, match="only http"):
        kept(tmp_path).fetch("errors", site.url("/file"))
    with pytest.raises(FetchError, match="redirects"):
        kept(tmp_path).fetch("errors", site.url("/loop"))


@pytest.mark.parametrize(
    "address", ["ftp://127.0.0.1/x", "file:///etc/hostname", "http://user:secret@127.0.0.1/x", "http://"]
)
def test_other_addresses_are_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="only http"):
        kept(tmp_path).fetch("errors", address)


def test_a_page_without_end_is_cut(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "LARGEST", 1000)
    site.answers["/page"] = (200, {}, b"x" * 5000)
    with pytest.raises(FetchError, match="more than"):
        kept(tmp_path).fetch("errors", site.url("/page"))
    assert kept(tmp_path).load("errors") is None, "nothing half is kept"


def test_other_answers_and_silence_are_errors(site: Site, tmp_path: Path) -> None:
    site.answers["/gone"] = (410, {}, b"")
    with pytest.raises(FetchError, match="HTTP 410"):
        kept(tmp_path).fetch("errors", site.url("/gone"))
    closed = site.url("/page").replace(str(site.server_address[1]), "9")
    with pytest.raises(FetchError):
        kept(tmp_path).fetch("errors", closed)


def test_a_copy_can_be_looked_at_without_the_net(site: Site, tmp_path: Path) -> None:
    kept(tmp_path).fetch("errors", site.url("/page"))
    asked = len(site.seen)
    copy = Kept(tmp_path, "acme").load("errors")
    assert copy is not None
    assert copy.data == PAGE
    assert len(site.seen) == asked
    assert Kept(tmp_path, "acme").load("other") is None


class Dripping(threading.Thread):
    """Sends a byte now and then, of the headers or of a body without a length, until nobody listens."""

    pause = threading.Event()

    def __init__(self, head: bytes) -> None:
        super().__init__(daemon=True)
        self._head = head
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/page"

    def run(self) -> None:
        """Serve robots.txt, then the page."""
        for number in range(2):
            peer, _ = self._socket.accept()
            with peer, suppress(OSError):
                peer.recv(4096)
                if number == 0:
                    peer.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    continue
                peer.sendall(self._head)
                for _ in range(400):
                    peer.sendall(b"x")
                    self.pause.wait(0.02)


@pytest.mark.parametrize(
    "head",
    [b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"],
    ids=["head", "body"],
)
def test_what_drips_is_cut_off_and_not_kept(head: bytes, tmp_path: Path) -> None:
    site = Dripping(head)
    site.start()
    with pytest.raises(FetchError, match="was not received within"):
        Kept(tmp_path, "acme", Web(pause=0, private=True, longest=0.2)).fetch("errors", site.url)
    assert Kept(tmp_path, "acme").load("errors") is None
    site.join(20)
    assert not site.is_alive(), "the connection is ended, not left"


@pytest.mark.parametrize(
    ("address", "open_"),
    [("127.0.0.1", False), ("10.1.2.3", False), ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False),
     ("::1", False), ("fe80::1%eth0", False), ("fd00::1", False), ("::ffff:127.0.0.1", False),
     ("64:ff9b::7f00:1", False),
     ("2002:7f00:1::", False), ("224.0.0.1", False), ("1.1.1.1", True), ("2606:4700::1111", True)],
)  # fmt: skip
def test_which_addresses_are_of_the_open_net(address: str, open_: bool) -> None:
    assert is_public(address) is open_


def at_home(*_: object) -> list[str]:
    """A resolver to which every host is this machine."""
    return ["127.0.0.1"]


def test_no_name_leads_to_a_private_address(site: Site, tmp_path: Path) -> None:
    port = site.server_address[1]
    inside = Kept(tmp_path, "acme", Web(pause=0, connector=Connector(resolve=at_home)))
    with pytest.raises(FetchError, match=r"docs\.example is at 127\.0\.0\.1.*--private"):
        inside.fetch("errors", f"http://docs.example:{port}/page")
    with pytest.raises(FetchError, match="not a public address"):
        Kept(tmp_path, "acme", Web(pause=0)).fetch("errors", site.url("/page"))
    assert site.seen == []


def test_a_redirect_is_looked_at_as_the_first_address_is(site: Site, tmp_path: Path) -> None:
    class Half(Connector):
        """Takes one private address for a public one: the only public server that a test has."""

        def dial(self, host: str, port: int) -> socket.socket:
            private = Connector(private=True)
            return private.dial("127.0.0.1", port) if host == "docs.example" else super().dial(host, port)

    port = site.server_address[1]
    site.answers["/old"] = (302, {"Location": f"http://127.0.0.1:{port}/page"}, b"")
    with pytest.raises(FetchError, match="not a public address"):
        Kept(tmp_path, "acme", Web(pause=0, connector=Half())).fetch("errors", f"http://docs.example:{port}/old")
    assert [path for path, _ in site.seen] == ["/robots.txt", "/old"]


def test_the_host_that_answered_is_named(site: Site, tmp_path: Path) -> None:
    port = site.server_address[1]
    site.answers["/old"] = (302, {"Location": f"http://localhost:{port}/gone"}, b"")
    site.answers["/gone"] = (410, {}, b"")
    with pytest.raises(FetchError, match=rf"localhost:{port} responded with HTTP 410"):
        kept(tmp_path).fetch("errors", site.url("/old"))


def test_a_password_in_an_address_is_not_repeated(site: Site, tmp_path: Path) -> None:
    with pytest.raises(FetchError) as caught:
        kept(tmp_path).fetch("errors", f"http://me:hunter2@127.0.0.1:{site.server_address[1]}/page")
    assert "hunter2" not in str(caught.value)
    assert site.seen == []
