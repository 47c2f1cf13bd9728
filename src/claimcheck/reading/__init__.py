"""Documents in, and the words in them that prove a claim."""
