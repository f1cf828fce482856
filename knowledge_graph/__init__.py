"""The course: concepts, how they depend on each other, lessons, exercises and embeddings. Pure."""
