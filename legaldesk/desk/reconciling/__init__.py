"""The daily reconciliation: lists that others kept, read, compared with the log, and signed off."""
