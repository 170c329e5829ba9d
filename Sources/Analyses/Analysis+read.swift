public import AnalysisCore
import JSON

extension Analysis {
    /// Reads an answer about a whole document, or about one part of a long one.
    ///
    /// The stop reason comes first, then the JSON, then the schema, then the quotes.
    ///
    /// - Parameters:
    ///   - answer: What the provider answered.
    ///   - passage: What was asked about.
    /// - Returns: The fields, or why there are none and what may help.
    public func read(
        _ answer: ModelAnswer,
        about passage: Passage
    ) -> Result<Reading, ReadingFailure> {
        read(answer, about: passage, inquiry: passage.part == nil ? whole : part)
    }

    func read(
        _ answer: ModelAnswer,
        about passage: Passage,
        inquiry: Inquiry
    ) -> Result<Reading, ReadingFailure> {
        object(in: answer, expecting: inquiry.shape.fields.map(\.name)).flatMap { found in
            inquiry.shape.read(
                found.object,
                probabilities: answer.probabilities,
                isExcerpt: answer.isExcerpt,
                about: passage
            )
            .map { reading in
                var reading = reading
                reading.notes = found.notes + reading.notes
                if Self.isDamaged(answer.text), !Self.isDamaged(passage.text) {
                    reading.notes.append("the answer holds characters that are not UTF-8")
                }
                if passage.part == nil {
                    reading.findings += findings(reading)
                    reading.findings += answer.notFound.map { name in
                        Finding(kind: "not-found", message: "\(name): not found in the document")
                    }
                }
                return reading
            }
            .mapError { fault in
                ReadingFailure(
                    reason: fault.isUngrounded ? .ungrounded : .invalidAnswer,
                    message: fault.message,
                    remedy: .correct(Self.correction(of: answer.text, faults: fault.faults)),
                    notes: found.notes
                )
            }
        }
    }

    /// Whether a text holds what stands for bytes that could not be decoded.
    private static func isDamaged(_ text: String) -> Bool {
        text.unicodeScalars.contains("\u{FFFD}")
    }

    /// What the answer about a whole document should be, and is not.
    private func findings(_ reading: Reading) -> [Finding] {
        spec.task.finding(on: reading.fields).map { [$0] } ?? []
    }

    /// The JSON object that an answer consists of, if the model came to its end.
    func object(
        in answer: ModelAnswer,
        expecting names: [String]
    ) -> Result<AnswerText.Found, ReadingFailure> {
        switch answer.stop {
        case .refused(let category, let explanation):
            return .failure(Self.refusal(category: category, explanation: explanation))
        case .maxTokens:
            return .failure(
                ReadingFailure(
                    reason: .truncated,
                    message: "the answer was cut off at the token limit",
                    remedy: .moreRoom(nil)
                )
            )
        case .contextWindowFull:
            return .failure(
                ReadingFailure(
                    reason: .contextTooLong,
                    message: "the model's context was full before the answer was complete",
                    remedy: .smallerParts
                )
            )
        case .finished, .other:
            break
        }
        return AnswerText.object(in: answer.text, expecting: names)
            .map { found in
                guard case .other(let reason) = answer.stop else { return found }
                var found = found
                found.notes.append("the model stopped for the reason '\(reason.excerpt(40))'")
                return found
            }
            .mapError { Self.failure($0, answer: answer) }
    }

    private static func refusal(category: String?, explanation: String?) -> ReadingFailure {
        if category == ModelAnswer.notFoundCategory, let explanation {
            let message = explanation.excerpt(300)
            return ReadingFailure(reason: .refused, message: message, remedy: .none)
        }
        var message = "the model refused to answer"
        if let category { message += " (\(category.excerpt(40)))" }
        if let explanation { message += ": \(explanation.excerpt(300))" }
        return ReadingFailure(reason: .refused, message: message, remedy: .none)
    }

    private static func failure(_ fault: AnswerFault, answer: ModelAnswer) -> ReadingFailure {
        var message = fault.message
        if case .other(let reason) = answer.stop {
            message += "; the model stopped for the reason '\(reason.excerpt(40))'"
        }
        let correction = correction(of: answer.text, faults: [fault.message])
        switch fault.kind {
        case .cut:
            return ReadingFailure(
                reason: .truncated,
                message: message,
                remedy: .moreRoom(correction)
            )
        case .tooLarge:
            return ReadingFailure(reason: .invalidAnswer, message: message, remedy: .none)
        case .empty, .noJSON, .notAnObject, .several, .malformed:
            return ReadingFailure(
                reason: .invalidAnswer,
                message: message,
                remedy: .correct(correction)
            )
        }
    }

    /// What is sent with the second request; an answer of unreasonable length is cut.
    static func correction(of answer: String, faults: [String]) -> ModelRequest.Correction {
        let lines = faults.map { "- \($0)" }.joined(separator: "\n")
        let limit = 8000
        let isCut = answer.unicodeScalars.count > limit
        return ModelRequest.Correction(
            answer: isCut
                ? String(String.UnicodeScalarView(answer.unicodeScalars.prefix(limit))) : answer,
            message: """
                This answer cannot be used:
                \(lines)
                Answer again with the whole corrected JSON object and nothing else.
                """
        )
    }
}
