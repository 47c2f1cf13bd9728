"""The model that weighs: how probable every answer is, and how reliable every source."""
