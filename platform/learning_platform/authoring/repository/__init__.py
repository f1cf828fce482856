"""Drafts, publications and imports in the database."""
