import AnalysisCore
import JSON

extension Form where Value == Located<String> {
    /// An element of `output`: the path of a report whose extension names a format.
    static func report(in formats: [ReportFiles]) -> Form {
        let expected = "a file that ends in \(formats.extensionList())"
        let schema: JSONObject = ["type": "string", "pattern": .string(pattern(for: formats))]
        return Form(expected: expected, schema: schema) { node, context in
            guard let text = Form<String>.text(expected: expected).read(node, context),
                let path = context.expand(text, at: node.location)
            else { return nil }
            guard formats.firstIndex(ofPath: path) != nil else {
                context.refuse(
                    node,
                    expected: expected,
                    suggestion: suggestion(for: path, among: formats)
                )
                return nil
            }
            return Located(path, at: node.location)
        }
    }

    /// One of the extensions in any case, or a variable that may bring it.
    private static func pattern(for formats: [ReportFiles]) -> String {
        let extensions = formats.extensions.map { name in
            name.map { "[\($0)\($0.uppercased())]" }.joined()
        }
        return "\\.(\(extensions.joined(separator: "|")))$|\\$\\{"
    }

    private static func fileExtension(of path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        return name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) }
    }

    /// The same path with the extension that was probably meant.
    private static func suggestion(for path: String, among formats: [ReportFiles]) -> String? {
        guard let ending = fileExtension(of: path) else {
            return formats.extensions.first.map { "\(path).\($0)" }
        }
        let meant = formats.first { $0.mistaken.contains(ending.lowercased()) }?.extensions.first
        let nearest = meant ?? NearestWord.find(ending, among: formats.extensions)
        return nearest.map { path.dropLast(ending.count) + $0 }
    }
}
