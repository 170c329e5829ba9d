public import JSON

/// A tool that the model may call.
public struct Tool: Sendable, Hashable {
    /// Which tool the model has to call.
    public enum Choice: Sendable, Hashable {
        /// The model decides.
        case auto
        /// Some tool; the newest models refuse this.
        case any
        /// The tool of this name; the newest models refuse this.
        case tool(String)
        /// None.
        case none

        var json: JSONValue {
            switch self {
            case .auto: ["type": "auto"]
            case .any: ["type": "any"]
            case .tool(let name): ["type": "tool", "name": .string(name)]
            case .none: ["type": "none"]
            }
        }
    }

    /// The name.
    public var name: String
    /// What it is good for.
    public var description: String?
    /// What its input looks like, as JSON Schema.
    public var inputSchema: JSONObject
    /// Whether the input is guaranteed to match the schema.
    public var isStrict: Bool
    /// Whether the prompt is cached up to this tool.
    public var cacheControl: CacheControl?

    /// A tool.
    public init(
        name: String,
        description: String? = nil,
        inputSchema: JSONObject,
        isStrict: Bool = false,
        cacheControl: CacheControl? = nil
    ) {
        self.name = name
        self.description = description
        self.inputSchema = inputSchema
        self.isStrict = isStrict
        self.cacheControl = cacheControl
    }

    var json: JSONValue {
        var object: JSONObject = ["name": .string(name)]
        object["description"] = description.map { .string($0) }
        object["input_schema"] = .object(inputSchema)
        if isStrict { object["strict"] = true }
        object["cache_control"] = cacheControl?.json
        return .object(object)
    }
}
