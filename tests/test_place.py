"""Links from one page to another hold wherever the site is put, and on a disk without a server."""

from decimal import Decimal

import pytest

from daraja.languages import Language
from daraja.render.place import Place, relative
from daraja.statistics.model import Facts
from daraja.statistics.words import Words

ENGLISH = Language("en", "English")


@pytest.mark.parametrize(
    ("page", "target", "link"),
    [
        pytest.param("", "", "", id="the home page to itself"),
        pytest.param("sw/", "sw/", "", id="a page to itself"),
        pytest.param("", "sw/", "sw/", id="home to a language"),
        pytest.param("sw/", "", "../", id="a language to home"),
        pytest.param("", "data/statistics.csv", "data/statistics.csv", id="home to a file"),
        pytest.param("gap/education/", "data/statistics.csv", "../../data/statistics.csv", id="a page to a file"),
        pytest.param("sw/gap/education/", "sw/reference/statistics/", "../../reference/statistics/", id="one language"),
        pytest.param("sw/gap/education/", "ar/gap/education/", "../../../ar/gap/education/", id="two languages"),
        pytest.param("gap/education/", "gap/", "../", id="up"),
        pytest.param("gap/", "gap/education/", "education/", id="down"),
        pytest.param(
            "gap/education.html", "reference/statistics.html", "../reference/statistics.html", id="with file names"
        ),
        pytest.param("index.html", "data/statistics.csv", "data/statistics.csv", id="home with a file name"),
        pytest.param("gap/education.html", "", "../", id="a file name to home"),
    ],
)
def test_links_are_relative(page: str, target: str, link: str) -> None:
    assert relative(page, target) == link


def test_a_row_and_a_source_are_linked_if_the_site_has_their_pages() -> None:
    urls = {"statistics": "reference/statistics/", "sources": "reference/sources/"}
    place = Place("gap/education/", ENGLISH, Facts(), Words(ENGLISH), urls)
    assert place.row("trained") == "../../reference/statistics/#stat-trained"
    assert place.source("census") == "../../reference/sources/#src-census"


def test_without_their_pages_nothing_is_linked() -> None:
    place = Place("gap/education/", ENGLISH, Facts(), Words(ENGLISH))
    assert (place.row("trained"), place.source("census")) == (None, None)


def test_on_the_page_of_all_statistics_the_link_is_the_anchor_alone() -> None:
    place = Place("statistics/", ENGLISH, Facts(), Words(ENGLISH), {"statistics": "statistics/"})
    assert place.row("trained") == "#stat-trained"


def test_words_of_the_data_are_text_and_not_markup() -> None:
    place = Place("", ENGLISH, Facts(), Words(ENGLISH))
    assert str(place.text("A <b> & {nothing-here}".replace("{nothing-here}", ""))) == "A &lt;b&gt; &amp; "
    assert place.figures.number(Decimal(5)) == '<bdi dir="ltr">5</bdi>'
