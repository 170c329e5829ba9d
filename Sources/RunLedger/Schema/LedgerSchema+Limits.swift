extension LedgerSchema {
    /// What was learned of the limits of a key and model at a server, by a digest of the three; see
    /// `migrator` on why this text never changes.
    static let limits = """
        CREATE TABLE endpoint_limits (
            endpoint BLOB NOT NULL PRIMARY KEY CHECK (length(endpoint) = 32),
            learned_at TEXT NOT NULL CHECK (learned_at GLOB '????-??-??T??:??:??*Z'),
            concurrency INTEGER NOT NULL CHECK (concurrency >= 1),
            requests_per_minute INTEGER CHECK (requests_per_minute >= 1),
            input_tokens_per_minute INTEGER CHECK (input_tokens_per_minute >= 1),
            output_tokens_per_minute INTEGER CHECK (output_tokens_per_minute >= 1),
            tokens_per_minute INTEGER CHECK (tokens_per_minute >= 1)
        ) STRICT, WITHOUT ROWID;
        """
}
