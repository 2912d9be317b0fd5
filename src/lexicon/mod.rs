//! What is known of words: their base forms, synonyms, opposites and kinds.
