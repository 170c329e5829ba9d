extension LedgerSchema {
    /// What a run says about itself when it ends; see `migrator` on why this text never changes.
    static let summaries = """
        ALTER TABLE runs ADD COLUMN summary TEXT CHECK (json_type(summary) = 'object');
        """
}
