"""A request as the bytes that will be sent, which is what signing has to see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NoReturn, Self
from urllib.parse import parse_qsl, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from ..data.encode import RFC3986, Encoding, Pairs, encode_form, encode_json, encode_query, pairs_of, percent
from ..errors.masking import masked_path
from .placement import (
    FORM_TYPE,
    JSON_TYPE,
    Members,
    Named,
    present,
    side_by_side,
    side_by_side_text,
    with_cookies,
    with_headers,
    with_members,
    with_type,
)

__all__ = [
    "Pairs",
    "Request",
    "SignedRequest",
    "encode_form",
    "encode_json",
    "encode_query",
    "host_of",
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
    is_form: bool = False
    """Whether the body is a form, an empty one perhaps."""
    encoding: Encoding = RFC3986
    """How further parameters are written."""
    own_headers: Pairs = ()
    """Those of ``headers`` that the caller asked for: a signature does not replace them."""

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
        if form is not None:
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
            is_form=form is not None,
        )

    @property
    def host(self) -> str:
        """Host as in the ``Host`` header: lower case, with the port unless it is the usual one."""
        return host_of(self.base_url)

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

    def written(self, encoding: Encoding) -> Self:
        """This request with query and form written in another way."""
        body = encoding.text(self.form_params).encode() if self.is_form else self.body
        return replace(self, query=encoding.text(self.query_params), body=body, encoding=encoding)

    def ordered(self, *, query: bool = False, form: bool = False) -> Self:
        """This request with the parameters of its query, of its form or of both sorted by name, then value."""
        query_params = tuple(sorted(self.query_params)) if query else self.query_params
        form_params = tuple(sorted(self.form_params)) if form else self.form_params
        return replace(self, query_params=query_params, form_params=form_params).written(self.encoding)

    def placed(
        self,
        *,
        headers: Named = (),
        cookies: Named = (),
        query: Named = (),
        form: Named = (),
        body: Members = (),
        params: Named = (),
        path: str | None = None,
        content: str | bytes | None = None,
        first: bool = False,
    ) -> Self:
        """This request with more in it; None is left out.

        Args:
            headers: Replace headers of the same name.
            cookies: Added after those that are sent already.
            query: Parameters of the query.
            form: Parameters of a form body, which is made if there is no body.
            body: Fields of the body, in the form it has; JSON if there is none.
            params: Parameters of the form if the body is one, else of the query.
            path: Instead of the path, percent-encoded.
            content: Instead of the body.
            first: Whether parameters and fields come before those that are there.
        """
        into_form, into_query = present(form), present(query)
        members: Members = body
        if self.is_form:
            into_form, members = into_form + pairs_of(dict(body)) + present(params), ()
        else:
            into_query += present(params)
        made = self if path is None else replace(self, path=path)
        if content is not None:
            made = replace(made, body=content.encode() if isinstance(content, str) else content, form_params=())
        if into_query:
            made = made._with_query(into_query, first)
        if into_form:
            made = made._with_form(into_form, first)
        if members:
            made = made._with_members(members, first)
        return replace(made, headers=with_cookies(with_headers(made.headers, present(headers)), present(cookies)))

    def _with_query(self, pairs: Pairs, first: bool) -> Self:
        text = side_by_side_text(self.query, self.encoding.text(pairs), first)
        return replace(self, query=text, query_params=side_by_side(self.query_params, pairs, first))

    def _with_form(self, pairs: Pairs, first: bool) -> Self:
        if self.body and not self.is_form:
            raise ValueError("the body is no form, so nothing can be put into it")
        headers = self.headers if self.body else with_type(self.headers, FORM_TYPE)
        text = side_by_side_text(self.text, self.encoding.text(pairs), first)
        pairs = side_by_side(self.form_params, pairs, first)
        return replace(self, body=text.encode(), form_params=pairs, is_form=True, headers=headers)

    def _with_members(self, members: Members, first: bool) -> Self:
        headers = self.headers if self.body else with_type(self.headers, JSON_TYPE)
        return replace(self, body=with_members(self.body, members, first), headers=headers)

    def signed(
        self, headers: Named = (), steps: Mapping[str, Any] | None = None, frame: str | None = None
    ) -> SignedRequest:
        """This request with the headers of its signature (None is left out) and the steps that led to them."""
        return SignedRequest(
            method=self.method,
            base_url=self.base_url,
            path=self.path,
            query=self.query,
            query_params=self.query_params,
            headers=self.headers,
            body=self.body,
            form_params=self.form_params,
            is_form=self.is_form,
            encoding=self.encoding,
            own_headers=self.own_headers,
            signature=headers,
            steps=steps or {},
            frame=frame,
        )

    def __repr__(self) -> str:
        """Without headers, query and body, which carry keys and signatures, and without numbers of accounts."""
        return f"{type(self).__name__}({self.method} {self.base_url}{masked_path(self.path)}, ...)"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("method", self.method), ("address", self.base_url + masked_path(self.path))]


class SignedRequest(Request, frozen=True, kw_only=True):
    """A signed request. ``steps`` are the named values of the signature, to debug a refused one."""

    signature: Named = ()
    """The headers that the signature adds; ``headers`` has them too."""
    steps: Mapping[str, Any] = {}
    frame: str | None = None
    """The message to send over a websocket, where this level makes one."""

    if not TYPE_CHECKING:

        @property
        def headers(self) -> Pairs:
            """Put together when asked for: it takes as long as the signature, and is needed once, for sending."""
            pairs = with_headers(_HEADERS(self), present(self.signature))
            return with_headers(pairs, tuple([pair for pair in self.own_headers if pair not in pairs]))

    def settled(self) -> Self:
        """This request with its headers put together, so that a copy made with other headers has those and no more."""
        return replace(self, headers=self.headers, signature=(), own_headers=())

    def __reduce__(self) -> NoReturn:
        raise TypeError("a signed request is not pickled: it carries credentials")


_HEADERS = vars(Request)["headers"].__get__
"""The headers that a request was made with."""


@lru_cache(maxsize=64)
def host_of(base_url: str) -> str:
    """Host as in the ``Host`` header: lower case, with the port unless it is the usual one."""
    parts = urlsplit(base_url)
    usual = {"https": 443, "http": 80}.get(parts.scheme)
    name = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    return name if parts.port in (None, usual) else f"{name}:{parts.port}"


def merged(pairs: Iterable[tuple[str, str]], more: Iterable[tuple[str, str]]) -> Pairs:
    """Header pairs where a later one replaces an earlier one of the same name, whatever its case."""
    found = {name.lower(): (name, value) for name, value in pairs}
    for name, value in more:
        found[name.lower()] = (name, value)
    return tuple(found.values())
