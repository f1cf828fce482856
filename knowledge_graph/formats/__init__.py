"""Courses in the formats they are written, stored and exchanged in; one module a format."""
