"""Where each page really is: its translations and their absolute addresses. A page shown for want of one is none."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from daraja.languages import Language
from daraja.layout import Layout
from daraja.pages import Page

OTHERWISE = "x-default"
"""For readers of any language that the page is not in."""


@dataclass(frozen=True)
class Addresses:
    """layout: where pages are published; base: the address of the site, absolute, or "";
    pages: by their path below docs/."""

    layout: Layout
    base: str
    pages: Mapping[str, Page]

    @cached_property
    def groups(self) -> Mapping[str, list[Page]]:
        """The pages that are translations of each other, by their address in the default language, sorted.

        Drafts, which MkDocs leaves out of the finished site, are none."""
        found: dict[str, list[Page]] = defaultdict(list)
        for page in self.pages.values():
            if not self.layout.draft(page.source):
                found[self._address(page, self.layout.languages.default)].append(page)
        order = self.layout.languages.codes
        return {name: sorted(found[name], key=lambda page: order.index(page.language.code)) for name in sorted(found)}

    def of(self, page: Page) -> list[Page]:
        """The translations of a page, itself among them, in the order of the languages."""
        return self.groups.get(self._address(page, self.layout.languages.default), [])

    def address(self, page: Page) -> str:
        """The absolute address of a page."""
        return self.base + self._address(page, page.language)

    def alternates(self, page: Page) -> dict[str, str]:
        """What `hreflang` says of a page: absolute addresses by language tag, its own among them.

        None where the site has one language or no address."""
        if not self.base or not self.layout.languages.others:
            return {}
        found = {each.language.tag: self.address(each) for each in self.of(page)}
        default = self.layout.languages.default.tag
        return {**found, OTHERWISE: found[default]} if default in found else found

    def _address(self, page: Page, language: Language) -> str:
        return self.layout.address(page.name, language)
