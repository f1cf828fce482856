"""What learners do: attempts, responses, gradings, the ledger, and the state folded from it."""
