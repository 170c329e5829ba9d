extension LedgerSchema {
    /// What was learned of what a server can do, as JSON, by a digest of address, key and model; see
    /// `migrator` on why this text never changes.
    static let capabilities = """
        CREATE TABLE endpoint_capabilities (
            endpoint BLOB NOT NULL PRIMARY KEY CHECK (length(endpoint) = 32),
            learned_at TEXT NOT NULL CHECK (learned_at GLOB '????-??-??T??:??:??*Z'),
            capabilities TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
