"""The door: HTTP API, accounts, database, jobs. The one package with side effects."""
