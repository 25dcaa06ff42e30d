"""The office's encrypted store: events, what they amount to, papers, drafts, packets. No row leaves this room."""
