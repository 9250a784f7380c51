"""A form that adds up as an Excel workbook: the blank copy, then the filled example, each complete on its sheet."""

import io
from collections.abc import Mapping
from decimal import Decimal

from lxml import etree
from openpyxl import Workbook

from daraja.forms import archive, excel_copy, excel_styles
from daraja.forms.language import locale
from daraja.forms.printed import Printed

Results = Mapping[str, Decimal | None]
CELLS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def workbook(form: Printed) -> bytes:
    """The two copies of `form`, an .xlsx file."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title, book.properties.creator = form.title, form.origin.site
    book.properties.language = locale(form.language)
    excel_styles.add(book, form.language.direction)
    copies = ("form.blank", "form.example")
    pages = [excel_copy.write(book.create_sheet(form.words[key]), form, is_blank=key == copies[0]) for key in copies]
    out = io.BytesIO()
    book.save(out)
    files = archive.unpacked(out.getvalue())
    for number, page in enumerate(pages, 1):
        name = f"xl/worksheets/sheet{number}.xml"
        files[name] = _with_results(files[name], page.results)
    return archive.packed(files)


def _with_results(sheet: bytes, results: Results) -> bytes:
    """The sheet with what its formulas come to, by cell, for programs that only show: openpyxl writes formulas alone.
    Excel and LibreOffice work them out again."""
    root = etree.fromstring(sheet)
    for cell in root.iter(f"{CELLS}c"):
        value = cell.find(f"{CELLS}v")
        name = cell.get("r", "")
        if name in results and value is not None:
            result = results[name]
            value.text = "" if result is None else f"{result:f}"
            if result is None:
                cell.set("t", "str")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
