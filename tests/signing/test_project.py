"""Only SDKs that sign with a pair of keys ask for the package `cryptography`, and only as far as they need it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from generator import pipeline
from generator.emit.cache import Cache

SPECS = Path(__file__).parent / "specs"


@pytest.mark.parametrize(("venue", "always", "extra"), [("bitmart", 0, 0), ("binance", 0, 1), ("coinbase_cdp", 1, 0)])
def test_cryptography_where_it_is_needed(venue: str, always: int, extra: int, tmp_path: Path) -> None:
    files = pipeline.print_sdk(pipeline.understand(SPECS, venue), Cache(tmp_path))
    project = tomllib.loads(files["pyproject.toml"].decode())["project"]
    assert sum("cryptography" in each for each in project["dependencies"]) == always
    optional = project.get("optional-dependencies", {}).get("asymmetric", [])
    assert sum("cryptography" in each for each in optional) == extra
