"""Rules of reading: folders, files, YAML and pages."""

from __future__ import annotations

from typing import Final

from generator.rules.rule import Rule

FILES: Final = (
    Rule(
        "missing-folder",
        "The folder of the specs does not exist.",
        "Run the command in the folder that contains `specs/`, or name another folder with `--specs DIR`.",
    ),
    Rule(
        "no-venue",
        "The folder of the specs contains no venue.",
        "`sdkwright new VENUE` creates one; `--specs DIR` names another folder.",
    ),
    Rule(
        "unknown-venue",
        "No folder of the specs has the name of this venue.",
        "Use one of the names that the help line lists.",
    ),
    Rule(
        "venue-name",
        "The `venue:` of venue.yaml is not the name of its folder.",
        "Rename the folder, or correct `venue:`.",
    ),
    Rule("missing-file", "A venue has no venue.yaml.", "Add one; `sdkwright new VENUE` shows what it contains."),
    Rule(
        "unknown-file",
        "A file or folder is not part of the spec language, or an example file is not listed in examples.yaml.",
        "Move it to the place that the help line names, list it, or remove it.",
    ),
    Rule(
        "outside-specs", "A link leads out of the folder of the specs, or to nothing.", "Copy the file into the spec."
    ),
    Rule(
        "missing-example",
        "The file examples.yaml lists a file that does not exist, or one whose name is not a plain file name.",
        "Add the file beside examples.yaml, or correct its name.",
    ),
    Rule(
        "unreadable",
        "A file of the spec or a documentation page cannot be read.",
        "Check the permissions of the file, and that a page is HTML, Markdown or text.",
        example="A spec file without read permission; a PDF given as a page.",
    ),
    Rule(
        "too-large",
        "A file is larger than a spec or a page may be.",
        "Split a spec file; save only the documentation part of a page.",
    ),
    Rule("not-utf8", "A file is not encoded as UTF-8.", "Save the file as UTF-8."),
    Rule("empty-file", "A file of the spec has no content.", "Remove the file, or write its content."),
    Rule(
        "yaml-syntax",
        "A file is not valid YAML.",
        "Correct it where the caret points. Quote a text that contains `: `, ` #` or begins with a special character.",
    ),
    Rule("one-document", "A file contains more than one YAML document.", "Remove the line `---` or `...`."),
    Rule(
        "no-tags",
        "A file uses a YAML tag or directive.",
        "Remove it; put put a text in quotes if it begins with `!` in quotes.",
    ),
    Rule(
        "no-anchors",
        "A file uses a YAML anchor or alias.",
        "Write the value where it is used; put put a text in quotes if it begins with `&` or `*` in quotes.",
    ),
    Rule("too-deep", "A value is nested too deeply.", "Use fewer levels of lists and mappings."),
    Rule("duplicate-key", "A mapping contains a key twice.", "Remove or rename one of them."),
    Rule("missing-value", "A key has no value.", 'Write a value, or remove the key; an empty text is `""`.'),
    Rule(
        "hidden-character",
        "A name or value contains a character that cannot be seen, or one that looks like another.",
        "Type the text again, or write the character as an escape in a quoted text.",
    ),
)
"""In the order in which they are checked."""
