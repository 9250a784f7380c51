"""What search engines, browsers and messengers are told: the heads of pages and the sitemap of built sites."""

import gzip
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from conftest import PROJECT, THREE, Result
from samples import CONFIG

from daraja import document
from daraja.addresses import Addresses
from daraja.languages import Language, from_settings
from daraja.layout import Layout
from daraja.render import head
from daraja.render.head import Card
from daraja.site import Site, load_site

TINY = CONFIG.format(overrides=PROJECT / "overrides")
PAGES = {
    "en/index.md": "# Home\n",
    "sw/index.md": "# Nyumbani\n",
    "ar/index.md": "# الرئيسية\n",
    "en/gap.md": "---\ndescription: What programmes offer\nsearch: {exclude: true}\n---\n# The *gap* & more\n",
    "sw/gap.md": "# Pengo\n",
    "en/draft.md": "# Draft\n",
}
BASE = "https://tiny.example/"
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def build(tiny_site: Callable[..., Result], config: str = TINY) -> Path:
    """A site whose Arabic readers get one page in English, and with a page that is not published yet."""
    result = tiny_site({"mkdocs.yml": f"{config}draft_docs: draft.md\n", **{f"docs/{k}": v for k, v in PAGES.items()}})
    assert result.code == 0, result.output
    return result.site


def head_of(site: Path, address: str) -> BeautifulSoup:
    html = (site / address).read_text("utf-8")
    return BeautifulSoup(html.partition("</head>")[0], "html.parser")


def hreflang(page: BeautifulSoup) -> dict[str, str]:
    return {str(link["hreflang"]): str(link["href"]) for link in page.select("link[hreflang]")}


def canonical(page: BeautifulSoup) -> list[str]:
    return [str(link["href"]) for link in page.select("link[rel=canonical]")]


def said(page: BeautifulSoup) -> list[tuple[str, str]]:
    return [(str(each["property"]), str(each["content"])) for each in page.select("meta[property]")]


def test_a_built_page_names_its_translations_and_a_page_in_another_language_is_none(
    tiny_site: Callable[..., Result],
) -> None:
    site = build(tiny_site)
    both = {"en": f"{BASE}gap/", "sw": f"{BASE}sw/gap/", "x-default": f"{BASE}gap/"}
    for address in ("gap/", "sw/gap/"):
        page = head_of(site, f"{address}index.html")
        assert (hreflang(page), canonical(page)) == (both, [BASE + address])
    shown = head_of(site, "ar/gap/index.html")
    assert (hreflang(shown), canonical(shown)) == ({}, [f"{BASE}gap/"])
    assert ("og:locale", "en_US") in said(shown)
    assert hreflang(head_of(site, "ar/index.html")) == {
        "en": BASE, "sw": f"{BASE}sw/", "ar": f"{BASE}ar/", "x-default": BASE
    }  # fmt: skip


def test_a_built_page_says_what_it_is_where_it_is_linked(tiny_site: Callable[..., Result]) -> None:
    assert said(head_of(build(tiny_site), "gap/index.html")) == [
        ("og:type", "article"),
        ("og:title", "The gap & more"),
        ("og:description", "What programmes offer"),
        ("og:url", f"{BASE}gap/"),
        ("og:site_name", "Tiny"),
        ("og:locale", "en_US"),
        ("og:locale:alternate", "sw_TZ"),
    ]


def test_without_an_address_nothing_absolute_is_said(tiny_site: Callable[..., Result]) -> None:
    site = build(tiny_site, TINY.replace(f"site_url: {BASE}\n", ""))
    page = head_of(site, "sw/gap/index.html")
    assert (hreflang(page), canonical(page)) == ({}, [])
    assert dict(said(page)).keys() == {"og:type", "og:title", "og:site_name", "og:locale", "og:locale:alternate"}
    assert not list(site.glob("sitemap.xml*"))


@pytest.mark.parametrize("directory_urls", [True, False])
def test_the_sitemap_holds_the_pages_that_exist(tiny_site: Callable[..., Result], directory_urls: bool) -> None:
    site = build(tiny_site, f"{TINY}use_directory_urls: {str(directory_urls).lower()}\n")
    text = (site / "sitemap.xml").read_bytes()
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()) == text
    entries = ElementTree.fromstring(text).findall("s:url", SITEMAP)
    found = {entry.findtext("s:loc", "", SITEMAP).removeprefix(BASE) for entry in entries}
    if directory_urls:
        assert found == {"", "sw/", "ar/", "gap/", "sw/gap/"}
    else:
        assert found == {"index.html", "sw/index.html", "ar/index.html", "gap.html", "sw/gap.html"}
    for entry in entries:
        address = entry.findtext("s:loc", "", SITEMAP)
        file = address.removeprefix(BASE)
        page = head_of(site, f"{file}index.html" if directory_urls else file)
        links = {link.get("hreflang"): link.get("href") for link in entry.findall("x:link", SITEMAP)}
        assert links == hreflang(page)
        assert canonical(page) == [address]


def test_the_page_for_a_wrong_address_has_no_address(tiny_site: Callable[..., Result]) -> None:
    page = head_of(build(tiny_site), "404.html")
    assert (hreflang(page), canonical(page), said(page)) == ({}, [], [])
    assert [each["content"] for each in page.select("meta[name=robots]")] == ["noindex"]


def test_every_translation_of_the_real_site_is_there(real_site: Path) -> None:
    """And names the others the same way, as search engines ask for."""
    for path in real_site.rglob("index.html"):
        links = hreflang(head_of(real_site, path.relative_to(real_site).as_posix()))
        assert list(links) == ["en", "sw", "ar", "x-default"], path
        for address in links.values():
            other = f"{address.removeprefix('https://daraja.example/')}index.html"
            assert hreflang(head_of(real_site, other)) == links


def test_a_site_in_one_language_has_no_translations(load: Callable[..., Site], tmp_path: Path) -> None:
    one = from_settings([("fr", "Français", True)])
    site = load({"gap.md": "# Écart\n"}, one, folders=False)
    known = Addresses(Layout(tmp_path / "docs", tmp_path, one, folders=False), BASE, site.pages)
    assert known.alternates(site.pages["gap.md"]) == {}
    assert known.address(site.pages["gap.md"]) == f"{BASE}gap/"


def test_what_a_page_says_cannot_leave_its_attribute(tmp_path: Path) -> None:
    layout = Layout(tmp_path, tmp_path, THREE, folders=True)
    card = Card("en/tags.md", "tags/", "en", 'A " onload="x', "<b>Bold</b> &lt;i>", "S & <T>")
    made = head.render(card, Addresses(layout, BASE, load_site(layout).pages))
    page = BeautifulSoup(made, "html.parser")
    assert [sorted(each.attrs) for each in page.select("meta")] == [["content", "property"]] * 6
    assert dict(said(page)) == {
        "og:type": "article",
        "og:title": 'A " onload="x',
        "og:description": "Bold <i>",
        "og:url": f"{BASE}tags/",
        "og:site_name": "S & <T>",
        "og:locale": "en_US",
    }


@pytest.mark.parametrize(
    ("code", "locale"),
    [
        ("en", "en_US"),
        ("sw", "sw_TZ"),
        ("sw-KE", "sw_KE"),
        ("ar", "ar_EG"),
        ("pt_BR", "pt_BR"),
        ("zh-Hans", "zh_CN"),
        ("zh-Hant", "zh_TW"),
        ("zh-Hant-HK", "zh_HK"),
        ("qq", ""),
    ],
)
def test_a_language_is_told_with_its_country(code: str, locale: str) -> None:
    assert Language(code, "").with_territory == locale


def test_the_links_of_the_theme_give_way_and_others_stay() -> None:
    html = (
        '<html><head><title>A \\1 title</title><link rel="canonical" href="https://old/"/>\n'
        '<link rel="alternate" href="../sw/" hreflang="sw">\n'
        '<link rel="alternate" type="application/rss+xml" href="feed.xml"><link rel="icon" href="i.svg"></head>'
        '<body><svg><title>B</title></svg><link rel="canonical" href="x"></body></html>'
    )
    assert document.set_head(html, "<said>\\1\n") == (
        "<html><head><title>A \\1 title</title>\n<said>\\1\n"
        '<link rel="alternate" type="application/rss+xml" href="feed.xml"><link rel="icon" href="i.svg"></head>'
        '<body><svg><title>B</title></svg><link rel="canonical" href="x"></body></html>'
    )
    assert document.set_head("no page", "<said>") == "no page"
