/// A value of a YAML document, and where it stands.
public struct YAMLNode: Sendable, Hashable {
    /// A value of the YAML 1.2 core schema.
    public enum Value: Sendable, Hashable {
        /// `null`, `~`, or nothing at all.
        case null
        /// `true` or `false`; `yes` and `no` are text.
        case bool(Bool)
        /// A whole number that fits 64 bits.
        case integer(Int64)
        /// Any other number, `.inf` and `.nan` among them.
        case number(Double)
        /// Text.
        case string(String)
        /// A list.
        case sequence([YAMLNode])
        /// Keys with their values, in the order in which they are written; keys are unique.
        case mapping([Member])
    }

    /// A key with its value.
    public struct Member: Sendable, Hashable {
        /// The key, always a scalar; it is compared by its text.
        public var key: YAMLNode
        /// The value.
        public var value: YAMLNode

        /// A member.
        public init(key: YAMLNode, value: YAMLNode) {
            self.key = key
            self.value = value
        }
    }

    /// How a value is written.
    public enum Style: Sendable, Hashable {
        /// A scalar without quotes.
        case plain
        /// A scalar in single or double quotes.
        case quoted
        /// A block scalar after `|`, whose line breaks stand as they are.
        case literal
        /// A block scalar after `>`, whose lines are joined.
        case folded
        /// A list or mapping, by indentation or in brackets.
        case collection
    }

    /// The value.
    public var value: Value
    /// The text of a scalar with quotes and escapes undone, before the schema gave it a type;
    /// empty for collections.
    public var text: String
    /// How the value is written.
    public var style: Style
    /// Where it starts: for a value behind an alias, where the anchored one is written.
    public var start: YAMLPosition
    /// The place behind its last character.
    public var end: YAMLPosition

    /// A value.
    public init(
        value: Value,
        text: String = "",
        style: Style,
        start: YAMLPosition,
        end: YAMLPosition
    ) {
        self.value = value
        self.text = text
        self.style = style
        self.start = start
        self.end = end
    }
}
