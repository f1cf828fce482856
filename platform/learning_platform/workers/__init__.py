"""Guarded processes for work on what learners typed."""
