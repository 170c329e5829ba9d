internal import JSON

/// The format of pipeline files as a page for people, from the same schema that editors read.
public enum PipelineReference {
    /// The page in Markdown: each outer key with its words and a table of the keys in it, then what
    /// each type of field takes.
    ///
    /// - Parameter vocabulary: The providers and formats that exist.
    /// - Returns: The page.
    public static func markdown(_ vocabulary: PipelineVocabulary) -> String {
        let schema = PipelineSchema.jsonSchema(vocabulary)
        var text = """
            # Pipeline reference

            A pipeline is a YAML file; only `analysis` is required. This page is made by \
            `analyze schema --markdown`, from what the loader reads by.

            """
        for member in schema["properties"]?.object ?? [:] {
            text += "\n## \(member.key)\n\n\(words(of: member.value))\n"
            let keys = keys(in: member.value, behind: member.key)
            if !keys.isEmpty { text += table(keys) }
        }
        let field = schema["$defs"]?["field"]?["anyOf"]?.array?.last
        text += "\n## Types of fields\n\nWhat stands under a name in `fields`.\n"
        for type in field?["allOf"]?.array ?? [] {
            guard let name = type["if"]?["properties"]?["type"]?["const"]?.string else { continue }
            let members = type["then"]?["properties"]?.object ?? [:]
            let keys = members.filter { $0.key != "type" }.map { ($0.key, $0.value) }
            text += "\n### \(name)\n"
            if !keys.isEmpty { text += table(keys) }
        }
        return text
    }

    /// What a key means and what its value is.
    private static func words(of schema: JSONValue) -> String {
        let meaning = schema["description"]?.string.map { escaped($0) + " " } ?? ""
        return meaning + "Value: \(value(of: schema))."
    }

    private static func table(_ keys: [(name: String, schema: JSONValue)]) -> String {
        let rows = keys.map { name, schema in
            "| `\(name)` | \(value(of: schema)) | \(escaped(schema["description"]?.string ?? "")) |"
        }
        return "\n| key | value | meaning |\n|---|---|---|\n" + rows.joined(separator: "\n") + "\n"
    }

    /// The keys inside of a value, each behind the names of those that it stands in.
    private static func keys(
        in schema: JSONValue,
        behind path: String
    ) -> [(name: String, schema: JSONValue)] {
        var found: [(name: String, schema: JSONValue)] = []
        for part in [schema] + (schema["anyOf"]?.array ?? []) {
            for member in part["properties"]?.object ?? [:] {
                let name = "\(path).\(member.key)"
                if found.contains(where: { $0.name == name }) { continue }
                found.append((name, member.value))
                found += keys(in: member.value, behind: name)
            }
            if let items = part["items"] { found += keys(in: items, behind: path) }
        }
        return found
    }

    /// The form of a value in words.
    private static func value(of schema: JSONValue) -> String {
        if let names = schema["enum"]?.array { return list(names.map { "`\(plain($0))`" }) }
        if let only = schema["const"] { return "`\(plain(only))`" }
        if let alternatives = schema["anyOf"]?.array {
            var words: [String] = []
            for word in alternatives.map(value) where !words.contains(word) { words.append(word) }
            return list(words)
        }
        if schema["$ref"] != nil { return "a field" }
        switch schema["type"]?.string {
        case "object": return "keys"
        case "array": return "a list of " + (schema["items"].map(value) ?? "values")
        case "boolean": return "`true` or `false`"
        case "integer": return "a whole number" + bounds(of: schema)
        case "number": return "a number" + bounds(of: schema)
        case "string": return "text"
        default: return "a value"
        }
    }

    private static func bounds(of schema: JSONValue) -> String {
        switch (schema["minimum"], schema["maximum"]) {
        case (let minimum?, let maximum?): " from \(plain(minimum)) to \(plain(maximum))"
        case (let minimum?, nil): " from \(plain(minimum))"
        case (nil, let maximum?): " up to \(plain(maximum))"
        case (nil, nil): ""
        }
    }

    private static func list(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }

    private static func plain(_ value: JSONValue) -> String { value.string ?? value.description }

    /// Text that means nothing to Markdown, also in a cell.
    private static func escaped(_ text: String) -> String {
        text.replacing("|", with: "\\|").replacing("<", with: "&lt;").replacing("*", with: "\\*")
    }
}
