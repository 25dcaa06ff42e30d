"""The windows a person works in: parts, pages and the frame that holds them."""
