"""make status, diff, pin and page: what contributors read in a terminal, and what is written."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import PROJECT, write
from samples import CONFIG, DATA, WORDS, pinned

from daraja.__main__ import main
from daraja.translations import pin

OLD = "---\ntitle: Time\n---\n\n# Time { #top }\n\nAsk every marketer.\n\n## Steps { #steps }\n\nGive her time.\n"
NEW = OLD.replace("Ask every marketer.", "Ask each marketer twice.")
SWAHILI = (
    "---\ntitle: Muda\n---\n\n# Muda { #top }\n\nMuulize kila muuzaji.\n\n## Hatua { #steps }\n\nMpe muda wa kutosha.\n"
)
MISSING = "2: the section 'steps' is missing; the record says that it was translated"
NO_HISTORY = "(no history tells what it said before)"
Capture = pytest.CaptureFixture[str]


def project(root: Path, files: Mapping[str, str]) -> Path:
    config = CONFIG.format(overrides=PROJECT / "overrides").replace("hooks: [hooks/events.py]\n", "")
    write(root, {"mkdocs.yml": config, **{f"docs/{name}": text for name, text in files.items()}})
    return root


def said(root: Path, capsys: Capture, *arguments: str) -> tuple[int, str]:
    """Exit code and words of a command, as `make` would start it in the folder `root`."""
    command, *words = arguments
    options = [option for word in words for option in ("--" + word.partition("=")[0], word.partition("=")[2])]
    try:
        code = main([command, "--config", str(root / "mkdocs.yml"), *options])
    except SystemExit as end:
        return 1, str(end.code)
    return code, capsys.readouterr().out


@pytest.fixture
def outdated(tmp_path: Path) -> Path:
    """English has changed since the Swahili page was made; there is no Arabic one."""
    return project(tmp_path, {"en/gap/time.md": NEW, "sw/gap/time.md": pinned(SWAHILI, OLD)})


def test_status_is_a_table_with_what_to_do(outdated: Path, capsys: Capture) -> None:
    assert said(outdated, capsys, "status") == (
        1,
        "             sw            ar\n"
        "gap/time.md  outdated 1    missing\n"
        "\n"
        "gap/time.md in sw: see it with `make diff PAGE=gap/time LANG=sw`, record it with `make pin …`\n"
        "    changed    top\n",
    )


def test_status_of_translations_that_are_all_current(tmp_path: Path, capsys: Capture) -> None:
    files = {f"{code}/a.md": pinned(SWAHILI if code == "sw" else ARABIC, OLD) for code in ("sw", "ar")}
    code, words = said(project(tmp_path, {"en/a.md": OLD, **files}), capsys, "status")
    assert (code, words.splitlines()[1:]) == (
        0,
        ["a.md  current       current", "", "every translation is current"],
    )


ARABIC = "---\ntitle: الوقت\n---\n\n# الوقت { #top }\n\nاسأل كل مسوّق.\n\n## الخطوات { #steps }\n\nأعطه الوقت الكافي.\n"


def test_status_says_which_id_a_section_had(tmp_path: Path, capsys: Capture) -> None:
    renamed = OLD.replace("#steps", "#three-steps")
    root = project(tmp_path, {"en/a.md": renamed, "sw/a.md": pinned(SWAHILI, OLD)})
    assert said(root, capsys, "status")[1].splitlines()[-1] == "    renamed    three-steps (was steps)"


def test_status_lists_mistakes_first(tmp_path: Path, capsys: Capture) -> None:
    root = project(tmp_path, {"en/a.md": OLD, "sw/a.md": pinned(SWAHILI.replace(" { #steps }", ""), OLD)})
    code, words = said(root, capsys, "status")
    assert code == 1
    assert words.splitlines()[1] == (
        "  docs/sw/a.md:6: the section 'steps' is missing; the record says that it was translated"
    )


def test_the_command_runs_as_the_makefile_starts_it(outdated: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(PROJECT / "hooks"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "daraja", "status"]
    done = subprocess.run(command, cwd=outdated, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.splitlines()[1]) == (1, "gap/time.md  outdated 1    missing")


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@daraja.example", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def history(outdated: Path) -> Path:
    """Two commits: the English page as it was translated, and as it is now."""
    write(outdated, {"docs/en/gap/time.md": OLD})
    git(outdated, "init")
    git(outdated, "add", ".")
    git(outdated, "commit", "-m", "one")
    write(outdated, {"docs/en/gap/time.md": NEW})
    git(outdated, "commit", "-am", "two")
    return outdated


def test_diff_shows_words_taken_out_and_put_in(history: Path, capsys: Capture) -> None:
    code, words = said(history, capsys, "diff", "page=gap/time", "lang=sw")
    assert (code, words.splitlines()) == (
        0,
        [
            "=== gap/time.md in sw",
            "--- changed: top",
            "# Time { #top }",
            "",
            "Ask [-every-]{+each+} marketer{+ twice+}.",
            "",
        ],
    )


def test_diff_follows_a_page_that_was_renamed(history: Path, capsys: Capture) -> None:
    """The earlier text has the earlier name; what the history cannot show is said."""
    for code in ("en", "sw"):
        git(history, "mv", f"docs/{code}/gap/time.md", f"docs/{code}/gap/hours.md")
    git(history, "commit", "-m", "three")
    words = said(history, capsys, "diff", "page=gap/hours", "lang=sw")[1]
    assert "Ask [-every-]{+each+} marketer" in words


def test_diff_in_a_shallow_clone(history: Path, capsys: Capture, tmp_path_factory: pytest.TempPathFactory) -> None:
    clone = tmp_path_factory.mktemp("shallow") / "clone"
    git(history, "clone", "--depth", "1", f"file://{history}", str(clone))
    words = said(clone, capsys, "diff", "page=gap/time", "lang=sw")[1]
    assert words.splitlines()[2:] == [NO_HISTORY, "# Time { #top }", "", "Ask each marketer twice.", ""]


def test_diff_without_a_history(outdated: Path, capsys: Capture) -> None:
    assert NO_HISTORY in said(outdated, capsys, "diff", "page=gap/time.md", "lang=sw")[1]


def test_diff_where_git_is_not_installed(
    history: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert NO_HISTORY in said(history, capsys, "diff", "page=gap/time", "lang=sw")[1]


def test_diff_of_each_kind_of_change(tmp_path: Path, capsys: Capture) -> None:
    old = f"{OLD}\n## Gone {{ #gone }}\n\nAway.\n\n## Named {{ #named }}\n\nSame.\n"
    now = f"{OLD.replace('## Steps', '### Steps')}\n## Named {{ #other }}\n\nSame.\n\n## Next {{ #next }}\n\nMore.\n"
    root = project(tmp_path, {"en/a.md": now, "sw/a.md": pinned(SWAHILI, old)})
    assert said(root, capsys, "diff", "page=a", "lang=sw")[1].splitlines() == [
        "=== a.md in sw",
        "--- form: steps",
        NO_HISTORY,
        "### Steps { #steps }",
        "",
        "Give her time.",
        "",
        "--- renamed: other (was named)",
        "the section has another id; its words are the same",
        "",
        "--- added: next",
        "## Next { #next }",
        "",
        "More.",
        "",
        "--- removed: gone",
        "the section is no longer there",
        "",
    ]


def test_diff_of_what_is_current_or_missing(tmp_path: Path, capsys: Capture) -> None:
    root = project(tmp_path, {"en/a.md": OLD, "sw/a.md": pinned(SWAHILI, OLD)})
    assert said(root, capsys, "diff", "page=a") == (0, "a.md in sw: current\na.md in ar: missing\n")


ENGLISH_DATA = {name: text for name, text in DATA.items() if name != "data/words/ar.yml"} | {"en/index.md": "# Home\n"}


def test_words_of_the_data_are_shown_and_recorded(tmp_path: Path, capsys: Capture) -> None:
    root = project(tmp_path, ENGLISH_DATA)
    code, words = said(root, capsys, "diff", "page=data/words", "lang=sw")
    assert (code, words.splitlines()[:2]) == (0, ["=== data/words in sw", "unrecorded: bases.towns"])
    assert said(root, capsys, "pin", "page=data/words", "lang=sw") == (0, "recorded: data/words in sw\n")
    assert said(root, capsys, "diff", "page=data/words", "lang=sw") == (0, "data/words in sw: current\n")
    path = root / "docs/data/words/sw.yml"
    assert path.read_text("utf-8").startswith(f'{WORDS}translation:\n  bases.towns: "')


def test_words_that_the_facts_have_left_behind_are_not_recorded(tmp_path: Path, capsys: Capture) -> None:
    wrong = WORDS.replace("{value} of {n} owners were trained", "{value} of {n} {people} were trained")
    root = project(tmp_path, ENGLISH_DATA | {"data/words/sw.yml": wrong})
    assert said(root, capsys, "pin", "page=data/words", "lang=sw")[1].splitlines()[1] == (
        "  docs/data/words/sw.yml:5: unknown placeholder {people}"
    )
    assert (root / "docs/data/words/sw.yml").read_text("utf-8") == wrong


def test_words_without_a_file_cannot_be_recorded(tmp_path: Path, capsys: Capture) -> None:
    assert said(project(tmp_path, ENGLISH_DATA), capsys, "pin", "page=data/words", "lang=ar") == (
        1,
        "1 problem in 1 file; nothing was published\n"
        "  docs/data/words/ar.yml:1: there is no file of words in this language\n"
        "      fix: copy the default language's\n",
    )


def pin_of(root: Path, capsys: Capture, translation: bytes) -> tuple[bytes, bytes]:
    """A translation's bytes after `make pin`, and its record alone."""
    path = project(root, {"en/a.md": OLD}) / "docs/sw/a.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(translation)
    assert said(root, capsys, "pin", "page=a", "lang=sw") == (0, "recorded: a.md in sw\n")
    made = path.read_bytes()
    found = pin.BLOCK.search(made.decode("utf-8-sig").replace("\r\n", "\n"))
    assert found
    return made, found[0].encode()


def test_pin_adds_its_lines_and_nothing_else(tmp_path: Path, capsys: Capture) -> None:
    made, record = pin_of(tmp_path, capsys, SWAHILI.encode())
    assert record.count(b"\n") == 4
    assert made == SWAHILI.encode().replace(b"title: Muda\n", b"title: Muda\n" + record)


def test_pin_keeps_comments_and_the_place_of_the_record(tmp_path: Path, capsys: Capture) -> None:
    head = '# one\ntranslation: # two\n  top: "00000000.0000"\n\n  steps: "0000"\n# three\ntitle: "Muda" # four\n\n'
    made, record = pin_of(tmp_path, capsys, SWAHILI.replace("title: Muda\n", head).encode())
    kept = b'# one\n|# three\ntitle: "Muda" # four\n\n'
    assert made == SWAHILI.encode().replace(b"title: Muda\n", kept.replace(b"|", record))


def test_pin_keeps_windows_line_ends_and_a_byte_order_mark(tmp_path: Path, capsys: Capture) -> None:
    windows = ("\ufeff" + SWAHILI.replace("\n", "\r\n")).encode()
    made, record = pin_of(tmp_path, capsys, windows)
    assert made == windows.replace(b"title: Muda\r\n", b"title: Muda\r\n" + record.replace(b"\n", b"\r\n"))


def test_pin_gives_a_page_a_front_matter(tmp_path: Path, capsys: Capture) -> None:
    root = project(tmp_path, {"en/a.md": "# Time { #top }\n\nAsk.\n", "sw/a.md": "# Muda { #top }\n\nUliza.\n"})
    assert said(root, capsys, "pin", "page=a", "lang=sw")[0] == 0
    head, _, body = (root / "docs/sw/a.md").read_text("utf-8").partition("---\n\n")
    assert (head.splitlines()[:2], body) == (["---", "translation:"], "# Muda { #top }\n\nUliza.\n")


def test_pin_twice_changes_nothing_more(tmp_path: Path, capsys: Capture) -> None:
    made, _ = pin_of(tmp_path, capsys, SWAHILI.encode())
    assert said(tmp_path, capsys, "pin", "page=a", "lang=sw")[0] == 0
    assert (tmp_path / "docs/sw/a.md").read_bytes() == made


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            SWAHILI.replace(" { #steps }", ""),
            MISSING,
        ),
        (SWAHILI.replace("kila", "[kila](x.md)"), "5: the links of the section 'top' have x.md too many"),
    ],
)
def test_pin_refuses_what_parity_refuses(tmp_path: Path, capsys: Capture, text: str, problem: str) -> None:
    root = project(tmp_path, {"en/a.md": OLD, "sw/a.md": text})
    code, words = said(root, capsys, "pin", "page=a", "lang=sw")
    assert (code, words.splitlines()[1]) == (1, f"  docs/sw/a.md:{problem}")
    assert (root / "docs/sw/a.md").read_text("utf-8") == text


def test_pin_of_a_file_that_is_not_utf_8_writes_nothing(tmp_path: Path, capsys: Capture) -> None:
    root = project(tmp_path, {"en/a.md": OLD})
    write(root, {"docs/sw/a.md": "# Muda é\n".encode("latin-1")})
    code, words = said(root, capsys, "pin", "page=a", "lang=sw")
    assert (code, words.splitlines()[1]) == (1, "  docs/sw/a.md:1: the file is not saved as UTF-8")
    assert (root / "docs/sw/a.md").read_bytes() == "# Muda é\n".encode("latin-1")


def test_pin_of_a_translation_that_is_not_there(outdated: Path, capsys: Capture) -> None:
    code, words = said(outdated, capsys, "pin", "page=gap/time", "lang=ar")
    assert code == 1
    assert "gap/time.md:1: there is no translation in 'ar'\n      fix: translate it first" in words


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("diff",), "there is no page '' to translate; PAGE may be: gap/time"),
        (("pin", "page=gap/tme", "lang=sw"), "there is no page 'gap/tme' to translate; PAGE may be: gap/time"),
        (("diff", "page=gap/time", "lang=fr"), "pages are not translated into 'fr'; LANG may be: ar, sw"),
        (("page",), "say what the page shall be called, in small letters, digits and hyphens: make page NAME=gap/new"),
        (
            ("page", "page=../New page"),
            "say what the page shall be called, in small letters, digits and hyphens: make page NAME=gap/new",
        ),
    ],
)
def test_what_a_command_says_that_was_asked_wrongly(
    outdated: Path, capsys: Capture, arguments: tuple[str, ...], message: str
) -> None:
    assert said(outdated, capsys, *arguments) == (1, message)


def test_page_writes_one_file_a_language(outdated: Path, capsys: Capture) -> None:
    assert said(outdated, capsys, "page", "page=gap/new") == (
        0,
        "written: docs/en/gap/new.md\nwritten: docs/sw/gap/new.md\nwritten: docs/ar/gap/new.md\n"
        "now write it, and add `- gap/new.md` to `nav:` in mkdocs.yml\n",
    )
    assert (outdated / "docs/en/gap/new.md").read_text("utf-8") == (
        "---\ntitle: Title of the page\ndescription: What readers learn here, in one sentence.\n---\n\n"
        "# Title of the page { #top }\n\nWrite here what this part says.\n"
    )
    assert said(outdated, capsys, "diff", "page=gap/new")[1].splitlines() == [
        "gap/new.md in sw: current",
        "gap/new.md in ar: current",
    ]


def test_page_takes_over_the_sections_that_its_neighbours_share(tmp_path: Path, capsys: Capture) -> None:
    more = f"{OLD}\n## Own {{ #own }}\n\nMine.\n"
    root = project(tmp_path, {"en/gap/a.md": OLD, "en/gap/b.md": more, "en/gap/index.md": "# Gap { #top }\n"})
    said(root, capsys, "page", "page=gap/new")
    text = (root / "docs/en/gap/new.md").read_text("utf-8")
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "# Title of the page { #top }",
        "## Steps { #steps }",
    ]


def test_page_overwrites_nothing(outdated: Path, capsys: Capture) -> None:
    before = {path: path.read_bytes() for path in outdated.rglob("*.md")}
    code, words = said(outdated, capsys, "page", "page=gap/time")
    assert code == 1
    assert words.splitlines()[1:3] == [
        "  docs/en/gap/time.md:1: there is such a page already",
        "      fix: give the new page another name",
    ]
    assert {path: path.read_bytes() for path in outdated.rglob("*.md")} == before


FIX = "      fix: write it, or delete the file: readers then get the English page with a notice"


def test_a_page_that_nobody_has_written_is_a_problem(outdated: Path, capsys: Capture) -> None:
    said(outdated, capsys, "page", "page=gap/new")
    what = "the page still holds the words of its template"
    assert said(outdated, capsys, "status")[1].splitlines() == [
        "3 problems in 3 files; nothing was published",
        *(line for code in ("ar", "en", "sw") for line in (f"  docs/{code}/gap/new.md:2: {what}", FIX)),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "---\ntitle: Muda\ndescription: Wasomaji watajifunza nini hapa, kwa sentensi moja.\n---\n\n# Muda\n",
            3,
        ),
        ("# Kichwa cha ukurasa { #top }\n", 1),
        ("# Muda { #top }\n\nAndika hapa yanayosemwa na sehemu hii.\n", 3),
    ],
)
def test_where_a_page_still_holds_the_words_of_its_template(
    tmp_path: Path, capsys: Capture, text: str, line: int
) -> None:
    root = project(tmp_path, {"en/x.md": "# X { #top }\n", "sw/x.md": text})
    assert said(root, capsys, "status")[1].splitlines()[1:] == [
        f"  docs/sw/x.md:{line}: the page still holds the words of its template",
        FIX,
    ]


def test_a_sentence_that_holds_the_words_of_the_template_is_none(tmp_path: Path, capsys: Capture) -> None:
    """They have to be the whole line."""
    text = "# X { #top }\n\nThe title of the page is long. Write here what this part says. Thank you.\n"
    assert "template" not in said(project(tmp_path, {"en/x.md": text}), capsys, "status")[1]


def made(*arguments: str, language: str = "sw_KE.UTF-8") -> str:
    """What `make` would run."""
    environment = os.environ | {"LANG": language}
    command = ["make", "-n", *arguments]
    done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=True)
    return next(line for line in done.stdout.splitlines() if "-m daraja" in line).partition("-m daraja ")[2]


@pytest.mark.skipif(not shutil.which("make"), reason="Windows has no make")
def test_the_makefile_means_a_language_only_if_it_was_typed() -> None:
    assert made("diff", "PAGE=gap/x", "LANG=sw") == 'diff --page "gap/x" --lang "sw"'
    assert made("pin", "PAGE=gap/x") == 'pin --page "gap/x" --lang ""'
    assert made("page", "NAME=gap/x") == 'page --page "gap/x"'
    assert made("status") == "status"
