"""Courses as they are stored, offered and read."""
