"""All files of one SDK, rendered and formatted."""

from __future__ import annotations

from generator.emit.cache import Cache
from generator.emit.format import formatted
from generator.emit.render import render
from generator.emit.runtime import carried, importing_shared
from generator.emit.write import MARK
from generator.python.plan import Plan
from generator.text.resources import RUNTIME

HEADER = f"# {MARK}. DO NOT EDIT.\n# Source: specs/{{venue}}/. After a change there, run `sdkwright generate`.\n"


def print_files(plan: Plan, cache: Cache) -> dict[str, bytes]:
    """Relative path -> content; what it uses of the runtime goes along byte for byte, unless the runtime is shared."""
    header = HEADER.format(venue=plan.venue)
    modules = {module.path: header + render(module.template, module.view) for module in plan.modules}
    if plan.shared:
        modules = {path: importing_shared(text) for path, text in modules.items()}
    files = {f"{plan.package}/{path}": text.encode() for path, text in formatted(modules, cache).items()}
    for path in carried(modules.values()):
        files[f"{plan.package}/_runtime/{path.as_posix()}"] = (RUNTIME / path).read_bytes()
    files[f"{plan.package}/py.typed"] = b""
    for text in plan.texts:
        files[text.path] = render(text.template, text.view).encode()
    return files
