"""Who may open the office: passwords, the key file, the recovery code."""
