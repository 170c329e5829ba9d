import AnalysisCore
import JSON

/// The messages with which all conversations of a run begin, written once for all of them.
struct ChatOpening: Sendable {
    /// The messages of the system text and the examples.
    let messages: [JSONValue]
    /// The same as they are sent.
    let written: WrittenElements

    /// The messages of a system text, where there is one, and of examples.
    init(system: String, examples: [AnalysisExample]) {
        var messages: [JSONValue] = []
        if !system.isEmpty { messages.append(Self.message("system", system)) }
        for example in examples {
            messages.append(Self.message("user", example.document))
            messages.append(Self.message("assistant", example.answer))
        }
        self.messages = messages
        written = WrittenElements(messages)
    }

    /// A message of somebody.
    static func message(_ role: String, _ text: String) -> JSONValue {
        ["role": .string(role), "content": .string(text)]
    }
}
