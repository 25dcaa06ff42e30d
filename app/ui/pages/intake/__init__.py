"""Taking an application at the counter: six steps, back and forth at will, nothing lost."""
