"""The page of the complaints."""
