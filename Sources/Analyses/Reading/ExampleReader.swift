import AnalysisCore
import JSON

/// Checks the examples of a pipeline against what answers must look like.
struct ExampleReader {
    /// Why an example is no example.
    struct Fault: Error {
        var message: String
        /// The member of the result that is at fault, where it is one.
        var member: String?

        /// The error of the example at a place of the list.
        func error(at index: Int) -> AnalysisError {
            AnalysisError(
                code: .invalidExample,
                part: .example(index, member: member),
                message: message
            )
        }
    }

    let shape: AnswerShape

    /// The confidence of examples that state none: right, and not beyond doubt.
    private static let confidence = 0.95

    /// An example whose result has the form of an answer.
    ///
    /// Members that may be null can be left out, and so can the confidence, and the fields that a
    /// pipeline adds to an analysis of another kind: what they would hold nobody can make up.
    func read(_ example: AnalysisExample) -> Result<AnalysisExample, Fault> {
        guard !example.document.trimmed.isEmpty else {
            return .failure(Fault(message: "the document of the example is empty"))
        }
        var result = example.result
        let known = shape.fields.map(\.name)
        if let unknown = result.keys.first(where: { !known.contains($0) }) {
            let hint = unknown.nearest(of: known).map { "; did you mean '\($0)'?" } ?? ""
            return .failure(
                Fault(
                    message: "the result has a member '\(unknown)' that answers lack\(hint)",
                    member: unknown
                )
            )
        }
        if shape.verdict != nil, result[AnswerShape.confidence] == nil {
            result[AnswerShape.confidence] = .number(Self.confidence)
        }
        let missing = missingExtras(in: result)
        var reader = FieldReader(Passage(example), isLookingUsually: false)
        let fields = reader.read(result, as: shape.fields.filter { !missing.contains($0.name) })
        let faults = reader.violations.map(\.text) + reader.findings.map(\.message)
        guard faults.isEmpty else {
            return .failure(
                Fault(
                    message:
                        "the result does not match the output schema: \(faults.joined(separator: "; "))",
                    member: reader.violations.first.map(\.member)
                )
            )
        }
        return .success(AnalysisExample(document: example.document, result: fields))
    }

    /// The fields that a pipeline adds to an analysis of another kind, must be in answers, and that
    /// a result lacks.
    func missingExtras(in result: JSONObject) -> [String] {
        guard shape.ownCount > 0 else { return [] }
        return shape.fields.dropFirst(shape.ownCount)
            .filter { $0.isRequired && result[$0.name] == nil }
            .map(\.name)
    }
}

extension Violation {
    /// The name of the outermost member.
    fileprivate var member: String {
        String(path.prefix { $0 != "." && $0 != "[" })
    }
}
