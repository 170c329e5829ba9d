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
            let known = ReportFormat.fileExtensions.map { "." + $0 }.joined(separator: ", ")
            throw EngineError(
                code: .usage,
                message: "the report \(path) has no extension that names a format; "
                    + "known are \(known)"
            )
        }
        return .file(path: path, format)
    }

    /// Whether each record is written as soon as it is there, and not in the order of the input:
    /// JSON Lines on standard output, for the next program of a pipe.
    var isLive: Bool { self == .standardOutput(.jsonLines) }

    /// The path of the file; `nil` for standard output.
    public var path: String? {
        if case .file(let path, _) = self { path } else { nil }
    }
}
