/// A partition of a job, with its newest run.
struct JobPart: Sendable {
    var path: String
    var run: StoredRun
    /// The runs of all attempts at it.
    var attempts: [RunID]
    /// The documents of the partitions before this one.
    var offset: Int
}
