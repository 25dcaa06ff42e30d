"""Between offices: packets that are sent, what comes in, and what is answered."""
