public import JSON

/// What became of the requests of a batch.
///
/// For a batch that is collected, its requests are the sum of the first five.
public struct BatchCounts: Sendable, Hashable {
    /// Answered.
    public var succeeded = 0
    /// Failed.
    public var errored = 0
    /// Not reached when the batch was cancelled.
    public var canceled = 0
    /// Not reached when the batch expired.
    public var expired = 0
    /// Not among the results.
    public var missing = 0

    /// Results that came again, and were not counted again.
    public var duplicated = 0
    /// Results of ids that are not of this batch.
    public var foreign = 0
    /// Lines that are no results.
    public var unreadable = 0

    /// No requests.
    public init() {}

    /// The requests.
    public var total: Int { succeeded + errored + canceled + expired + missing }

    /// The counts as a JSON object.
    public var json: JSONObject {
        JSONObject(Self.members.map { ($0.name, .integer(Int64(self[keyPath: $0.path]))) })
    }

    /// Reads counts; what is not there is none.
    public init(json: JSONObject) {
        for member in Self.members {
            self[keyPath: member.path] = json[member.name]?.int ?? 0
        }
    }

    /// Adds the counts of another batch.
    public static func += (left: inout BatchCounts, right: BatchCounts) {
        for member in members { left[keyPath: member.path] += right[keyPath: member.path] }
    }

    private static var members: [(name: String, path: WritableKeyPath<BatchCounts, Int>)] {
        [
            ("succeeded", \.succeeded), ("errored", \.errored), ("canceled", \.canceled),
            ("expired", \.expired), ("missing", \.missing), ("duplicated", \.duplicated),
            ("foreign", \.foreign), ("unreadable", \.unreadable),
        ]
    }
}
