"""What happened: entries, their codec and hashes, and the fold that makes views of them."""
