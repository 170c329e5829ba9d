import AnalysisCore
import JSON

extension FieldReader {
    /// Looks a quote up in the document, and takes it as the document has it.
    mutating func ground(quote text: String, _ grounding: Grounding, path: String) -> String {
        guard grounding != .off else { return text }
        guard let (passage, place) = index.locate(text) else {
            miss(.string(text), grounding, path: path, advice: "copy a passage word for word")
            return text
        }
        grounded.append(GroundedPassage(path: path, place: place))
        return passage
    }

    /// Looks a value up in the document, and keeps it as it is.
    ///
    /// - Parameters:
    ///   - value: The value; null where it was refused already.
    ///   - stated: What the pipeline says.
    ///   - path: The field.
    ///   - advice: What the model shall do instead.
    ///   - find: Finds the value.
    /// - Returns: The value.
    mutating func ground(
        _ value: JSONValue,
        _ stated: Grounding?,
        path: String,
        advice: String = "give one that does",
        find: (inout PassageIndex) -> GroundedPassage.Place?
    ) -> JSONValue {
        let grounding = stated ?? (isLookingUsually ? .usual : .off)
        guard grounding != .off, value != .null else { return value }
        guard var place = find(&index) else {
            if stated == nil, index.isInMetadata(value.string ?? value.description) {
                grounded.append(GroundedPassage(path: path, place: nil, isGrounded: true))
            } else {
                miss(value, grounding, path: path, advice: advice)
            }
            return value
        }
        // What nobody asked to be looked for is told by its place alone, or records would grow.
        if stated == nil { place.context = nil }
        grounded.append(GroundedPassage(path: path, place: place))
        return value
    }

    /// Keeps that a value does not occur.
    private mutating func miss(
        _ value: JSONValue,
        _ grounding: Grounding,
        path: String,
        advice: String
    ) {
        grounded.append(GroundedPassage(path: path, place: nil))
        let message = "\(value.excerpt) does not occur in the document"
        if grounding == .require {
            record(Violation(path: path, message: "\(message); \(advice)", isUngrounded: true))
        } else {
            findings.append(Finding(kind: "ungrounded", message: "\(path): \(message)"))
        }
    }
}
