import JSON

/// What the API refuses in the body of a message request.
enum MessagesValidation {
    /// The message of the error, or `nil` for a body that is in order.
    static func fault(in body: JSONValue?, version: String, isCount: Bool) -> String? {
        guard let body, let object = body.object else {
            return "The request body is not valid JSON"
        }
        guard let model = body["model"]?.string else { return "model: Field required" }
        if !isCount {
            guard let maxTokens = body["max_tokens"]?.int else {
                return "max_tokens: Field required"
            }
            guard maxTokens >= 0 else { return "max_tokens: must be at least 0" }
        }
        guard let messages = body["messages"]?.array, !messages.isEmpty else {
            return "messages: Field required"
        }
        let known: Set<String> = [
            "model", "max_tokens", "messages", "system", "cache_control", "stop_sequences",
            "stream", "metadata", "tools", "tool_choice", "thinking", "output_config",
            "service_tier", "speed", "inference_geo", "container", "diagnostics",
        ]
        let sampling: Set<String> = ["temperature", "top_p", "top_k"]
        for member in object {
            let isKnown =
                known.contains(member.key)
                || (sampling.contains(member.key) && version == "2023-06-01")
            if !isKnown { return "\(member.key): Extra inputs are not permitted" }
        }
        for (index, message) in messages.enumerated() {
            guard ["user", "assistant"].contains(message["role"]?.string) else {
                return "messages.\(index).role: Input should be 'user' or 'assistant'"
            }
        }
        if messages.last?["role"]?.string != "user", !isOld(model) {
            return "This model does not support assistant message prefill."
                + " The conversation must end with a user message."
        }
        return ModelRules.rules(of: model)?.fault(in: body)
            ?? body["output_config"]?["format"]?["schema"].flatMap { schemaFault(in: $0) }
    }

    private static func isOld(_ model: String) -> Bool {
        ["claude-haiku-4-5", "claude-sonnet-4-5", "claude-opus-4-5"].contains {
            model.hasPrefix($0)
        }
    }

    /// What the structured output of the API does not know.
    static func schemaFault(in schema: JSONValue) -> String? {
        guard let object = schema.object else {
            return "output_config.format.schema: not an object"
        }
        let unsupported = [
            "oneOf", "minimum", "maximum", "multipleOf", "minLength", "maxLength", "maxItems",
            "uniqueItems", "contains", "prefixItems", "patternProperties", "propertyNames", "if",
            "not",
        ]
        if let keyword = unsupported.first(where: { object[$0] != nil }) {
            return "output_config.format.schema: Schema keyword '\(keyword)' is not supported"
        }
        if let least = object["minItems"]?.int, least > 1 {
            return "output_config.format.schema: 'minItems' must be 0 or 1"
        }
        if object["type"]?.string == "object", object["additionalProperties"]?.bool != false {
            return "output_config.format.schema: 'additionalProperties' must be false"
        }
        for member in object["properties"]?.object ?? [:] {
            if let fault = schemaFault(in: member.value) { return fault }
        }
        for option in (object["anyOf"] ?? object["allOf"])?.array ?? [] {
            if let fault = schemaFault(in: option) { return fault }
        }
        return object["items"].flatMap { schemaFault(in: $0) }
    }
}
