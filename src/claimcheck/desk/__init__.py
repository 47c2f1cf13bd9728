"""The one door: everything that the commands and the screen may ask for."""
