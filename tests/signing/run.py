"""Runs signing records against specs: ``python -m tests.signing.run SPECS_DIR RECORDS.json``.

Prints one line per vector, ``ok ID`` or ``differs ID: what``, and exits 1 if any differs (2 when the files cannot be
read). What is run is the module that ``sdkwright generate`` would print for the spec, not an interpreter of the spec.

How a record finds its spec, and a vector what it needs:

* A record belongs to the folder of ``SPECS_DIR`` that has its ``id`` as name: ``kraken`` -> ``SPECS_DIR/kraken/``, a
  venue like any other, of which ``venue.yaml`` and ``signing.yaml`` are enough. In folder and level names ``-``, ``.``
  and capitals may be written ``_`` and small.
* A vector is signed at the level that has the name of its ``variant``, or at that of ``inputs.operation``, or at the
  only level there is. Levels that verify are levels too.
* ``credentials`` are the credentials of that name in ``venue.yaml``, ``options`` its settings. What the spec does not
  declare is reported, not ignored. A name in camelCase may be written in snake_case.
* ``clock_unix_ms`` becomes the timestamp in the level's form; ``nonce`` is the nonce as it stands.
* The request is made as a client makes it: a base path stands in front of the path, which is percent-encoded where it
  must be, query and form are encoded by the level's encoding, JSON text as it is. Headers are the record's own and no
  others.

What is compared is what the vector lists under ``expected.compare``: headers (names in any case), url, url_unordered,
body, body_json (the value that it means), auth_params (those of ``Authorization``, in any order), jwt (header and
claims as JSON, then the signature with the public key), verdict (of a level that verifies: true/false, or a word such
as ``valid`` or ``stale``), frame; and ``string_to_sign``, ``signature`` or ``intermediates`` where they are listed:
some step has to have that value. Anything else that is listed counts as a difference.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.text.diagnostics import SpecError
from tests.signing.compare import differences
from tests.signing.scheme import Scheme, Unfit, folder_of


def results(specs: Path, records: Path) -> Iterator[tuple[str, list[str]]]:
    """Every vector's id, and in what it differs."""
    for record in json.loads(records.read_text(encoding="utf-8"))["schemes"]:
        try:
            scheme = Scheme.load(specs, folder_of(specs, record["id"]))
        except (SpecError, Unfit) as problem:
            for vector in record["vectors"]:
                yield vector["id"], [f"no usable spec: {problem}"]
            continue
        for vector in record["vectors"]:
            yield vector["id"], _of(scheme, vector)


def _of(scheme: Scheme, vector: dict[str, Any]) -> list[str]:
    try:
        return list(differences(scheme.run(vector), vector))
    except Unfit as problem:
        return [str(problem)]
    except Exception as problem:  # whatever it is, this vector does not come out, and the others are still to be run
        return [f"{type(problem).__name__}: {problem}"]


def main(arguments: Sequence[str]) -> int:
    """Run the command line."""
    if len(arguments) != 2:
        print("usage: python -m tests.signing.run SPECS_DIR RECORDS.json", file=sys.stderr)
        return 2
    specs, records = map(Path, arguments)
    try:
        outcomes = list(results(specs, records))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        print(f"{records}: cannot be read: {type(problem).__name__}: {problem}", file=sys.stderr)
        return 2
    for name, found in outcomes:
        print(f"differs {name}: {'; '.join(found)}" if found else f"ok {name}")
    return 1 if any(found for _, found in outcomes) or not outcomes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
