import JSON

/// A schema as servers enforce it that turn schemas into grammars, such as those around llama.cpp.
///
/// They keep the bounds of integers and drop those of numbers, and serve patterns with classes such
/// as `\\d`, or without anchors, without heeding them (measured at xllamacpp 2026.10.11549). So the
/// numbers of a small range are listed, and patterns are written with brackets and anchors. What
/// cannot be said so is left to the check of the answer.
struct GrammarSchema: Sendable {
    /// The schema.
    private(set) var json: JSONObject

    private let keepsNumberBounds: Bool
    private let patterns: ServerCapabilities.Patterns

    /// A schema as a server enforces it.
    ///
    /// - Parameters:
    ///   - schema: The whole schema.
    ///   - keepsNumberBounds: Whether the bounds of numbers are kept; by default those of a small
    ///     range are listed.
    ///   - patterns: Which patterns are kept; by default the plain ones.
    init(
        _ schema: JSONObject,
        keepsNumberBounds: Bool = false,
        patterns: ServerCapabilities.Patterns = .plain
    ) {
        self.keepsNumberBounds = keepsNumberBounds
        self.patterns = patterns
        json = [:]
        json = fitting(schema)
    }

    /// The steps in which numbers are listed, by the largest range that they are listed for.
    private static let steps: [(range: Double, perUnit: Double)] = [(1, 100), (10, 20), (100, 2)]

    private func fitting(_ schema: JSONObject) -> JSONObject {
        var schema = schema
        if let items = schema["items"]?.object { schema["items"] = .object(fitting(items)) }
        if let alternatives = schema["anyOf"]?.array {
            schema["anyOf"] = .array(
                alternatives.map { value in value.object.map { .object(fitting($0)) } ?? value }
            )
        }
        if let properties = schema["properties"]?.object {
            schema["properties"] = .object(
                JSONObject(
                    properties.map { property in
                        let value = property.value.object.map { JSONValue.object(fitting($0)) }
                        return (property.key, value ?? property.value)
                    }
                )
            )
        }
        if !keepsNumberBounds, schema["type"] == "number", let numbers = Self.numbers(schema) {
            schema["minimum"] = nil
            schema["maximum"] = nil
            schema["enum"] = .array(numbers.map { .number($0) })
        }
        if let pattern = schema["pattern"]?.string {
            schema["pattern"] = written(pattern).map { .string($0) }
            // Grammars keep one of them, and some servers refuse both: the pattern says more.
            if schema["pattern"] != nil, patterns == .plain {
                schema["minLength"] = nil
                schema["maxLength"] = nil
            }
        }
        return schema
    }

    /// A pattern in words that the server keeps; `nil` where there are none.
    private func written(_ pattern: String) -> String? {
        switch patterns {
        case .all: pattern
        case .plain: GrammarPattern.rewritten(pattern)
        case .none: nil
        }
    }

    /// The numbers between two bounds that lie near each other; `nil` for any others.
    private static func numbers(_ schema: JSONObject) -> [Double]? {
        guard let least = schema["minimum"]?.double, let most = schema["maximum"]?.double,
            least <= most, let step = steps.first(where: { most - least <= $0.range }),
            let first = Int(exactly: (least * step.perUnit).rounded(.up)),
            let last = Int(exactly: (most * step.perUnit).rounded(.down)), first <= last
        else { return nil }
        return (first...last).map { Double($0) / step.perUnit }
    }
}
