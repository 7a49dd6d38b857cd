"""From a verdict to a letter on paper (PDF)."""
