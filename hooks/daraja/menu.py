"""The menu of mkdocs.yml as a list of sections, in one language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Section:
    """title: in the language of the menu; pages: the names of all pages below it, in order (`gap/education.md`)."""

    title: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Menu:
    """site: what the site is called; sections: what stands at the top of the menu with a title of its own."""

    site: str
    sections: tuple[Section, ...] = ()


def read(site: str, nav: Any, titles: Mapping[str, str] | None = None) -> Menu:
    """A menu from `nav` as it stands in mkdocs.yml (None if it does not), with `titles` translated."""
    titles = titles or {}
    named = (entry for item in nav or () if isinstance(item, dict) for entry in item.items())
    return Menu(site, tuple(Section(titles.get(title, title), tuple(_pages(below))) for title, below in named))


def _pages(item: Any) -> Iterator[str]:
    if isinstance(item, str):
        yield item
    for each in item if isinstance(item, list) else item.values() if isinstance(item, dict) else ():
        yield from _pages(each)
