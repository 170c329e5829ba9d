/// When writes that wait together are committed together.
///
/// A commit costs a sync of the disk. The first write after a quiet time is committed at once;
/// those that come while it is committed, or sooner than `interval` after it began, share the
/// next one.
public struct GroupCommitPolicy: Sendable, Hashable {
    /// The least time between the beginnings of two commits; a write waits at most so long.
    public let interval: Duration
    /// The number of writes that are not kept waiting, and the largest that share a commit.
    public let maximumCount: Int

    /// 10 milliseconds, 256 writes.
    public static let standard = GroupCommitPolicy(interval: .milliseconds(10), maximumCount: 256)

    /// A policy; a negative interval counts as none, a count below one as one.
    public init(interval: Duration, maximumCount: Int) {
        self.interval = max(interval, .zero)
        self.maximumCount = max(maximumCount, 1)
    }
}
