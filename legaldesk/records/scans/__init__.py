"""Attached files: where their content lies, the rows that tell of them, and the checks of both."""
