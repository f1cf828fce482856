"""Tutors beside the companion: questions handed to them, answers they endorse, and the review of what went wrong."""
