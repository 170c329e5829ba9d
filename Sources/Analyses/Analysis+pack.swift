public import AnalysisCore
import JSON

extension Analysis {
    /// The prompt that asks about several short documents at once; for chat models.
    ///
    /// - Parameter passages: The documents, at least one; each is asked about as a whole.
    /// - Returns: The prompt. Its answers are read by `read(_:aboutPack:)`.
    public func prompt(forPack passages: [Passage]) -> Prompt {
        Prompt(
            system: pack.system,
            instruction: pack.instruction,
            examples: examples.pack,
            document: passages.map(\.text).joined(separator: "\n\n"),
            user: writer(.pack).message(for: passages),
            schema: pack.schema
        )
    }

    /// Reads an answer about several documents.
    ///
    /// - Parameters:
    ///   - answer: What the provider answered.
    ///   - passages: The documents in the order of the prompt.
    /// - Returns: What was read about each document, in the same order. A document that the
    ///   answer lacks, has twice, or has wrong fails with the remedy `.alone`; the others do not
    ///   suffer for it.
    public func read(
        _ answer: ModelAnswer,
        aboutPack passages: [Passage]
    ) -> [Result<Reading, ReadingFailure>] {
        switch object(in: answer, expecting: [Inquiry.results]) {
        case .failure(var failure):
            failure.remedy = .alone
            return passages.map { _ in .failure(failure) }
        case .success(let found):
            guard let results = found.object[Inquiry.results]?.array else {
                let fault = Violation(path: Inquiry.results, message: "the list is missing")
                return passages.map { _ in .failure(Self.alone(fault.text)) }
            }
            return read(results, notes: found.notes, passages: passages)
        }
    }

    private func read(
        _ results: [JSONValue],
        notes: [String],
        passages: [Passage]
    ) -> [Result<Reading, ReadingFailure>] {
        let ids = passages.indices.map(Inquiry.packID)
        var members: [String: [JSONObject]] = [:]
        var foreign = 0
        for result in results {
            guard var object = result.object,
                let id = object[Inquiry.id]?.string.map({ $0.excerpt(40).foldedLabel }),
                ids.contains(id)
            else {
                foreign += 1
                continue
            }
            object[Inquiry.id] = nil
            members[id, default: []].append(object)
        }
        var notes = notes
        if foreign > 0 {
            notes.append(
                "results about documents that were not asked about were left out: \(foreign)"
            )
        }
        return zip(ids, passages).map { id, passage in
            let found = members[id] ?? []
            guard let object = found.first else {
                return .failure(Self.alone("the answer lacks this document", notes: notes))
            }
            guard found.count == 1 else {
                return .failure(
                    Self.alone("the answer has this document \(found.count) times", notes: notes)
                )
            }
            return pack.shape.read(object, probabilities: [:], about: passage)
                .map { reading in
                    Reading(
                        fields: reading.fields,
                        findings: reading.findings,
                        notes: notes + reading.notes
                    )
                }
                .mapError { fault in
                    ReadingFailure(
                        reason: fault.isUngrounded ? .ungrounded : .invalidAnswer,
                        message: fault.message,
                        remedy: .alone,
                        notes: notes
                    )
                }
        }
    }

    private static func alone(_ message: String, notes: [String] = []) -> ReadingFailure {
        ReadingFailure(reason: .invalidAnswer, message: message, remedy: .alone, notes: notes)
    }
}
