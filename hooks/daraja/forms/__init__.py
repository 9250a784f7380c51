"""Forms that readers fill in: from the filled example of a page to blank copies in every format."""
