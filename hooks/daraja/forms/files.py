"""The blank copies of all forms: which files there are, and where."""

from collections.abc import Callable, Mapping

from daraja.forms import declared, excel, page, text, word
from daraja.forms.printed import Origin, Printed, printed
from daraja.site import Site

FOLDER = "downloads"
PRINT = "html"
"""The ending of the print page."""
ENDINGS = (PRINT, "docx", "xlsx", "md")
"""All formats, in the order in which readers are offered them."""
Writer = Callable[[Printed], bytes]
WRITERS: Mapping[str, Writer] = {"docx": word.document, "xlsx": excel.workbook, "md": text.document}
"""By ending, whoever writes the format."""
ONLY_IF_IT_ADDS_UP = {"xlsx"}


def files(site: Site, names: Mapping[str, str], address: str) -> dict[str, bytes]:
    """The content of each file by its address below the site.

    names: of the site, by language code; address: of the site, absolute, or ""
    """
    made: dict[str, bytes] = {}
    for name, code in site.forms:
        form = _printed(site, name, code, names[code], address)
        made |= {address_of(name, code, ending): content for ending, content in _written(form).items()}
    return made


def address_of(name: str, code: str, ending: str) -> str:
    """Where a file of a form lies, below the site."""
    return f"{FOLDER}/{name}.{code}.{ending}"


def of_form(name: str, code: str, made: Mapping[str, bytes]) -> dict[str, bytes]:
    """Of all files that the build makes, those of a form, by ending, in the order of ENDINGS."""
    addresses = {ending: address_of(name, code, ending) for ending in ENDINGS}
    return {ending: made[address] for ending, address in addresses.items() if address in made}


def _printed(site: Site, name: str, code: str, title: str, address: str) -> Printed:
    source, language = site.forms[name, code], site.languages[code]
    path = site.layout.address(source.name, language)
    origin = Origin(title, address and address.rstrip("/") + "/" + path, path)
    return printed(declared.sheet(source), language, site.facts, origin)


def _written(form: Printed) -> Mapping[str, bytes]:
    wanted = {each: write for each, write in WRITERS.items() if form.adds_up or each not in ONLY_IF_IT_ADDS_UP}
    print_page = page.document(form, address_of(form.name, form.language.code, PRINT))
    return {PRINT: print_page, **{ending: write(form) for ending, write in wanted.items()}}
