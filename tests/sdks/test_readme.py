"""What the READMEs show runs as it is pasted: only the address is another one, and the keys are in the environment."""

from __future__ import annotations

import contextlib
import io
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conventions.places import GENERATED, ROOT
from tests.sdks.canned import Reply
from tests.sdks.sdks import HABITTRADE, SDKS, TRADIER, Sdk
from tests.sdks.server import Server
from tests.sdks.written import payload, written

FIRST_CALLS = {
    "habittrade": (b'{"code":0,"data":[]}', "[]\n"),
    "tradier": (b'{"securities":"null"}', "[]\n"),
    "webull": (b"[]", "[]\n"),
    "wooxpro": (b'{"code":1000,"data":{"symbols":[]}}', "[]\n"),
}
"""What the venue answers to the first call of its README, and what is printed then."""


def blocks(readme: Path) -> list[str]:
    """The Python of a README, block by block."""
    return re.findall(r"^```python\n(.*?)^```$", readme.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def pasted(block: str) -> str:
    """What a block prints when it is run as it stands."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(block, "README.md", "exec"), {"__name__": "__main__"})
    return printed.getvalue()


@pytest.fixture
def at_home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A function that puts a server in the place of all addresses of a venue, and its keys into the environment."""

    def move(server: Server) -> None:
        venue = server.sdk.module("_venue").VENUE
        stream = server.url.replace("http", "ws", 1)
        here = {name: type(there)(rest=server.url, stream=stream) for name, there in venue.environments.items()}
        monkeypatch.setattr(venue, "environments", here)
        variables = server.sdk.module("signing").Credentials.VARIABLES
        for name, value in server.sdk.credentials.items():
            monkeypatch.setenv(variables[name], value)

    yield move


@pytest.mark.timeout(30)
def test_the_first_calls_of_a_readme_run(sdk: Sdk, at_home: Any) -> None:
    first_call, asynchronous, *_ = blocks(GENERATED / sdk.name / "README.md")
    answer, printed = FIRST_CALLS[sdk.name]
    with Server(sdk).answer(Reply(200, answer)) as server:
        at_home(server)
        for number, block in enumerate((first_call, asynchronous), 1):
            assert pasted(block) == printed
            assert len(server.arrivals) == number
        assert server.refused == 0


NO_ORDERS = b'{"code":0,"data":{"total_records":0,"page":1,"page_size":20,"orders":[]}}'
ORDERS = {
    "habittrade": (b'{"code":0,"data":{"order_no":"7"}}', NO_ORDERS, "PlacedOrder(order_no="),
    "tradier": (b'{"order":{"id":7,"status":"ok"}}', payload("tradier", "orders_empty"), "OrderReceipt(id=7"),
    "wooxpro": (payload("wooxpro", "submit-order"), b'{"code":1000,"data":[]}', "SubmittedOrder(order_id="),
}
"""The answer to the order of a README, the one to the look-up of an order in doubt, and what is printed of success."""


@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", ORDERS)
def test_the_order_of_a_readme_has_three_results(name: str, at_home: Any) -> None:
    sdk = next(each for each in SDKS if each.name == name)
    block = next(each for each in blocks(GENERATED / name / "README.md") if "OutcomeUnknown" in each)
    done, looked_up, printed = ORDERS[name]
    with Server(sdk).answer(Reply(200, done)) as server:
        at_home(server)
        assert pasted(block).startswith(printed)
        server.answer(Reply(400, b'{"code":99999,"message":"No, not this"}'))
        assert "No, not this" in pasted(block)
        server.answer(Reply(504, b"<html>"), Reply(200, looked_up))
        arrived = len(server.arrivals)
        assert pasted(block).startswith("unknown: ")
        methods = [arrival.method for arrival in server.arrivals[arrived:]]
        assert methods[0] != "GET"
        assert set(methods[1:]) <= {"GET"}, "the order is not sent again"


def test_the_stream_of_a_readme_can_be_opened(sdk: Sdk, at_home: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its arguments are accepted; what streams deliver is tested in tests/streams."""
    found = [each for each in blocks(GENERATED / sdk.name / "README.md") if "client.streams" in each]
    assert len(found) == hasattr(sdk.names("client")[sdk.client_class], "streams")
    for block in found:
        gap = sdk.module().Gap(since=None, until=None, reason=None)
        delivered: list[Any] = [gap, "event"]

        def events(stream: Any, delivered: list[Any] = delivered) -> Iterator[Any]:
            return iter(delivered)

        monkeypatch.setattr(sdk.runtime("streams.blocking").Stream, "__iter__", events)
        with Server(sdk) as server:
            at_home(server)
            assert pasted(f"{block}\nlisten()\n") == "events may be missing since None\nevent\n"


def test_every_block_of_a_reference_runs(sdk: Sdk) -> None:
    code, middleware = blocks(GENERATED / sdk.name / "REFERENCE.md")
    assert re.fullmatch(r"[a-z-]+, .+, row \d+ \(read \d{4}-\d\d-\d\d\), https://\S+\n", pasted(code))
    pasted(middleware)


def test_a_readme_fits_two_screens_and_its_links_lead_somewhere(sdk: Sdk) -> None:
    folder = GENERATED / sdk.name
    text = (folder / "README.md").read_text(encoding="utf-8")
    assert text.count("\n") <= 105
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert links
    assert all((folder / link).is_file() for link in links)


def test_the_extras_of_a_readme_exist(sdk: Sdk) -> None:
    folder = GENERATED / sdk.name
    named = set(re.findall(r"extra `(\w+)`", (folder / "REFERENCE.md").read_text(encoding="utf-8")))
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert named == {"socks", "otel", "httpx"}
    assert named <= project["optional-dependencies"].keys()


def test_contradictions_are_listed_with_both_sides(sdk: Sdk) -> None:
    recorded = written(sdk.name, "contradictions.yaml").get("contradictions", [])
    text = " ".join((GENERATED / sdk.name / "CONTRADICTIONS.md").read_text(encoding="utf-8").split())
    assert text.count("This SDK:") == len(recorded) > 0
    for item in recorded:
        assert " ".join(item["decided"].split()).rstrip(".") in text
        for said in (each for listed in item["pages"].values() for each in listed):
            assert " ".join(said.split()).rstrip(".") in text


def test_a_call_that_the_venue_refuses_raises(at_home: Any) -> None:
    first_call, *_ = blocks(GENERATED / "tradier" / "README.md")
    with Server(TRADIER).answer(
        Reply(401, b"Unauthorized Account: VA000000", {"Content-Type": "text/plain"})
    ) as server:
        at_home(server)
        with pytest.raises(TRADIER.names("errors")["AuthenticationError"], match="Unauthorized Account: VA000000"):
            pasted(first_call)


def test_the_credentials_of_a_readme_are_those_of_the_client(sdk: Sdk) -> None:
    text = (GENERATED / sdk.name / "README.md").read_text(encoding="utf-8")
    shown = dict(re.findall(r"^\| `(\w+)` \| `([A-Z_]+)` \|$", text, re.MULTILINE))
    assert shown == dict(sdk.module("signing").Credentials.VARIABLES)


def test_the_project_shows_a_program_that_runs(at_home: Any) -> None:
    (program,) = [block for block in blocks(ROOT / "README.md") if "habittrade_sdk" in block]
    batch = payload("habittrade", "cancel-batch-success")
    with Server(HABITTRADE).answer(Reply(200, batch), Reply(200, b'{"code":0}')) as server:
        at_home(server)
        printed = pasted(program).splitlines()
        assert printed == [
            "ErrorCode.ORDER_LIMIT invalid_request after_fix",
            """b'{"type": "margin_call", "data": {}}'""",
        ]
        assert server.refused == 0
        assert [arrival.target for arrival in server.arrivals] == ["/trade/v1/orders/batch", "/trade/v1/orders"]
        server.answer(Reply(200, batch), Reply(429, b"<html>Slower, please"))
        assert "later: Too Many Requests" in pasted(program)
        server.answer(Reply(200, batch), Reply(500, b'{"code":12010012,"message":"Internal server error"}'))
        assert "outcome unknown: HTTP 500 leaves it open (12010012: Internal server error)" in pasted(program)
        server.answer(Reply(200, batch), Reply(504, b"<html>"))
        assert "check the order first: orders.cancel: outcome unknown" in pasted(program)


def test_every_sdk_has_a_reference_with_its_calls(sdk: Sdk) -> None:
    text = (GENERATED / sdk.name / "REFERENCE.md").read_text(encoding="utf-8")
    for operation in sorted(set(_operations(sdk))):
        assert f"`{operation.split('.')[1]}`" in text
    assert sdk in SDKS


def _operations(sdk: Sdk) -> Iterator[str]:
    folder = GENERATED / sdk.name / f"{sdk}_sdk" / "_operations"
    for file in sorted(folder.glob("[a-z]*.py")):
        for value in sdk.names(f"_operations.{file.stem}").values():
            if type(value).__name__ == "Operation":
                yield value.id
