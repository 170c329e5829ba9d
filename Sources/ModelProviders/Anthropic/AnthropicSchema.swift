import AnalysisCore
import AnthropicKit
import JSON

/// An output schema in the API's dialect, within what the API takes.
///
/// The API takes sixteen values that may be null, and twenty-four members that may be missing:
/// where more than sixteen may be null, the others may be missing instead, which means the same
/// to whoever reads the answer.
struct AnthropicSchema: Sendable {
    /// The most values with alternatives, and the most members that may be missing.
    static let mostUnions = 16
    static let mostOptionals = 24

    /// The schema; `nil` where the API would refuse to enforce it.
    let json: JSONObject?

    init(_ schema: OutputSchema) {
        var limits = Limits()
        let fitting = limits.fit(StructuredOutput.schema(fitting: schema.jsonSchema))
        json = limits.isExceeded ? nil : fitting
    }

    /// What is used up while a schema is walked through.
    private struct Limits {
        var unions = 0
        var optionals = 0
        var isExceeded = false

        mutating func fit(_ schema: JSONObject) -> JSONObject {
            var schema = schema
            if let items = schema["items"]?.object { schema["items"] = .object(fit(items)) }
            if let alternatives = schema["anyOf"]?.array {
                schema["anyOf"] = .array(alternatives.map { fit($0) })
            }
            guard let properties = schema["properties"]?.object else { return schema }
            var fitting = JSONObject()
            var missing: Set<String> = []
            for property in properties {
                let (value, mayBeMissing) = fit(property: property.value)
                fitting[property.key] = value
                if mayBeMissing { missing.insert(property.key) }
            }
            schema["properties"] = .object(fitting)
            if let required = schema["required"]?.array {
                schema["required"] = .array(
                    required.filter { !missing.contains($0.string ?? "") }
                )
            }
            return schema
        }

        /// A property, and whether it may be missing in place of being null.
        private mutating func fit(property: JSONValue) -> (JSONValue, Bool) {
            guard var object = property.object else { return (property, false) }
            guard let alternatives = object["anyOf"]?.array else {
                return (.object(fit(object)), false)
            }
            if unions < mostUnions {
                unions += 1
                return (.object(fit(object)), false)
            }
            optionals += 1
            isExceeded = isExceeded || optionals > mostOptionals
            let values = alternatives.filter { $0["type"] != "null" }
            guard values.count == 1, let value = values.first?.object else {
                isExceeded = true
                return (property, false)
            }
            object["anyOf"] = nil
            for member in fit(value) { object[member.key] = merged(member, object) }
            return (.object(object), true)
        }

        private mutating func fit(_ value: JSONValue) -> JSONValue {
            value.object.map { .object(fit($0)) } ?? value
        }

        /// Both the property and its value may be described.
        private func merged(_ member: JSONObject.Member, _ object: JSONObject) -> JSONValue {
            guard member.key == "description", let outer = object["description"]?.string,
                let inner = member.value.string
            else { return member.value }
            return .string("\(outer) \(inner)")
        }
    }
}
