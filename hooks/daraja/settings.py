"""What mkdocs.yml says of the site: its languages, where its pages are, its menu."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from daraja import menu
from daraja.build import Source
from daraja.languages import Languages, from_settings
from daraja.layout import Layout


def languages(config: MkDocsConfig) -> Languages:
    """The languages of mkdocs.yml; without static-i18n, the theme's one language."""
    plugin = config.plugins.get("i18n")
    if plugin is None:
        code = str(config.theme.get("language") or config.theme.get("locale") or "en")
        return from_settings([(code, code, True)])
    return from_settings((each.locale, each.name, each.default) for each in plugin.config.languages if each.build)


def source(config: MkDocsConfig) -> Source:
    """Where the content is and how it is laid out."""
    plugin = config.plugins.get("i18n")
    unbuilt = {each.locale for each in plugin.config.languages if not each.build} if plugin else set()

    def excluded(path: str) -> bool:
        chosen = config.exclude_docs is not None and config.exclude_docs.match_file(path)
        return chosen or path.partition("/")[0] in unbuilt or Path(Path(path).stem).suffix[1:] in unbuilt

    layout = Layout(
        docs=Path(config.docs_dir),
        root=Path(config.config_file_path or "mkdocs.yml").absolute().parent,
        languages=languages(config),
        folders=bool(plugin and plugin.config.docs_structure == "folder"),
        directory_urls=config.use_directory_urls,
        excluded=excluded,
        draft=lambda path: config.draft_docs is not None and config.draft_docs.match_file(path),
    )
    return Source(layout, config.site_name, config.site_url or "", _menus(config))


def _menus(config: MkDocsConfig) -> Mapping[str, menu.Menu]:
    title, nav, plugin = config.site_name, config.nav, config.plugins.get("i18n")
    if plugin is None:
        return {languages(config).default.code: menu.read(title, nav)}
    built = (each for each in plugin.config.languages if each.build)
    return {each.locale: menu.read(each.site_name or title, each.nav or nav, each.nav_translations) for each in built}


def configured(path: str) -> Source:
    """The same without a build: what the mkdocs.yml at `path` says."""
    return source(load_config(path))
