"""What this office is and by what it works: its name, its neighbours, its letterhead, its days, its acts."""
