"""Spelling, wording and typography of everything that readers see."""
