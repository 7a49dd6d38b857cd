"""Import and export of deliveries as files."""
