"""The architecture, stated as a test: who may know what, and how large a thing may grow."""

import ast
import re
from pathlib import Path

import pytest

HOOKS = Path(__file__).parent.parent / "hooks"
MODULES = sorted(HOOKS.rglob("*.py"))
KNOWS_MKDOCS = {"events.py", "daraja/passes.py", "daraja/settings.py"}
LINES_OF_A_MODULE = 150
LINES_OF_A_FUNCTION = 25
LINES_OF_AN_EVENT = 10


def name(path: Path) -> str:
    return path.relative_to(HOOKS).as_posix()


def imports(path: Path) -> set[str]:
    """The modules that the file at `path` imports, at whatever depth."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}: a hook cannot import relatively"
            found |= {f"{node.module}", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def functions(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)]


def length(node: ast.FunctionDef) -> int:
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1


def test_only_three_files_know_mkdocs() -> None:
    knowing = {
        name(path) for path in MODULES if any(re.match(r"mkdocs|material\b", module) for module in imports(path))
    }
    assert knowing == KNOWS_MKDOCS


def test_nobody_imports_the_entry_file() -> None:
    """MkDocs would run it twice: two module objects, two states."""
    assert not [name(path) for path in MODULES if "events" in imports(path)]


def test_the_hooks_folder_holds_one_entry_file_and_one_package() -> None:
    """Its names shadow the standard library while the hooks load."""
    visible = {path.name for path in HOOKS.iterdir() if path.name != "__pycache__"}
    assert visible == {"events.py", "daraja"}


def test_events_do_no_work() -> None:
    """Short functions that call: no loops, no comprehensions, no arithmetic."""
    path = HOOKS / "events.py"
    for event in functions(path):
        assert event.name.startswith("on_"), event.name
        assert length(event) <= LINES_OF_AN_EVENT, event.name
        loops = (ast.For, ast.While, ast.ListComp, ast.DictComp, ast.SetComp, ast.GeneratorExp, ast.BinOp, ast.Lambda)
        assert not [node for node in ast.walk(event) if isinstance(node, loops) and not _is_a_union(node)], event.name


def _is_a_union(node: ast.AST) -> bool:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr)


def test_only_the_entry_file_defines_events() -> None:
    """MkDocs registers every callable whose name begins so, and stops at one it does not know."""
    found = [
        f"{name(p)}: {f.name}"
        for p in MODULES
        if name(p) != "events.py"
        for f in functions(p)
        if f.name.startswith("on_")
    ]
    assert not found


@pytest.mark.parametrize(
    ("module", "may_know"),
    [
        ("problems.py", set()),
        ("languages.py", set()),
        ("period.py", set()),
        ("prose.py", set()),
        ("markers.py", {"daraja.prose"}),
        ("statistics/vocabulary.py", set()),
        ("statistics/forms.py", {"daraja.period"}),
        ("statistics/source.py", {"daraja.statistics.forms", "daraja.statistics.vocabulary"}),
        (
            "statistics/model.py",
            {
                "daraja.statistics.claim",
                "daraja.statistics.forms",
                "daraja.statistics.source",
                "daraja.statistics.vocabulary",
            },
        ),
    ],
)
def test_what_is_modelled_knows_neither_files_nor_words(module: str, may_know: set[str]) -> None:
    ours = {each for each in imports(HOOKS / "daraja" / module) if each.startswith("daraja.")}
    assert {
        each for each in ours if not any(each == known or each.startswith(f"{known}.") for known in may_know)
    } == set()


def test_reading_does_not_know_rendering() -> None:
    """File, then model, then words: one direction."""
    for path in [*(HOOKS / "daraja" / "statistics").glob("*.py"), HOOKS / "daraja" / "site.py"]:
        assert not {each for each in imports(path) if each.startswith("daraja.render")}, name(path)


def test_the_map_names_every_module_and_every_event() -> None:
    """ARCHITECTURE.md is for newcomers: what it leaves out they do not find."""
    text = (HOOKS.parent / "ARCHITECTURE.md").read_text("utf-8")
    modules = {path.stem for path in MODULES if path.stem != "__init__"}
    events = {event.name for event in functions(HOOKS / "events.py")}
    assert {each for each in modules | events if not re.search(rf"[`/]{each}\b", text)} == set()


def test_only_the_spelling_knows_hunspell() -> None:
    """It is no requirement of the build: what the build loads may not lead to it."""
    assert {name(path) for path in MODULES if "hunspell" in imports(path)} == {"daraja/language/dictionary.py"}
    knowing, seen = {"daraja.language.dictionary"}, set[str]()
    modules = {f"{name(path).removesuffix('.py').replace('/', '.')}": imports(path) for path in MODULES}
    while knowing != seen:
        seen = set(knowing)
        knowing |= {module for module, known in modules.items() if known & seen}
    assert not knowing & {"events", "daraja.passes", "daraja.build", "daraja.site"}
    assert "daraja.language.check" in knowing


def test_languages_are_stated_in_mkdocs_yml_only() -> None:
    codes = re.compile(r"""["'](sw|ar)["']""")
    assert not [name(path) for path in MODULES if codes.search(path.read_text("utf-8"))]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_stays_readable(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LINES_OF_A_MODULE
    long = [f"{each.name}: {length(each)}" for each in functions(path) if length(each) > LINES_OF_A_FUNCTION]
    assert not long


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))
