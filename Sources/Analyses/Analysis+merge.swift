public import AnalysisCore
import JSON

extension Analysis {
    /// The prompt that asks for the summary of summaries.
    ///
    /// - Parameters:
    ///   - reduction: What is merged.
    ///   - form: For which kind of model.
    /// - Returns: The prompt.
    public func prompt(for reduction: Reduction, form: PromptForm = .chat) -> Prompt {
        prompt(for: reduction.passage, inquiry: self.reduction ?? whole, form: form)
    }

    /// Reads the summary of summaries.
    ///
    /// - Parameters:
    ///   - answer: What the provider answered.
    ///   - reduction: What was asked.
    /// - Returns: One part in place of those that were merged, or why there is none.
    public func read(
        _ answer: ModelAnswer,
        about reduction: Reduction
    ) -> Result<PartReading, ReadingFailure> {
        read(answer, about: reduction.passage, inquiry: self.reduction ?? whole).map { summary in
            var merged = merger.merged(reduction.parts, own: summary.fields)
            merged.findings += summary.findings
            merged.notes += summary.notes
            return PartReading(
                passages: reduction.parts.flatMap(\.passages),
                tokens: reduction.parts.reduce(0) { $0 + $1.tokens },
                result: .success(merged)
            )
        }
    }
}

extension Analysis {
    private var merger: FieldMerger { FieldMerger(shape: part.shape) }

    /// Merges the readings of parts without asking again.
    func merge(
        _ parts: [PartReading],
        textBytes: Int
    ) -> Result<MergedReading, ReadingFailure> {
        let failed = parts.compactMap { part in part.failure.map { (part: part, failure: $0) } }
        guard failed.count < parts.count else {
            return .failure(Self.failure(of: failed.map(\.failure)))
        }
        var reading = merger.merged(parts)
        if let fault = missingField(in: reading.fields) {
            return .failure(
                ReadingFailure(
                    reason: failed.first?.failure.reason ?? .invalidAnswer,
                    message: fault,
                    remedy: .none,
                    notes: reading.notes
                )
            )
        }
        if let last = failed.last {
            reading.fields[AnswerShape.partial] = true
            let names = failed.map { "\($0.part.name): \($0.failure.message)" }
            reading.findings.append(
                Finding(
                    kind: "partial",
                    message: "parts of the document are missing from the result; "
                        + names.prefix(5).joined(separator: "; ")
                        + (names.count > 5 ? "; and \(names.count - 5) more" : ""),
                    count: failed.count,
                    line: failed.first?.part.firstLine ?? last.part.firstLine
                )
            )
        }
        let analyzed = parts.filter { $0.reading != nil }.flatMap(\.passages)
        return .success(
            MergedReading(
                reading: reading,
                coverage: Self.coverage(of: analyzed, in: textBytes),
                missing: failed.count
            )
        )
    }

    private static func failure(of failures: [ReadingFailure]) -> ReadingFailure {
        guard let first = failures.first else {
            return ReadingFailure(
                reason: .empty,
                message: "the document has no parts",
                remedy: .none
            )
        }
        guard failures.count > 1 else { return first }
        return ReadingFailure(
            reason: first.reason,
            message: "all \(failures.count) parts failed; the first: \(first.message)",
            remedy: .none,
            notes: first.notes
        )
    }

    /// What the document as a whole must have, and no part has.
    private func missingField(in fields: JSONObject) -> String? {
        for field in spec.fields {
            let value = fields[field.name] ?? .null
            if field.isRequired, value == .null {
                return "\(field.name): no part of the document states it"
            }
            if case .list(_, let bounds) = field.type, let least = bounds.minItems,
                let count = value.array?.count, count < least
            {
                return "\(field.name): the list has \(count) items; at least \(least) are needed"
            }
        }
        return nil
    }

    /// The share of the bytes of a text that passages cover, overlaps counted once.
    private static func coverage(of passages: [Passage], in textBytes: Int) -> Double {
        guard textBytes > 0 else { return 1 }
        var covered = 0
        var end = 0
        for passage in passages.sorted(by: { $0.byteOffset < $1.byteOffset }) {
            let passageEnd = passage.byteOffset + passage.byteCount
            covered += max(0, passageEnd - max(end, passage.byteOffset))
            end = max(end, passageEnd)
        }
        return min(1, Double(covered) / Double(textBytes))
    }
}

extension PartReading {
    /// The line of the source at which the part starts, where known.
    fileprivate var firstLine: Int? {
        passages.first.flatMap { $0.positions.line(at: $0.byteOffset) }
    }
}
