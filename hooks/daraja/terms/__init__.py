"""Terms of the trade in a running text, and as a file."""
