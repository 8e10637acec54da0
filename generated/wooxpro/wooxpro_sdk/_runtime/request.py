"""A request as the bytes that will be sent, which is what signing has to see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NoReturn, Self
from urllib.parse import parse_qsl, urlsplit

from msgspec import Struct

from .wire import Pairs, encode_form, encode_json, encode_query, pairs_of, percent

__all__ = [
    "Pairs",
    "Request",
    "SignedRequest",
    "encode_form",
    "encode_json",
    "encode_query",
    "merged",
    "pairs_of",
    "percent",
]


class Request(Struct, frozen=True, kw_only=True, eq=True):
    """What will be sent, not signed yet. ``path`` and ``query`` are percent-encoded, ``query_params`` are not."""

    method: str
    base_url: str
    """Scheme, host and port: ``https://api.example.com``."""
    path: str
    query: str = ""
    query_params: Pairs = ()
    headers: Pairs = ()
    body: bytes = b""
    form_params: Pairs = ()

    @classmethod
    def of(
        cls,
        method: str,
        url: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        body: bytes | str = b"",
        form: Mapping[str, Any] | None = None,
    ) -> Self:
        """A request to ``url``. A query inside ``url`` stays as it is written; ``query`` is encoded."""
        parts = urlsplit(url)
        pairs = pairs_of(query)
        form_pairs = pairs_of(form)
        if form_pairs:
            body = encode_form(form_pairs)
        return cls(
            method=method,
            base_url=f"{parts.scheme}://{parts.netloc}",
            path=parts.path or "/",
            query="&".join(part for part in (parts.query, encode_query(pairs)) if part),
            query_params=(*parse_qsl(parts.query, keep_blank_values=True), *pairs),
            headers=tuple((headers or {}).items()),
            body=body.encode() if isinstance(body, str) else body,
            form_params=form_pairs,
        )

    @property
    def host(self) -> str:
        """Host as in the ``Host`` header: lower case, with the port unless it is the usual one."""
        parts = urlsplit(self.base_url)
        usual = {"https": 443, "http": 80}.get(parts.scheme)
        name = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
        return name if parts.port in (None, usual) else f"{name}:{parts.port}"

    @property
    def target(self) -> str:
        """``path?query``, or ``path`` without a query."""
        return f"{self.path}?{self.query}" if self.query else self.path

    @property
    def url(self) -> str:
        """The whole address, as sent."""
        return self.base_url + self.target

    @property
    def text(self) -> str:
        """The body as text, empty when there is none."""
        return self.body.decode()

    @property
    def payload(self) -> str:
        """The body if there is one, else the query."""
        return self.text if self.body else self.query

    def header(self, name: str) -> str | None:
        """The value of a header, whatever its case."""
        lower = name.lower()
        return next((value for key, value in self.headers if key.lower() == lower), None)

    def signed(self, headers: Mapping[str, str | None], steps: Mapping[str, Any] | None = None) -> SignedRequest:
        """This request with the headers of its signature (None is left out) and the steps that led to them."""
        return SignedRequest(
            method=self.method,
            base_url=self.base_url,
            path=self.path,
            query=self.query,
            query_params=self.query_params,
            headers=merged(self.headers, ((name, value) for name, value in headers.items() if value is not None)),
            body=self.body,
            form_params=self.form_params,
            steps=dict(steps or {}),
        )

    def __repr__(self) -> str:
        """Without headers, query and body: they carry keys and signatures."""
        return f"{type(self).__name__}({self.method} {self.base_url}{self.path}, ...)"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("method", self.method), ("address", self.base_url + self.path)]


class SignedRequest(Request, frozen=True, kw_only=True):
    """A signed request. ``steps`` are the named values of the signature, to debug a refused one."""

    steps: Mapping[str, Any] = {}

    def __reduce__(self) -> NoReturn:
        raise TypeError("a signed request is not pickled: it carries credentials")


def merged(pairs: Iterable[tuple[str, str]], more: Iterable[tuple[str, str]]) -> Pairs:
    """Header pairs where a later one replaces an earlier one of the same name, whatever its case."""
    found = {name.lower(): (name, value) for name, value in pairs}
    for name, value in more:
        found[name.lower()] = (name, value)
    return tuple(found.values())
