"""The corpora, each read into the one form that training and measuring use. Texts are read where they lie, never copied."""
