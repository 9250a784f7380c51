"""What the marks of a page become where the site lacks the pages that they would link to."""

from collections.abc import Callable

import pytest
from samples import DATA, PAGES

from daraja.expansion import Expansion
from daraja.render.place import About
from daraja.site import Site
from daraja.where import Where, place_of

LINKS = {
    "en/index.md": "# Home\n\n{{ statistics }}\n",
    "sw/index.md": "# Nyumbani\n",
    "ar/index.md": "# A\n\n{{ statistics }}\n",
}
URLS = {"en/index.md": "", "ar/index.md": "ar/"}


def expanded(site: Site, code: str, markdown: str) -> str:
    place = place_of(Where(f"{code}/a.md", f"{code}/a/", code, About("Tiny", "", ""), URLS.get), site)
    return Expansion(markdown, site, place, {"data/statistics.csv": b"id"}, About("Tiny", "", "")).run()


@pytest.mark.parametrize("marker", ["{{ trained }}", "{{ evidence }} {{ untrained }}", "{{ table: training }}"])
def test_without_a_page_of_all_statistics_nothing_is_linked_to_it(load: Callable[..., Site], marker: str) -> None:
    made = expanded(load({**DATA, **PAGES}), "en", marker)
    assert "#stat-" not in made
    assert "None" not in made
    assert "24.5%" in made or "75.5%" in made


@pytest.mark.parametrize(
    ("code", "link"),
    [
        pytest.param("ar", 'href="../#stat-trained"', id="the page in the same language"),
        pytest.param("sw", 'href="../../#stat-trained"', id="the original where the language has none"),
    ],
)
def test_a_number_leads_to_its_row(load: Callable[..., Site], code: str, link: str) -> None:
    assert link in expanded(load({**DATA, **LINKS}), code, "{{ trained }}")


def test_text_round_a_marker_stays_as_it_is(load: Callable[..., Site]) -> None:
    text = "# A <b>&amp;</b>\n\n- {{ 5 }}\n\n    `{{ 5 }}`\n"
    made = expanded(load({**DATA, **PAGES}), "sw", text)
    assert made == text.replace("{{ 5 }}", '<bdi dir="ltr">5</bdi>', 1)


def test_downloads_are_linked_from_where_the_page_is(load: Callable[..., Site]) -> None:
    assert 'href="../../data/statistics.csv"' in expanded(load({**DATA, **PAGES}), "sw", "{{ downloads }}")
