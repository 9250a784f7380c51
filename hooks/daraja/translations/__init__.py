"""Which translation is as old as its original, and what keeps the two alike."""
