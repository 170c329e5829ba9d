import JSON

/// Makes up a value that matches a JSON Schema, the same one for the same document.
struct SchemaAnswer {
    private var digest: SeededDigest
    private let passages: [String]
    private let root: JSONValue
    /// The documents of a pack, by their ids.
    private let documents: [(id: String, text: String)]

    /// What answers to a document under a schema.
    static func value(for schema: JSONValue, document: String) -> JSONValue {
        var answer = SchemaAnswer(
            digest: SeededDigest(document),
            passages: passages(of: document),
            root: schema,
            documents: documents(in: document)
        )
        return answer.value(schema, name: "", depth: 0)
    }

    /// The lines of prose in a text; only those between its markers, where it has some.
    private static func passages(of document: String) -> [String] {
        // Not by characters, whose borders take longer to find than all else here.
        var lines = document.unicodeScalars.split(whereSeparator: \.endsLine).map(Substring.init)
        if let start = lines.lastIndex(where: { $0.hasPrefix("<document-") }) {
            lines = lines[(start + 1)...].prefix { !$0.hasPrefix("</document-") }.map { $0 }
        }
        lines.removeAll { $0.prefix(4).count <= 3 }
        return lines.isEmpty ? ["nothing"] : lines.map(String.init)
    }

    /// The texts behind markers such as `<document-0123 id="d1">`.
    private static func documents(in text: String) -> [(id: String, text: String)] {
        guard text.holds(" id=\"") else { return [] }
        var found: [(id: String, text: String)] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("</document-") { continue }
            if line.hasPrefix("<document-"), let start = line.firstRange(of: " id=\"") {
                found.append((String(line[start.upperBound...].prefix { $0 != "\"" }), ""))
            } else if !found.isEmpty {
                found[found.count - 1].text += "\(line)\n"
            }
        }
        return found
    }

    private mutating func value(_ schema: JSONValue, name: String, depth: Int) -> JSONValue {
        if let path = schema["$ref"]?.string, depth < 16 {
            return value(resolve(path), name: name, depth: depth + 1)
        }
        if let constant = schema["const"] { return constant }
        if let choices = schema["enum"]?.array, !choices.isEmpty {
            return choices[digest.next(below: choices.count)]
        }
        if let options = (schema["anyOf"] ?? schema["oneOf"])?.array, let first = options.first {
            // Every eighth optional value is missing.
            let missing = options.contains { $0["type"]?.string == "null" }
            return missing && digest.next(below: 8) == 0
                ? .null : value(first, name: name, depth: depth + 1)
        }
        switch schema["type"]?.string ?? schema["type"]?.array?.first?.string {
        case "object":
            return object(schema, depth: depth)
        case "array":
            return array(schema, name: name, depth: depth)
        case "integer":
            let low = schema["minimum"]?.double ?? 0
            let high = schema["maximum"]?.double ?? (low + 100)
            return .integer(Int64(low) + Int64(digest.next(below: Int(high - low) + 1)))
        case "number":
            return number(schema, name: name)
        case "boolean":
            return .bool(digest.next(below: 2) == 0)
        case "null":
            return .null
        default:
            return string(schema)
        }
    }

    private func resolve(_ path: String) -> JSONValue {
        path.split(separator: "/").dropFirst()
            .reduce(root) { $0[String($1)] ?? ["type": "null"] }
    }

    private mutating func object(_ schema: JSONValue, depth: Int) -> JSONValue {
        var object = JSONObject()
        guard depth < 32 else { return .object(object) }
        for member in schema["properties"]?.object ?? [:] {
            object[member.key] = value(member.value, name: member.key, depth: depth + 1)
        }
        return .object(object)
    }

    private mutating func array(_ schema: JSONValue, name: String, depth: Int) -> JSONValue {
        let items = schema["items"] ?? ["type": "string"]
        // One item for each document, where several stand in one request.
        if items["properties"]?["id"] != nil, !documents.isEmpty {
            return .array(
                documents.map { id, text in
                    var item = SchemaAnswer.value(for: items, document: text).object ?? [:]
                    item["id"] = .string(id)
                    return .object(item)
                }
            )
        }
        let least = schema["minItems"]?.int ?? 1
        let most = max(least, min(schema["maxItems"]?.int ?? 2, least + 1))
        let count = least + digest.next(below: most - least + 1)
        var elements: [JSONValue] = []
        for _ in 0..<count {
            let element = value(items, name: name, depth: depth + 1)
            if !elements.contains(element) || elements.count < least { elements.append(element) }
        }
        return .array(elements)
    }

    private mutating func number(_ schema: JSONValue, name: String) -> JSONValue {
        let isShare = name.hasSuffix("confidence") || name.hasSuffix("score")
        let low = schema["minimum"]?.double ?? (isShare ? 0.5 : 0)
        let high = schema["maximum"]?.double ?? (isShare ? 1 : low + 100)
        let exact = low + (high - low) * digest.nextFraction()
        let rounded = (exact * 100).rounded() / 100
        return .number(min(max(rounded, low), high))
    }

    private mutating func string(_ schema: JSONValue) -> JSONValue {
        if schema["format"]?.string == "date" {
            let month = 1 + digest.next(below: 9)
            let day = 1 + digest.next(below: 9)
            return .string("2026-0\(month)-0\(day)")
        }
        var text = passages[digest.next(below: passages.count)]
        text = String(text.prefix(min(schema["maxLength"]?.int ?? 120, 120)))
        while let least = schema["minLength"]?.int, text.count < least { text += "." }
        return .string(text)
    }
}
