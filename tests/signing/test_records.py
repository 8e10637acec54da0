"""Signing records against the specs of this folder: published vectors, ours, and all of the shared ones."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.runtime.auth.verification import Verdict
from tests.signing.compare import differences
from tests.signing.run import main, results
from tests.signing.scheme import Scheme

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared" / "signing" / "open.json"
SETS = {"published": (HERE / "specs", HERE / "published.json"), "further": (HERE / "further", HERE / "further.json")}
Vector = dict[str, Any]


def vectors() -> Iterator[tuple[str, Path, str, Vector]]:
    for specs, records in SETS.values():
        for record in json.loads(records.read_text(encoding="utf-8"))["schemes"]:
            for vector in record["vectors"]:
                yield vector["id"], specs, record["id"], vector


REFUSALS = ("reject", "signature", "stale", False)
VECTORS = list(vectors())
_LOADED: dict[Path, Scheme] = {}


def scheme(specs: Path, record: str) -> Scheme:
    """Each is loaded once."""
    folder = specs / record
    if folder not in _LOADED:
        _LOADED[folder] = Scheme.load(specs, record)
    return _LOADED[folder]


@pytest.mark.parametrize("name", SETS)
def test_every_vector_comes_out(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    specs, records = SETS[name]
    assert main([str(specs), str(records)]) == 0
    assert all(line.startswith("ok ") for line in capsys.readouterr().out.splitlines())


@pytest.mark.skipif(not SHARED.exists(), reason="the shared records are not here")
def test_every_shared_vector_comes_out() -> None:
    found = dict(results(HERE / "specs", SHARED))
    assert len(found) == 59
    assert not {name: wrong for name, wrong in found.items() if wrong}


@pytest.mark.parametrize(("specs", "record", "vector"), [row[1:] for row in VECTORS], ids=[row[0] for row in VECTORS])
class TestOneByte:
    """Vectors made wrong in one place: the harness has to notice, or else its `ok` is worth nothing."""

    def test_of_what_is_expected(self, specs: Path, record: str, vector: Vector) -> None:
        found = scheme(specs, record).run(vector)
        assert not list(differences(found, vector))
        wrong = list(spoiled(vector["expected"]))
        assert wrong
        for expected in wrong:
            assert list(differences(found, {**vector, "expected": expected})), expected

    def test_of_a_credential(self, specs: Path, record: str, vector: Vector) -> None:
        """Each credential of a vector is used for it, so another one must show."""
        if vector["expected"].get("verdict") in REFUSALS:
            pytest.skip("a wrong secret makes it no more wrong")
        for name, value in vector["inputs"]["credentials"].items():
            other = copy.deepcopy(vector)
            other["inputs"]["credentials"][name] = changed(value)
            assert list(differences(scheme(specs, record).run(other), other)), name

    def test_of_a_message_that_is_verified(self, specs: Path, record: str, vector: Vector) -> None:
        if not isinstance(found := scheme(specs, record).run(vector), Verdict) or not found:
            pytest.skip("only what is accepted can be spoiled")
        text: str = vector["inputs"]["request"]["body"]["text"]
        for place in range(len(text)):
            other = copy.deepcopy(vector)
            other["inputs"]["request"]["body"]["text"] = text[:place] + chr(ord(text[place]) ^ 1) + text[place + 1 :]
            assert scheme(specs, record).run(other) == Verdict(False, "signature", found_steps(specs, record, other))

    def test_of_time_and_nonce(self, specs: Path, record: str, vector: Vector) -> None:
        recipe = next(iter(scheme(specs, record).module.LEVELS.values()), None)
        if recipe is None or not (recipe.timestamp or recipe.nonce):
            pytest.skip("neither is part of it")
        other = copy.deepcopy(vector)
        other["inputs"]["clock_unix_ms"] += 86_400_000
        other["inputs"]["nonce"] = vector["inputs"]["nonce"] and vector["inputs"]["nonce"] + "1"
        assert list(differences(scheme(specs, record).run(other), other))


def found_steps(specs: Path, record: str, vector: Vector) -> Any:
    return scheme(specs, record).run(vector).steps


def changed(text: str) -> str:
    """Another text of the same form: what is base64 or hex stays so."""
    place = next(found.start() for found in re.finditer("[A-Ya-y0-8]", text[len(text) // 2 :])) + len(text) // 2
    return text[:place] + chr(ord(text[place]) + 1) + text[place + 1 :]


def spoiled(expected: Vector) -> Iterator[Vector]:
    """The expectation with one thing in it changed, for each thing that is compared."""
    for what in expected["compare"]:
        if what == "headers":
            for name, value in expected["headers"].items():
                yield {**expected, "headers": {**expected["headers"], name: "x" if value is None else value[:-1] + "~"}}
        elif what in ("url", "url_unordered"):
            yield {**expected, "url": expected["url"] + "x"}
        elif what == "body":
            yield {**expected, "body": (expected["body"] or "") + "x"}
        elif what == "jwt":
            for part in ("jose_header", "claims"):
                yield {**expected, "jwt": {**expected["jwt"], part: {**expected["jwt"][part], "x": 1}}}
        elif what == "verdict":
            yield {**expected, "verdict": "accept" if expected["verdict"] in REFUSALS else "reject"}


def test_what_cannot_be_compared_is_a_difference() -> None:
    specs, _ = SETS["published"]
    vector = copy.deepcopy(next(row[3] for row in VECTORS if row[0] == "bitmart/doc-post"))
    vector["expected"]["compare"] = ["trailers"]
    assert list(differences(scheme(specs, "bitmart").run(vector), vector))
    vector["expected"]["compare"] = []
    assert list(differences(scheme(specs, "bitmart").run(vector), vector))


@pytest.mark.parametrize("arguments", [[], ["a"], ["no-such-folder", "no-such-file.json"]])
def test_unreadable_input_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err


def test_a_record_without_a_spec_differs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), str(HERE / "published.json")]) == 1
    assert "differs bitmart/doc-post: no usable spec: no folder `bitmart`" in capsys.readouterr().out
