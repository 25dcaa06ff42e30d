"""All parts on a few pages: `python -m tests.ui.gallery FOLDER` draws them."""
