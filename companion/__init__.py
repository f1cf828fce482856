"""Answering a learner's questions from the course's own texts, with citations. Pure."""
