"""How a sealed packet travels. A courier moves bytes and knows nothing of their content."""
