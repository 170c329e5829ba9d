package import AnalysisCore
internal import JSON
internal import Statistics

/// Gathers labelled answers, and certifies for each labelled field from which confidence, or agreement
/// of votes, on answers are accepted.
///
/// The labels alone are kept; the answers of the other documents leave nothing behind.
package struct AcceptanceTally: Sendable {
    private let policy: AcceptancePolicy
    private let labels: Labels?
    private let columns: [FieldColumns.Column]
    /// The places of these columns in the labels file.
    private let places: [Int]
    private var answers: [[AcceptanceCertificate.Answer]]

    /// A tally of nothing.
    ///
    /// - Parameters:
    ///   - policy: What accepted answers must be sure of.
    ///   - labels: What is right, as far as it is known.
    ///   - schema: What the fields of a record look like.
    package init(_ policy: AcceptancePolicy, labels: Labels?, schema: OutputSchema) {
        self.policy = policy
        self.labels = labels
        // A column that nobody has filled in says nothing.
        let rows = labels.map { Array($0.rows.values) } ?? []
        places = (labels?.columns ?? []).indices.filter { place in
            rows.contains { $0[place] != nil }
        }
        columns =
            places.isEmpty
            ? Array(LabelSheet(schema, hasExcerpts: false).columns.prefix(1))
            : places.compactMap { labels?.columns[$0] }
        answers = columns.map { _ in [] }
    }

    /// Takes a record into account.
    package mutating func add(_ record: Record) {
        guard let labels, let fields = record.fields, let row = labels.row(of: record.document),
            isDrawn(record.document)
        else { return }
        for (index, place) in places.enumerated() {
            guard let label = row[place],
                let score = policy.score(of: columns[index], in: fields)
            else { continue }
            let isRight = label.isMet(by: columns[index].value(in: fields))
            answers[index].append(.init(confidence: score, isRight: isRight))
        }
    }

    /// Where a draw is on record, labels of other documents say nothing about those without one.
    private func isDrawn(_ document: DocumentID) -> Bool {
        labels?.draw.map { $0.places[document.description] != nil } ?? true
    }

    /// What is accepted.
    package var acceptances: Acceptances {
        let isRandom = labels?.isRandomSample(of: places) ?? false
        return Acceptances(
            policy,
            columns,
            zip(columns, answers).map { column, answers in
                let certificate = AcceptanceCertificate(
                    answers,
                    candidates: policy.candidates,
                    error: policy.error,
                    confidence: policy.confidence
                )
                let isCertified = certificate.threshold != nil
                return AcceptanceResult(
                    field: column.name,
                    error: policy.error,
                    confidence: policy.confidence,
                    votes: policy.votes,
                    threshold: certificate.threshold,
                    labelled: isCertified ? certificate.sample.trials : answers.count,
                    wrong: isCertified
                        ? certificate.sample.successes : answers.count { !$0.isRight },
                    accepted: 0,
                    answers: 0,
                    needed: [0, 1].map {
                        AcceptanceCertificate.labelsNeeded(
                            error: policy.error,
                            confidence: policy.confidence,
                            wrong: $0
                        )
                    },
                    isRandom: isRandom
                )
            }
        )
    }
}

extension Labels {
    /// Whether the file says that the labels of some columns are those of a random sample.
    fileprivate func isRandomSample(of places: [Int]) -> Bool {
        guard let draw, draw.strata.count == 1 else { return false }
        return places.allSatisfy { column in
            draw.objection { rows[$0]?[column] != nil } == nil
        }
    }
}
