internal import AnalysisCore
internal import JSON

/// How many quotes and other values occur in their documents: those that records place, and of
/// documents that failed for one, one.
struct GroundingTally: Sendable, Hashable {
    private var grounded = 0
    private var all = 0

    mutating func add(_ record: Record) {
        switch record.outcome {
        case .failed(.ungrounded, _):
            all += 1
        case .analyzed(let fields):
            for member in fields["grounding"]?.object ?? [:] {
                for place in member.value.array ?? [member.value] {
                    all += 1
                    if Evidence.isGrounded(place) { grounded += 1 }
                }
            }
        case .failed, .skipped:
            break
        }
    }

    /// The share; `nil` where nothing was looked for.
    var share: Double? { all > 0 ? Double(grounded) / Double(all) : nil }
}
