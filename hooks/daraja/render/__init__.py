"""From facts and words to HTML: one module a thing that a page can show."""
