"""Render: a letter's content to the bytes of a PDF. The only place that knows ReportLab."""
