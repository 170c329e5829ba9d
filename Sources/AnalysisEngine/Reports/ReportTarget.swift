internal import AnalysisCore
internal import Glibc
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
                throw EngineError(code: .usage, message: "a report has an empty name")
            }
            if path.hasSuffix("/") || isFolder(path) {
                let file = path.hasSuffix("/") ? path + "report.csv" : path + "/report.csv"
                throw EngineError(
                    code: .usage,
                    message: "the report \(path) cannot be written: it is a folder; "
                        + "name a file in it, such as \(file)"
                )
            }
            let known = ReportFormat.fileExtensions.map { "." + $0 }.joined(separator: ", ")
            throw EngineError(
                code: .usage,
                message: "the report \(path) has no extension that names a format; "
                    + "known are \(known)"
            )
        }
        return .file(path: path, format)
    }

    /// The files with the formats that their extensions name.
    ///
    /// - Parameters:
    ///   - paths: The paths of the files.
    ///   - metrics: The path of a further file that the run writes, if any.
    /// - Returns: A target for each path.
    /// - Throws: An `EngineError` where a file has no known extension, or two would be written to
    ///   the same place.
    static func files(
        named paths: [String],
        metrics: String?
    ) throws(EngineError) -> [ReportTarget] {
        var targets: [ReportTarget] = []
        for path in paths { targets.append(try .file(named: path)) }
        var taken: Set<String> = []
        for path in paths + (metrics.map { [$0] } ?? [])
        where !taken.insert(place(of: path)).inserted {
            throw EngineError(
                code: .usage,
                message: "\(path) is to be written twice; give each report a file of its own"
            )
        }
        return targets
    }

    /// Where a file stands or will stand, whatever its path looks like.
    private static func place(of path: String) -> String {
        if let place = resolved(path) { return place }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        guard let place = resolved(parts.count > 1 ? folder + "/" : ".") else { return path }
        return place + "/" + (parts.last ?? "")
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether each record is written as soon as it is there, and not in the order of the input:
    /// JSON Lines on standard output, for the next program of a pipe.
    var isLive: Bool { self == .standardOutput(.jsonLines) }

    /// The path of the file; `nil` for standard output.
    public var path: String? {
        if case .file(let path, _) = self { path } else { nil }
    }
}
