"""The links to the blank copies of a form."""

from collections.abc import Mapping

from markupsafe import Markup

from daraja.forms import files
from daraja.languages import Language
from daraja.render.listings import kilobytes
from daraja.render.place import Place, marked
from daraja.site import Site


def links(place: Place, name: str, site: Site, made: Mapping[str, bytes]) -> Markup:
    """Each blank copy with its format and size, the print page first; of the original where the place's language lacks
    the form.

    made: the files of the build by address
    """
    default = site.languages.default
    language = place.language if (name, place.language.code) in site.forms else default
    form = site.forms.get((name, language.code))
    if form is None:  # a draft, whose page is not published either
        return Markup("")
    found = files.of_form(name, language.code, made)
    return place.html(
        "form-links.html",
        title=_title(place, str(form.meta.data["title"]), language),
        language=None if language == place.language else language,
        files=[
            {
                "href": place.link(files.address_of(name, language.code, ending)),
                "label": _label(place, ending, content, int(form.meta.data["form"]["pages"])),
                "saved": ending != files.PRINT,
            }
            for ending, content in found.items()
        ],
    )


def _title(place: Place, title: str, language: Language) -> str:
    """The title of the form, with the name of its language where that is another than its words around it."""
    if language == place.language == place.spoken:
        return place.figures.fill(place.strings["form.links"], {"title": title})
    shown = marked("span", language, title)
    if language != place.language:
        shown += Markup(" ({})").format(marked("bdi", language, language.name))
    return place.figures.fill(place.strings["form.links"], {"title": shown})


def _label(place: Place, ending: str, content: bytes, pages: int) -> str:
    if ending == files.PRINT:
        key = "form.print_one" if pages == 1 else "form.print_more"
        return place.figures.fill(place.strings[key], {"pages": place.figures.number(pages)})
    return place.figures.fill(place.strings[f"form.{ending}"], {"size": kilobytes(place, len(content))})
