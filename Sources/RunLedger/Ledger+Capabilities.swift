public import JSON

extension Ledger {
    /// What earlier runs learned of what servers can do, and not so long ago that it does not count
    /// any more.
    ///
    /// - Parameter keys: The endpoints.
    /// - Returns: What is known; endpoints of which nothing is known are missing.
    /// - Throws: Why the ledger cannot be read.
    public func capabilities(
        of keys: [EndpointKey]
    ) async throws(LedgerError) -> [EndpointKey: JSONObject] {
        let time = now()
        return try await reader.read { database in
            var known: [EndpointKey: JSONObject] = [:]
            for key in keys {
                known[key] = try CapabilitiesRow.capabilities(of: key, at: time, in: database)
            }
            return known
        }
    }

    /// Keeps what was learned of what servers can do, for the next run.
    ///
    /// - Parameter capabilities: What was learned of each endpoint, in place of what was known.
    /// - Throws: Why it cannot be kept.
    public func keep(_ capabilities: [EndpointKey: JSONObject]) async throws(LedgerError) {
        guard !capabilities.isEmpty else { return }
        _ = try await queue.commit { [time = now()] database in
            try CapabilitiesRow.replace(capabilities, at: time, in: database)
            return Int64(capabilities.count)
        }
    }
}
