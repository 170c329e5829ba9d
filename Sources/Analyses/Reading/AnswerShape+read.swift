import AnalysisCore
import JSON

extension AnswerShape {
    /// Why the members of an object are no answer.
    struct Fault: Error {
        var violations: [Violation]

        /// Whether nothing is wrong but that quotes do not occur in the document.
        var isUngrounded: Bool { violations.allSatisfy(\.isUngrounded) }

        /// The violations, fit to be sent to the model.
        var faults: [String] { violations.map(\.text) }

        /// The violations for the person who reads the record.
        var message: String {
            let shown = faults.prefix(3).joined(separator: "; ")
            let more = faults.count > 3 ? "; and \(faults.count - 3) more" : ""
            return isUngrounded
                ? shown + more : "the answer does not match the schema: \(shown)\(more)"
        }
    }

    /// Reads the members of an object.
    ///
    /// - Parameters:
    ///   - object: The members as the model wrote them.
    ///   - probabilities: The probabilities of labels by field, where the provider knows them.
    ///   - isExcerpt: Whether its texts are sentences of the document that code has chosen.
    ///   - passage: What was asked about.
    /// - Returns: The fields in the order of records, or what does not match.
    func read(
        _ object: JSONObject,
        probabilities: [String: [String: Double]],
        isExcerpt: Bool = false,
        about passage: Passage
    ) -> Result<Reading, Fault> {
        var object = object
        let probability = probability(of: object, in: probabilities)
        if let probability { object[Self.confidence] = .number(probability) }
        var reader = FieldReader(passage)
        var fields = reader.read(object, as: fields)
        guard reader.violations.isEmpty else {
            return .failure(Fault(violations: reader.violations))
        }
        var notes = reader.notes
        if let verdict, let labels = fields[verdict]?.array {
            let unique = labels.withoutDuplicates
            if unique.count < labels.count {
                notes.append("\(verdict): labels that stood twice were left out")
                fields[verdict] = .array(unique)
            }
        }
        return .success(
            Reading(
                fields: completed(
                    fields,
                    source: probability == nil ? "model" : "probability",
                    method: isExcerpt ? .extractive : .abstractive,
                    grounding: GroundingMap(reader.grounded)
                ),
                findings: reader.findings,
                notes: notes
            )
        )
    }

    /// The fields of the model with those that the tool adds, in the order of records.
    func completed(
        _ fields: JSONObject,
        source: String,
        method: TextMethod,
        grounding: GroundingMap
    ) -> JSONObject {
        var result: [(String, JSONValue)] = []
        for member in fields {
            result.append((member.key, member.value))
            if member.key == Self.confidence, verdict != nil {
                result.append((Self.confidenceSource, .string(source)))
            }
            if let name = methodField(of: member.key) {
                result.append((name, .string(method.rawValue)))
            }
        }
        if isGrounded { result.append((Self.grounding, grounding.json)) }
        return JSONObject(result)
    }

    /// The probability of the label that an answer chose, to four digits.
    private func probability(
        of object: JSONObject,
        in probabilities: [String: [String: Double]]
    ) -> Double? {
        guard let verdict, let known = probabilities[verdict],
            let label = object[verdict]?.string, label.utf8.count <= 1000,
            let probability = known.first(where: { $0.key.foldedLabel == label.foldedLabel })?
                .value,
            (0...1).contains(probability)
        else { return nil }
        return (probability * 10_000).rounded() / 10_000
    }

    /// Whether any value is looked for in the document.
    var isGrounded: Bool { fields.contains { $0.type.isGrounded } }
}

extension [JSONValue] {
    /// The values without those that stood before.
    var withoutDuplicates: [JSONValue] {
        var seen: Set<JSONValue> = []
        return filter { seen.insert($0).inserted }
    }
}
