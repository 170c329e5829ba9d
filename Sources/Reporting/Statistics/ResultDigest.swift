package import AnalysisCore
internal import JSON

/// What the records of a run say together, as short as a terminal shows it, in bounded memory.
package struct ResultDigest: Sendable {
    /// A document with its label, and how sure the model was.
    package struct Answer: Sendable, Hashable {
        /// The name of the document.
        package var document: String
        /// The label.
        package var label: String
        /// The confidence, from 0 to 1.
        package var confidence: Double
    }

    /// How many answers are named at each end.
    private static let places = 2
    /// How many fields are counted.
    private static let shownFields = 6

    /// The analyzed documents.
    package private(set) var analyzed = 0
    /// The answers that the model is surest of, and least sure of.
    package private(set) var surest: [Answer] = []
    /// The answers that the model is least sure of, the least sure first.
    package private(set) var leastSure: [Answer] = []
    private var distribution: Distribution?
    private var fields: [(column: FieldColumns.Column, filled: Int)] = []

    /// A digest of no record.
    package init(_ run: RunInfo) {
        let columns = FieldColumns(run.schema).columns
        switch run.analysis.form {
        case .label:
            distribution =
                columns.filter { !$0.isOrigin }
                .lazy.compactMap { Distribution($0) }.first
        case .values:
            fields =
                columns
                .filter { !["grounding", Record.agreementField].contains($0.path.first) }
                .prefix(Self.shownFields).map { ($0, 0) }
        case .prose:
            break
        }
    }

    /// Counts a record.
    package mutating func add(_ record: Record) {
        guard let fields = record.fields else { return }
        analyzed += 1
        distribution?.add(fields)
        for index in self.fields.indices {
            let value = self.fields[index].column.value(in: fields)
            let isFilled =
                value != nil && value != .null && value?.string != ""
                && value?.array?.isEmpty != true
            if isFilled { self.fields[index].filled += 1 }
        }
        guard let distribution, let sure = fields["confidence"]?.double,
            let label = distribution.column.value(in: fields)?.string
        else { return }
        let answer = Answer(
            document: record.document.description,
            label: label,
            confidence: sure
        )
        Self.insert(answer, into: &surest) { $0.confidence > $1.confidence }
        Self.insert(answer, into: &leastSure) { $0.confidence < $1.confidence }
    }

    /// Of equal ones the earlier name comes first, whatever order they are done in.
    private static func insert(
        _ answer: Answer,
        into answers: inout [Answer],
        by isBefore: (Answer, Answer) -> Bool
    ) {
        answers.append(answer)
        answers.sort { left, right in
            if isBefore(left, right) { return true }
            return !isBefore(right, left) && left.document < right.document
        }
        if answers.count > places { answers.removeLast() }
    }

    /// What is divided: a field's name, or the fields.
    package var title: String { distribution?.column.name ?? "filled" }

    /// The parts and the documents in each.
    package var shares: [(name: String, count: Int)] {
        guard let distribution else { return fields.map { ($0.column.name, $0.filled) } }
        let missing = distribution.missing > 0 ? [("(none)", distribution.missing)] : []
        return distribution.entries + missing
    }
}
