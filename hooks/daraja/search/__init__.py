"""Search: one index per language, made here, asked in the reader's browser (scripts/)."""
