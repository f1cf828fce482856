"""A language model words what the course says; each of its sentences is verified before it is released. Pure."""
