"""The blank copies for Word and Excel, read back with the libraries that people would use to read them."""

import datetime
import io
import re
import time
import zipfile
from collections.abc import Callable, Iterator
from decimal import Decimal

import docx
import openpyxl
import pytest
from conftest import THREE
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph
from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet

from daraja.forms import excel, reader, sums, word
from daraja.forms.printed import Origin, Printed, printed
from daraja.forms.sheet import Sheet
from daraja.statistics.model import Facts

ENGLISH = """
**Goal:** *{{ 60 }} orders*

**Who leads it, since when:** *the manager*

### Tasks { #tasks }

We stop below *{{ 12 }} messages* & count < again until *Friday*.

1. *Take pictures*
2. Send them to *the owner*

Then:

1. Count

Last:

- Sign *here*

### Budget { #budget }

| Item | How many | Cost of one | Cost |
|---|---|---|---|
| *=1+1* | *{{ 14 }}* | *{{ 6000 }}* | {{ product }} |
| *Hours* | *{{ 2 }}* | *{{ 1000.5 }}* | {{ product }} |
| **Total** | | | {{ sum }} |

| Part | Minutes |
|---|---|
| News | {{ 3 }} |
| Request | {{ 4 }} |
| **Total** | {{ sum }} |
"""
ARABIC = """
**الهدف:** *{{ 60 }} طلبًا*

### المهام { #tasks }

نتوقف دون *{{ 12 }} رسالة* في الأسبوع.

1. *التقاط الصور*
2. إرسالها إلى *المالك*

### الميزانية { #budget }

| البند | الكمية | سعر الواحد | التكلفة |
|---|---|---|---|
| *إعلان* | *{{ 14 }}* | *{{ 6000 }}* | {{ product }} |
| **المجموع** | | | {{ sum }} |
"""
Writer = Callable[[Printed], bytes]
LEFT_TO_RIGHT = re.compile(r"[^\u0600-\u06ff]*")
RTL_PARTS = ("word/document.xml", "word/styles.xml", "word/footer.xml", "word/numbering.xml")


def form(code: str = "en", markdown: str = "", title: str = "Plan & budget") -> Printed:
    """The form in English or Arabic, or another one, in the words of its language."""
    blocks = reader.blocks(markdown or {"en": ENGLISH, "ar": ARABIC}[code])
    address = f"https://tiny.example/{code}/plan/"
    return printed(Sheet("plan", code, title, 1, blocks), THREE[code], Facts(), Origin("Tiny", address))


def document(of: Printed) -> Document:
    return docx.Document(io.BytesIO(word.document(of)))


def sheets(of: Printed) -> list[Worksheet]:
    found = openpyxl.load_workbook(io.BytesIO(excel.workbook(of))).worksheets
    return [sheet for sheet in found if isinstance(sheet, Worksheet)]


def texts(file: Document) -> list[str]:
    """All texts in order; the cells of a row between bars."""
    found: list[str] = []
    for each in file.iter_inner_content():
        if isinstance(each, Paragraph):
            found.append("".join(node.text or "" for node in each._p.iter(qn("w:t"))))
        else:
            found += ["|".join(cell.text for cell in row.cells) for row in each.rows]
    return [text for text in found if text]


def test_word_says_everything_in_order_and_leaves_gaps() -> None:
    line = "_" * 12
    assert texts(document(form())) == [
        *("Plan & budget", "Goal:|", "Who leads it, since when:|"),
        *("Tasks", f"We stop below {line} & count < again until {line}."),
        *("_" * 13, f"Send them to {line}", "Then:", "Count", "Last:", f"Sign {line}"),
        *("Budget", "Item|How many|Cost of one|Cost", "|||", "|||", "Total|||"),
        *("Part|Minutes", "News|3", "Request|4", "Total|7"),
    ]


def test_a_gap_is_a_control_that_typing_replaces() -> None:
    controls = list(document(form()).element.iter(qn("w:sdt")))
    assert len(controls) == 5
    for control in controls:
        assert control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None
    labels = [label.get(qn("w:val")) for label in controls[0].iter(qn("w:alias"))]
    assert labels == ["We stop below"]


def test_word_has_real_styles_and_lists() -> None:
    file = document(form())
    styles = [each.style.name for each in file.paragraphs if each.style and each.style.name != "After Table"]
    assert styles == [
        *("Title", "Heading 1", "Normal", "List Number", "List Number", "Normal"),
        *("List Number", "Normal", "List Bullet", "Heading 1"),
    ]
    numbers = [
        [node.get(qn("w:val")) for node in each._p.iter(qn("w:numId"))]
        for each in file.paragraphs
        if each.style and each.style.name == "List Number"
    ]
    assert numbers[0] == numbers[1] != numbers[2]  # the second list begins with 1 again
    assert all(len(each) == 1 for each in numbers)


def heads(table: WordTable) -> list[bool]:
    return [bool(list(row._tr.iter(qn("w:tblHeader")))) for row in table.rows]


def test_word_tables_can_be_written_in_and_break_well() -> None:
    fields, budget, minutes = document(form()).tables
    assert heads(fields) == [False, False]
    assert heads(budget) == [True, False, False, False]
    assert heads(minutes) == [True, False, False, False]
    for table in (fields, budget, minutes):
        for row in table.rows:
            assert list(row._tr.iter(qn("w:cantSplit")))
            if any(not cell.text for cell in row.cells):
                assert row.height is not None and row.height.mm >= 8.9
        assert sum(column.width.mm for column in table.columns if column.width) == pytest.approx(174, abs=0.5)


def test_word_is_a4_and_says_where_it_comes_from() -> None:
    file = document(form())
    section = file.sections[0]
    assert section.page_width and section.page_height and section.left_margin
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert round(section.left_margin.mm) == 18
    footer = section.footer.paragraphs[0]
    assert "Tiny" in footer.text and "https://tiny.example/en/plan/" in footer.text
    assert [each.get(qn("w:instr")) for each in footer._p.iter(qn("w:fldSimple"))] == [" PAGE "]


@pytest.mark.parametrize(("code", "locale"), [("en", "en-GB"), ("ar", "ar-SA")])
def test_files_know_their_title_and_language(code: str, locale: str) -> None:
    file = document(form(code))
    assert (file.core_properties.title, file.core_properties.language) == ("Plan & budget", locale)
    language = next(file.styles.element.iter(qn("w:lang")))
    assert language.get(qn("w:bidi" if code == "ar" else "w:val")) == locale
    book = openpyxl.load_workbook(io.BytesIO(excel.workbook(form(code))))
    assert (book.properties.title, book.properties.language) == ("Plan & budget", locale)


def is_bidi(paragraph: Paragraph) -> bool:
    """Whether a paragraph goes from right to left, by itself or by one of its styles."""
    style = paragraph.style
    found = [paragraph._p.pPr]
    while style is not None:
        found.append(style.element.pPr)
        style = style.base_style
    return any(each is not None and each.find(qn("w:bidi")) is not None for each in found)


def all_paragraphs(file: Document) -> Iterator[Paragraph]:
    yield from file.paragraphs
    yield from file.sections[0].footer.paragraphs
    for table in file.tables:
        for cell in (cell for row in table.rows for cell in row.cells):
            yield from cell.paragraphs


def said(run: etree._Element) -> str:
    return "".join(node.text or "" for node in run.iter(qn("w:t")))


def test_arabic_goes_from_right_to_left_everywhere() -> None:
    file = document(form("ar", title="خطة"))
    assert all(map(is_bidi, all_paragraphs(file)))
    assert file.sections[0]._sectPr.find(qn("w:bidi")) is not None
    assert len(file.tables) == 2
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in file.tables)
    runs = [run for paragraph in all_paragraphs(file) for run in paragraph._p.iter(qn("w:r"))]
    arabic = [run for run in runs if not LEFT_TO_RIGHT.fullmatch(said(run))]
    assert arabic
    for run in arabic:
        mark = run.find(f"{qn('w:rPr')}/{qn('w:rtl')}")
        assert mark is not None and mark.get(qn("w:val")) is None


def test_english_goes_from_left_to_right_everywhere() -> None:
    with zipfile.ZipFile(io.BytesIO(word.document(form()))) as archive:
        for name in RTL_PARTS:
            assert not re.search(rb"<w:(bidi|rtl|bidiVisual)\b", archive.read(name)), name


def test_figures_in_arabic_are_islands() -> None:
    """Word and Excel get no isolates, which older versions show as boxes."""
    of = form("ar", "نُشر بين \u20661996–1998\u2069 و *كذا*.\n\n" + ARABIC)
    island = "\u200e1996–1998\u200e"
    [run] = [run for each in document(of).paragraphs for run in each.runs if "1996" in run.text]
    assert (run.text, run.font.rtl) == (island, False)
    blank = sheets(of)[0]
    assert [cell.value for row in blank.rows for cell in row if island in str(cell.value)] == [
        f"نُشر بين {island} و {'_' * 12}."
    ]


def names(formula: str) -> str:
    match = re.fullmatch(r'=(?:SUM\((.*)\)|IF\(COUNT\((.*)\)=(\d+),PRODUCT\(\2\),""\))', formula)
    assert match, formula
    return match[1] or match[2]


def value(sheet: Worksheet, cell: str) -> Decimal | str | None:
    """What Excel would show: a number, "" or nothing."""
    content = sheet[cell].value
    if not isinstance(content, str) or not content.startswith("="):
        return None if content is None else Decimal(str(content)) if sheet[cell].data_type == "n" else content
    areas = [sheet[area] for area in names(content).split(",")]
    cells = [each for area in areas for row in (area if isinstance(area, tuple) else ((area,),)) for each in row]
    found = [number for each in cells if isinstance(number := value(sheet, each.coordinate), Decimal)]
    if content.startswith("=SUM"):
        return sum(found, Decimal(0))
    product = Decimal(1)
    for number in found:
        product *= number
    return product if len(found) == int(content.rpartition("=")[2].split(",")[0]) else ""


def formulas(sheet: Worksheet) -> list[str]:
    return [cell.coordinate for row in sheet.rows for cell in row if cell.data_type == "f"]


def test_the_first_sheet_is_blank_and_the_second_filled_in() -> None:
    blank, example = sheets(form())
    assert (blank.title, example.title) == ("Blank copy", "Filled example")
    said = [
        [str(cell.value) for row in each.rows for cell in row if cell.value is not None] for each in (blank, example)
    ]
    for typed in ("60 orders", "the manager", "Take pictures", "Hours", "14", "6000"):
        assert typed not in said[0] and typed in said[1]
    for shown in ("Plan & budget", "Goal:", "Tasks", "Count", "Minutes", "3", "https://tiny.example/en/plan/"):
        assert any(shown in each for each in said[0]) and any(shown in each for each in said[1])


def test_a_text_that_begins_like_a_formula_is_none() -> None:
    example = sheets(form())[1]
    [cell] = [cell for row in example.rows for cell in row if cell.value == "=1+1"]
    assert cell.data_type == "s"


@pytest.mark.parametrize("code", ["en", "ar"])
def test_formulas_come_to_the_sums_of_the_page(code: str) -> None:
    of = form(code)
    example = sheets(of)[1]
    assert [value(example, cell) for cell in formulas(example)] == list(sums.values(of.example))


def test_a_product_is_empty_until_its_numbers_are_there_and_spare_rows_count() -> None:
    blank = sheets(form())[0]
    *products, total, minutes = formulas(blank)
    assert len(products) == 2 + 3
    assert [value(blank, each) for each in products] == [""] * 5
    assert (value(blank, total), value(blank, minutes)) == (Decimal(0), Decimal(7))
    first, second, last = (int(re.sub(r"\D", "", each)) for each in (products[0], products[1], products[-1]))
    blank[f"B{first}"], blank[f"C{first}"] = 3, 1000.5
    blank[f"B{second}"] = 5
    blank[f"B{last}"], blank[f"C{last}"] = 2, 7
    assert [value(blank, each) for each in products] == [Decimal("3001.5"), "", "", "", Decimal(14)]
    assert value(blank, total) == Decimal("3015.5")


def test_rows_that_are_printed_get_no_spare_ones() -> None:
    """The minutes of an agenda, the weeks of a plan."""
    blank = sheets(form())[0]
    column = [cell.value for cell in blank["A"]]
    assert column[column.index("News") :][:3] == ["News", "Request", "Total"]


@pytest.mark.parametrize("number", [0, 1])
def test_programs_that_only_show_find_what_the_formulas_come_to(number: int) -> None:
    content = io.BytesIO(excel.workbook(form()))
    shown = openpyxl.load_workbook(content, data_only=True).worksheets[number]
    worked = openpyxl.load_workbook(content).worksheets[number]
    assert formulas(worked)
    for cell in formulas(worked):
        kept, expected = shown[cell].value, value(worked, cell)
        assert (kept or "") == "" if expected == "" else Decimal(str(kept)) == expected


def test_subtotals_are_not_counted_twice() -> None:
    table = """
| Part | Hours |
|---|---|
| A | {{ 1 }} |
| **Part** | {{ sum }} |
| *B* | *{{ 2 }}* |
| **Total** | {{ sum }} |
"""
    example = sheets(form(markdown=table))[1]
    values = [value(example, cell) for cell in formulas(example)]
    assert values == [Decimal(1), Decimal(3)] == list(sums.values(form(markdown=table).example))


def test_only_numbers_of_zero_or_more_are_taken() -> None:
    blank, example = sheets(form())
    [only] = blank.data_validations.dataValidation
    assert (only.type, only.operator, only.formula1) == ("decimal", "greaterThanOrEqual", "0")
    assert only.showErrorMessage and only.error == "Write a number in digits, zero or more."
    guarded = {
        f"{cell.column_letter}{cell.row}"
        for row in example.rows
        for cell in row
        if cell.data_type == "n" and cell.value
    }
    assert len(guarded) == 4 + 2
    assert len(only.sqref.ranges) == 2 * 5 + 2


def test_excel_is_set_up_for_reading_and_printing() -> None:
    for of, is_rtl in ((form(), False), (form("ar"), True)):
        for sheet in sheets(of):
            assert bool(sheet.sheet_view.rightToLeft) is is_rtl
            orders = {cell.alignment.readingOrder for row in sheet.rows for cell in row if isinstance(cell.value, str)}
            assert orders - {0} == {2 if is_rtl else 1}
            assert sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage
            assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)
            assert sheet.print_title_rows


def test_one_table_repeats_its_head_on_each_page() -> None:
    of = form("ar")
    for sheet in sheets(of):
        row = int(str(sheet.print_title_rows).split(":")[0].strip("$"))
        assert sheet.cell(row, 1).value == "البند"


class Later(datetime.datetime):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> "Later":
        return cls(2031, 5, 6, 7, 8, 9, tzinfo=tz)


@pytest.mark.parametrize("write", [word.document, excel.workbook])
def test_files_are_the_same_on_any_day(write: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    before = write(form())
    noon = time.mktime((2031, 5, 6, 12, 0, 0, 0, 0, -1))
    monkeypatch.setattr(time, "time", lambda: noon)
    monkeypatch.setattr(datetime, "datetime", Later)
    assert write(form()) == before
    with zipfile.ZipFile(io.BytesIO(before)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms" not in re.sub(rb"xmlns:\w+=\S+", b"", archive.read("docProps/core.xml"))


@pytest.mark.parametrize("write", [word.document, excel.workbook])
def test_files_are_small(write: Writer) -> None:
    """Readers pay for each kilobyte: the libraries' own templates are four times as large."""
    assert len(write(form())) < 12_000
