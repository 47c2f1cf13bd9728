"""What the claims amount to: pure functions from claims to relations, positions and priorities."""
