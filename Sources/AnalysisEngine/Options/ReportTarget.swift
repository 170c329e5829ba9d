internal import AnalysisCore
public import Reporting

/// Where a report goes, and in which format.
public enum ReportTarget: Sendable, Hashable {
    /// A file; the format follows from its extension unless given.
    case file(path: String, ReportFormat)
    /// Standard output.
    case standardOutput(ReportFormat)

    /// The file with the format that its extension names.
    ///
    /// - Parameter path: The path of the file.
    /// - Returns: The target.
    /// - Throws: An `EngineError` that lists the known extensions.
    public static func file(named path: String) throws(EngineError) -> ReportTarget {
        guard let format = ReportFormat(path: path) else {
            if path.isEmpty {
                throw EngineError(code: .usage, message: "a report has an empty name; name a file")
            }
            if path.hasSuffix("/") || FilePlace.isFolder(path) {
                let file = path.hasSuffix("/") ? path + "report.csv" : path + "/report.csv"
                throw EngineError(
                    code: .usage,
                    message: "the report \(path) cannot be written: it is a folder; "
                        + "name a file in it, such as \(file)"
                )
            }
            throw EngineError(
                code: .usage,
                message: "the report \(path) has no extension that names a format; "
                    + "known are \(ReportFormat.all.map(\.files).extensionList("and"))"
            )
        }
        return .file(path: path, format)
    }

    /// Whether each record is written as soon as it is there, and not in the order of the input,
    /// for the next program of a pipe.
    var isLive: Bool {
        if case .standardOutput(let format) = self { format.isLive } else { false }
    }

    /// The format.
    public var format: ReportFormat {
        switch self {
        case .file(_, let format), .standardOutput(let format): format
        }
    }

    /// The path of the file; `nil` for standard output.
    public var path: String? {
        if case .file(let path, _) = self { path } else { nil }
    }
}
