package import AnalysisCore
internal import JSON

/// Tells which answers are accepted, and counts them.
package struct Acceptances: Sendable, Hashable {
    /// What is certified for each field, with the answers so far.
    package private(set) var results: [AcceptanceResult]
    private let policy: AcceptancePolicy
    /// The column of each result.
    private let columns: [FieldColumns.Column]

    init(
        _ policy: AcceptancePolicy,
        _ columns: [FieldColumns.Column],
        _ results: [AcceptanceResult]
    ) {
        self.policy = policy
        self.columns = columns
        self.results = results
    }

    /// Whether any answer can be accepted.
    package var areCertified: Bool {
        !results.isEmpty && results.allSatisfy { $0.threshold != nil }
    }

    /// How sure an answer is of all fields that are certified: as sure as of the least sure one; `nil`
    /// where it does not say.
    func score(of fields: JSONObject) -> Double? {
        columns.compactMap { policy.score(of: $0, in: fields) }.min()
    }

    /// Says of an answer whether it is accepted, and counts it.
    ///
    /// - Parameter record: A record; nothing is said of one without an answer.
    package mutating func decide(on record: inout Record) {
        guard let fields = record.fields else { return }
        var decided: [Acceptance.Field] = []
        for index in results.indices {
            let score = policy.score(of: columns[index], in: fields)
            let isAccepted =
                results[index].threshold.map { threshold in score ?? -1 >= threshold } ?? false
            results[index].answers += 1
            results[index].accepted += isAccepted ? 1 : 0
            decided.append(.init(name: results[index].field, isAccepted: isAccepted))
        }
        record.acceptance = Acceptance(fields: decided)
    }
}
