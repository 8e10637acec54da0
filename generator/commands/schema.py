"""``sdkwright schema [FILE]``."""

from __future__ import annotations

import argparse
import json
import sys

from generator.spec.schema import KINDS, json_schema


def run(options: argparse.Namespace) -> int:
    """Print the JSON Schema of one kind of spec file."""
    if options.file not in KINDS:
        print(f"sdkwright: no file `{options.file}`; there is {', '.join(KINDS)}", file=sys.stderr)
        return 2
    print(json.dumps(json_schema(options.file), indent=2))
    return 0
