"""What is true without a computer: people, terms, cases and the events they are made of."""
