"""The log and one delivery beside it: list, filters, detail, counsel's decision."""
