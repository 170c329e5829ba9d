extension Record {
    /// Whether this run asked about the document: it was neither left out, nor unreadable, nor
    /// known from an earlier run.
    public var wasAsked: Bool {
        if let provenance { return !provenance.isCached }
        guard case .failed(let reason, _) = outcome else { return false }
        return !reason.isAboutReading && reason != .providerUnusable
    }
}
