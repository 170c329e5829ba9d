import JSON
import YAML

/// A value as it is written in a pipeline file or in an option.
struct PipelineNode: Sendable {
    /// The value.
    indirect enum Content: Sendable {
        case null
        case bool(Bool)
        case integer(Int64)
        case number(Double)
        case string(String)
        case list([PipelineNode])
        case mapping([Member])
    }

    /// A key with its value.
    struct Member: Sendable {
        var key: String
        var keyLocation: SourceLocation
        var value: PipelineNode
    }

    var content: Content
    /// A scalar's text before it got a type.
    var text: String
    var style: YAMLNode.Style
    /// Where the value is written.
    var location: SourceLocation

    /// The node of a YAML value; `origin` is added to its columns and lines.
    init(_ node: YAMLNode, in source: PipelineText, columnOffset: Int = 0) {
        func location(_ node: YAMLNode) -> SourceLocation {
            let isScalarOfOneLine = node.style != .collection && node.start.line == node.end.line
            return SourceLocation(
                source,
                SourceLocation.Span(
                    line: node.start.line,
                    column: node.start.column + (node.start.line == 1 ? columnOffset : 0),
                    length: isScalarOfOneLine ? node.end.column - node.start.column : 1
                )
            )
        }
        text = node.text
        style = node.style
        self.location = location(node)
        content =
            switch node.value {
            case .null: .null
            case .bool(let value): .bool(value)
            case .integer(let value): .integer(value)
            case .number(let value): .number(value)
            case .string(let value): .string(value)
            case .sequence(let elements):
                .list(elements.map { Self($0, in: source, columnOffset: columnOffset) })
            case .mapping(let members):
                .mapping(
                    members.map { member in
                        Member(
                            key: member.key.text,
                            keyLocation: location(member.key),
                            value: Self(member.value, in: source, columnOffset: columnOffset)
                        )
                    }
                )
            }
    }

    /// A mapping of the given members.
    init(mapping members: [Member], at location: SourceLocation) {
        self.init(.mapping(members), text: "", style: .collection, at: location)
    }

    /// A list of the given elements.
    init(list elements: [PipelineNode], at location: SourceLocation) {
        self.init(.list(elements), text: "", style: .collection, at: location)
    }

    /// The node of a JSON value, all of it at one place.
    init(_ json: JSONValue, at location: SourceLocation) {
        switch json {
        case .null: self.init(.null, text: "null", at: location)
        case .bool(let value): self.init(.bool(value), text: json.description, at: location)
        case .integer(let value): self.init(.integer(value), text: json.description, at: location)
        case .number(let value): self.init(.number(value), text: json.description, at: location)
        case .string(let value): self.init(.string(value), text: value, at: location)
        case .array(let elements):
            self.init(list: elements.map { Self($0, at: location) }, at: location)
        case .object(let object):
            self.init(
                mapping: object.map { member in
                    Member(
                        key: member.key,
                        keyLocation: location,
                        value: Self(member.value, at: location)
                    )
                },
                at: location
            )
        }
    }

    private init(
        _ content: Content,
        text: String,
        style: YAMLNode.Style = .plain,
        at location: SourceLocation
    ) {
        self.content = content
        self.text = text
        self.style = style
        self.location = location
    }
}

extension PipelineNode {
    /// The members, if this is a mapping.
    var members: [Member]? {
        if case .mapping(let members) = content { members } else { nil }
    }

    /// The elements, if this is a list.
    var elements: [PipelineNode]? {
        if case .list(let elements) = content { elements } else { nil }
    }

    /// The text, if this is one.
    var string: String? {
        if case .string(let value) = content { value } else { nil }
    }

    /// Whether this is a list or a mapping.
    var isCollection: Bool {
        switch content {
        case .list, .mapping: true
        default: false
        }
    }

    /// The value in words, for messages.
    var summary: String {
        switch content {
        case .null: "empty"
        case .bool, .integer, .number: EscapedText.excerpt(text, limit: 40)
        case .string(let value): "\"\(EscapedText.excerpt(value, limit: 40))\""
        case .list(let elements): elements.isEmpty ? "an empty list" : "a list"
        case .mapping(let members): members.isEmpty ? "an empty mapping" : "a mapping"
        }
    }

    /// The value as JSON; a number that is not finite is `null`.
    var json: JSONValue {
        switch content {
        case .null: .null
        case .bool(let value): .bool(value)
        case .integer(let value): .integer(value)
        case .number(let value): value.isFinite ? .number(value) : .null
        case .string(let value): .string(value)
        case .list(let elements): .array(elements.map(\.json))
        case .mapping(let members): .object(JSONObject(members.map { ($0.key, $0.value.json) }))
        }
    }
}
