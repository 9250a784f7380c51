"""sitemap.xml: every page in every language that it is really written in.

No dates: MkDocs knows the day of the build only, and search engines take a date that is always today for a lie.
"""

from daraja.render.place import TEMPLATES
from daraja.translations import Translations


def render(translations: Translations) -> str:
    """The sitemap; "" for a site without an address, because a sitemap holds absolute ones only."""
    if not translations.base:
        return ""
    groups = translations.groups.values()
    pages = [(translations.address(page), translations.alternates(page)) for group in groups for page in group]
    return TEMPLATES.get_template("sitemap.xml").render(pages=pages)
