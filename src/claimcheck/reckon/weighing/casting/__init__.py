"""From the rows of claim tables to ballots: which claims answer the same, and what they say."""
