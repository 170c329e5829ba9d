extension Record {
    /// Whether this run asked about the document: it was neither left out, nor unreadable, nor
    /// known from an earlier run.
    public var wasAsked: Bool {
        if let provenance { return !provenance.isCached }
        guard case .failed(let reason, _) = outcome else { return false }
        return !reason.isAboutReading && reason != .providerUnusable
    }

    /// Whether its result was taken from the ledger: a document that was skipped has none, though
    /// answers about parts of it may be known.
    public var isCached: Bool {
        if case .skipped = outcome { false } else { provenance?.isCached == true }
    }
}
