import JSON

/// Something in an answer that does not match what was asked.
struct Violation: Hashable {
    /// Where in the answer, such as `items[2].price`; empty for the whole of it.
    var path: String
    /// What is wrong and what is expected, fit to be sent to the model.
    var message: String
    /// Whether the value is well-formed but does not occur in the document.
    var isUngrounded = false

    /// Path and message.
    var text: String { path.isEmpty ? message : "\(path): \(message)" }
}

extension JSONValue {
    /// The value for messages: its JSON, cut after some sixty characters.
    var excerpt: String {
        switch self {
        case .string(let text): "\"\(text.excerpt(60))\""
        case .array(let elements) where elements.isEmpty: "an empty list"
        case .array(let elements): "a list of \(elements.count)"
        case .object(let members): members.isEmpty ? "an empty object" : "an object"
        case .null, .bool, .integer, .number: description
        }
    }
}
