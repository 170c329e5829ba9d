import JSON

/// Why the text of an answer holds no JSON object that can be read.
struct AnswerFault: Error, Hashable {
    /// The kinds of fault that call for different words, or different remedies.
    enum Kind: Hashable {
        case empty
        case tooLarge
        case noJSON
        case notAnObject
        case several
        /// The text ends inside the object.
        case cut
        case malformed
    }

    var kind: Kind
    /// What is wrong, fit to be sent to the model.
    var message: String

    static let empty = AnswerFault(kind: .empty, message: "the answer is empty")

    static let noJSON = AnswerFault(
        kind: .noJSON,
        message: "there is no JSON object in the answer"
    )

    static func tooLarge(_ size: Int, most: Int) -> AnswerFault {
        AnswerFault(
            kind: .tooLarge,
            message:
                "the answer has \(size) bytes; more than \(most) are not read"
        )
    }

    static func notAnObject(_ value: JSONValue) -> AnswerFault {
        AnswerFault(
            kind: .notAnObject,
            message: "\(value.excerpt) stands where one JSON object is expected"
        )
    }

    static func several(_ count: Int) -> AnswerFault {
        AnswerFault(
            kind: .several,
            message: "there are \(count) different JSON objects in the answer; give exactly one"
        )
    }

    private init(kind: Kind, message: String) {
        self.kind = kind
        self.message = message
    }

    /// Tells the usual faults of models apart.
    init(_ error: JSONError, in bytes: [UInt8]) {
        switch error.code {
        case .unexpectedEnd:
            self.init(kind: .cut, message: "the answer is cut off: \(error.reason)")
        case .unexpectedCharacter:
            let fault = Self.habit(at: error.offset, in: bytes) ?? error.reason
            self.init(kind: .malformed, message: "the JSON is malformed: \(fault)")
        case .invalidString, .invalidUTF8, .invalidNumber, .duplicateKey, .tooDeep,
            .trailingContent:
            self.init(
                kind: .malformed,
                message: "the JSON is malformed: \(error.reason.excerpt(200))"
            )
        }
    }

    /// What models often write that JSON does not have, if it stands at an offset.
    private static func habit(at offset: Int, in bytes: [UInt8]) -> String? {
        guard offset < bytes.count else { return nil }
        let rest = String(decoding: bytes[offset..<min(offset + 16, bytes.count)], as: UTF8.self)
        switch rest.unicodeScalars.first {
        case "'":
            return "a string stands in single quotes; JSON needs double quotes"
        case "“", "”", "‘", "’":
            return "a string stands in typographic quotes; JSON needs plain double quotes"
        case "}", "]":
            return endsWithComma(bytes[..<offset])
                ? "a comma stands before '\(rest.prefix(1))'; JSON has no trailing commas" : nil
        case "/":
            return "there is a comment; JSON has none"
        default:
            break
        }
        if rest.hasPrefix("NaN") { return "NaN is not a JSON number; give a finite number or null" }
        if rest.hasPrefix("Infinity") {
            return "Infinity is not a JSON number; give a finite number or null"
        }
        let words = ["None": "null", "True": "true", "False": "false", "undefined": "null"]
        for (word, right) in words where rest.hasPrefix(word) {
            return "\(word) is not JSON; write \(right)"
        }
        return nil
    }

    private static func endsWithComma(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.last { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: ",")
    }
}
