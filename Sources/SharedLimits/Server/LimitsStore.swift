/// Where the state of the limits server outlives it.
public protocol LimitsStore: Sendable {
    /// Brings changes to the disk, all of them or none.
    ///
    /// - Throws: Why that cannot be done; then nothing more may be granted.
    func commit(_ changes: LimitsChanges) async throws
}
