import YAML

extension YAMLNode {
    /// The value in one line, types told apart: text is quoted.
    var rendering: String {
        switch value {
        case .null: "null"
        case .bool(let value): String(value)
        case .integer(let value): String(value)
        case .number(let value): String(value)
        case .string(let value): "\"\(value)\""
        case .sequence(let elements):
            "[" + elements.map(\.rendering).joined(separator: ", ") + "]"
        case .mapping(let members):
            "{" + members.map { "\($0.key.text): \($0.value.rendering)" }.joined(separator: ", ")
                + "}"
        }
    }
}

/// The value of a text in one line.
func rendering(of text: String) throws -> String {
    try YAMLReader().document(of: text).root.rendering
}

/// What is wrong with a text: the error, or the faults, each with its hint.
func faults(of text: String, limits: YAMLLimits = YAMLLimits()) -> [String] {
    func line(_ error: YAMLError) -> String {
        error.description + (error.hint.map { " (\($0))" } ?? "")
    }
    do {
        return try YAMLReader(limits: limits).document(of: text).faults.map(line)
    } catch {
        return [line(error)]
    }
}
