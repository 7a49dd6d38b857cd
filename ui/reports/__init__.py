"""Reports: pictures first, the table beside them, by date, and saved as a file."""
