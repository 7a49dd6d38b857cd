"""Attached papers, to be looked at: PDF pages and pictures as pixels. The original is only read, never altered."""
