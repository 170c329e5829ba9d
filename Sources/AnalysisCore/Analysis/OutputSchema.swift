public import JSON

/// What an answer must look like: derived once from an analysis, turned into its own dialect by
/// each provider, and checked in full when the answer is read.
public indirect enum OutputSchema: Sendable, Hashable {
    /// Free text; lengths count characters.
    case string(minLength: Int?, maxLength: Int?, pattern: String?, format: StringFormat?)
    /// A number.
    case number(minimum: Double?, maximum: Double?)
    /// A whole number.
    case integer(minimum: Double?, maximum: Double?)
    /// True or false.
    case boolean
    /// One of the given strings.
    case enumeration([String])
    /// A list.
    case array(of: OutputSchema, minItems: Int?, maxItems: Int?, unique: Bool)
    /// An object with exactly these properties.
    case object([Property])
    /// The value or null.
    case nullable(OutputSchema)

    /// What a string stands for.
    public enum StringFormat: Sendable, Hashable {
        /// A calendar date, `YYYY-MM-DD`.
        case date
        /// At most so many sentences. JSON Schema cannot say it; a grammar can.
        case sentences(Int)
        /// Sentences of the document where code can choose them, else as many of the model's own.
        case excerpt(Excerpt)
        /// A passage of the document. JSON Schema cannot say it; a grammar can.
        case passage
        /// The code of a currency that the document names. JSON Schema cannot say it; code can.
        case currency

        /// The name that JSON Schema has for it, if it has one.
        var jsonSchemaName: String? {
            switch self {
            case .date: "date"
            case .sentences, .excerpt, .passage, .currency: nil
            }
        }
    }

    /// How long a choice of sentences may be.
    public struct Excerpt: Sendable, Hashable {
        /// How many sentences at most.
        public var sentences: Int
        /// How many words at most, where the pipeline counts these.
        public var words: Int?

        /// A length.
        public init(sentences: Int, words: Int? = nil) {
            self.sentences = sentences
            self.words = words
        }
    }

    /// A property of an object; all are present in every answer.
    public struct Property: Sendable, Hashable {
        /// The name.
        public var name: String
        /// What it means.
        public var description: String?
        /// What it must look like.
        public var schema: OutputSchema
        /// Whether its value must stand in the document.
        ///
        /// JSON Schema cannot say it; code can.
        public var isCopied: Bool

        /// A property.
        public init(
            name: String,
            description: String? = nil,
            schema: OutputSchema,
            isCopied: Bool = false
        ) {
            self.name = name
            self.description = description
            self.schema = schema
            self.isCopied = isCopied
        }
    }
}

extension OutputSchema {
    /// The schema as JSON Schema (draft 2020-12), bounds included.
    ///
    /// Providers whose dialect knows less derive their own form from it.
    public var jsonSchema: JSONObject {
        switch self {
        case .string(let minLength, let maxLength, let pattern, let format):
            var schema: JSONObject = ["type": "string"]
            schema["minLength"] = minLength.map { .integer(Int64($0)) }
            schema["maxLength"] = maxLength.map { .integer(Int64($0)) }
            schema["pattern"] = pattern.map { .string($0) }
            schema["format"] = format?.jsonSchemaName.map { .string($0) }
            return schema
        case .number(let minimum, let maximum):
            return Self.numeric("number", minimum, maximum)
        case .integer(let minimum, let maximum):
            return Self.numeric("integer", minimum, maximum)
        case .boolean:
            return ["type": "boolean"]
        case .enumeration(let values):
            return ["type": "string", "enum": .array(values.map { .string($0) })]
        case .array(let element, let minItems, let maxItems, let unique):
            var schema: JSONObject = ["type": "array", "items": .object(element.jsonSchema)]
            schema["minItems"] = minItems.map { .integer(Int64($0)) }
            schema["maxItems"] = maxItems.map { .integer(Int64($0)) }
            if unique { schema["uniqueItems"] = true }
            return schema
        case .object(let properties):
            var members = JSONObject()
            for property in properties {
                var member = property.schema.jsonSchema
                member["description"] = property.description.map { .string($0) }
                members[property.name] = .object(member)
            }
            return [
                "type": "object",
                "properties": .object(members),
                "required": .array(properties.map { .string($0.name) }),
                "additionalProperties": false,
            ]
        case .nullable(let schema):
            return ["anyOf": [.object(schema.jsonSchema), ["type": "null"]]]
        }
    }

    private static func numeric(
        _ type: String,
        _ minimum: Double?,
        _ maximum: Double?
    ) -> JSONObject {
        var schema: JSONObject = ["type": .string(type)]
        schema["minimum"] = minimum.map { .number($0) }
        schema["maximum"] = maximum.map { .number($0) }
        return schema
    }
}
