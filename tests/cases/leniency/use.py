"""Every accepted form, at every place, through both clients: counted where it is accepted, refused where it is not."""

import asyncio
import json
import pickle

from acme_sdk import Acme, Response, AsyncAcme, Level, Side, UnexpectedResponse

BASE = {"id": "1"}
MOMENT, MILLIS = "2023-11-14T22:13:20Z", 1700000000000
# field, what is documented, what is accepted as well, what both mean, the word, and the step to the part at fault;
# no step where the other form is read without the word, too, and not counted
FORMS = [
    ("client_id", "a", ["a"], "a", "array_of_one", ""),
    ("number", "7", 7, "7", "number_text", ""),
    ("note", None, "", None, "empty_text", None),
    ("memo", None, "null", None, "null_text", None),
    ("count", 7, "7", 7, "text_number", None),
    ("level", 2, "2", Level.TWO, "text_number", None),
    ("side", "2", 2, Side.SELL, "number_text", ""),
    ("price", 7, "7", 7, "text_number", None),
    ("size", "7", 7, 7, "number_text", None),
    ("at", MOMENT, MILLIS, MOMENT, "epoch_ms", ""),
    ("on", MOMENT, MILLIS // 1000, MOMENT, "epoch_s", ""),
    ("until", MILLIS, str(MILLIS), MOMENT, "text_number", None),
    ("codes", ["1", "2"], ["1", 2], ["1", "2"], "number_text", "[1]"),
    ("counts", {"a": 1, "b": 2}, {"a": 1, "b": "2"}, {"a": 1, "b": 2}, "text_number", None),
    ("times", [MOMENT], [MILLIS], [MOMENT], "epoch_ms", "[0]"),
    ("legs", [BASE], BASE, ["1"], "single_object", ""),
    ("legs", [], "null", [], "null_text", ""),
]


def plain(value):
    """A value in the words of the table above."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if hasattr(value, "isoformat"):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    return getattr(value, "id", value)


def around(place, order):
    """An answer that has ``order`` at a place, and the call, the path to the order, and how to get at it."""
    return {
        "itself": (order, "get", "", lambda found: found),
        "nested": ({**BASE, "parent": {**BASE, "parent": order}}, "get", "parent.parent.", lambda f: f.parent.parent),
        "leg": ({**BASE, "legs": [BASE, order]}, "get", "legs[1].", lambda found: found.legs[1]),
        "by name": ({**BASE, "by_name": {"x": BASE, "y": order}}, "get", "by_name.y.", lambda f: f.by_name["y"]),
        "in a list": ([BASE, BASE, order], "list", "[2].", lambda found: found[2]),
        "in a map": ({"x": BASE, "y": order}, "named", "y.", lambda found: found["y"]),
        "in a page": ({"orders": [BASE, order]}, "pages", "[1].", lambda found: found[1]),
    }[place]


PLACES = ["itself", "nested", "leg", "by name", "in a list", "in a map", "in a page"]


class Canned:
    def __init__(self, answer):
        self.body = json.dumps(answer).encode()

    def send(self, request, timeout):
        return Response(200, [], self.body)

    def close(self):
        pass


class AsyncCanned(Canned):
    async def send(self, request, timeout):
        return Response(200, [], self.body)

    async def close(self):
        pass


def blocking(group, method, answer):
    """What a call gives, and what was counted."""
    with Acme(transport=Canned(answer)) as client:
        found = getattr(getattr(client, group), method)()
        return found.items if method == "pages" else found, dict(client.deviations)


def asynchronous(group, method, answer):
    async def run():
        async with AsyncAcme(transport=AsyncCanned(answer)) as client:
            found = getattr(getattr(client, group), method)()
            found = await found
            return found.items if method == "pages" else found, dict(client.deviations)

    return asyncio.run(run())


def refused(call, method, answer, path):
    """Without the word, the same answer is an error with the path and the bytes."""
    try:
        found = call("strict", method, answer)
    except UnexpectedResponse as error:
        assert error.path == path, (error.path, path)
        assert error.body == json.dumps(answer).encode()
        assert path is None or f"at {path}:" in str(error), error
        assert pickle.loads(pickle.dumps(error)).path == path
    else:
        raise AssertionError((method, answer, found))


for call in (blocking, asynchronous):
    for place in PLACES:
        for field, documented, deviating, means, word, step in FORMS:
            answer, method, path, pick = around(place, {**BASE, field: documented} if documented is not None else BASE)
            for group in ("lenient", "strict"):
                found, counted = call(group, method, answer)
                assert plain(getattr(pick(found), field)) == means, (group, place, field, found)
                assert counted == {}, (place, field, counted)
            answer, method, path, pick = around(place, {**BASE, field: deviating})
            found, counted = call("lenient", method, answer)
            value = getattr(pick(found), field)
            assert (plain(value) or means) == means and type(value) is not object, (place, field, value)
            assert counted == {f"Lenient.{field}: {word}": 1}, (place, field, counted)
            if step is not None:
                refused(call, method, answer, f"{path}{field}{step}")
    for method, one, none in (("list", BASE, "null"), ("pages", {"orders": BASE}, {"orders": "null"})):
        found, counted = call("lenient", method, one)
        assert ([order.id for order in found], counted) == (["1"], {f"lenient.{method}: single_object": 1})
        found, counted = call("lenient", method, none)
        assert (found, counted) == ([], {f"lenient.{method}: null_text": 1})
        for answer in (one, none):
            refused(call, method, answer, None)
    # What is missing is named, and what stands deep in a map is found.
    refused(call, "get", {**BASE, "by_name": {"a": BASE, "b.c": {"parent": BASE}}}, "by_name.b.c.id")
    refused(call, "list", [BASE, {}], "[1].id")
    refused(call, "named", {"a": BASE, "b": {**BASE, "counts": {"x": 1, "y": [2]}}}, "b.counts.y")
