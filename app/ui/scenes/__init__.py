"""The scenes that pictures and checks of the whole program are made of."""
