"""Which literals of the window's source a person sees, and which of them go through the language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

MARKS = frozenset({"tr", "later", "Phrase"})
"""What a text goes through to the language: now, or where it is shown."""
DECLARED = {"Command": ((1, 3), ("text", "help")), "Condition": ((0,), ("says",))}
"""Declarations whose texts are translated where they are shown: places and names of these arguments."""
UNSEEN_FILES = {
    "self_test.py": "its lines go to the log of whoever installs, in English",
    "self_test_papers.py": "invented papers of the self-test",
    "tour.py": "a development tool that prints to the terminal",
    "telling.py": "tells benchmarks what was painted",
    "style.py": "style sheets",
    "tokens.py": "colors",
    "theme.py": "colors and icons",
    "fonts.py": "names of fonts",
    "icons.py": "names of icons",
    "instance.py": "what two programs tell each other",
    "jobs.py": "names of threads",
    "memory.py": "keys of what is remembered",
    "keymap.py": "names of keys",
    "sentences.py": "what legaldesk says, to be recognized",
    "copying.py": "HTML of a table",
}
"""Files of the window without a text for people, and why."""
UNSEEN_TEXTS = {
    "LegalDesk": "a name",
    "https://…": "an address",
    "db.example.com/legaldesk": "an address",
    "LD-2026-000000": "the widest text of a column, to measure",
    "Fusion": "the name of a style",
    '{% include "{}" %}': "the language of letter texts",
    "T": "part of a date as machines write it",
}
"""Literals that look like texts and are none, and why."""
_UNSEEN_CALLS = frozenset(
    """
    AssertionError KeyError NotImplementedError QKeySequence RuntimeError Signal TypeError TypeVar cast
    compile count dataclass debug decode encode endswith environ exception file_name find findChild
    findChildren fullmatch get getLogger getattr glob icon import_module index info invokeMethod lstrip
    match open partition pixmap property read_text removeprefix removesuffix replace rpartition rsplit
    rstrip setIcon setObjectName setProperty setStyleSheet setValue set_property setattr show_view split
    startswith strftime strip sub value warning with_suffix write write_text
    """.split()  # noqa: SIM905 - a list of forty names is no easier to read
)
_UNSEEN_KEYWORDS = frozenset(
    {"role", "tone", "icon", "keys", "kind", "encoding", "view", "name", "key", "thread_name_prefix"}
)
_FIRST_ONLY = frozenset({"label", "button", "ElidedLabel", "ActionButton", "ToolButton"})
"""Functions whose first argument is the text and whose others are not."""
_KEYS = re.compile(
    r"((Ctrl|Alt|Shift|Meta)\+)*(Ctrl|Alt|Shift|Meta|F\d+|Esc|Return|Enter|Space|PgUp|PgDown|Home|End|Del|Delete"
    r"|Backspace|Up|Down|Left|Right|Tab|Plus|Win|.)?"
)
_PLAIN = re.compile(r"[a-z0-9_.,:;/<>%#=\[\](){}*+|~@^!?\\-]*")
_MACHINE = re.compile(r"[A-Z0-9_]+|[\w.\-/{}%:]+\.(py|svg|png|pdf|json|toml|otf|ttf|lock|legaldesk)|%[-%YmdHMSBbj:. ]+")


def visible(source: str, shown: str) -> bool:
    """Whether a literal is a text for people. `shown` is `source` without its placeholders."""
    if source in UNSEEN_TEXTS or not re.search(r"[A-Za-z]{2}", shown):
        return False
    if _KEYS.fullmatch(source) or _MACHINE.fullmatch(source):
        return False
    return not (_PLAIN.fullmatch(shown) and " " not in shown.strip())


class Literals(ast.NodeVisitor):
    """Collects from one file: `seen` texts that go through the language, `bare` nodes that a person sees but do not."""

    def __init__(self, tree: ast.Module) -> None:
        self.parents: dict[ast.AST, ast.AST] = {
            child: parent for parent in ast.walk(tree) for child in ast.iter_child_nodes(parent)
        }
        self.seen: list[str] = []
        self.bare: list[ast.Constant | ast.JoinedStr] = []
        self.visit(tree)

    def visit_Constant(self, node: ast.Constant) -> None:
        """A plain literal."""
        if isinstance(node.value, str):
            self._take(node, node.value, node.value)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """An f-string; what stands in its braces is looked at for itself."""
        fixed = [part.value for part in node.values if isinstance(part, ast.Constant)]
        self._take(node, "{}".join(map(str, fixed)), "".join(map(str, fixed)))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def _take(self, node: ast.Constant | ast.JoinedStr, source: str, shown: str) -> None:
        if (mark := self._marked(node)) and isinstance(node, ast.Constant):
            self.seen.append(source)
        elif mark in DECLARED:
            return  # made of other texts; what it comes to is gathered from the commands
        elif visible(source, shown) and not self._unseen(node):
            self.bare.append(node)

    def _marked(self, node: ast.AST) -> str:
        """The function or declaration through which it goes to the language; "" where through none."""
        argument = node
        parent = self.parents.get(argument)
        if isinstance(parent, ast.IfExp) and parent.test is not argument:
            argument, parent = parent, self.parents.get(parent)
        if isinstance(parent, ast.keyword):
            call = self.parents.get(parent)
            name = called(call) if isinstance(call, ast.Call) else ""
            return name if parent.arg in DECLARED.get(name, ((), ()))[1] else ""
        if not isinstance(parent, ast.Call):
            return ""
        name = called(parent)
        places = (0,) if name in MARKS else DECLARED.get(name, ((), ()))[0]
        return name if any(argument is each for place, each in enumerate(parent.args) if place in places) else ""

    def _unseen(self, node: ast.AST) -> bool:
        """Whether it stands where no text for people does: a key, a comparison, the name of something."""
        child, parent = node, self.parents.get(node)
        while parent is not None:
            if isinstance(parent, (ast.Compare, ast.Subscript, ast.match_case)):
                return True
            if isinstance(parent, ast.Dict) and child in parent.keys:
                return True
            if isinstance(parent, ast.keyword):
                return parent.arg in _UNSEEN_KEYWORDS
            if isinstance(parent, ast.Call):
                name = called(parent)
                if child is parent.func:
                    child, parent = parent, self.parents.get(parent)
                    continue
                if name in _UNSEEN_CALLS or name in DECLARED:
                    return True
                return name in _FIRST_ONLY and child is not parent.args[0]
            if isinstance(parent, ast.stmt):
                annotated = isinstance(parent, ast.AnnAssign) and child is not parent.value
                return annotated or (isinstance(parent, ast.Expr) and isinstance(child, (ast.Constant, ast.JoinedStr)))
            child, parent = parent, self.parents.get(parent)
        return False


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def window_files(window: Path) -> Iterator[Path]:
    """The files of the window that hold texts for people."""
    for path in sorted(window.rglob("*.py")):
        if path.name not in UNSEEN_FILES:
            yield path


def read(path: Path) -> Literals:
    """The literals of one file."""
    return Literals(ast.parse(path.read_text("utf-8")))
