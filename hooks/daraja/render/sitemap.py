"""sitemap.xml: every page in every language that it is really written in.

No dates: MkDocs knows the day of the build only, and search engines take a date that is always today for a lie.
"""

from daraja.addresses import Addresses
from daraja.render.place import TEMPLATES


def render(addresses: Addresses) -> str:
    """The sitemap; "" for a site without an address, because a sitemap holds absolute ones only."""
    if not addresses.base:
        return ""
    groups = addresses.groups.values()
    pages = [(addresses.address(page), addresses.alternates(page)) for group in groups for page in group]
    return TEMPLATES.get_template("sitemap.xml").render(pages=pages)
