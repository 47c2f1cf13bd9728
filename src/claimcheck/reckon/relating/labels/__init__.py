"""Labels of events and questions: what their words say, and whether two are of one thing."""
