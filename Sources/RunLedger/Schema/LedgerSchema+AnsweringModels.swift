extension LedgerSchema {
    /// The model that answered, by the server's own name for it; see `migrator` on why this text
    /// never changes.
    static let answeringModels = "ALTER TABLE records ADD COLUMN answered_by TEXT"
}
