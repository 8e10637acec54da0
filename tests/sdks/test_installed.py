"""The SDKs as a user has them: installed alone, read by type checkers as typed packages, imported in no time."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.checkers import mypy
from tests.conventions.places import GENERATED, ROOT, venues
from tests.sdks.canned import Reply
from tests.sdks.environment import Environment, declared
from tests.sdks.misbehaving import raw
from tests.sdks.sdks import HABITTRADE, TRADIER
from tests.sdks.server import Server

CONSUMERS = ROOT / "tests" / "sdks" / "consumers"

REJECTED = {
    "habittrade": """
        HabitTrade().orders.cancel(order_no=22000000022)
        HabitTrade().orders.cancel("22000000022")
        HabitTrade().orders.cancel(orderno="22000000022")
        HabitTrade().orders.cancel_batch(orders=["22000000022"])
        HabitTrade(environment="mars")
        HabitTrade(signature_encoding="base32")
        HabitTrade().order
        OrderStatus.CANCELED
        ErrorCode.INVALID_PRODUCTCODE
        OrderEvent.price = 1
        events.decode({"type": "order"})
        events.decode(b"").order_no
        AsyncHabitTrade().orders.cancel(order_no="1").real
        Credentials(api_key=1)
    """,
    "tradier": """
        Tradier().orders.place_equity(account_id="1", symbol="A", side="buy", quantity=1, type="market")
        Tradier().orders.change(account_id="1", order_id=1, price=1.5)
        Tradier().orders.change(account_id="1", order_id="1", price=1)
        Tradier().orders.get(account_id="1", order_id=1).prize
        Tradier().orders.get(account_id="1", order_id=1).price + 1
        Tradier().orders.list(account_id="1", page="2")
        OrderSide.BUYTOOPEN
        str.join("", Tradier().orders.list(account_id="1"))
    """,
    "webull": """
        Webull(signature_algorithm="HMAC-MD5")
        Webull().order
        Webull().orders.get(account_id="1", client_order_id="1").orders[0].prize
        Webull().request(1)
        SceneType.FILED
        ErrorCode.ORDER_NOT_FOUND.retry.NEVERMORE
        TradePayload(symbol="A")
    """,
    "wooxpro": """
        WooXPro().trading.submit_order(symbol="A", side="buy", size=1)
        WooXPro().trading.submit_order(symbol="A", side=1, size=0.5)
        WooXPro().trading.submit_order(symbol="A", side=1, size=1, price=25637.2)
        WooXPro().trading.submit_order(symbol="A", side=1, size=1, leverage=5.0)
        WooXPro().trading.set_position_mode(position_mode=PositionMode.ONEWAY)
        WooXPro().market.depth()
        WooXPro().market.depth(symbol="A").bid
        WooXPro(header_prefix="X-WOO-")
    """,
}
"""Lines that a type checker has to reject, each on its own."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """All four, installed once."""
    return Environment(tmp_path_factory.mktemp("installed") / "environment")


def test_five_packages_are_all_they_need() -> None:
    assert declared() == {"aiohappyeyeballs", "aiohttp", "httptools", "idna", "msgspec"}


@pytest.mark.skipif((GENERATED / "sdkwright-runtime").exists(), reason="the runtime asks for it, and is shared")
def test_no_aiohttp_is_allowed_that_loses_messages() -> None:
    """Tried with the lowest versions of all five."""
    for venue in venues():
        project = tomllib.loads((GENERATED / venue / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        connected: set[str] = set() if venue == "webull" else {"aiohttp>=3.14,<4"}
        assert set(project["dependencies"]) == connected | {
            "aiohappyeyeballs>=2.5,<3",
            "httptools>=0.6.4,<1",
            "idna>=3.7,<4",
            "msgspec>=0.19,<1",
        }


def test_nothing_of_the_generator_is_there(installed: Environment) -> None:
    program = """
import importlib.util, json
print(json.dumps([name for name in ("generator", "sdkwright", "jinja2", "yaml", "pydantic", "black", "cryptography")
                  if importlib.util.find_spec(name)]))
"""
    assert json.loads(installed.run("-c", program)) == []
    for venue in venues():
        files = sorted((installed.packages / f"{venue}_sdk").rglob("*.py"))
        assert len(files) > 10
        for file in files:
            assert foreign_imports(file) <= {"sdkwright_runtime"}, file.name


def foreign_imports(file: Path) -> set[str]:
    """What a file imports, when it is imported, that is neither its own nor the standard library's nor declared."""
    body = ast.parse(file.read_text(encoding="utf-8")).body
    names = {alias.name for node in body if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in body if isinstance(node, ast.ImportFrom) and not node.level}
    # yarl comes with aiohttp, whose addresses are its own.
    return {name.split(".")[0] for name in names} - sys.stdlib_module_names - declared() - {"yarl"}


def test_every_module_can_be_imported(installed: Environment) -> None:
    """What is optional (httpx, OpenTelemetry, cryptography) is imported where it is used."""
    for venue in venues():
        program = f"""
import importlib, pkgutil, {venue}_sdk
for module in pkgutil.walk_packages({venue}_sdk.__path__, "{venue}_sdk."):
    importlib.import_module(module.name)
for name in {venue}_sdk.__all__:
    getattr({venue}_sdk, name)
from {venue}_sdk import *
"""
        assert installed.run("-c", program) == ""


def test_each_is_installed_as_a_typed_package(installed: Environment) -> None:
    for venue in venues():
        assert (installed.packages / f"{venue}_sdk" / "py.typed").is_file()
        (metadata,) = installed.packages.glob(f"{venue}_sdk-*.dist-info")
        said = (metadata / "METADATA").read_text(encoding="utf-8")
        assert f"Name: {venue}-sdk" in said
        assert "License-Expression: MIT" in said
        assert (metadata / "licenses" / "LICENSE").is_file()
        assert f"# {venue}-sdk" in said, "the README is the description"


# imports --------------------------------------------------------------------------------------------------------------

IMPORTED = """
import json, sys
import {venue}_sdk
client = {venue}_sdk.{client}()
for name in ("orders", "market", "trading"):
    getattr(client, name, None)
{venue}_sdk.events.decode(b"{{}}")
{venue}_sdk.ErrorCode("nothing")
print(json.dumps(sorted({{name.split(".")[0] for name in sys.modules}})))
client.close()
"""


@pytest.mark.parametrize("client", ["", "Async"])
def test_asyncio_is_loaded_only_where_it_is_used(installed: Environment, client: str) -> None:
    """Making a client imports neither asyncio nor what stands on it, not even an asyncio client."""
    for venue, name in (
        ("habittrade", "HabitTrade"),
        ("tradier", "Tradier"),
        ("webull", "Webull"),
        ("wooxpro", "WooXPro"),
    ):
        program = IMPORTED.format(venue=venue, client=client + name)
        if client:
            program = program.replace("client.close()", "")
        loaded = set(json.loads(installed.run("-c", program)))
        assert {"httptools", "msgspec"} <= loaded
        assert not {"aiohttp", "asyncio", "http", "multiprocessing", "unittest"} & loaded


# type checkers --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def workplace(installed: Environment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's folder: the consumers, and what must be rejected."""
    folder = tmp_path_factory.mktemp("user")
    for venue in venues():
        (folder / f"{venue}_user.py").write_bytes((CONSUMERS / f"{venue}.py").read_bytes())
        (folder / f"{venue}_wrong.py").write_text(wrong(venue), encoding="utf-8")
    (folder / "transports_user.py").write_bytes((CONSUMERS / "transports.py").read_bytes())
    off = ("reportUnusedExpression", "reportUnusedImport", "reportWildcardImportFromLibrary")
    settings = {"typeCheckingMode": "strict", "include": ["."], **dict.fromkeys(off, False)}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    return folder


def wrong(venue: str) -> str:
    """A module of lines that are wrong, each in a function of its own."""
    lines = [line.strip() for line in REJECTED[venue].strip().splitlines()]
    head = f"import {venue}_sdk\nfrom {venue}_sdk import *\nfrom {venue}_sdk import events as events\n"
    return head + "".join(f"def f{number}() -> None:\n    {line}\n" for number, line in enumerate(lines))


def lines_at_fault(output: str, pattern: str) -> dict[str, set[int]]:
    """Per file, the lines that a checker finds fault with."""
    found: dict[str, set[int]] = {}
    for file, line in re.findall(pattern, output, re.MULTILINE):
        found.setdefault(Path(file).name, set()).add(int(line))
    return found


def assert_judged_rightly(found: dict[str, set[int]], output: str) -> None:
    """Everything is right in the consumers, and every line that is wrong is found to be."""
    for venue in venues():
        assert f"{venue}_user.py" not in found, output
        source = wrong(venue).splitlines()
        expected = {number for number, line in enumerate(source, start=1) if line.startswith("    ")}
        missed = [source[number - 1] for number in sorted(expected - found.get(f"{venue}_wrong.py", set()))]
        assert not missed, missed
        assert found[f"{venue}_wrong.py"] <= expected, output
    assert set(found) <= {f"{venue}_wrong.py" for venue in venues()}, "a package itself is at fault"


@pytest.mark.types
@pytest.mark.first
def test_mypy_takes_the_consumers_and_rejects_mistakes(
    installed: Environment, workplace: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    files = sorted(workplace.glob("*.py"))
    done = mypy(tmp_path_factory, "--python-executable", installed.python, *files, cwd=workplace)
    assert done.returncode == 1, done.stderr
    assert_judged_rightly(lines_at_fault(done.stdout, r"^([^:\n]+):(\d+): error:"), done.stdout)


@pytest.mark.types
@pytest.mark.first
def test_pyright_takes_the_consumers_and_rejects_mistakes(installed: Environment, workplace: Path) -> None:
    command = [sys.executable, "-m", "basedpyright", "--pythonpath", str(installed.python), "--outputjson"]
    done = subprocess.run(command, cwd=workplace, capture_output=True, text=True, timeout=100, check=False)
    said: dict[str, Any] = json.loads(done.stdout)
    found: dict[str, set[int]] = {}
    for fault in said["generalDiagnostics"]:
        found.setdefault(Path(fault["file"]).name, set()).add(fault["range"]["start"]["line"] + 1)
    assert_judged_rightly(found, json.dumps(said["generalDiagnostics"], indent=1))


# running --------------------------------------------------------------------------------------------------------------


def test_a_consumer_runs(installed: Environment) -> None:
    batch = (
        b'{"code":0,"data":[{"order_no":"22000000022","result":{"code":0}},'
        b'{"order_no":"22000000024","result":{"code":11030204,"message":"Order Limit"}}]}'
    )
    server = Server(replace(HABITTRADE, credentials={"api_key": "k", "api_secret": "s"}))
    ok, refused = Reply(200, b'{"code":0}'), Reply(400, b'{"code":030202,"message":"Invalid Parameter"}')
    with server.answer(Reply(200, batch), refused, Reply(200, b'{"code":0,"data":{"cash":12500.50}}'), ok):
        printed = installed.run(str(CONSUMERS / "habittrade.py"), server.url)
    assert server.refused == 0
    assert printed.splitlines() == [
        "{'22000000024': 'Order Limit'}",
        "wrong id mine: order_no, reference_id at least one of these must be given",
        "12500.50",
        "['cancelled', 'cancelled']",
        "alive at 1703123456789",
        "margin_call: 22 bytes",
        "GET|/account/v1/balance|1746774142003|currency=HKD",
    ]


def test_a_program_with_transports_of_its_own_runs(installed: Environment) -> None:
    """It imports nothing that is not public."""
    program = CONSUMERS / "transports.py"
    assert "_runtime" not in program.read_text(encoding="utf-8")
    server = Server(replace(TRADIER, credentials={"access_token": "token"}))
    ok = Reply(200, b'{"a": 1.10}')
    with server.answer(ok, ok, raw(b"", "hang"), ok):
        printed = installed.run(str(program), server.url)
    assert server.refused == 0
    assert printed.splitlines() == [
        "{'a': Decimal('1.10')}",
        "200 1 {'a': Decimal('1.10')} application/json",
        "RequestTimeout",
        "orders.cancel: the network is switched off; nothing was sent, it may be repeated",
        "{'a': Decimal('1.10')}",
        "GET /v9/x 200 application/json",
        "POST /v9/y 200 application/json",
        "GET /v9/x 200 application/json",
        "('GET /v9/x', 1, 200)",
        "('POST /v9/y', 1, 200)",
        "('orders.cancel', 1, None)",
        "('GET /v9/x', 1, 200)",
    ]
