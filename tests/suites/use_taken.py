"""Imports printed packages and uses what is in them; run in a process of its own: ``FOLDER VENUE...``.

Every class of models is made ready for decoding, which resolves its annotations, and every method of every group, with
every class of topics, is called.
"""

from __future__ import annotations

import inspect
import sys
import traceback
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import ModuleType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from generator.runtime.errors.exceptions import SdkError
from generator.runtime.http.request import Request
from generator.runtime.http.response import Response

UNIONS = (Union, UnionType)
EXAMPLES: dict[Any, object] = {bool: True, int: 1, dict: {}, Mapping: {}, list: [], Sequence: []}
MODULES = ("models", "enums", "events", "streams", "signing", "errors")


class Kept:
    """A transport that keeps requests and answers each with an empty object."""

    def __init__(self) -> None:
        self.requests: list[Request] = []

    def send(self, request: Request, timeout: object) -> Response:
        self.requests.append(request)
        return Response(200, [], b"{}")

    def close(self) -> None:
        """Nothing is open."""


def use(venue: str) -> None:
    package: Any = import_module(f"{venue}_sdk")
    modules = {name: import_module(f"{venue}_sdk.{name}") for name in MODULES}
    for name in package.__all__:
        getattr(package, name)
    for model in classes(modules["models"]):
        msgspec.json.Decoder(model)
    assert isinstance(modules["events"].decode(b'{"kind": "no such kind"}'), package.UnknownEvent)
    transport = Kept()
    client = package.Acme(token="t", transport=transport)
    members: list[tuple[str, Any]] = inspect.getmembers(client.__class__)
    groups = [name for name, found in members if hasattr(found, "func") and name != "streams"]
    for name in groups:
        call_all(getattr(client, name))
    assert transport.requests
    assert client.streams
    for class_ in classes(modules["streams"]):
        if class_.__name__.endswith("Topic"):
            for method in methods(class_):
                assert isinstance(method(**typed(method)), class_)


def classes(module: ModuleType) -> list[type]:
    return [found for found in vars(module).values() if isinstance(found, type) and found.__module__ == module.__name__]


def methods(owner: object) -> list[Any]:
    return [found for name, found in inspect.getmembers(owner, inspect.ismethod) if not name.startswith("_")]


def texts(method: Any) -> dict[str, Any]:
    """What must be given, as a text or an empty list."""
    return {key: [] if "[" in str(each.annotation) else "x" for key, each in needed(method).items()}


def typed(method: Any) -> dict[str, Any]:
    """What must be given, of its declared type."""
    hints = get_type_hints(method)
    return {key: example(hints[key]) for key in needed(method)}


def example(kind: Any) -> object:
    parts = [get_origin(part) or part for part in (get_args(kind) if get_origin(kind) in UNIONS else (kind,))]
    return next((value for part, value in EXAMPLES.items() if part in parts), "x")


def needed(method: Any) -> dict[str, inspect.Parameter]:
    return {key: each for key, each in inspect.signature(method).parameters.items() if each.default is each.empty}


def call_all(group: Any) -> None:
    for method in methods(group):
        try:
            method(**texts(method))
        except SdkError:  # the answer is no result, and an `x` no number
            continue
    assert group.with_raw_response


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    failed = 0
    for venue in sys.argv[2:]:
        try:
            use(venue)
        except Exception:
            failed += 1
            print(venue, traceback.format_exc(limit=-6))
    sys.exit(failed)
