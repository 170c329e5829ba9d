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
        let name = path.split(separator: "/").last ?? ""
        let fileExtension = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) }
        guard let format = fileExtension.flatMap(ReportFormat.init(fileExtension:)) else {
            let known = ReportFormat.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
            throw EngineError(
                code: .usage,
                message: "The report \(path) has no extension that names a format. "
                    + "Known are \(known)."
            )
        }
        return .file(path: path, format)
    }
}
