import JSON

extension Pipeline.Output {
    /// An element of `output`.
    static let form: Form<Pipeline.Output> = {
        let extensions = Format.allCases.map { ".\($0.rawValue)" }
        let expected = "a file that ends in \(extensions.joined(separator: ", "))"
        let schema: JSONObject = [
            "type": "string",
            "pattern": .string(
                "\\.(\(Format.allCases.map(\.rawValue).joined(separator: "|")))$|\\$\\{"
            ),
        ]
        return Form(expected: expected, schema: schema) { node, context in
            guard let text = Form<String>.text(expected: expected).read(node, context),
                let path = context.expand(text, at: node.location)
            else { return nil }
            let name = path.split(separator: "/").last ?? ""
            let ending = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) }
            guard let format = ending.flatMap({ Format(rawValue: $0.lowercased()) }) else {
                let nearest = ending.flatMap { ending in
                    synonyms[ending.lowercased()] ?? NearestWord.find(ending, among: extensions)
                }
                context.refuse(
                    node,
                    expected: expected,
                    suggestion: nearest.map { nearest in
                        let stem = path.dropLast((ending?.count ?? 0) + 1)
                        return stem + "." + nearest.drop { $0 == "." }
                    }
                )
                return nil
            }
            return Pipeline.Output(path: Located(path, at: node.location), format: format)
        }
    }()

    private static let synonyms = [
        "htm": "html", "ndjson": "jsonl", "markdown": "md", "junit": "xml", "xls": "csv",
        "xlsx": "csv", "txt": "md",
    ]
}
