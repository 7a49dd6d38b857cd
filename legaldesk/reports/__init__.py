"""Reports: figures turned into tables that say what they show, and charts."""
