"""Labels worded freely: whether two name one event, or ask one thing, in any words."""
