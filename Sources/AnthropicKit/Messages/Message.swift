package import JSON

/// A message of a conversation.
///
/// Its description leaves the texts out.
public struct Message: Sendable, Hashable {
    /// Who says it.
    public var role: Role
    /// What is said.
    public var content: [ContentBlock]

    /// A message of blocks.
    public init(role: Role, content: [ContentBlock]) {
        self.role = role
        self.content = content
    }

    /// A message of text.
    public init(role: Role, content: String) {
        self.init(role: role, content: [.text(content)])
    }

    /// A message of text.
    public static func text(_ text: String, role: Role) -> Message {
        Message(role: role, content: text)
    }

    package var json: JSONValue {
        // A single text needs no list of blocks.
        if content.count == 1, case .text(let text) = content[0] {
            return ["role": .string(role.rawValue), "content": .string(text)]
        }
        return [
            "role": .string(role.rawValue),
            "content": .array(content.map { .object($0.json) }),
        ]
    }
}

extension Message: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Who says it and what kinds of blocks, such as `user: text of 120 bytes`.
    public var description: String {
        "\(role): \(content.map(\.description).joined(separator: ", "))"
    }
    /// Who says it and what kinds of blocks.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
