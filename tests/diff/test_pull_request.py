"""The script of the nightly workflow, end to end: changed pages on a server, a repository with a remote, and a `gh`."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.diff import pages, repository
from tests.diff.nights import BRANCH, GH, Night
from tests.diff.pages import Site, page
from tests.diff.repository import git


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with pages.shown() as running:
        yield running


@pytest.fixture(scope="module")
def begun(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Night:
    """The evening before: specs that know the page, SDKs that are fresh, all of it pushed. Each test has a copy."""
    folder = tmp_path_factory.mktemp("begun")
    clone, remote = folder / "clone", folder / "remote"
    clone.mkdir()
    pages.make(clone)
    made = Night(clone, site, folder / "gh.json", folder / "cache")
    repository.edit(clone, "venue.yaml", "https://docs.acme.example/orders", site.url)
    (clone / ".gitignore").write_text("__pycache__/\n.sdkwright_cache/\n")
    (clone / "page.html").write_text(page())
    made.sdkwright("drift", "acme", "--page", "orders=page.html", "--write")
    made.sdkwright("generate")
    git(folder, "init", "--quiet", "--bare", "remote")
    git(clone, "remote", "add", "origin", str(remote))
    repository.commit(clone, "begun")
    git(clone, "push", "--quiet", "origin", "main")
    return made


@pytest.fixture
def night(begun: Night, tmp_path: Path) -> Night:
    clone, state, remote = tmp_path / "clone", tmp_path / "gh.json", tmp_path / "remote"
    shutil.copytree(begun.clone, clone)
    shutil.copytree(begun.clone.parent / "remote", remote)
    git(clone, "remote", "set-url", "origin", str(remote))
    (tmp_path / "bin").mkdir()
    gh = tmp_path / "bin" / "gh"
    gh.write_text(GH.format(python=sys.executable, state=str(state), remote=str(remote)))
    gh.chmod(0o755)
    begun.site.text = page()
    return Night(clone, begun.site, state, begun.cache)


def test_a_quiet_night(night: Night) -> None:
    done = night.run_alone()
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("the pages say what the specs say\n")
    assert not night.known("calls")
    assert git(night.clone, "branch", "--list").split() == ["*", "main"]


def test_the_life_of_a_row_night_by_night(night: Night) -> None:
    night.site.text = page(without=["BAD_SIGN"])
    done = night.run()
    assert done.returncode == 0, done.stderr
    assert night.changed() >= {
        "specs/acme/errors.yaml",
        "specs/acme/venue.yaml",
        "specs/acme/changelog.yaml",
        "generated/acme/CHANGELOG.md",
        "generated/acme/acme_sdk/errors.py",
    }
    assert "version: 1.3.0" in night.show("specs/acme/venue.yaml")
    assert "Deprecated: no longer documented since" in night.show("generated/acme/acme_sdk/errors.py")
    (pull,) = night.known("pulls")
    assert not pull["isDraft"]
    assert pull["body"].startswith("The documentation pages differ from the specs.")
    assert "writes the SDKs, their versions and changelogs accordingly" in pull["body"]
    assert 'BAD_SIGN "The signature is wrong"' in pull["body"]
    assert "deprecated: It is no longer documented" in pull["body"]
    assert not git(night.clone, "status", "--porcelain")

    night.merge()
    done = night.run()
    assert done.stdout.endswith("the pages say what the specs say\n"), "kept for one release"

    night.site.text = page(without=["BAD_SIGN", "state"])
    done = night.run()
    assert done.returncode == 0, done.stderr
    assert "version: 2.0.0" in night.show("specs/acme/venue.yaml")
    assert "BAD_SIGN" not in night.show("specs/acme/errors.yaml")
    assert "BAD_SIGN" not in night.show("generated/acme/acme_sdk/errors.py")
    assert "error-code-removed" in night.show("specs/acme/changelog.yaml")
    assert "acme: errors.BAD_SIGN dropped from errors.yaml" in night.known("pulls")[1]["body"]
    assert night.asked() == ["create", "create"]


def test_a_second_night_leaves_what_says_the_same(night: Night) -> None:
    night.site.text = page(without=["sell"])
    assert night.run().returncode == 0
    commit = night.pushed("rev-parse", f"origin/{BRANCH}")
    done = night.run()
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(f"{BRANCH} says the same already: it stays as it is\n")
    assert night.pushed("rev-parse", f"origin/{BRANCH}") == commit
    assert night.asked() == ["create"]
    assert not git(night.clone, "status", "--porcelain")


def test_a_second_night_renews_what_says_something_else(night: Night) -> None:
    night.site.text = page(without=["sell"])
    assert night.run().returncode == 0
    night.site.text = page(without=["sell", "state"])
    done = night.run()
    assert done.returncode == 0, done.stderr
    assert night.asked() == ["create", "edit"]
    (pull,) = night.known("pulls")
    assert "field state" in pull["body"]
    assert len(night.pushed("log", "--format=%s", f"main..origin/{BRANCH}").splitlines()) == 1
    assert night.show("specs/acme/types.yaml").count("removed_on") == 2


def test_what_a_person_must_decide_is_a_draft_until_it_is_decided(night: Night) -> None:
    night.site.text = page(extra="<h2>Errors</h2>").replace(
        "<tr><td>BAD_SIGN</td>", "<tr><td>TOO_FAST</td><td>Slow down</td></tr><tr><td>BAD_SIGN</td>"
    )
    done = night.run()
    assert done.returncode == 0, done.stderr
    (pull,) = night.known("pulls")
    assert pull["isDraft"]
    assert "waits for decisions" in pull["body"]
    assert "`TOO_FAST` has no category" in pull["body"]
    assert not any(name.startswith("generated/") for name in night.changed())
    night.site.text = page(without=["sell"])
    done = night.run()
    assert done.returncode == 0, done.stderr
    assert night.asked() == ["create", "edit", "ready"]
    assert not night.known("pulls")[0]["isDraft"]


def test_what_somebody_has_gone_on_with_is_left_alone(night: Night) -> None:
    night.site.text = page(without=["sell"])
    assert night.run().returncode == 0
    git(night.clone, "checkout", "--quiet", BRANCH)
    (night.clone / "notes.txt").write_text("Decided.\n")
    repository.commit(night.clone, "decided")
    git(night.clone, "push", "--quiet", "origin", BRANCH)
    git(night.clone, "checkout", "--quiet", "main")
    night.site.text = page(without=["sell", "state"])
    done = night.run()
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(f"{BRANCH} has commits of somebody else: it stays as it is\n")
    assert night.pushed("log", "-1", "--format=%s", f"origin/{BRANCH}") == "decided\n"
    assert not git(night.clone, "status", "--porcelain")


def test_a_pull_request_that_was_refused_is_not_asked_for_again(night: Night) -> None:
    night.site.text = page(without=["sell"])
    assert night.run().returncode == 0
    state = json.loads(night.state.read_text())
    state["pulls"][0]["state"] = "CLOSED"
    night.state.write_text(json.dumps(state))
    assert night.run().returncode == 0
    assert night.asked() == ["create"]
    night.site.text = page(without=["sell", "state"])
    assert night.run().returncode == 0
    assert night.asked() == ["create", "create"], "something else is asked for anew"


def test_what_cannot_be_dropped_yet_is_kept_and_told(night: Night) -> None:
    night.edit(
        "errors.yaml",
        "message: The signature is wrong}",
        "message: The signature is wrong, removed_on: 2026-02-03}",
        "marked",
    )
    night.edit("examples/examples.yaml", "section: Messages}", "section: Messages, error: BAD_SIGN}", "example")
    night.site.text = page(without=["BAD_SIGN", "sell"])
    done = night.run()
    assert done.returncode == 0, done.stderr
    assert "BAD_SIGN" in night.show("specs/acme/errors.yaml")
    assert "version: 1.3.0" in night.show("specs/acme/venue.yaml")
    body = night.known("pulls")[0]["body"]
    assert "Entries that were due to be removed are kept" in body
    assert "specs/acme/examples/examples.yaml:2:" in body


def test_without_gh_nothing_is_pushed(night: Night) -> None:
    night.site.text = page(without=["sell"])
    (night.state.parent / "gh-is-down").touch()
    done = night.run()
    assert done.returncode == 1
    assert "gh pr list: gh: not logged in" in done.stderr
    assert BRANCH not in git(night.clone, "ls-remote", "origin")
    assert not git(night.clone, "status", "--porcelain")


def test_long_text_is_cut_and_arrives(night: Night, tmp_path: Path) -> None:
    """No argument of a command may have 128 KB on Linux; a body is no argument. sdkwright sees no token."""
    said = tmp_path / "sdkwright.py"
    said.write_text(
        "import os, subprocess, sys\nprint('\u00e9\u3010' * 50_000)\nassert 'GH_TOKEN' not in os.environ\n"
        "sys.exit(subprocess.run([sys.executable, '-m', 'generator', *sys.argv[1:]]).returncode)\n",
        encoding="utf-8",
    )
    night.site.text = page(without=["sell"])
    done = night.run_alone("--sdkwright", f"{sys.executable} -X utf8 {said}")
    assert done.returncode == 0, done.stderr[-2000:]
    body = night.known("pulls")[0]["body"]
    assert 59_000 < len(body) < 65_536
    assert len(body.encode()) > 128 * 1024
    assert "\u00e9\u3010" in body and body.endswith("(the rest is in the log of the run)")


def test_a_page_that_cannot_be_had_fails_the_night(night: Night) -> None:
    night.site.text = None
    done = night.run()
    assert done.returncode == 1
    assert "drift --all --fetch --private --pause 0 --specs specs --write` ended with 2" in done.stderr
    assert "503" in done.stdout
    assert not night.known("calls")
    assert not git(night.clone, "status", "--porcelain")


def test_what_only_a_person_can_write_fails_the_night(night: Night) -> None:
    night.edit("operations/orders.yaml", "Place an order of several legs.", "Place legs.", "words")
    night.site.text = page().replace("</h1>", "</h1><p>A new rule about times.</p>")
    done = night.run()
    assert done.returncode == 1, done.stdout
    assert "in ways that only a person can write" in done.stderr
    assert not night.known("calls")


def test_gh_that_refuses_fails_the_night_and_the_next_one_asks_again(night: Night) -> None:
    night.site.text = page(without=["sell"])
    gh = night.clone.parent / "bin" / "gh"
    script = gh.read_text()
    gh.write_text('#!/bin/sh\n[ "$2" = list ] && echo "[]" && exit 0\necho "no permission" >&2\nexit 4\n')
    done = night.run()
    assert done.returncode == 1
    assert done.stderr.endswith("gh pr create: no permission\n")
    gh.write_text(script)
    assert night.run().returncode == 0
    assert night.asked() == ["create"]


def test_without_gh_the_branch_is_pushed(night: Night) -> None:
    night.site.text = page(without=["sell"])
    done = night.run_alone("--gh", "")
    assert done.returncode == 0, done.stderr
    assert not night.known("calls")
    assert night.pushed("rev-parse", f"origin/{BRANCH}")


def test_changes_at_hand_are_not_swept_along(night: Night) -> None:
    repository.edit(night.clone, "venue.yaml", "A small venue.", "A venue.")
    done = night.run()
    assert done.returncode == 1
    assert "has changes that are not committed" in done.stderr
