public import AnalysisCore
public import FoundationEssentials

extension Ledger {
    /// What earlier runs learned of the limits of endpoints, and not so long ago that it does not
    /// count any more.
    ///
    /// - Parameter keys: The endpoints.
    /// - Returns: What is known; endpoints of which nothing is known are missing.
    /// - Throws: Why the ledger cannot be read.
    public func limits(
        of keys: [EndpointKey]
    ) async throws(LedgerError) -> [EndpointKey: LearnedLimits] {
        try await reader.limits(of: keys, at: now())
    }
}

extension LedgerReader {
    /// What earlier runs learned of the limits of endpoints, and not so long ago that it does not
    /// count any more.
    ///
    /// - Parameters:
    ///   - keys: The endpoints.
    ///   - time: The time at which it is to count; now by default.
    /// - Returns: What is known; endpoints of which nothing is known are missing.
    /// - Throws: Why the ledger cannot be read.
    public func limits(
        of keys: [EndpointKey],
        at time: Date = Date()
    ) async throws(LedgerError) -> [EndpointKey: LearnedLimits] {
        try await read { database in
            var known: [EndpointKey: LearnedLimits] = [:]
            for key in keys {
                known[key] = try LimitsRow.limits(of: key, at: time, in: database)
            }
            return known
        }
    }
}
