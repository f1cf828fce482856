"""What authors do, free of the web."""
