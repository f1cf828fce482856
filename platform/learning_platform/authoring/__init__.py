"""How courses are made: drafts, versions, imports, exports, and edges between courses."""
