"""Finished HTML as a tree: what is done to its elements in more than one place."""

from selectolax.lexbor import LexborHTMLParser, LexborNode


def replace(node: LexborNode, html: str) -> None:
    """Put `html`, some elements and text, in the place of `node`."""
    body = LexborHTMLParser(f"<body>{html}</body>").body
    assert body is not None
    for each in list(body.iter(include_text=True)):
        node.insert_before(each)
    node.decompose()
