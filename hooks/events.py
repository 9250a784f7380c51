"""What happens when. Every event of MkDocs that Daraja uses, in the order of a build; no work.

MkDocs runs all of them once per language (see daraja/passes.py).
"""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from daraja import build, material, passes, settings
from daraja.heading_links import HeadingLinks
from daraja.plain_tables import PlainTables
from daraja.problems import ContentError


@event_priority(passes.BEFORE_I18N)
def on_config(config: MkDocsConfig) -> None:
    """Read and check the whole content, once, before the first page of the first language."""
    passes.add_markdown(config, PlainTables(), HeadingLinks())
    material.without_index(config)
    if not passes.is_nested(config):
        try:
            material.check()
            passes.say(build.start(settings.source(config), passes.today()))
        except ContentError as error:
            raise PluginError(str(error)) from None


@event_priority(passes.AFTER_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Publish files for download, so that pages may link to them; the menu may leave out what has lost its original."""
    passes.add_files(files, config, build.data_files())
    passes.leave_out_of_menu(files, build.left_behind())
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Index the finished pages of this language for search; say what a page for a wrong address says."""
    env.globals["not_found"] = build.not_found_words(search=material.has_search(config))
    if material.has_search(config):
        code = passes.current_language(config)
        passes.add_files(files, config, build.search_files(passes.search_pages(files, config), code))
        env.globals["search_door"] = build.search_door(code)
    return env


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Write the page for a wrong address and the sitemap in the first pass only; they speak for all languages."""
    if template_name == passes.NOT_FOUND:
        return "" if passes.is_nested(config) else build.finished_not_found(output_content)
    if template_name == passes.SITEMAP:
        return "" if passes.is_nested(config) else build.site_map()
    return output_content


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turn the markers of a page into numbers, tables and charts."""
    return build.expanded(markdown, passes.where(page, config, files))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Say what a reader should know of the translation; explain terms in place."""
    return build.content(html, passes.where(page, config, files))


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Point the language switch of home pages at each other."""
    passes.link_alternates(page, config)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Say language and direction on the first tag of the page, and in its head what it is and where."""
    return build.finished(output, passes.card(page, config))
