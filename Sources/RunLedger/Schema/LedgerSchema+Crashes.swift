extension LedgerSchema {
    /// The documents that were being read when a process died; see `migrator` on why this text
    /// never changes.
    static let crashes = """
        CREATE TABLE crashes (
            document TEXT NOT NULL PRIMARY KEY CHECK (document <> ''),
            count INTEGER NOT NULL CHECK (count >= 1)
        ) STRICT, WITHOUT ROWID;
        """

    /// What is being parsed is noted in a file of its own since.
    static let noCrashes = "DROP TABLE crashes"
}
