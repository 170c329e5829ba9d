public import JSON

/// Fits JSON Schemas to what the API enforces.
public enum StructuredOutput {
    /// A schema in the API's dialect.
    ///
    /// Every object is closed, `oneOf` becomes `anyOf`, and keywords that the API refuses are
    /// written into the description, so that the model still reads them. What they demand must be
    /// checked when the answer is there.
    ///
    /// - Parameter schema: Any JSON Schema that is not recursive.
    /// - Returns: A schema that the API takes.
    public static func schema(fitting schema: JSONObject) -> JSONObject {
        var result = JSONObject()
        var demands: [String] = []
        let types = schema["type"]?.array ?? schema["type"].map { [$0] } ?? []
        let isObject = types.contains("object") || schema["properties"] != nil
        for member in schema {
            switch member.key {
            case "oneOf" where schema["anyOf"] != nil:
                demands.append("oneOf: \(member.value)")
            case "oneOf", "anyOf", "allOf":
                result[member.key == "oneOf" ? "anyOf" : member.key] = .array(
                    (member.value.array ?? []).map(fitting)
                )
            case "additionalProperties" where isObject && member.value.object != nil:
                demands.append("additionalProperties: \(member.value)")
            case "enum" where !(member.value.array ?? []).allSatisfy(isScalar):
                demands.append("enum: \(member.value)")
            case "items":
                result["items"] = fitting(member.value)
            case "properties", "$defs", "definitions":
                result[member.key] = .object(
                    JSONObject((member.value.object ?? [:]).map { ($0.key, fitting($0.value)) })
                )
            case "minItems" where (member.value.int ?? 2) > 1:
                result["minItems"] = 1
                demands.append("minItems: \(member.value)")
            case "pattern" where !isSimple(member.value.string ?? ""):
                demands.append("pattern: \(member.value)")
            case "format" where !formats.contains(member.value.string ?? ""):
                demands.append("format: \(member.value)")
            case let key where keywords.contains(key):
                result[key] = member.value
            default:
                demands.append("\(member.key): \(member.value)")
            }
        }
        if isObject { result["additionalProperties"] = false }
        if !demands.isEmpty {
            let description = result["description"]?.string.map { $0 + " " } ?? ""
            result["description"] = .string(
                "\(description){\(demands.joined(separator: ", "))}"
            )
        }
        return result
    }

    private static func fitting(_ value: JSONValue) -> JSONValue {
        value.object.map { .object(schema(fitting: $0)) } ?? value
    }

    private static func isScalar(_ value: JSONValue) -> Bool {
        value.array == nil && value.object == nil
    }

    private static let keywords: Set<String> = [
        "type", "enum", "const", "default", "required", "description", "title", "$ref", "pattern",
        "format", "minItems", "additionalProperties",
    ]

    private static let formats: Set<String> = [
        "date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid",
    ]

    /// Whether a pattern has none of what the API refuses: look-around, back-references, word
    /// borders.
    private static func isSimple(_ pattern: String) -> Bool {
        let bytes = Array(pattern.utf8)
        for (byte, next) in zip(bytes, bytes.dropFirst()) {
            if byte == UInt8(ascii: "("), next == UInt8(ascii: "?") { return false }
            if byte == UInt8(ascii: "\\"),
                UInt8(ascii: "1")...UInt8(ascii: "9") ~= next || "bBk".utf8.contains(next)
            {
                return false
            }
        }
        return !bytes.contains(UInt8(ascii: "{"))
    }
}
