import AnalysisCore
import JSON

extension Pipeline.Output {
    /// An element of `output`.
    static let form: Form<Pipeline.Output> = {
        let expected = "a file that ends in \(ReportFormat.extensionList())"
        let schema: JSONObject = ["type": "string", "pattern": .string(pattern)]
        return Form(expected: expected, schema: schema) { node, context in
            guard let text = Form<String>.text(expected: expected).read(node, context),
                let path = context.expand(text, at: node.location)
            else { return nil }
            guard let format = ReportFormat(path: path) else {
                context.refuse(node, expected: expected, suggestion: suggestion(for: path))
                return nil
            }
            return Pipeline.Output(path: Located(path, at: node.location), format: format)
        }
    }()

    /// One of the extensions in any case, or a variable that may bring it.
    private static var pattern: String {
        let extensions = ReportFormat.fileExtensions.map { name in
            name.map { "[\($0)\($0.uppercased())]" }.joined()
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
        let synonyms = ["junit": "xml", "xls": "csv", "xlsx": "csv", "txt": "md"]
        let nearest =
            synonyms[ending.lowercased()]
            ?? NearestWord.find(ending, among: ReportFormat.fileExtensions)
        return nearest.map { path.dropLast(ending.count) + $0 }
    }
}
