"""An independent recomputation of every published figure, from the content alone."""
