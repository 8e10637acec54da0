"""Which tests concern which package, cheapest first; and which mutants are known to change nothing."""

from __future__ import annotations

from pathlib import Path

_SUITES = ("tests/suites/test_mistakes.py", "tests/suites/test_cases.py")
_RUNTIME = "generator/runtime/"

TESTS: dict[str, tuple[str, ...]] = {
    "generator/text": ("tests/units/test_text_*.py", "tests/suites/test_mistakes.py"),
    "generator/spec": ("tests/units/test_spec_*.py", "tests/units/test_encoding.py", *_SUITES),
    "generator/expressions": (
        "tests/units/test_expressions_*.py",
        "tests/specs/test_reference.py",
        "tests/signing/test_*.py",
        *_SUITES,
    ),
    "generator/rules": ("tests/suites/test_rules.py", "tests/suites/test_mistakes.py"),
    "generator/ir": (*_SUITES, "tests/diff/test_rules.py"),
    "generator/analyze": ("tests/units/test_patterns.py", *_SUITES, "tests/specs/test_judgement.py"),
    "generator/python": (
        "tests/suites/test_cases.py",
        "tests/suites/test_printing.py",
        "tests/suites/test_reserved.py",
    ),
    "generator/emit": (
        "tests/suites/test_cases.py",
        "tests/suites/test_carried.py",
        "tests/conventions/test_determinism.py",
    ),
    "generator/editing": ("tests/drift/test_write*.py", "tests/diff/test_dropping.py", "tests/diff/test_cut.py"),
    "generator/diff": ("tests/diff/test_rules.py", "tests/diff/test_*.py"),
    "generator/drift": ("tests/drift/test_pages.py", "tests/drift/test_*.py"),
    "generator/explain": ("tests/explain",),
    "generator/commands": (
        "tests/signing/test_command.py",
        "tests/explain",
        "tests/suites",
        "tests/drift/test_draft.py",
    ),
    _RUNTIME + "values": ("tests/runtime/test_values.py", "tests/runtime/test_enums.py", "tests/runtime/test_*.py"),
    _RUNTIME + "errors": (
        "tests/runtime/test_codes.py",
        "tests/runtime/test_classify.py",
        "tests/runtime/test_*.py",
        "tests/sdks/test_errors.py",
    ),
    _RUNTIME + "data": (
        "tests/runtime/test_decode.py",
        "tests/runtime/test_times.py",
        "tests/units/test_encoding.py",
        "tests/units/test_expressions_kinds.py",
        "tests/runtime/test_*.py",
        "tests/signing/test_*.py",
    ),
    _RUNTIME + "http": ("tests/runtime/test_http1.py", "tests/runtime/test_framing.py", "tests/runtime/test_*.py"),
    _RUNTIME + "auth": (
        "tests/units/test_crypto.py",
        "tests/units/test_verifying.py",
        "tests/units/test_encoding.py",
        "tests/runtime/test_signing.py",
        "tests/runtime/test_credentials.py",
        "tests/signing/test_*.py",
    ),
    _RUNTIME + "calls": ("tests/runtime/test_retrying.py", "tests/runtime/test_limits.py", "tests/runtime/test_*.py"),
    _RUNTIME + "client": ("tests/runtime/test_calls.py", "tests/runtime/test_build.py", "tests/runtime/test_*.py"),
    _RUNTIME + "streams": ("tests/streams/test_parts.py", "tests/streams/test_*.py"),
}
SPECS: dict[str, tuple[str, ...]] = {
    f"specs/{venue}": (
        "tests/specs",
        "tests/sdks/test_errors.py",
        "tests/sdks/test_examples.py",
        "tests/sdks/test_vectors.py",
    )
    for venue in ("habittrade", "tradier", "webull", "wooxpro")
}
KNOWN = Path(__file__).with_name("equivalent.txt")


def known() -> dict[str, str]:
    """The mutants that nobody could tell from the code as it is, each with the reason."""
    kept = [line for line in KNOWN.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return {key.strip(): reason.strip() for key, _, reason in (line.rpartition(" -- ") for line in kept)}
