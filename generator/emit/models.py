"""Models printed by datamodel-code-generator: JSON Schema in, module text out, every option pinned."""

from __future__ import annotations

import json
from collections import defaultdict
from importlib.metadata import version

from generator.emit.cache import Cache, digest
from generator.emit.resources import TEMPLATES
from generator.python.models import ModelsView


def print_models(view: ModelsView, cache: Cache) -> str:
    """The text of ``models.py``."""
    head = "\n\n".join([view.title, "from __future__ import annotations", *view.imports])
    if not view.schemas:
        return f"{head}\n"
    document: dict[str, object] = {
        "openapi": "3.1.0",
        "info": {"title": view.package, "version": "0"},
        "paths": {},
        "components": {"schemas": view.schemas},
    }
    template = (TEMPLATES / "dcg" / "msgspec.jinja2").read_text(encoding="utf-8")
    described = json.dumps([document, view.docs])
    key = digest(version("datamodel-code-generator"), template, described)
    return f"{head}\n\n\n{cache.text('models', key, lambda: _classes(document, view))}"


def _classes(document: dict[str, object], view: ModelsView) -> str:
    from datamodel_code_generator import InputFileType, generate
    from datamodel_code_generator.enums import DataModelType
    from datamodel_code_generator.format import PythonVersion

    made = generate(
        document,
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.MsgspecStruct,
        target_python_version=PythonVersion.PY_311,
        custom_template_dir=TEMPLATES / "dcg",
        extra_template_data=defaultdict(dict, {name: {"doc": doc} for name, doc in view.docs.items()}),
        field_extra_keys={"x-order", "x-name", "x-hint", "x-assign", "x-doc"},
        formatters=[],
        disable_timestamp=True,
        keyword_only=True,
        use_standard_collections=True,
        use_union_operator=True,
    )
    # The imports it prints are absolute and complete only for its own template; ours stand in the view.
    return str(made)[str(made).index("\nclass ") + 1 :]
