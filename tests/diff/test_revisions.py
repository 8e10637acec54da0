"""Revisions of git as sides of a diff, versions, changelogs, and `check --against`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main
from generator.diff.rules import Severity
from generator.diff.version import Version, next_version, parse
from tests.diff import repository
from tests.diff.repository import edit

BREAK = ("operations/orders.yaml", "side: {type: Side, required: false}", "side: {type: Side}")
ADD = ("types.yaml", "      gtc: {}", "      gtc: {}\n      ioc: {}")
WORDS = ("operations/orders.yaml", "Place one order.", "Place a single order.")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return repository.make(tmp_path)


def spec(repo: Path, file: str) -> str:
    return (repo / "specs" / "acme" / file).read_text(encoding="utf-8")


def test_what_is_on_disk_against_a_revision(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo, *BREAK)
    assert main(["diff", "first"]) == 1
    printed = capsys.readouterr().out
    assert "operations.orders.get.side  specs/acme/operations/orders.yaml:13" in printed
    assert "next version: 2.0.0" in printed


def test_two_revisions_and_where_a_gone_thing_stood(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo, "types.yaml", "      sell: {}\n", "")
    repository.commit(repo, "second")
    assert main(["diff", "first", "second"]) == 1
    assert "enums.Side.sell  first:specs/acme/types.yaml:32" in capsys.readouterr().out
    assert main(["diff", "second", "first"]) == 0
    assert "enum-value-added-received" in capsys.readouterr().out


def test_a_revision_is_read_as_it_is_stored(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No checkout, no attribute, no filter; links are not followed."""
    (repo / ".gitattributes").write_text("*.yaml export-ignore\n*.yaml text eol=crlf\n")
    (repo / "specs" / "acme" / "operations" / "link.yaml").symlink_to("orders.yaml")
    repository.commit(repo, "second")
    (repo / "specs" / "acme" / "operations" / "link.yaml").unlink()
    assert main(["diff", "second"]) == 0
    assert capsys.readouterr().out == "acme: nothing changed\n"
    assert "?? " not in repository.git(repo, "status", "--porcelain")


@pytest.mark.parametrize("name", ["no-such-thing", "-f", "first:specs", "--upload-pack=x"])
def test_what_is_neither_folder_nor_revision(repo: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--", name]) == 2
    assert "is neither a folder nor a revision" in capsys.readouterr().err


def test_a_folder_outside_of_any_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "specs").mkdir()
    assert main(["diff", "HEAD", "--specs", str(tmp_path / "specs")]) == 2
    assert "HEAD" in capsys.readouterr().err


def test_mistakes_of_a_revision_say_where_they_stand(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo, "types.yaml", "{type: Side}", "{type: Sidee}")
    repository.commit(repo, "second")
    assert main(["diff", "second", "first"]) == 2
    assert "second:specs/acme/types.yaml:7:20: error: unknown type `Sidee`" in capsys.readouterr().err


def test_a_venue_that_comes_or_goes(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repo / "none").mkdir()
    assert main(["diff", "none"]) == 0
    assert "venue-added" in capsys.readouterr().out
    assert main(["diff", "specs", "none"]) == 1
    assert "venue-removed" in capsys.readouterr().out


def test_fingerprints_do_not_know_lines(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo, *BREAK)
    before = fingerprints(capsys)
    edit(repo, "operations/orders.yaml", "group: orders", "# A comment.\n\ngroup: orders")
    after = fingerprints(capsys)
    assert before == after
    assert len(before) == 1


def fingerprints(capsys: pytest.CaptureFixture[str]) -> list[str]:
    main(["diff", "first", "--json"])
    found = json.loads(capsys.readouterr().out)
    return [change["fingerprint"] for venue in found for change in venue["changes"]]


def test_json_says_everything(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo, *BREAK)
    main(["diff", "first", "--json"])
    (venue,) = json.loads(capsys.readouterr().out)
    (change,) = venue.pop("changes")
    assert venue == {
        "venue": "acme",
        "old_version": "1.2.3",
        "new_version": "1.2.3",
        "next_version": "2.0.0",
        "severity": "breaking",
        "due": [],
    }
    assert change["rule"] == "parameter-required"
    assert change["members"] == ["client.orders.get(side)"]
    assert (change["file"], change["line"]) == ("specs/acme/operations/orders.yaml", 13)


@pytest.mark.parametrize(
    ("last", "worst", "expected"),
    [
        ("1.2.3", Severity.BREAKING, "2.0.0"),
        ("1.2.3", Severity.DANGEROUS, "1.3.0"),
        ("1.2.3", Severity.ADDITIVE, "1.3.0"),
        ("1.2.3", Severity.DOCS, "1.2.4"),
        ("1.2.3", None, "1.2.3"),
        ("0.2.3", Severity.BREAKING, "0.3.0"),
        ("0.2.3", Severity.ADDITIVE, "0.3.0"),
        ("0.2.3", Severity.DOCS, "0.2.4"),
        ("0.2", Severity.DOCS, "0.2.1"),
    ],
)
def test_next_version(last: str, worst: Severity | None, expected: str) -> None:
    assert str(next_version(parse(last), worst)) == expected


def test_versions_are_ordered_by_number() -> None:
    assert Version(0, 10, 0) > Version(0, 9, 9)


def test_write_puts_version_and_entry_into_the_spec(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo, *WORDS)
    main(["diff", "first", "--write"])
    assert "version: 1.2.4\n" in spec(repo, "venue.yaml")
    assert "`operations.orders.place`: The description changed." in spec(repo, "changelog.yaml")
    once = spec(repo, "changelog.yaml")
    main(["diff", "first", "--write"])
    assert spec(repo, "changelog.yaml") == once, "a second time there is nothing to do"
    edit(repo, "changelog.yaml", "  1.2.4:\n", "  1.2.4:\n    date: 2026-02-03\n    doc: Better words.\n")
    edit(repo, *BREAK)
    main(["diff", "first", "--write"])
    assert "version: 2.0.0\n" in spec(repo, "venue.yaml")
    assert "1.2.4" not in spec(repo, "changelog.yaml"), "what was not released is one release"
    assert '  2.0.0:\n    date: 2026-02-03\n    doc: "Better words."\n    breaking:\n' in spec(repo, "changelog.yaml")
    capsys.readouterr()
    assert main(["generate", "--out", "out"]) == 0
    printed = (repo / "out" / "acme" / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## 2.0.0 - 2026-02-03\n\nBetter words.\n\n### Breaking\n\n- `client.orders.get(side)`: " in printed
    assert 'version = "2.0.0"' in (repo / "out" / "acme" / "pyproject.toml").read_text(encoding="utf-8")


def test_the_next_release_stands_above_the_last(repo: Path) -> None:
    edit(repo, *ADD)
    main(["diff", "first", "--write"])
    repository.commit(repo, "second")
    edit(repo, *BREAK)
    main(["diff", "second", "--write"])
    log = spec(repo, "changelog.yaml")
    assert log.index("  2.0.0:\n") < log.index("  1.3.0:\n")
    assert "[parameter-required]" in log
    assert "[enum-value-added]" in log
    assert main(["validate"]) == 0


def test_the_author_keeps_comments_and_style(repo: Path) -> None:
    edit(repo, "venue.yaml", "version: 1.2.3", "version: '1.2.3'   # our first")
    repository.commit(repo, "second")
    edit(repo, *ADD)
    before = spec(repo, "venue.yaml")
    main(["diff", "second", "--write"])
    assert spec(repo, "venue.yaml").replace("1.3.0", "'1.2.3'", 1) == before


def test_a_venue_without_version_gets_one(repo: Path) -> None:
    edit(repo, "venue.yaml", "version: 1.2.3\n", "")
    repository.commit(repo, "second")
    edit(repo, *ADD)
    main(["diff", "second", "--write"])
    assert "title: Acme\nversion: 0.2.0\ndoc:" in spec(repo, "venue.yaml")


def test_a_revision_cannot_be_written(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "specs", "first", "--write"]) == 2
    assert "cannot change a revision" in capsys.readouterr().err
