/// The tags of the core schema on scalars.
enum ScalarTag {
    /// What `!!` stands for.
    static let prefix = "tag:yaml.org,2002:"

    /// The value of a tagged scalar; `nil` where the tag is foreign or does not fit the text.
    static func value(of text: String, tag: String) -> YAMLNode.Value? {
        if tag == "!" || tag == prefix + "str" { return .string(text) }
        let value = CoreSchema.value(of: text)
        return switch (tag, value) {
        case (prefix + "null", .null), (prefix + "bool", .bool), (prefix + "int", .integer),
            (prefix + "float", .number):
            value
        case (prefix + "float", .integer(let integer)): .number(Double(integer))
        default: nil
        }
    }
}

extension YAMLError {
    /// A tag that is foreign, or does not fit what it stands before.
    static func tag(_ tag: String, at position: YAMLPosition) -> YAMLError {
        let shown =
            tag.hasPrefix(ScalarTag.prefix)
            ? "!!" + tag.dropFirst(ScalarTag.prefix.count) : tag
        return YAMLError(
            .tag,
            "the tag \(shown) is not supported here",
            at: position,
            hint: "remove the tag, or put a text that begins with ! in quotes"
        )
    }
}
