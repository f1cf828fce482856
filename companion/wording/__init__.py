"""A language model words what the course says: a prompt out, sentences in, each verified before it is released. Pure."""
