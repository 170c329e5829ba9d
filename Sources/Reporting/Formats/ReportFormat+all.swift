internal import AnalysisCore

extension ReportFormat {
    /// All formats, in the order in which they are listed.
    public static let all: [ReportFormat] = [
        .csv,
        .tsv,
        .json,
        .jsonLines,
        .html,
        .markdown,
        .junit,
        .sarif,
        .codeQuality,
        .githubAnnotations,
        .table,
    ]

    /// The format of a name, as `--format` takes it.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - formats: The formats that exist.
    public init?(name: String, among formats: [ReportFormat] = all) {
        guard let format = formats.first(where: { $0.name == name }) else { return nil }
        self = format
    }

    /// The format that a file of the given extension, in any case and without its dot, has.
    ///
    /// - Parameters:
    ///   - fileExtension: The extension.
    ///   - formats: The formats that exist.
    public init?(fileExtension: String, among formats: [ReportFormat] = all) {
        let index = formats.map(\.files).firstIndex(ofExtension: fileExtension)
        guard let index else { return nil }
        self = formats[index]
    }

    /// The format that a file of the given name has, by its extension; `.sarif.json` is SARIF, and
    /// `gl-code-quality-report.json` is what GitLab calls so.
    ///
    /// - Parameters:
    ///   - path: The path of the file.
    ///   - formats: The formats that exist.
    public init?(path: String, among formats: [ReportFormat] = all) {
        guard let index = formats.map(\.files).firstIndex(ofPath: path) else { return nil }
        self = formats[index]
    }
}

extension [ReportFormat] {
    /// The formats as a table of Markdown, for the documentation.
    public var markdown: String {
        var text = "| extension or `--format` | for | what it holds |\n|---|---|---|\n"
        for format in self {
            let names = format.files.extensions.prefix(1).map { "." + $0 }
            text += "| `\(names.first ?? format.name)` | \(format.readers) | \(format.content) |\n"
        }
        return text
    }
}
