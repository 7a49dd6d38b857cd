"""One file a version of the tables; what it says never changes once it was released."""
