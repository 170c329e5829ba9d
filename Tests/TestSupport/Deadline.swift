/// A test took longer than it may.
public struct DeadlinePassed: Error, CustomStringConvertible {
    /// The time that was allowed.
    public var limit: Duration

    /// What the failed test prints.
    public var description: String { "not done within \(limit)" }
}

/// Runs work, and cancels it when it takes longer than a deadline.
///
/// - Parameters:
///   - limit: The time that it may take.
///   - work: The work.
/// - Returns: What the work returns.
/// - Throws: `DeadlinePassed`, or what the work throws.
public func withDeadline<Value: Sendable>(
    _ limit: Duration,
    _ work: @Sendable @escaping () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await ContinuousClock().sleep(for: limit)
            throw DeadlinePassed(limit: limit)
        }
        defer { group.cancelAll() }
        guard let value = try await group.next() else { throw DeadlinePassed(limit: limit) }
        return value
    }
}
