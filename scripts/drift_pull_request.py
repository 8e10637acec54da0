"""Compare the documentation with the specs, and open a pull request if it has changed.

The nightly workflow runs this script; it can also be run by hand. It needs Python, git and the `sdkwright` command, and
`gh` to open a pull request. The steps:

    sdkwright drift --all --fetch --write    write the changes of the pages into specs/
    sdkwright diff HEAD --write              remove entries that HEAD had marked; write version and changelog
    sdkwright generate                       generate the SDKs
    git push                                 push one branch, which is replaced if the pages change again
    gh pr create                             open a pull request, or update the text of the open one

If a decision is left to a person (`category: unknown`), the specs do not validate yet: then only the specs are in the
pull request, a draft that lists the decisions. A branch with commits of other people is not changed, nor is a branch
that already has the same changes. Exit code 0 if there was nothing to do or everything was done; otherwise 1 with
a reason, for example if only a person can write the changes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

TITLE = "The documentation has changed"
TRAILER = "Drift: "
"""Start of the line in our commit message that identifies the changes."""
LEAD = """\
The documentation pages differ from the specs. This pull request writes the changes into the specs and
{what}. The output of each step is below.
"""
SOUND = "writes the SDKs, their versions and changelogs accordingly"
OPEN = (
    "waits for decisions: `sdkwright validate` lists them. Decide on this branch, then run "
    "`sdkwright diff {base} --write` and `sdkwright generate`"
)
KEPT = """\
Entries that were due to be removed are kept, because other entries use them: see `sdkwright diff` below.
"""
TOKENS = ("GH_TOKEN", "GITHUB_TOKEN")
"""Variables that git and gh need; they are not passed to sdkwright, which reads pages."""
LONGEST = 60_000
"""Largest number of characters of the text; GitHub accepts a few more."""


@dataclass
class Run:
    """One run: its options, and the output of its steps for the text of the pull request."""

    options: argparse.Namespace
    base: str
    start: str
    """The commit that everything is compared with."""
    outputs: list[str] = field(default_factory=list[str])
    kept: bool = False

    @property
    def folders(self) -> list[str]:
        """The folders of the pull request."""
        return [self.options.specs, self.options.out]

    def sdkwright(self, *arguments: str, good: Sequence[int] = (0,)) -> subprocess.CompletedProcess[str]:
        """Run one step and keep its output; an exit code that is not in ``good`` ends the run."""
        command = [*shlex.split(self.options.sdkwright), *arguments]
        done = called(command, {name: value for name, value in os.environ.items() if name not in TOKENS})
        text = "\n".join(part.strip() for part in (done.stdout, done.stderr) if part.strip())
        print(f"$ sdkwright {shlex.join(arguments)}\n{text}", flush=True)
        self.outputs.append(f"### `sdkwright {shlex.join(arguments)}`\n\n```text\n{text.replace('```', '` ` `')}\n```")
        if done.returncode not in good:
            self.undo()
            sys.exit(f"`sdkwright {shlex.join(arguments)}` ended with {done.returncode}")
        return done

    def has_changes(self) -> bool:
        """Whether git sees a difference in the folders of this run."""
        return bool(git("status", "--porcelain", "--", *self.folders).strip())

    def undo(self) -> None:
        """Restore the folders: they had no changes that were not committed."""
        git("reset", "--quiet", "--", *self.folders)
        for folder in self.folders:
            if git("ls-files", "--", folder):
                git("checkout", "--quiet", "--", folder)
        git("clean", "--quiet", "-d", "--force", "--", *self.folders)

    def body(self, *, is_draft: bool) -> str:
        """The text of the pull request."""
        lead = LEAD.format(what=OPEN.format(base=self.base) if is_draft else SOUND)
        text = "\n\n".join([lead + ("\n" + KEPT if self.kept else ""), *self.outputs])
        return text if len(text) <= LONGEST else f"{text[:LONGEST]}\n```\n\n(the rest is in the log of the run)"


def called(
    command: list[str], environment: Mapping[str, str] | None = None, given: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run a command with ``given`` as its input, and keep its output as UTF-8, independent of the locale."""
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace", input=given, env=environment, check=False
    )


def git(*arguments: str) -> str:
    """The output of git; a failure ends the run with its message."""
    done = called(["git", *arguments])
    if done.returncode != 0:
        sys.exit(f"git {shlex.join(arguments)}: {done.stderr.strip()}")
    return done.stdout


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all steps; see the docstring of this file."""
    options = parser().parse_args(arguments)
    run = Run(options, git("rev-parse", "--abbrev-ref", "HEAD").strip(), git("rev-parse", "HEAD").strip())
    if run.base == "HEAD":
        sys.exit("no branch is checked out: there is none to ask a pull request for")
    if run.has_changes():
        sys.exit(
            f"{options.specs} or {options.out} has changes that are not committed; there is nothing to compare with"
        )
    shared = ["--specs", options.specs]
    drift = run.sdkwright("drift", *shlex.split(options.drift), *shared, "--write", good=(0, 1))
    if not run.has_changes():
        if drift.returncode != 0:
            sys.exit("the pages have changed in ways that only a person can write: edit the specs, or `--accept` them")
        print("the pages say what the specs say")
        return 0
    finding = hashlib.sha256(f"{run.start}\n{drift.stdout}".encode()).hexdigest()[:16]
    reason = left_alone(options, run.start, finding)
    if reason is not None:
        run.undo()
        print(f"{options.branch} {reason}: it stays as it is")
        return 0
    is_draft = not follow(run, shared)
    body = run.body(is_draft=is_draft)
    try:  # before the push: if gh fails, nothing is left behind
        opened = [pull for pull in pulls(options) if pull["state"] == "OPEN"] if options.gh else []
    except SystemExit:
        run.undo()
        raise
    push(run, finding)
    if options.gh:
        hand_in(run, body, opened, is_draft=is_draft)
    else:
        print(f"pushed {options.branch}; no pull request was asked for")
    return 0


def left_alone(options: argparse.Namespace, start: str, finding: str) -> str | None:
    """Why the branch must not be replaced; None if it may be, or does not exist."""
    place = f"refs/heads/{options.branch}"
    if not git("ls-remote", options.remote, place).strip():
        return None
    git("fetch", "--quiet", options.remote, place)
    commit = git("rev-parse", "FETCH_HEAD").strip()
    messages = git("log", "-z", "--format=%B", f"{start}..{commit}").split("\0")
    ours = [message for message in messages if message.strip()]
    if any(TRAILER not in message for message in ours):
        return "has commits of somebody else"
    is_same = any(f"{TRAILER}{finding}" in message for message in ours)
    if is_same and (not options.gh or any(pull["headRefOid"] == commit for pull in pulls(options))):
        return "says the same already"
    return None


def follow(run: Run, shared: list[str]) -> bool:
    """Update versions, changelogs and SDKs after changed specs; False if a person must decide first."""
    if run.sdkwright("validate", *shared, good=(0, 2)).returncode != 0:
        return False
    if run.sdkwright("diff", "HEAD", *shared, "--write", good=(0, 1, 2)).returncode == 2:
        run.kept = True
        run.sdkwright("diff", "HEAD", *shared, "--write", "--keep", good=(0, 1))
    run.sdkwright("generate", *shared, "--out", run.options.out)
    return True


def push(run: Run, finding: str) -> None:
    """Commit on the branch and push it; then check out the first branch again."""
    options = run.options
    git("checkout", "--quiet", "-B", options.branch)
    try:
        git("add", "--all", "--", *run.folders)
        git("commit", "--quiet", "--message", TITLE, "--message", f"{TRAILER}{finding}")
        git("push", "--quiet", "--force", options.remote, f"HEAD:refs/heads/{options.branch}")
    finally:
        git("checkout", "--quiet", run.base)


def hand_in(run: Run, body: str, opened: list[dict[str, Any]], *, is_draft: bool) -> None:
    """Open the pull request, or update the text of the open one."""
    options = run.options
    if not opened:
        draft = ["--draft"] if is_draft else []
        asked = ["--head", options.branch, "--base", run.base, "--title", TITLE, "--body-file", "-"]
        print(gh(options, "pr", "create", *asked, *draft, given=body).strip())
        return
    number = str(opened[0]["number"])
    gh(options, "pr", "edit", number, "--body-file", "-", given=body)
    if opened[0]["isDraft"] != is_draft:
        gh(options, "pr", "ready", number, *(["--undo"] if is_draft else []))
    print(f"renewed pull request {number}")


def pulls(options: argparse.Namespace) -> list[dict[str, Any]]:
    """The pull requests that the branch has or had."""
    shown = "number,state,isDraft,headRefOid"
    output = gh(options, "pr", "list", "--head", options.branch, "--state", "all", "--json", shown)
    found: list[dict[str, Any]] = json.loads(output or "[]")
    return found


def gh(options: argparse.Namespace, *arguments: str, given: str = "") -> str:
    """The output of gh; a failure ends the run. Long text is ``given`` as input: arguments are limited to 128 KB."""
    done = called([*shlex.split(options.gh), *arguments], given=given)
    if done.returncode != 0:
        sys.exit(f"gh {arguments[0]} {arguments[1]}: {done.stderr.strip()}")
    return done.stdout


def parser() -> argparse.ArgumentParser:
    """The options; their defaults are those of the workflow."""
    found = argparse.ArgumentParser(description="Open a pull request with the changes of the documentation.")
    found.add_argument("--specs", default="specs")
    found.add_argument("--out", default="generated")
    found.add_argument("--branch", default="sdkwright/drift", help="the branch to push (sdkwright/drift)")
    found.add_argument("--remote", default="origin")
    found.add_argument("--drift", default="--all --fetch", help="arguments of `sdkwright drift` (--all --fetch)")
    found.add_argument("--sdkwright", default=f"{sys.executable} -m generator", help="how sdkwright is called")
    found.add_argument("--gh", default="gh", help="how gh is called; empty to push and open nothing")
    return found


if __name__ == "__main__":
    sys.exit(main())
