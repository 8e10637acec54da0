"""Which objects an API sends and which it receives, those inside others included."""

from __future__ import annotations

from collections.abc import Iterable

from generator.ir.api import Api
from generator.ir.operations import BatchResult, ListBody, OneResult
from generator.ir.types import TypeRef, refers_to


def sent_objects(api: Api) -> frozenset[str]:
    """The objects that calls and streams may hold."""
    fields = [field for operation in api.operations for field in operation.fields]
    for stream in api.streams:
        fields += [*stream.parameters, *(field for channel in stream.channels for field in channel.parameters)]
    bodies = [operation.body.items for operation in api.operations if isinstance(operation.body, ListBody)]
    return _reached(api, [*(field.type for field in fields), *bodies])


def received_objects(api: Api) -> frozenset[str]:
    """The objects that responses and messages may hold."""
    results: list[TypeRef] = [event.type for stream in api.streams for event in stream.events]
    for operation in api.operations:
        match operation.result:
            case OneResult(type_):
                results.append(type_)
            case BatchResult(item):
                results.append(item)
            case _:
                pass
    return _reached(api, results)


def _reached(api: Api, types: Iterable[TypeRef]) -> frozenset[str]:
    inside = {object_.name: [refers_to(field.type) for field in object_.fields] for object_ in api.objects}
    waiting = [refers_to(type_) for type_ in types]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in inside and name not in found:
            found.add(name)
            waiting += inside[name]
    return frozenset(found)
