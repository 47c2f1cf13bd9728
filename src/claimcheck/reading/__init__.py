"""Documents in: the texts of files."""
