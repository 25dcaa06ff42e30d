"""The exchange of packets with other offices, and the cards by which offices know one another."""
