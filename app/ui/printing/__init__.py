"""Papers to a printer: the port, its two implementations, what can hinder them, the questions asked before."""
