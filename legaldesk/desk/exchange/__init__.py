"""Files of many deliveries: CSV, XLSX and JSON, in and out."""
