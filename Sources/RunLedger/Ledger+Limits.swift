extension Ledger {
    /// What earlier runs learned of the limits of endpoints, and not so long ago that it does not
    /// count any more.
    ///
    /// - Parameter keys: The endpoints.
    /// - Returns: What is known; endpoints of which nothing is known are missing.
    /// - Throws: Why the ledger cannot be read.
    public func limits(
        of keys: [EndpointKey]
    ) async throws(LedgerError) -> [EndpointKey: EndpointLimits] {
        let time = now()
        return try await reader.read { database in
            var known: [EndpointKey: EndpointLimits] = [:]
            for key in keys {
                known[key] = try LimitsRow.limits(of: key, at: time, in: database)
            }
            return known
        }
    }
}
