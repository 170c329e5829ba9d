import JSON

extension Pipeline.Output {
    /// An element of `output`.
    static let form: Form<Pipeline.Output> = {
        let extensions = Format.allCases.map { ".\($0.rawValue)" }
        let expected = "a file that ends in \(extensions.joined(separator: ", "))"
        let schema: JSONObject = ["type": "string", "pattern": .string(pattern)]
        return Form(expected: expected, schema: schema) { node, context in
            guard let text = Form<String>.text(expected: expected).read(node, context),
                let path = context.expand(text, at: node.location)
            else { return nil }
            guard let format = Format(rawValue: fileExtension(of: path)?.lowercased() ?? "") else {
                context.refuse(node, expected: expected, suggestion: suggestion(for: path))
                return nil
            }
            return Pipeline.Output(path: Located(path, at: node.location), format: format)
        }
    }()

    /// One of the extensions in any case, or a variable that may bring it.
    private static var pattern: String {
        let extensions = Format.allCases.map { format in
            format.rawValue.map { "[\($0)\($0.uppercased())]" }.joined()
        }
        return "\\.(\(extensions.joined(separator: "|")))$|\\$\\{"
    }

    private static func fileExtension(of path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        return name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) }
    }

    /// The same path with the extension that was probably meant.
    private static func suggestion(for path: String) -> String? {
        guard let ending = fileExtension(of: path) else { return path + ".csv" }
        let synonyms = [
            "htm": "html", "ndjson": "jsonl", "markdown": "md", "junit": "xml", "xls": "csv",
            "xlsx": "csv", "txt": "md",
        ]
        let nearest =
            synonyms[ending.lowercased()]
            ?? NearestWord.find(ending, among: Format.allCases.map(\.rawValue))
        return nearest.map { path.dropLast(ending.count) + $0 }
    }
}
