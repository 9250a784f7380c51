"""The glossary as a CSV file: a row for each term, its name and definition in every language."""

import csv
import io
from collections.abc import Iterable

from daraja.glossary import Term
from daraja.languages import Languages

ADDRESS = "data/glossary.csv"


def files(terms: Iterable[Term], languages: Languages) -> dict[str, bytes]:
    """The file by its address below the site; none if no term is defined."""
    rows = [_row(term, languages) for term in terms if term.meaning]
    if not rows:
        return {}
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return {ADDRESS: out.getvalue().encode("utf-8-sig")}


def _row(term: Term, languages: Languages) -> dict[str, str]:
    row = {"id": term.id}
    for code in languages.codes:
        row[f"term_{code}"] = next(iter(term.names.get(code, ())), "")
        row[f"definition_{code}"] = term.meaning.texts.get(code, "") if term.meaning else ""
    return row
