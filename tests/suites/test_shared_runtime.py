"""`generate --shared-runtime`: the same SDKs, which import one installed runtime instead of carrying it."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import tomllib
import zipfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.emit.write import present
from generator.runtime import DISTRIBUTION, PACKAGE, VERSION
from generator.text.resources import RUNTIME
from tests.checkers import mypy
from tests.conventions.places import SPECS, python_files, venues
from tests.sdks.calls import OK, THINGS
from tests.sdks.canned import Reply
from tests.sdks.sdks import SDKS
from tests.sdks.server import Server

IMPORT = re.compile(r"^ *from [\w.]+ import (?:\([^)]*\)|[^(\n]*)\n", re.MULTILINE)


def generate(out: Path, *arguments: str) -> int:
    return main(["generate", "--specs", str(SPECS), "--out", str(out), *arguments])


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """All venues in both forms: carried, shared."""
    place = tmp_path_factory.mktemp("forms")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SDKWRIGHT_CACHE", str(place / "cache"))
        assert generate(place / "carried") == 0
        assert generate(place / "shared", "--shared-runtime") == 0
    return place / "carried", place / "shared"


def project(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return found


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(out: Path, program: str, *arguments: str) -> str:
    """What a program prints that has everything in ``out`` on its path."""
    folders = os.pathsep.join(str(folder) for folder in sorted(out.iterdir()))
    command = [sys.executable, "-c", program, *arguments]
    environment = {**os.environ, "PYTHONPATH": folders}
    done = subprocess.run(command, env=environment, cwd=out, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("venue", venues())
def test_only_imports_and_requirements_differ(both: tuple[Path, Path], venue: str) -> None:
    carried, shared = (present(folder / venue) for folder in both)
    own = {name for name in carried if "/_runtime/" not in name}
    assert set(shared) == own
    for name in own - {"pyproject.toml", "README.md"}:
        texts = [form[name].read_text(encoding="utf-8") for form in (carried, shared)]
        left, right = (IMPORT.sub("", text) for text in texts)
        assert left == right, name
        assert "._runtime" not in texts[1], name
    readmes = [form["README.md"].read_text(encoding="utf-8").splitlines() for form in (carried, shared)]
    differing = [lines for lines in zip(*readmes, strict=True) if lines[0] != lines[1]]
    assert differing == [("    pip install .", f"    pip install ../{DISTRIBUTION} .")]


@pytest.mark.parametrize("venue", venues())
def test_imports_name_the_same_modules(both: tuple[Path, Path], venue: str) -> None:
    def imported(folder: Path) -> set[tuple[str, str, str]]:
        found: set[tuple[str, str, str]] = set()
        for name, path in present(folder).items():
            if name.endswith(".py") and "/_runtime/" not in name:
                for line in IMPORT.findall(path.read_text(encoding="utf-8")):
                    module, names = re.sub(r"[(),\s]+", " ", line).removeprefix(" ").split(" import ")
                    module = re.sub(rf"^from (\.+_runtime|{PACKAGE})\.", "runtime ", module)
                    found |= {(name, module, each) for each in names.split()}
        return found

    assert imported(both[0] / venue) == imported(both[1] / venue)


def test_the_distribution_is_the_whole_runtime(both: tuple[Path, Path]) -> None:
    files = present(both[1] / DISTRIBUTION)
    modules = {file.relative_to(RUNTIME).as_posix(): file for file in python_files(RUNTIME)}
    beside = {f"{PACKAGE}/py.typed", "LICENSE", "README.md", "pyproject.toml"}
    assert set(files) == {f"{PACKAGE}/{name}" for name in modules} | beside
    for name, file in modules.items():
        if name != "__init__.py":  # the front, which exports what programs over several venues use
            assert files[f"{PACKAGE}/{name}"].read_bytes() == file.read_bytes(), name


def test_requirements_together_are_those_of_the_other_form(both: tuple[Path, Path]) -> None:
    """What pip installs is the same: through the runtime and its extras, or directly."""
    runtime = project(both[1] / DISTRIBUTION)
    assert runtime["version"] == VERSION
    for venue in venues():
        carried, shared = (project(folder / venue) for folder in both)
        (needed,) = [line for line in shared["dependencies"] if line.startswith(DISTRIBUTION)]
        assert needed.endswith(">=0.1.0,<0.2")
        through = {*runtime["dependencies"]}
        for extra in re.findall(r"\w+", needed.partition("[")[2].partition("]")[0]):
            through |= {*runtime["optional-dependencies"][extra]}
        assert {*shared["dependencies"], *through} - {needed} == {*carried["dependencies"]}
        assert shared["optional-dependencies"].keys() == carried["optional-dependencies"].keys()
        assert shared["optional-dependencies"]["socks"] == [f"{DISTRIBUTION}[socks]>=0.1.0,<0.2"]


def test_switching_forms_leaves_nothing_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With all venues of a folder: one whose streams connect, and one without."""
    monkeypatch.setenv("SDKWRIGHT_CACHE", str(tmp_path / "cache"))
    for venue in ("tradier", "webull"):
        shutil.copytree(SPECS / venue, tmp_path / "specs" / venue)
    out = tmp_path / "out"
    there = ["--specs", str(tmp_path / "specs"), "--out", str(out)]
    check = ["check", *there]

    def generate(*arguments: str) -> int:
        return main(["generate", *there, *arguments])

    assert generate() == 0
    before = contents(out)
    for _ in range(2):  # the second time, everything is known to the cache
        assert generate("--shared-runtime") == 0
        assert (out / DISTRIBUTION / PACKAGE / "calls" / "limits.py").is_file()
        assert not list(out.glob("*/*/_runtime"))
        assert main([*check, "--shared-runtime"]) == 0
        assert main(check) == 1
        assert generate() == 0
        assert contents(out) == before
        assert not (out / DISTRIBUTION).exists()
        assert main(check) == 0
        assert main([*check, "--shared-runtime"]) == 1


def test_a_changed_file_of_the_runtime_is_noticed_and_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SDKWRIGHT_CACHE", str(tmp_path / "cache"))
    out = tmp_path / "out"
    assert generate(out, "webull", "--shared-runtime") == 0
    edited = out / DISTRIBUTION / PACKAGE / "calls" / "limits.py"
    original = edited.read_bytes()
    edited.write_bytes(original + b"# edited\n")
    assert main(["check", "--specs", str(SPECS), "--out", str(out), "webull", "--shared-runtime"]) == 1
    told = capsys.readouterr()
    assert "-# edited" in told.out
    assert "sdkwright generate --shared-runtime" in told.err
    assert generate(out, "webull", "--shared-runtime") == 0
    assert edited.read_bytes() == original
    assert generate(out, "tradier") == 0
    assert edited.is_file(), "another SDK may import it"


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = tmp_path / "out" / DISTRIBUTION / "mine.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")
    assert generate(tmp_path / "out", "--shared-runtime") == 2
    assert "foreign-folder" in capsys.readouterr().err
    assert mine.read_text(encoding="utf-8") == "mine"
    assert generate(tmp_path / "out") == 0
    assert mine.read_text(encoding="utf-8") == "mine"


# one program over all venues ------------------------------------------------------------------------------------------

CATCHING = """
import importlib, json, sys
import sdkwright_runtime as shared
told = {}
for name, client, credentials, url in json.loads(sys.argv[1]):
    sdk = importlib.import_module(name + "_sdk")
    once = shared.RetryPolicy(max_attempts=1)
    with getattr(sdk, client)(**credentials, base_url=url, retries=once, limits="off") as client:
        result = client.request("GET /v9/things", signed=True)
        try:
            client.request("GET /v9/things", signed=True)
        except shared.ApiError as error:
            told[name] = [str(result), isinstance(error, sdk.ApiError), error.http_status]
print(json.dumps(told))
"""
REFUSED = Reply(400, b"{}")


def test_one_except_catches_the_errors_of_all_venues(both: tuple[Path, Path]) -> None:
    """A signed call to a server of each venue, and one that it refuses."""
    with ExitStack() as stack:
        servers = [stack.enter_context(Server(sdk)).answer(OK[sdk.name], REFUSED) for sdk in SDKS]
        given = [(one.sdk.name, one.sdk.client_class, dict(one.sdk.credentials), one.url) for one in servers]
        told = json.loads(run(both[1], CATCHING, json.dumps(given)))
        assert [one.refused for one in servers] == [0, 0, 0, 0]
    assert told == {venue: [THINGS, True, 400] for venue in venues()}


CONTEXTS = """
import importlib, json, ssl, sys
made, original = [], ssl.create_default_context
def create(*args, **options):
    made.append(1)
    return original(*args, **options)
ssl.create_default_context = create
for name, client, credentials, url in json.loads(sys.argv[1]):
    sdk = importlib.import_module(name + "_sdk")
    once = sdk.RetryPolicy(max_attempts=1)
    with getattr(sdk, client)(**credentials, base_url=url, retries=once) as client:
        try:
            client.request("GET /v9/things")
        except sdk.ConnectionFailed as error:
            pass
print(len(made), len([name for name in sys.modules if name.endswith(".calls.limits")]))
"""


def test_certificates_are_read_once_and_modules_loaded_once(both: tuple[Path, Path]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        hung_up = threading.Thread(target=hang_up, args=(listening, 2 * len(SDKS)), daemon=True)
        hung_up.start()
        given = json.dumps(
            [(sdk.name, sdk.client_class, dict(sdk.credentials), f"https://127.0.0.1:{port}") for sdk in SDKS]
        )
        assert run(both[0], CONTEXTS, given).split() == ["4", "4"]
        assert run(both[1], CONTEXTS, given).split() == ["1", "1"]
        hung_up.join(10)


def hang_up(listening: socket.socket, times: int) -> None:
    """Take so many connections and close each."""
    for _ in range(times):
        listening.accept()[0].close()


CONSUMER = """
import habittrade_sdk
import tradier_sdk
import webull_sdk
import wooxpro_sdk
from sdkwright_runtime import ApiError, ErrorCategory, Observer, OutcomeUnknown, RetryPolicy, Retry, SdkError

retries: RetryPolicy = RetryPolicy(max_attempts=1)
tradier = tradier_sdk.Tradier(access_token="token", retries=retries)
habittrade = habittrade_sdk.HabitTrade(api_key="k", api_secret="s", retries=tradier_sdk.RetryPolicy(max_attempts=2))
woo = wooxpro_sdk.AsyncWooXPro(key="k", secret="s", memo="m", retries=retries)


def cancel() -> Retry | None:
    try:
        habittrade.orders.cancel(order_no="22000000022")
        tradier.orders.cancel(account_id="a", order_id=1)
    except OutcomeUnknown as doubt:
        print(doubt.operation)
    except ApiError as error:
        category: ErrorCategory = error.category
        print(category)
        return error.retry
    except SdkError as error:
        print(error)
    return None


def same(error: webull_sdk.ApiError) -> ApiError:
    return error
"""
WRONG = """
wrong: RetryPolicy = "many"
ApiError.nothing
"""


@pytest.mark.types
@pytest.mark.first
def test_a_program_over_all_venues_is_typed(
    both: tuple[Path, Path], tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (tmp_path / "right.py").write_text(CONSUMER, encoding="utf-8")
    (tmp_path / "wrong.py").write_text(CONSUMER + WRONG, encoding="utf-8")
    folders = os.pathsep.join(str(folder) for folder in sorted(both[1].iterdir()))
    done = mypy(tmp_path_factory, "right.py", "wrong.py", cwd=tmp_path, path=folders)
    faults = re.findall(r"^(\w+)\.py:(\d+): error", done.stdout, re.MULTILINE)
    end = len((CONSUMER + WRONG).splitlines())
    assert faults == [("wrong", str(end - 1)), ("wrong", str(end))], done.stdout


def test_both_form_a_wheel(both: tuple[Path, Path], tmp_path: Path) -> None:
    """Installed beside each other, without what they need: the files are there and their metadata asks for the rest."""
    for name in (DISTRIBUTION, "tradier"):
        build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
        subprocess.run(build, cwd=both[1] / name, check=True, capture_output=True)
    held: dict[str, list[str]] = {}
    for wheel in tmp_path.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            held[wheel.name.partition("-")[0]] = archive.namelist()
    assert f"{PACKAGE}/py.typed" in held[PACKAGE]
    assert f"{PACKAGE}/http/http1/pool.py" in held[PACKAGE]
    assert "tradier_sdk/client.py" in held["tradier_sdk"]
    assert not [name for name in held["tradier_sdk"] if "_runtime" in name]


def test_the_runtime_exports_what_every_sdk_exports_of_it(both: tuple[Path, Path]) -> None:
    program = f"""
import {PACKAGE} as shared, tradier_sdk
for name in shared.__all__:
    ours, theirs = getattr(shared, name), getattr(tradier_sdk, name)
    assert ours is theirs or issubclass(theirs, ours), name
print(len(shared.__all__))
"""
    assert int(run(both[1], program)) > 40


def test_the_readme_of_the_runtime_runs(both: tuple[Path, Path]) -> None:
    readme = (both[1] / DISTRIBUTION / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    assert run(both[1], block + 'print(describe(SdkError("no key")))') == "no key\n"
