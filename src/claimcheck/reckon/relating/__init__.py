"""How answers lie to one another: one small module for each sort of comparison."""
