"""`check --against REV`: what breaks code is told by the version, in real repositories of git."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli import main
from tests.diff import repository
from tests.diff.repository import edit, git

BREAK = ("operations/orders.yaml", "side: {type: Side, required: false}", "side: {type: Side}")
ADD = ("types.yaml", "      gtc: {}", "      gtc: {}\n      ioc: {}")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SDKWRIGHT_CACHE", str(tmp_path / ".sdkwright_cache"))
    return repository.make(tmp_path)


def against(revision: str, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    """Generate, check, and what that says of versions."""
    assert main(["generate", *options]) == 0
    capsys.readouterr()
    status = main(["check", "--against", revision, *options])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


@pytest.mark.parametrize(
    ("version", "status", "said"),
    [
        ("1.2.3", 1, "acme: 1 breaking change since first and version 1.2.3; it must be 2.0.0 at least"),
        ("1.3.0", 1, "it must be 2.0.0 at least"),
        ("2.0.0", 0, ""),
        ("3.1.0", 0, ""),
        ("1.0.0", 1, "acme: version 1.0.0 is lower than 1.2.3, as it was in first"),
    ],
)
def test_the_version_must_tell(
    repo: Path, version: str, status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(repo, *BREAK)
    edit(repo, "venue.yaml", "version: 1.2.3", f"version: {version}")
    found, _, told = against("first", capsys)
    assert (found, said in told) == (status, True)


@pytest.mark.parametrize(("version", "status"), [("0.4.1", 1), ("0.4.9", 1), ("0.5.0", 0), ("1.0.0", 0)])
def test_while_the_major_version_is_0_the_minor_one_tells(
    repo: Path, version: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(repo, "venue.yaml", "version: 1.2.3", "version: 0.4.1")
    repository.commit(repo, "second")
    edit(repo, *BREAK)
    edit(repo, "venue.yaml", "version: 0.4.1", f"version: {version}")
    assert against("second", capsys)[0] == status


def test_what_is_wrong_is_told_with_its_place_and_its_cure(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo, *BREAK)
    edit(repo, "types.yaml", "      sell: {}\n", "")
    _, _, told = against("first", capsys)
    assert told == (
        "specs/acme/venue.yaml:4: acme: 2 breaking changes since first and version 1.2.3; it must be 2.0.0 at least: "
        "a breaking change asks for a new major version\n"
        "  specs/acme/operations/orders.yaml:13: parameter-required operations.orders.get.side\n"
        "  first:specs/acme/types.yaml:32: enum-value-removed enums.Side.sell\n"
        "  run `sdkwright diff first --write`, then `sdkwright generate`\n"
    )


def test_many_changes_are_counted(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, field in enumerate(("id", "side", "quantity", "state", "time")):
        edit(repo, "types.yaml", f"      {field}: {{", f"      {field}_{number}: {{")
    edit(repo, "contradictions.yaml", "types.Order.quantity", "types.Order.quantity_2")
    edit(repo, *BREAK)
    _, _, told = against("first", capsys)
    assert told.count("response-field-removed") + told.count("parameter-required") == 5
    assert "  and 1 more: `sdkwright diff first` lists all\n" in told


def test_the_cure_works(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo, *BREAK)
    assert against("first", capsys)[0] == 1
    assert main(["diff", "first", "--write"]) == 1
    assert against("first", capsys)[:2] == (
        0,
        "1 SDK up to date\nversions are sufficient for the changes since first\n",
    )


def test_additions_pass_without_a_new_version(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo, *ADD)
    status, said, _ = against("first", capsys)
    assert (status, said) == (0, "1 SDK up to date\nversions are sufficient for the changes since first\n")


def test_a_stale_sdk_and_a_version_that_does_not_tell_are_told_together(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["generate"])
    edit(repo, *BREAK)
    capsys.readouterr()
    assert main(["check", "--against", "first"]) == 1
    told = capsys.readouterr().err
    assert "files; run `sdkwright generate`" in told
    assert "it must be 2.0.0 at least" in told


def test_what_is_on_disk_counts_committed_or_not(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo, *BREAK)
    assert against("first", capsys)[0] == 1, "not committed"
    git(repo, "add", "--all")
    assert against("first", capsys)[0] == 1, "in the index"
    repository.commit(repo, "second")
    assert against("first", capsys)[0] == 1, "committed"
    assert against("second", capsys)[0] == 0
    assert against("HEAD~1", capsys)[0] == 1
    assert against("main", capsys)[0] == 0


def test_a_venue_that_is_new_or_gone_has_nothing_to_tell(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(repo / "specs" / "acme", repo / "specs" / "zeta")
    venue = repo / "specs" / "zeta" / "venue.yaml"
    venue.write_text(venue.read_text(encoding="utf-8").replace("venue: acme", "venue: zeta"), encoding="utf-8")
    assert against("first", capsys)[:2] == (
        0,
        "2 SDKs up to date\nversions are sufficient for the changes since first\n",
    )
    assert main(["check", "zeta", "--against", "first"]) == 0, "named alone"
    repository.commit(repo, "second")
    shutil.rmtree(repo / "specs" / "acme")
    status, said, told = against("second", capsys)
    assert status == 0
    assert "acme: its SDK was removed since second" in said, told


@pytest.mark.parametrize("revision", ["nothing", "origin/main", "0123456789abcdef0123456789abcdef01234567"])
def test_a_revision_that_is_not_there(repo: Path, revision: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, told = against(revision, capsys)
    assert status == 2
    assert f"{revision}: error: `{revision}` is neither a folder nor a revision" in told
    assert "help: name a folder of specs, or a revision of a repository with specs" in told
    assert "Traceback" not in told


def test_a_revision_that_had_no_specs(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(repo, "checkout", "--quiet", "--orphan", "empty")
    git(repo, "rm", "-r", "--cached", "--quiet", ".")
    (repo / "README.md").write_text("Nothing yet.\n")
    git(repo, "add", "README.md")
    git(repo, "commit", "--quiet", "--message", "empty")
    status, _, told = against("empty", capsys)
    assert status == 2
    assert "`empty` has no files in `specs`" in told


def test_a_shallow_clone_is_told_how_to_get_the_rest(
    repo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(repo, *BREAK)
    repository.commit(repo, "second")
    git(repo, "clone", "--quiet", "--depth", "1", "--no-tags", f"file://{repo}", "shallow")
    monkeypatch.chdir(repo / "shallow")
    assert against("HEAD", capsys)[0] == 0, "what is there can be compared with"
    status, _, told = against("HEAD~1", capsys)
    assert status == 2
    assert "`HEAD~1` is neither a folder nor a revision" in told
    assert "this clone is shallow: run `git fetch --unshallow` (`fetch-depth: 0` in a workflow)" in told
    git(repo / "shallow", "fetch", "--quiet", "--unshallow")
    status, _, told = against("HEAD~1", capsys)
    assert (status, "it must be 2.0.0 at least" in told) == (1, True)


def test_from_a_folder_within_and_with_specs_elsewhere(
    repo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (repo / "apis").mkdir()
    git(repo, "mv", "specs", "apis/specs")
    repository.commit(repo, "second")
    path = repo / "apis" / "specs" / "acme" / "operations" / "orders.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(BREAK[1], BREAK[2]), encoding="utf-8")
    status, _, told = against("second", capsys, "--specs", "apis/specs")
    assert status == 1
    assert "  apis/specs/acme/operations/orders.yaml:13: parameter-required" in told
    monkeypatch.chdir(repo / "apis")
    status, _, told = against("second", capsys)
    assert status == 1
    assert "  specs/acme/operations/orders.yaml:13: parameter-required" in told
