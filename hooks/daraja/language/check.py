"""Every check of the content, without a build: what the build finds too, and spelling."""

from daraja import site
from daraja.language import passages, spelling
from daraja.layout import Layout
from daraja.problems import Problem


def check(layout: Layout) -> list[Problem]:
    """All problems of the content below `layout.docs`."""
    found, problems = site.read_site(layout)
    return problems + spelling.check(passages.load(layout, found.pages.values()), layout)


def notices(layout: Layout) -> list[str]:
    """What was not checked, and why."""
    return spelling.unchecked(layout)
