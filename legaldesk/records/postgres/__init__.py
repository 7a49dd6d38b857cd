"""The log in a PostgreSQL database, for several workstations."""
