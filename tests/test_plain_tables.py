"""Tables written in Markdown: heads for screen readers, labels for the cards of a phone."""

from markdown import markdown
from markdown.extensions import Extension

from daraja.heading_links import HeadingLinks
from daraja.plain_tables import PlainTables


def html(text: str) -> str:
    return markdown(text, extensions=["tables", "md_in_html", "attr_list", PlainTables()])


def test_the_first_column_names_its_rows_and_each_cell_knows_its_head() -> None:
    made = html("| Play | Day |\n|---|---|\n| Learn | ten |\n")
    assert '<th role="columnheader" scope="col">Day</th>' in made
    assert '<th role="rowheader" scope="row">Learn</th>' in made
    assert '<td data-label="Day" role="cell">ten</td>' in made


def test_a_number_in_a_head_becomes_words_in_the_label() -> None:
    made = html('| Play | First <bdi dir="ltr">30</bdi> days |\n|---|---|\n| Learn | ten |\n')
    assert 'data-label="First 30 days"' in made


def test_a_table_with_a_class_is_left_alone() -> None:
    assert "data-label" not in html('<table class="stat"><thead><tr><th>A</th></tr></thead></table>')


def test_tables_that_are_no_grid_are_left_alone() -> None:
    row = '<tbody><tr><td colspan="2">C</td></tr></tbody>'
    merged = f"<table markdown><thead><tr><th>A</th><th>B</th></tr></thead>{row}</table>"
    headless = "<table markdown><tbody><tr><td>C</td></tr></tbody></table>"
    assert "data-label" not in html(merged) + html(headless)


def test_the_link_at_a_heading_is_named_after_the_heading() -> None:
    settings = {"toc": {"permalink": True}}
    extensions: list[str | Extension] = ["attr_list", "toc", HeadingLinks()]
    made = markdown("## Hatua { #steps }", extensions=extensions, extension_configs=settings)
    assert 'aria-label="Hatua"' in made
    assert "Permanent link" not in made


def test_the_link_at_a_heading_that_holds_a_number_says_it_without_tags() -> None:
    settings = {"toc": {"permalink": True}}
    extensions: list[str | Extension] = ["attr_list", "toc", HeadingLinks()]
    text = '## First <bdi dir="ltr">30</bdi> days { #first }'
    assert 'aria-label="First 30 days"' in markdown(text, extensions=extensions, extension_configs=settings)
