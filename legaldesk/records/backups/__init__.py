"""Backing the log up into one sealed file, and restoring it from there."""
