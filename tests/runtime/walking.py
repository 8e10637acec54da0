"""What an error reporter could find in an exception: everything that the frames of its tracebacks hold."""

from __future__ import annotations

import asyncio
import functools
import types
from collections.abc import Collection, Iterator
from typing import Any, cast

from generator.runtime.auth.credentials import CredentialsBase

_OURS = "generator.runtime"
_LEAVES = (type, types.ModuleType, CredentialsBase, int, float, complex)
"""Credentials are where secrets are kept; everything else must do without."""


def frames_of(problem: BaseException) -> Iterator[types.FrameType]:
    """All frames of an exception and of those it is chained to, but those of tests."""
    left: list[BaseException | None] = [problem]
    done: set[int] = set()
    while left:
        error = left.pop()
        if error is None or id(error) in done:
            continue
        done.add(id(error))
        left += (error.__cause__, error.__context__)
        if isinstance(error, BaseExceptionGroup):
            left += cast(BaseExceptionGroup[BaseException], error).exceptions
        step = error.__traceback__
        while step is not None:
            if not step.tb_frame.f_globals.get("__name__", "").startswith("tests."):
                yield step.tb_frame
            step = step.tb_next


def texts_in(*values: Any) -> Iterator[bytes]:
    """Every text that can be reached from ``values`` through containers, attributes, closures and waiting frames."""
    left: list[Any] = list(values)
    done: dict[int, Any] = {}
    while left:
        value = left.pop()
        if id(value) in done or isinstance(value, _LEAVES):
            continue
        done[id(value)] = value  # kept, so that no other object gets its id meanwhile
        if isinstance(value, str):
            yield value.encode("utf-8", "surrogatepass")
        elif isinstance(value, bytes | bytearray | memoryview):
            yield bytes(cast(bytes, value))
        else:
            left += _within(value)


def secrets_in(problem: BaseException, secrets: tuple[str, ...]) -> list[str]:
    """The frames that hold one of ``secrets``, by the names that do."""
    found: list[str] = []
    for frame in frames_of(problem):
        for name, value in frame.f_locals.items():
            if held(secrets, value):
                found.append(f"{frame.f_code.co_qualname}: {name}")
    return found


def held(secrets: tuple[str, ...], *values: Any) -> bool:
    """Whether one of ``secrets`` can be reached."""
    return any(secret.encode() in text for text in texts_in(*values) for secret in secrets)


def _within(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [part for pair in cast(Collection[Any], value.items()) for part in pair]
    if isinstance(value, list | tuple | set | frozenset):
        return list(cast(Collection[Any], value))
    if isinstance(value, types.FrameType):
        return list(value.f_locals.values())
    if isinstance(value, types.CoroutineType):
        return [value.cr_frame, value.cr_await]
    if isinstance(value, types.GeneratorType):
        return [value.gi_frame, getattr(cast(object, value), "gi_yieldfrom")]  # noqa: B009
    if isinstance(value, types.AsyncGeneratorType):
        return [value.ag_frame, value.ag_await]
    if isinstance(value, types.MethodType):
        return [value.__self__, value.__func__]
    if isinstance(value, types.FunctionType):
        return [cell.cell_contents for cell in value.__closure__ or () if not _is_empty(cell)]
    if isinstance(value, functools.partial):
        return [value.func, value.args, value.keywords]
    if isinstance(value, asyncio.Task):
        return [value.get_coro()]
    if isinstance(value, BaseException):
        return [value.args, *(held for name, held in vars(value).items() if name != "body")]  # which stays what it was
    return _attributes(value) if type(value).__module__.startswith(_OURS) else []


def _is_empty(cell: types.CellType) -> bool:
    try:
        return cell.cell_contents is None
    except ValueError:
        return True


def _attributes(value: Any) -> list[Any]:
    found = list(_own(value, "__dict__", {}).values())
    for kind in type(value).__mro__:
        names = [*_names(kind, "__slots__"), *_names(kind, "__struct_fields__")]
        found += [_own(value, name, None) for name in names if name != "__weakref__"]
    return found


def _own(value: Any, name: str, otherwise: Any) -> Any:
    """An attribute as it is stored: ``__getattr__`` of some classes has an answer to everything."""
    try:
        return object.__getattribute__(value, name)
    except AttributeError:
        return otherwise


def _names(kind: type, where: str) -> list[str]:
    names = kind.__dict__.get(where, ())
    if isinstance(names, str):
        return [names]
    return [str(name) for name in cast(Collection[object], names)] if isinstance(names, tuple | list) else []
