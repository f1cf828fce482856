"""Threads with tutors, endorsed answers and the review in the database."""
