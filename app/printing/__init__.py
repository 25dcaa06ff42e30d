"""Papers: what a citizen is handed, as a document model, one layout per paper and one PDF writer."""
