"""A text in a Word document, with gaps that a touch selects and what is typed replaces.

A gap is a content control whose placeholder is a line: paper shows it, Word drops it at the first letter. Programs that
know no content controls keep it as underscores.
"""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from markupsafe import escape

from daraja.forms import gaps, islands, room
from daraja.forms.printed import Printed
from daraja.forms.sheet import Text

GAP = """
<w:sdt {names}>
  <w:sdtPr><w:alias w:val="{label}"/><w:showingPlcHdr/><w:text w:multiLine="1"/></w:sdtPr>
  <w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/>{direction}</w:rPr><w:t>{line}</w:t></w:r></w:sdtContent>
</w:sdt>
"""


def write(paragraph: Paragraph, text: Text, form: Printed) -> None:
    """Add a text of the filled example to `paragraph`, with gaps for what readers write."""
    said = ""
    for run, characters in room.gaps(gaps.trimmed(text)):
        if run.filled:
            paragraph._p.append(_gap(characters, said, form))
            continue
        said = form.said(run)
        for words, is_island in islands.cut(said):
            made = paragraph.add_run(words, style="Strong" if run.strong else None)
            if form.language.direction == "rtl":  # Word wants each run to say which way it goes
                made.font.rtl = not is_island


def _gap(characters: int, label: str, form: Printed) -> BaseOxmlElement:
    is_rtl = form.language.direction == "rtl"
    words = {
        "label": escape(label.strip()[-60:]),
        "direction": "<w:rtl/>" if is_rtl else "",
        "line": gaps.line(characters),
    }
    made: BaseOxmlElement = parse_xml(GAP.format(names=nsdecls("w"), **words))
    return made
