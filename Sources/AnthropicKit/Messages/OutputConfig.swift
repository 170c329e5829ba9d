public import JSON

/// How hard the model tries and what its answer must look like.
public struct OutputConfig: Sendable, Hashable {
    /// How hard the model tries; which of these a model takes differs.
    public struct Effort: OpenValue {
        /// The name on the wire.
        public var rawValue: String

        /// An effort by its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The least.
        public static let low: Effort = "low"
        /// Some.
        public static let medium: Effort = "medium"
        /// Much.
        public static let high: Effort = "high"
        /// More than much.
        public static let xhigh: Effort = "xhigh"
        /// All there is.
        public static let max: Effort = "max"
    }

    /// How hard the model tries; the model's default where `nil`.
    public var effort: Effort?
    /// The JSON Schema that the answer matches, in the API's dialect (see `StructuredOutput`).
    public var schema: JSONObject?

    /// A configuration; nothing asked for by default.
    public init(effort: Effort? = nil, schema: JSONObject? = nil) {
        self.effort = effort
        self.schema = schema
    }

    var json: JSONValue? {
        var object = JSONObject()
        object["effort"] = effort.map { .string($0.rawValue) }
        object["format"] = schema.map { ["type": "json_schema", "schema": .object($0)] }
        return object.isEmpty ? nil : .object(object)
    }
}
