"""Keeps the translations of the window: what is to be translated, the catalogs, and what they are compiled to."""
