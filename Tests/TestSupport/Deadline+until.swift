/// Waits until something holds, looking every few milliseconds.
///
/// For what another process does, which tells nobody when it is done.
///
/// - Parameters:
///   - what: What is waited for, for the failure.
///   - limit: How long at the most.
///   - holds: Whether it holds.
/// - Throws: `DeadlinePassed`.
public func until(
    _ what: String,
    within limit: Duration = .seconds(400),
    _ holds: @Sendable () -> Bool
) async throws {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: limit)
    while !holds() {
        guard clock.now < end else { throw DeadlinePassed(limit: limit) }
        try await clock.sleep(for: .milliseconds(20))
    }
}
