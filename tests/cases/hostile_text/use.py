import sys
import tomllib
from pathlib import Path

import acme_sdk
import yaml
from acme_sdk import Acme, ErrorCode, InvalidParameter, Order, Side, events
from acme_sdk.signing import VECTORS, Settings
from canned import Canned

root = Path(sys.argv[1])
spec = {
    name: yaml.load((root / f"specs/acme/{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for name in ("venue", "types", "errors", "operations/orders", "signing", "streams/orders")
}
table = spec["errors"]["tables"][0]
assert [code.message for code in ErrorCode][:4] == [row["message"] for row in table["codes"].values()]
assert [code.code for code in ErrorCode][:4] == list(table["codes"])
assert ErrorCode.HOSTILE.source.section == table["title"]
assert (
    ErrorCode.HOSTILE.source.page == "docs" and ErrorCode.X.source.section == spec["errors"]["mentions"]["X"]["section"]
)
assert [side.value for side in Side] == list(spec["types"]["enums"]["Side"]["values"])
settings = spec["venue"]["settings"]
assert Settings().mood == settings["mood"]["default"] and Settings().free == settings["free"]["default"]

operation = spec["operations/orders"]["operations"]["place"]
hostile, quoted, side, text = operation["query"]
backslash, lines, kind = operation["body"]
name = next(iter(spec["types"]["types"]["Order"]["fields"]))
canned = Canned('{"' + name + '": "x", "id": ""}')
with Acme("k", "s", transport=canned) as client:
    assert client.orders.place(hostile="a", backslash="b") == Order(odd="x")
    for broken in ({"side": Side.LINES}, {"text": "a"}):
        try:
            client.orders.place(hostile="a", backslash="b", **broken)
        except InvalidParameter as problem:
            assert {problem.parameter} == set(broken)
        else:
            raise AssertionError("it was sent")
    client.orders.place(hostile="a", backslash="b", side=Side.HOSTILE, text='\\%"""')
request, bounded = canned.requests
assert dict(bounded.query_params)[side] == Side.HOSTILE.value
assert dict(request.query_params) == {hostile: "a", quoted: operation["query"][quoted]["const"]}
sent = yaml.load(request.body.decode(), Loader=yaml.BaseLoader)
assert sent == {backslash: "b", lines: operation["body"][lines]["const"], kind: operation["body"][kind]["const"]}
assert dict(request.headers)["X-Quotes"] == spec["venue"]["headers"]["X-Quotes"]

(event,) = spec["streams/orders"]["events"]
import json

assert isinstance(events.decode(json.dumps({"type": event, "data": {}})), Order)
(vector,) = spec["signing"]["levels"]["signed"]["vectors"]
assert VECTORS[0].name == vector
project = tomllib.loads((root / "sdk/pyproject.toml").read_text(encoding="utf-8"))["project"]
assert project["description"].startswith("Typed Python client for") and "{{ x }} {% raw %}" in project["description"]
for file in (root / "sdk").rglob("*"):
    if file.is_file() and file.suffix != ".pyc":
        text = file.read_text(encoding="utf-8")
        assert all(character.isprintable() or character == "\n" for character in text), file
