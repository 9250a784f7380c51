"""Everything we know of MkDocs and of mkdocs-static-i18n's passes. A contract test checks each point.

static-i18n builds the default language, then, from its own `on_post_build`, every other language
with a nested build on the same config object: each event runs once per language. While a nested
build runs, `plugin.building` is true; `on_config` sees the previous language until static-i18n's
own handler (priority -100) has run.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from markdown.extensions import Extension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime, is_markdown_file

from daraja import settings
from daraja.render.head import Card
from daraja.render.place import About
from daraja.search.pages import SearchPage, read
from daraja.where import Where

BEFORE_I18N = 0
AFTER_I18N = -150
"""Event priorities: static-i18n's handlers stand at -100."""
NOT_FOUND, SITEMAP = "404.html", "sitemap.xml"
"""The templates that every pass writes to the same place."""


def is_nested(config: MkDocsConfig) -> bool:
    """Whether this is the build of another language inside the first one's."""
    plugin = config.plugins.get("i18n")
    return bool(plugin and plugin.building)


def current_language(config: MkDocsConfig) -> str:
    """The code of the language being built."""
    plugin = config.plugins.get("i18n")
    return plugin.current_language if plugin else settings.languages(config).default.code


def where(page: Page, config: MkDocsConfig, files: Files) -> Where:
    """The address of a page relative to the site's root ("" for the home page), and its language."""

    def url_of(path: str) -> str | None:
        file = files.get_file_from_path(path)
        return None if file is None else _address(file)

    about = About(config.site_name, config.site_description or "", config.site_url or "")
    return Where(page.file.src_uri, _address(page.file), current_language(config), about, url_of)


def card(page: Page, config: MkDocsConfig) -> Card:
    """What a page says of itself where it is linked. Without a title in its front matter, the menu's."""
    title, description = page.meta.get("title") or page.title, page.meta.get("description") or config.site_description
    where = page.file.src_uri, _address(page.file), current_language(config)
    return Card(*where, str(title or ""), str(description or ""), config.site_name)


def today() -> date:
    """The day of the build; SOURCE_DATE_EPOCH makes it another, so that a build can be repeated."""
    return get_build_datetime().date()


def say(lines: list[str]) -> None:
    """Tell the person who builds; as information, because a warning would fail a strict build."""
    for line in lines:
        get_plugin_logger("daraja").info(line)


def add_markdown(config: MkDocsConfig, *extensions: Extension) -> None:
    """Use Python-Markdown extensions on all pages; each once, whatever the number of passes and rebuilds."""
    used: list[Any] = config.markdown_extensions  # MkDocs types names only; Python-Markdown takes both
    known = {type(each) for each in used}
    used.extend(each for each in extensions if type(each) not in known)


def link_alternates(page: Page, config: MkDocsConfig) -> None:
    """Let the language switch of a home page lead to the other home pages, wherever the site lies.

    static-i18n does so for every other page and leaves absolute paths here.
    """
    # static-i18n sets an attribute beside the item of the same name, and the template reads that.
    for alternate in getattr(config.extra, "alternate", ()):
        file = getattr(page.file, "alternates", {}).get(alternate["lang"])
        if file is not None:
            alternate["link"] = file.url


def search_pages(files: Files, config: MkDocsConfig) -> list[SearchPage]:
    """The pages of this pass with their content, each in the language that it is written in."""
    pages = (file.page for file in files.documentation_pages() if file.page is not None)
    code = current_language(config)
    return [_search_page(page, code) for page in pages if not (page.meta.get("search") or {}).get("exclude")]


def _search_page(page: Page, code: str) -> SearchPage:
    # The language of the source is another than that of the pass where a translation is missing.
    language = str(getattr(page.file, "locale", code))
    return read(page.content or "", _address(page.file), language, page.meta, str(page.title or ""))


def add_files(files: Files, config: MkDocsConfig, made: Mapping[str, bytes]) -> None:
    """Publish contents by address. Only after static-i18n, which cannot place generated files."""
    for address, content in made.items():
        # Of a file whose source ends in .md, MkDocs would make a page.
        source = f"{address}.text" if is_markdown_file(address) else address
        if files.get_file_from_path(source) is None:
            file = File.generated(config, source, content=content, inclusion=InclusionLevel.INCLUDED)
            file.dest_uri = address
            files.append(file)


def leave_out_of_menu(files: Files, sources: Collection[str]) -> None:
    """Pages that the menu need not name: strict MkDocs asks for every other one."""
    for file in files.documentation_pages():
        if file.src_uri in sources:
            file.inclusion = InclusionLevel.NOT_IN_NAV


def _address(file: File) -> str:
    return "" if file.url in (".", "./") else file.url
