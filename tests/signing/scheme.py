"""A spec as something that signs: loaded, printed, and given what a vector says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote, urlsplit

from msgspec import convert

from generator.analyze import analyze
from generator.emit.signing import signing_module
from generator.runtime.auth.nonces import COUNTERS
from generator.runtime.auth.signing import timestamp
from generator.runtime.auth.verification import Verdict
from generator.runtime.data.encode import encode_query
from generator.runtime.http.request import Request, SignedRequest
from generator.spec.load import load
from generator.text.diagnostics import Collector, SpecError

Pairs = tuple[tuple[str, str], ...]
_PATH = re.compile(r"%(?![0-9A-Fa-f]{2})")


class Unfit(Exception):
    """A record that the spec has no place for."""


@dataclass(frozen=True)
class Scheme:
    """The printed ``signing.py`` of one folder."""

    module: ModuleType
    operations: Mapping[str, str]
    """Operation -> the level that it is signed at."""

    @classmethod
    def load(cls, specs: Path, folder: str) -> Scheme:
        """Load and print; a level without a vector of its own is fine here, since the records bring theirs."""
        report = Collector()
        api = analyze(load(specs, folder), specs / folder, report)
        wrong = [each for each in report if each.rule != "no-vector"]
        if wrong:
            raise SpecError(wrong)
        return cls(signing_module(api), {each.id: each.auth or "none" for each in api.operations})

    def run(self, vector: dict[str, Any]) -> SignedRequest | Verdict:
        """Sign the vector's request, or judge it."""
        inputs = vector["inputs"]
        request = request_of(inputs)
        credentials = self.module.Credentials(**self._named(inputs.get("credentials"), "credential"))
        settings = convert(self._named(inputs.get("options"), "setting"), self.module.Settings, strict=False)
        clock = int(inputs.get("clock_unix_ms") or 0) * 1_000_000
        level = self._level(vector.get("variant"), inputs.get("operation"))
        if level in getattr(self.module, "CHECKS", {}):
            verdict: Verdict = self.module.verify(request, credentials, now=clock, level=level, settings=settings)
            return verdict
        recipe = self.module.LEVELS[level]
        given: dict[str, str] = {}
        if recipe.timestamp is not None:
            given["timestamp"] = timestamp(recipe.timestamp, clock)
        if recipe.nonce is not None:
            given["nonce"] = _nonce(recipe.nonce, inputs.get("nonce"), clock)
        signed: SignedRequest = self.module.sign(request, credentials, level=level, settings=settings, **given)
        return signed

    def _level(self, variant: str | None, operation: str | None) -> str:
        if variant is None and operation is not None:
            if operation not in self.operations:
                raise Unfit(f"no operation `{operation}`; there is {', '.join(self.operations) or 'none'}")
            variant = self.operations[operation]
        known: list[str] = [*self.module.LEVELS, *getattr(self.module, "CHECKS", {})]
        for name in known:
            if variant is not None and plain(name) == plain(variant):
                return name
        if len(known) == 1:
            return known[0]
        raise Unfit(f"no level `{variant}`; there is {', '.join(known)}")

    def _named(self, given: dict[str, Any] | None, what: str) -> dict[str, Any]:
        """Values by the names that the spec has for them; None is what is not given."""
        known = self.module.Credentials.VARIABLES if what == "credential" else self.module.Settings.__struct_fields__
        found: dict[str, Any] = {}
        for name, value in (given or {}).items():
            declared = next((each for each in known if each == name or each == _snake(name)), None)
            if declared is None:
                raise Unfit(f"the spec declares no {what} `{name}`")
            if value is not None:
                found[declared] = value
        return found


def folder_of(specs: Path, record: str) -> str:
    """The folder of a record."""
    folders = sorted(path.name for path in specs.iterdir() if path.is_dir())
    found = [name for name in folders if name == record] or [name for name in folders if plain(name) == plain(record)]
    if not found:
        raise Unfit(f"no folder `{record}` in {specs}")
    return found[0]


def plain(name: str) -> str:
    """A name as folders and levels may write it."""
    return re.sub(r"[^a-z0-9]", "_", name.lower())


def request_of(inputs: dict[str, Any]) -> Request:
    """The request of a vector before it is signed, or the message that arrived."""
    written = inputs["request"]
    query, body = _pairs(written.get("query")), b""
    form: Pairs = ()
    given = written.get("body")
    is_form: bool = given is not None and given["format"] == "form"
    if given is not None and is_form:
        form = _pairs(given["pairs"])
        body = encode_query(form).encode()
    elif given is not None:
        body = given["text"].encode()
    base: str = written["base_url"]
    parts = urlsplit(base)
    return Request(
        method=written["method"],
        base_url=f"{parts.scheme}://{parts.netloc}",
        path=quote(_PATH.sub("%25", parts.path.rstrip("/") + written["path"]), safe="/%:@!$&'()*+,;=-._~[]"),
        query=encode_query(query),
        query_params=query,
        headers=_pairs(written.get("headers")),
        body=body,
        form_params=form,
        is_form=is_form,
    )


def _pairs(written: Any) -> Pairs:
    pairs: dict[str, Any] | list[tuple[str, Any]] = written or []
    return tuple((name, str(value)) for name, value in (pairs.items() if isinstance(pairs, dict) else pairs))


def _nonce(kind: str, given: Any, clock: int) -> str:
    """The vector's own; a counter without one is the clock, as it is for a client that has just begun."""
    if given is not None:
        return str(given)
    if kind in COUNTERS:
        return str(clock // COUNTERS[kind])
    raise Unfit("the level draws a nonce, and the vector has none")


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).replace("-", "_").lower()
