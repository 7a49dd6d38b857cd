"""LegalDesk: log a delivery, judge its service, keep the record, write the letter."""
