internal import AnalysisCore
internal import JSON

/// What accepted answers must be sure of, and what says how sure they are.
package struct AcceptancePolicy: Sendable, Hashable {
    /// The largest share of wrong answers among the accepted ones, such as 0.05.
    package var error: Double
    /// How sure that must be, such as 0.95.
    package var confidence: Double
    /// How often each document was asked about, where the agreement of the answers says how sure
    /// they are; `nil` where the field `confidence` does.
    package var votes: Int?

    /// A policy.
    package init(error: Double, confidence: Double, votes: Int? = nil) {
        self.error = error
        self.confidence = confidence
        self.votes = votes
    }
}

extension AcceptancePolicy {
    /// The field that says how sure a model is.
    private static let confidenceField = "confidence"

    /// The thresholds that may be taken: they come from no label.
    var candidates: [Double] {
        guard let votes else { return (0...100).map { Double($0) / 100 } + [0.995, 0.999] }
        // Rounded as records write them.
        return (1...max(1, votes)).map { count in
            (Double(count) / Double(max(1, votes)) * 10_000).rounded() / 10_000
        }
    }

    /// How sure a record is of the value of a column; `nil` where it does not say.
    func score(of column: FieldColumns.Column, in fields: JSONObject) -> Double? {
        guard votes != nil else { return fields[Self.confidenceField]?.double }
        return column.path.first.flatMap { fields[Record.agreementField]?[$0]?.double }
    }
}
