"""The same specs give the same bytes, wherever and however often; and what is on disk is never left in between."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.cli import main
from generator.emit.write import present
from tests.conventions.places import GENERATED, ROOT, SPECS, venues

PLAIN = {"PYTHONHASHSEED": "0", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "UTC"}
OTHER = {"PYTHONHASHSEED": "4242", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"}
VENUE = "tradier"
EDITED = f"generated/{VENUE}/{VENUE}_sdk/client.py"


def generate(place: Path, environment: Mapping[str, str], *arguments: str) -> None:
    """Run the command line in a process of its own, working in ``place``."""
    command = [sys.executable, "-m", "generator", "generate", *arguments]
    everything = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run(command, cwd=place, env=everything, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def tree(folder: Path) -> dict[str, bytes]:
    """Every file that belongs to what is printed, with its content."""
    return {
        f"{sdk.name}/{name}": path.read_bytes()
        for sdk in sorted(folder.iterdir())
        for name, path in present(sdk).items()
    }


def stamps(folder: Path) -> dict[str, int]:
    """When each file and folder was last touched."""
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in sorted(folder.rglob("*"))}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All venues, printed with an empty cache from specs that stand beside: ``specs``, ``generated``, ``.cache``."""
    place = tmp_path_factory.mktemp("printed")
    shutil.copytree(SPECS, place / "specs")
    generate(place, {**PLAIN, "SDKWRIGHT_CACHE": ".cache"})
    return place


@pytest.fixture
def place(printed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of all that, to work in and to change."""
    copy = tmp_path / "place"
    shutil.copytree(printed, copy)
    monkeypatch.chdir(copy)
    monkeypatch.setenv("SDKWRIGHT_CACHE", ".cache")
    return copy


def test_what_is_in_the_repository_is_what_is_printed_today(printed: Path) -> None:
    ours, today = tree(GENERATED), tree(printed / "generated")
    assert ours.keys() == today.keys(), "make generate"
    assert not [name for name in ours if ours[name] != today[name]], "make generate"


def test_seed_locale_clock_folder_and_cache_leave_no_trace(printed: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "an other\u00fc place" / "deep"
    elsewhere.mkdir(parents=True)
    environment = {**OTHER, "SDKWRIGHT_CACHE": str(tmp_path / "cache")}
    for out in ("cold", "warm"):
        generate(elsewhere, environment, "--specs", str(SPECS), "--out", str(tmp_path / out))
    expected = tree(printed / "generated")
    assert tree(tmp_path / "cold") == expected
    assert tree(tmp_path / "warm") == expected
    assert not list(elsewhere.iterdir()), "something was written into the working folder"


def test_a_second_run_has_nothing_to_do(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate"]) == 0
    capsys.readouterr()
    before = stamps(place)
    assert main(["generate"]) == 0
    assert capsys.readouterr().out == f"{len(venues())} SDKs up to date, nothing to do\n"
    assert stamps(place) == before


def test_without_a_cache_nothing_is_written_that_is_there(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDKWRIGHT_CACHE", "other")
    before = stamps(place / "generated")
    assert main(["generate", VENUE]) == 0
    assert stamps(place / "generated") == before


def test_what_hands_change_is_found_and_put_back(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = tree(place / "generated")
    edited, lost, added = (place / f"generated/{VENUE}" / name for name in ("README.md", "LICENSE", "deep/mine.py"))
    edited.write_text(edited.read_text(encoding="utf-8") + "By hand.\n", encoding="utf-8")
    lost.unlink()
    added.parent.mkdir()
    added.write_text("x = 1\n", encoding="utf-8")
    bad = tree(place / "generated")

    assert main(["check"]) == 1
    diff = capsys.readouterr()
    assert "-By hand." in diff.out and "-x = 1" in diff.out and "+MIT License" in diff.out
    assert diff.err == "out of date: 3 files; run `sdkwright generate`\n"
    assert tree(place / "generated") == bad, "check writes nothing"

    assert main(["generate"]) == 0
    assert capsys.readouterr().out == "2 files written, 1 file removed in generated\n"
    assert tree(place / "generated") == good
    assert not added.parent.exists(), "folders that nothing is in any more go, too"
    assert main(["check"]) == 0


def test_what_installing_and_importing_leave_stays(place: Path) -> None:
    """Build products are nobody's source."""
    left = place / f"generated/{VENUE}/{VENUE}_sdk/__pycache__/client.cpython-311.pyc"
    left.parent.mkdir()
    left.write_bytes(b"compiled")
    assert main(["check"]) == 0
    assert main(["generate"]) == 0
    assert left.exists()


def test_one_mistake_keeps_all_venues_as_they_are(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for venue in venues():
        spec = place / "specs" / venue / "venue.yaml"
        changed = re.sub("^title: .*", "title: Changed", spec.read_text(encoding="utf-8"), flags=re.MULTILINE)
        spec.write_text(changed + ("colour: blue\n" if venue == VENUE else ""), encoding="utf-8")
    before = stamps(place / "generated")
    assert main(["generate"]) == 2
    assert "unknown key `colour`" in capsys.readouterr().err
    assert stamps(place / "generated") == before


def test_a_disk_that_is_full_keeps_all_as_it_is(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / EDITED).write_text("broken = True\n", encoding="utf-8")
    (place / f"generated/{VENUE}/README.md").unlink()
    before = tree(place / "generated")
    whole = Path.write_bytes
    last = (ROOT / EDITED).read_bytes()

    def full(path: Path, data: bytes) -> int:
        if data == last:
            raise OSError(28, "No space left on device", path.name)
        return whole(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    assert main(["generate"]) == 2
    assert capsys.readouterr().err.startswith("sdkwright: No space left on device")
    monkeypatch.undo()
    assert tree(place / "generated") == before
    assert not list((place / "generated").rglob(".*")), "nothing half written is left"


@pytest.mark.parametrize("inside", ["", f"{VENUE}_sdk", f"{VENUE}_sdk/resources", "README.md", "mine"])
@pytest.mark.parametrize("command", ["generate", "check"])
def test_links_in_the_output_are_not_followed(
    place: Path, tmp_path: Path, inside: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a link leads to belongs to somebody else."""
    link, elsewhere = place / "generated" / VENUE / inside, tmp_path / "elsewhere"
    if link.exists():
        link.rename(elsewhere)
    else:
        elsewhere.mkdir()
    (elsewhere if elsewhere.is_file() else elsewhere / "mine.txt").write_text("mine\n", encoding="utf-8")
    link.symlink_to(elsewhere)
    before, ours = stamps(tmp_path), (place / EDITED).read_bytes()
    assert main([command, VENUE]) == 2
    said = capsys.readouterr().err
    assert f"generated/{VENUE}/{inside}".rstrip("/") + ": error: this is a symbolic link" in said
    assert stamps(tmp_path).keys() == before.keys()
    assert stamps(place / "generated") == {
        name[len("place/generated/") :]: at for name, at in before.items() if name.startswith("place/generated/")
    }
    assert (place / EDITED).read_bytes() == ours


def test_a_link_beside_the_sdks_is_not_removed_with_its_spec(place: Path, tmp_path: Path) -> None:
    (place / "generated" / VENUE).rename(tmp_path / "kept")
    (place / "generated" / "other").symlink_to(tmp_path / "kept")
    assert main(["generate"]) == 0
    assert (tmp_path / "kept" / "README.md").is_file()


def test_a_folder_in_the_place_of_a_file_keeps_all_as_it_is(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sdk = place / "generated" / VENUE
    (place / EDITED).unlink()
    (place / EDITED / "__pycache__").mkdir(parents=True)
    (sdk / "README.md").write_text("broken\n", encoding="utf-8")
    before = tree(place / "generated")
    assert main(["generate"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("sdkwright: ") and "client.py" in said and len(said.splitlines()) == 1
    assert tree(place / "generated") == before
    assert (place / EDITED).is_dir()


def test_an_empty_folder_in_the_place_of_a_file_gives_way(place: Path) -> None:
    (place / EDITED).unlink()
    (place / EDITED).mkdir()
    assert main(["generate"]) == 0
    assert (place / EDITED).is_file()


def test_an_sdk_goes_with_its_spec(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(place / "specs" / VENUE)
    foreign = place / "generated" / "notes" / "mine.txt"
    foreign.parent.mkdir()
    foreign.write_text("mine\n", encoding="utf-8")
    others = [venue for venue in venues() if venue != VENUE]

    assert main(["generate", *others]) == 0
    assert (place / "generated" / VENUE).exists(), "only a run over all venues knows that it is too many"
    assert main(["check"]) == 1
    assert main(["generate"]) == 0
    assert not (place / "generated" / VENUE).exists()
    assert foreign.exists(), "what was not printed here is not ours to remove"
    assert "removed in generated" in capsys.readouterr().out
