"""Figures of lessons: written as a few lines of TOML in the text, read with bounds, drawn as shapes."""
