"""Compose: what a letter says, from the templates, the delivery and the verdict. It knows nothing of pages."""
