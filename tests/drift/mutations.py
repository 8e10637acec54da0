"""Changes that documentation suffers, each with what a report must say about it and what it may say."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from generator.drift.change import Change
from generator.drift.matching.expected import ExpectedTable
from generator.drift.pages.normal import squeezed
from tests.drift.documents import Code, Document, Grid, Prose

Check = Callable[[Change], bool]


@dataclass
class Mutation:
    """What was done. ``must`` must be met by some change each, and every change has to meet one of ``may``."""

    name: str
    words: str
    must: list[Check] = field(default_factory=list)
    may: list[Check] = field(default_factory=list)


@dataclass
class Scene:
    """A document in the middle of being changed. ``used`` keeps two changes from meeting in one row."""

    document: Document
    tables: dict[str, ExpectedTable]
    form: str
    rng: random.Random
    used: set[tuple[str, str]] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)
    """Tables that were changed as a whole."""

    def grid(self) -> Grid:
        """A table, the larger ones more often."""
        grids = [grid for grid in self.document.grids if len(grid.rows) > 1]
        return self.rng.choices(grids, [len(grid.rows) for grid in grids])[0]

    def row(self, grid: Grid) -> int:
        """A row that nothing has happened to."""
        free = [n for n, row in enumerate(grid.rows) if (grid.name, row_key(self, grid, row)) not in self.used]
        number = self.rng.choice(free)
        self.used.add((grid.name, row_key(self, grid, grid.rows[number])))
        return number

    def column(self, grid: Grid, name: str) -> int | None:
        """Where a column of the spec is in a table."""
        columns = self.tables[grid.name].template.columns
        return columns.index(name) if name in columns else None


def row_key(scene: Scene, grid: Grid, row: list[str]) -> str:
    at = scene.column(grid, scene.tables[grid.name].template.key)
    return (row[at] if at is not None and at < len(row) else "") or row[-1]


def about(*texts: str) -> Check:
    """A change of the thing called so, or of a line that holds it."""
    wanted = [squeezed(text) for text in texts if text]

    def check(change: Change) -> bool:
        return any(
            squeezed(change.label) == text or (change.verb == "undecided" and text in squeezed(change.label))
            for text in wanted
        )

    return check


def told(verbs: str, *texts: str) -> Check:
    """The same, of certain kinds."""
    named = about(*texts)
    return lambda change: change.verb in verbs.split() and named(change)


def says(named: Check, text: str, decided: str, open_: str) -> Check:
    """The same, with exactly this new text in a column where the row could be split."""

    def check(change: Change) -> bool:
        if not named(change):
            return False
        exact = any(squeezed(new) == squeezed(text) for _, new in change.new)
        return change.verb in open_.split() or (change.verb in decided.split() and exact)

    return check


def gone(key: str) -> Check:
    """A row is reported as removed, or as having become one that was added elsewhere in the table."""
    named = about(key)
    return lambda change: (
        named(change) and (change.verb == "removed" or any(squeezed(old) == squeezed(key) for _, old in change.old))
    )


def came(key: str, line: str) -> Check:
    """A row is reported as added, as undecided, or as what a removed one has become."""
    named = told("added undecided", key, line)
    return lambda change: named(change) or any(squeezed(new) == squeezed(key) for _, new in change.new)


# Rows ----------------------------------------------------------------------------------------------------------------


def new_key(scene: Scene, grid: Grid) -> str:
    """A key that looks like those of the table, and that nothing has."""
    table = scene.tables[grid.name]
    known = [row.key for row in table.rows if row.key]
    every = {squeezed(row.key) for each in scene.tables.values() for row in each.rows}
    base = scene.rng.choice(known)
    for _ in range(1000):
        if base.isdecimal() and table.template.key == "http":
            key = str(scene.rng.choice([405, 406, 408, 410, 412, 415, 422, 501, 505]))
        elif base.isdecimal():
            key = base[:-2] + f"{scene.rng.randrange(100):02d}"
        elif base.isupper():
            key = f"{base}_{scene.rng.choice(['HELD', 'SUSPENDED', 'EXPIRED', 'X2'])}"
        elif base.islower():
            key = f"{base}_{scene.rng.choice(['alt', 'total', 'kind', 'seq'])}"
        else:
            key = f"{base}{scene.rng.choice(['Again', 'Twice', 'Held'])}"
        if squeezed(key) not in every and (grid.name, key) not in scene.used:
            return key
    raise AssertionError(base)


def _message(scene: Scene) -> str:
    first = scene.rng.choice(
        ["The request", "Order", "Your account", "US stocks", "A position", "Quantity above 20", "IP address"]
    )
    rest = scene.rng.choice(
        ["is held back", "cannot be read", "was refused by the venue", "must stay below 32", "expired"]
    )
    return f"{first} {rest}"


def add(scene: Scene) -> Mutation:
    grid = scene.grid()
    key = new_key(scene, grid)
    scene.used.add((grid.name, key))
    cells = {"_": "Something that is new here", "message": _message(scene), "http": scene.rng.choice(["400", "403"])}
    cells |= {
        "required": "No",
        "type": next((row.values["type"] for row in scene.tables[grid.name].rows if row.values.get("type")), "string"),
    }
    cells[scene.tables[grid.name].template.key] = key
    row = [cells[column] for column in scene.tables[grid.name].template.columns]
    grid.rows.insert(scene.rng.randrange(len(grid.rows) + 1), row)
    line = grid.joint.join(row)
    must = [came(key, line)]
    if "message" in scene.tables[grid.name].template.columns:
        must.append(says(came(key, line), cells["message"], "added changed", "undecided"))
    return Mutation("add", f"{grid.name}: {line}", must, [came(key, line)])


def remove(scene: Scene) -> Mutation:
    grid = scene.grid()
    row = grid.rows.pop(scene.row(grid))
    key = row_key(scene, grid, row)
    return Mutation("remove", f"{grid.name}: {key}", [gone(key)], [gone(key)])


def reword(scene: Scene) -> Mutation:
    grid = scene.grid()
    number = scene.row(grid)
    row = grid.rows[number]
    at = scene.column(grid, "message")
    at = scene.column(grid, "_") if at is None else at
    assert at is not None
    key = row_key(scene, grid, row)
    words = row[at].split(" ")
    way = scene.rng.randrange(3)
    if way == 0 and len(words) > 3:
        del words[scene.rng.randrange(1, len(words) - 1)]
    elif way == 1:
        words.insert(scene.rng.randrange(1, len(words) + 1), "really")
    else:
        words[-1] = words[-1] + "s"
    old, row[at] = row[at], " ".join(words)
    line = grid.joint.join(row)
    uncoded = key == old
    checks = [about(key, line, row[at])] if uncoded else [about(key, line)]
    must = says(checks[0], row[at], "added" if uncoded else "changed", "reread undecided")
    return Mutation("reword", f"{grid.name}: {key}: {old!r} -> {row[at]!r}", [must], checks)


def renumber(scene: Scene) -> Mutation:
    grid = scene.grid()
    at = scene.column(grid, scene.tables[grid.name].template.key)
    assert at is not None
    free = [
        n for n, row in enumerate(grid.rows) if row[at] and (grid.name, row_key(scene, grid, row)) not in scene.used
    ]
    number = scene.rng.choice(free)
    row = grid.rows[number]
    old = row[at]
    scene.used.add((grid.name, old))
    row[at] = new_key(scene, grid)
    scene.used.add((grid.name, row[at]))
    line = grid.joint.join(row)
    return Mutation(
        "renumber", f"{grid.name}: {old} -> {row[at]}", [told("changed removed", old)], [about(old, row[at], line)]
    )


def change_cell(scene: Scene) -> Mutation:
    """Another status, type or requirement."""
    for _ in range(40):
        grid = scene.grid()
        at = next(
            (
                i
                for n in ("http", "type", "required")
                if n != scene.tables[grid.name].template.key and (i := scene.column(grid, n)) is not None
            ),
            None,
        )
        if at is not None:
            break
    else:
        return reword(scene)
    row = grid.rows[scene.row(grid)]
    key, old = row_key(scene, grid, row), row[at]
    column = scene.tables[grid.name].template.columns[at]
    others = {row[at] for row in grid.rows} | (
        {"400", "409"} if column == "http" else {"INT"} if old.isupper() else {"number"}
    )
    row[at] = scene.rng.choice(sorted(others - {old}))
    line = grid.joint.join(row)
    return Mutation(
        "change column",
        f"{grid.name}: {key} {column} {old} -> {row[at]}",
        [says(about(key, line), row[at], "changed", "undecided")],
        [about(key, line)],
    )


# Tables --------------------------------------------------------------------------------------------------------------


def reorder(scene: Scene) -> Mutation:
    grid = scene.grid()
    scene.rng.shuffle(grid.rows)
    return Mutation("reorder", grid.name)


def merge(scene: Scene) -> Mutation:
    """Two rows become one line, where nothing else parts them; or two tables of the same columns become one."""
    flat = [grid for grid in scene.document.grids if not grid.drawn and len(grid.rows) > 2]
    if scene.form == "text" and flat:
        grid = scene.rng.choice(flat)
        plain = "_" not in scene.tables[grid.name].template.columns
        free = [
            n
            for n in range(len(grid.rows) - 1)
            if not {(grid.name, row_key(scene, grid, grid.rows[m])) for m in (n, n + 1)} & scene.used
        ]
        number = scene.rng.choice(free)
        keys = [row_key(scene, grid, grid.rows[n]) for n in (number, number + 1)]
        scene.used |= {(grid.name, key) for key in keys}
        grid.lost_breaks.add(number)
        if plain:
            return Mutation("merge", f"{grid.name}: {keys}")  # a line break is white space
        return Mutation("merge", f"{grid.name}: {keys}", [about(*keys)], [about(*keys)])
    grid = scene.grid()
    if len(grid.rows) < 3:
        return reorder(scene)  # a table of which nothing is left is another matter
    number = scene.rng.randrange(len(grid.rows) - 1)
    one, other = grid.rows[number], grid.rows[number + 1]
    keys = [row_key(scene, grid, row) for row in (one, other)]
    if any((grid.name, key) in scene.used for key in keys):
        return reorder(scene)
    scene.used |= {(grid.name, key) for key in keys}
    cells = [a if a == b else f"{a} / {b}" for a, b in zip(one, other, strict=True)]
    grid.rows[number : number + 2] = [cells]
    both = [*keys, row_key(scene, grid, cells), " | ".join(cell for cell in cells if cell)]
    return Mutation("merge", f"{grid.name}: {keys}", [about(keys[0]), about(keys[1])], [about(*both)])


def split(scene: Scene) -> Mutation:
    """A row goes over two lines, or a table over two tables."""
    grid = scene.grid()
    if scene.form == "text" and not grid.drawn:
        number = scene.row(grid)
        grid.broken.add(number)
        return Mutation("split", f"{grid.name}: {grid.rows[number]}")
    at = scene.rng.randrange(1, len(grid.rows))
    rest = Grid(grid.name, list(grid.header), grid.rows[at:], grid.joint, grid.drawn)
    del grid.rows[at:]
    scene.document.blocks.insert(scene.document.blocks.index(grid) + 1, rest)
    return Mutation("split", f"{grid.name} at {at}")


def change_columns(scene: Scene) -> Mutation:
    """The columns of a table change places."""
    grid = scene.grid()
    if (
        scene.form == "text" and ("_" in scene.tables[grid.name].template.columns or grid.joint)
    ) or grid.name in scene.whole:
        return change_cell(scene)
    if scene.form == "text" and len(grid.rows) < 3:
        return change_cell(scene)
    order = list(range(len(grid.header)))
    while order == sorted(order):
        scene.rng.shuffle(order)
    grid.header = [grid.header[n] for n in order]
    grid.rows = [[row[n] for n in order] for row in grid.rows]
    return Mutation("reorder columns", f"{grid.name}: {grid.header}")


def add_column(scene: Scene) -> Mutation:
    """A table gets one more column."""
    grid = scene.grid()
    if scene.form == "text" and not grid.drawn:
        return add(scene)
    grid.header.append("Since")
    for row in grid.rows:
        row.append(f"v{scene.rng.randrange(1, 4)}")

    def found(change: Change) -> bool:
        return change.what == "column"

    return Mutation("add column", grid.name, [found], [found])


def markup(scene: Scene) -> Mutation:
    scene.document.marked = True
    return Mutation("change markup", scene.form)


# Words and payloads --------------------------------------------------------------------------------------------------


def reword_prose(scene: Scene) -> Mutation:
    prose = [
        block
        for block in scene.document.blocks
        if isinstance(block, Prose) and len(block.text.split()) > 4 and "{" not in block.text
    ]
    if not prose:
        return reword(scene)
    block = scene.rng.choice(prose)
    words = block.text.split(" ")
    words.insert(scene.rng.randrange(1, len(words)), scene.rng.choice(["never", "10", "always"]))
    block.text = " ".join(words)

    def passage(change: Change) -> bool:
        return change.what == "passage"

    return Mutation("reword prose", block.text[:60], [passage], [passage])


def change_payload(scene: Scene) -> Mutation:
    payloads = [
        block for block in scene.document.blocks if isinstance(block, Code) and re.search(r'"\w+": "\w', block.text)
    ]
    if not payloads:
        return reword_prose(scene)
    block = scene.rng.choice(payloads)
    values = list(re.finditer(r'"(\w+)": "(\w[^"]*)"', block.text))
    value = scene.rng.choice(values)
    block.text = f"{block.text[: value.start(2)]}new{value[2]}{block.text[value.end(2) :]}"

    def example(change: Change) -> bool:
        return change.what == "example"

    def also(change: Change) -> bool:
        return change.what in ("example", "mention", "passage")

    return Mutation("change example", value[0], [example], [also])


ROWS = (add, remove, reword, renumber, change_cell)
KINDS = (*ROWS, reorder, merge, split, change_columns, add_column, markup, reword_prose, change_payload)
