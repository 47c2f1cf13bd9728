"""The one file: SQLite through apsw, and nothing of SQLite anywhere else."""
