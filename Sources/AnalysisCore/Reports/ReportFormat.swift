/// The formats of reports.
///
/// The one list of them, and of the extensions that name them: the command line, the key `output` of
/// pipelines and its schema go by it.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// Comma-separated values (RFC 4180).
    case csv
    /// Tab-separated values, quoted like CSV.
    case tsv
    /// One JSON object.
    case json
    /// JSON Lines: a JSON object for each document, a line each.
    case jsonLines = "jsonl"
    /// A self-contained page with charts and a table that can be searched.
    case html
    /// A page for the summary of a CI step.
    case markdown = "md"
    /// JUnit XML.
    case junit
    /// SARIF 2.1.0.
    case sarif
    /// GitLab's code quality report.
    case codeQuality = "codequality"
    /// GitHub's workflow commands.
    case githubAnnotations = "github"
    /// A table for people, as wide as the terminal: what CSV becomes there.
    case table

    /// The extensions of files that have the format, the usual one first; none where it is named
    /// otherwise.
    public var fileExtensions: [String] {
        switch self {
        case .csv: ["csv"]
        case .tsv: ["tsv", "tab"]
        case .json: ["json"]
        case .jsonLines: ["jsonl", "ndjson"]
        case .html: ["html", "htm"]
        case .markdown: ["md", "markdown"]
        case .junit: ["xml"]
        case .sarif: ["sarif"]
        case .codeQuality, .githubAnnotations, .table: []
        }
    }

    /// All extensions that name a format, the usual ones of all formats first.
    public static let fileExtensions: [String] = {
        let names = allCases.map(\.fileExtensions).filter { !$0.isEmpty }
        return names.map { $0[0] } + names.flatMap { $0.dropFirst() }
    }()

    /// The extensions for a message, as in `.csv, .tsv or .json`.
    ///
    /// - Parameter conjunction: The word before the last.
    /// - Returns: The usual extension of each format.
    public static func extensionList(_ conjunction: String = "or") -> String {
        let names = allCases.compactMap(\.fileExtensions.first).map { "." + $0 }
        return names.dropLast().joined(separator: ", ") + " \(conjunction) " + (names.last ?? "")
    }

    /// The format that a file of the given extension, in any case and without its dot, has.
    public init?(fileExtension: String) {
        let name = fileExtension.lowercased()
        guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(name) }) else {
            return nil
        }
        self = format
    }

    /// The format that a file of the given name has, by its extension; `.sarif.json` is SARIF, and
    /// `gl-code-quality-report.json` is what GitLab calls so.
    public init?(path: String) {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        if name.hasSuffix(".sarif.json") {
            self = .sarif
        } else if name == "gl-code-quality-report.json" {
            self = .codeQuality
        } else if let dot = name.lastIndex(of: ".") {
            self.init(fileExtension: String(name[name.index(after: dot)...]))
        } else {
            return nil
        }
    }
}
