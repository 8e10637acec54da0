"""The expression language of the specs: a small part of Python, checked while generating, compiled to plain Python.

    text --parse--> tree --check--> kinds of its parts --rewrite--> Python

``functions.py`` is the vocabulary, ``scope.py`` the names, ``kinds.py`` what values can be. The language has no way
out: what the checker does not name is refused, and the Python is built from the checked tree, never from the text.
"""

from generator.expressions.compile import Expression, compile_expression, compile_template, runtime_module
from generator.expressions.evaluate import evaluate
from generator.expressions.frames import compile_frame
from generator.expressions.function import Function, Parameter
from generator.expressions.functions import FUNCTIONS, PRIVATE_KEYS
from generator.expressions.kinds import Kind
from generator.expressions.mistakes import ExpressionError
from generator.expressions.scope import (
    MEANINGS,
    REQUEST_PARTS,
    RESERVED,
    Scope,
    frame_scope,
    item_scope,
    message_scope,
    response_scope,
    session_scope,
    signing_scope,
    topic_scope,
)

__all__ = [
    "FUNCTIONS",
    "MEANINGS",
    "PRIVATE_KEYS",
    "REQUEST_PARTS",
    "RESERVED",
    "Expression",
    "ExpressionError",
    "Function",
    "Kind",
    "Parameter",
    "Scope",
    "response_scope",
    "compile_expression",
    "compile_frame",
    "compile_template",
    "evaluate",
    "frame_scope",
    "item_scope",
    "message_scope",
    "runtime_module",
    "session_scope",
    "signing_scope",
    "topic_scope",
]
