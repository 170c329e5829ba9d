import AnalysisCore
import JSON

extension Analysis {
    /// The answer that most of several about the same document give, field by field.
    ///
    /// - Parameters:
    ///   - votes: The readings of all parts for each time that the document was asked about, in
    ///     order, failed ones included.
    ///   - textBytes: The size of the document's text in UTF-8 bytes.
    /// - Returns: The majority with `vote_agreement`, the share of all votes that gave the value of
    ///   each field; a vote without an answer agrees with nothing. Where no vote has an answer, why
    ///   the first has none.
    public func majority(
        of votes: [[PartReading]],
        textBytes: Int
    ) -> Result<MergedReading, ReadingFailure> {
        let results = votes.map { parts -> Result<MergedReading, ReadingFailure> in
            guard parts.count == 1 else { return merge(parts, textBytes: textBytes) }
            return parts[0].result.map { MergedReading(reading: $0, coverage: 1, missing: 0) }
        }
        let failures = results.compactMap { result -> ReadingFailure? in
            if case .failure(let failure) = result { failure } else { nil }
        }
        let answers = results.compactMap { try? $0.get() }
        guard !answers.isEmpty else { return .failure(Self.failure(ofVotes: failures)) }
        var ballot = Ballot(answers.map(\.reading), fields: whole.shape.votedFields)
        if let verdict = whole.shape.verdict { ballot.require(verdict) }
        var reading = ballot.reading(of: votes.count)
        if let failure = failures.first {
            reading.findings.append(
                Finding(
                    kind: "votes-missing",
                    message: "\(failures.count) of \(votes.count) votes gave no answer; the first: "
                        + failure.message,
                    count: failures.count
                )
            )
        }
        return .success(
            MergedReading(
                reading: reading,
                coverage: answers.map(\.coverage).min() ?? 1,
                missing: failures.count + answers.reduce(0) { $0 + $1.missing }
            )
        )
    }

    private static func failure(ofVotes failures: [ReadingFailure]) -> ReadingFailure {
        var failure =
            failures.first
            ?? ReadingFailure(reason: .empty, message: "there is no vote", remedy: .none)
        if failures.count > 1 {
            failure.message =
                "none of \(failures.count) votes gave an answer; the first: \(failure.message)"
        }
        failure.remedy = .none
        return failure
    }
}

extension AnswerShape {
    /// The fields whose values votes are counted on: neither how sure an answer is, nor the words
    /// that go with a verdict.
    var votedFields: [String] {
        let spoken: Set = [Self.confidence, "evidence", "reason"]
        return fields.prefix(ownCount).map(\.name).filter { !spoken.contains($0) }
            + fields.dropFirst(ownCount).map(\.name)
    }
}
