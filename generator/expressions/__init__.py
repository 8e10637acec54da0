"""The expression language of the specs: a small part of Python, checked while generating, compiled to plain Python.

    text --parse--> tree --check--> kinds of its parts --rewrite--> Python

``functions.py`` is the vocabulary, ``scope.py`` the names, ``kinds.py`` what values can be. The language has no way
out: what the checker does not name is refused, and the Python is built from the checked tree, never from the text.
"""

from generator.expressions.compile import Expression, compile_expression, compile_template, runtime_module
from generator.expressions.evaluate import evaluate
from generator.expressions.function import Function, Parameter
from generator.expressions.functions import FUNCTIONS
from generator.expressions.kinds import Kind
from generator.expressions.mistakes import ExpressionError
from generator.expressions.scope import Scope, answer_scope, item_scope, signing_scope

__all__ = [
    "FUNCTIONS",
    "Expression",
    "ExpressionError",
    "Function",
    "Kind",
    "Parameter",
    "Scope",
    "answer_scope",
    "compile_expression",
    "compile_template",
    "evaluate",
    "item_scope",
    "runtime_module",
    "signing_scope",
]
