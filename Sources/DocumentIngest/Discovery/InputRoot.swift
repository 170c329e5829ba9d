import AnalysisCore

/// A file or folder that was given, or standard input.
struct InputRoot: Sendable {
    /// The path as it was given.
    let path: [UInt8]
    /// The path as a person would write it: without `./` in front, doubled slashes and those at the
    /// end; empty for the working directory.
    let written: [UInt8]
    /// What the path leads to.
    let status: FileSystem.Status
    /// The path without links, `.` and `..`.
    let real: [UInt8]
    /// Whether it is standard input.
    let isStandardInput: Bool

    /// What a path of the command line stands for.
    ///
    /// - Throws: An `IngestError` for a path that does not exist, cannot be opened, or is neither
    ///   file nor folder.
    init(_ path: String) throws(IngestError) {
        let bytes = Array(path.utf8)
        self.path = bytes
        isStandardInput = path == "-"
        guard !isStandardInput else {
            (written, real, status) = (bytes, bytes, .unknown)
            return
        }
        guard !bytes.isEmpty, !bytes.contains(0) else {
            throw IngestError(code: .notFound, subject: "\"\"", reason: "an empty path was given")
        }
        written = Self.written(bytes)
        do {
            status = try FileSystem.status(of: bytes, following: true)
            real = try FileSystem.realPath(bytes)
        } catch {
            let isMissing = error.code == 2 || error.code == 20
            throw IngestError(
                code: isMissing ? .notFound : .unreadable,
                subject: path,
                reason: isMissing
                    ? Self.reason(forMissing: path) : "it cannot be opened: \(error.message)"
            )
        }
        switch status.kind {
        case .folder: try Self.probe(path, "folder")
        case .file: try Self.probe(path, "file")
        case .link, .other:
            throw IngestError(
                code: .notAFile,
                subject: path,
                reason: "it is neither a file nor a folder; give a file, a folder, or - for "
                    + "JSON Lines on standard input"
            )
        }
    }

    /// The last part of the path.
    var name: [UInt8] { Array(path.split(separator: UInt8(ascii: "/")).last ?? path[...]) }

    private static func written(_ path: [UInt8]) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        let parts = path.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }
        return (path.first == slash ? [slash] : []) + Array(parts.joined(separator: [slash]))
    }

    /// Why nothing is found at a path, as far as the path tells.
    private static func reason(forMissing path: String) -> String {
        if path.contains("\u{FFFD}") {
            return "there is no such file or folder; a name that is not UTF-8 cannot be given, "
                + "but the folder that it is in can"
        }
        if path.contains(where: { "*?[".contains($0) }) {
            return "there is no such file or folder; give a folder, and the pattern in the "
                + "pipeline, as in input: {include: [\"*.txt\"]}"
        }
        return "there is no such file or folder"
    }

    /// What cannot be opened is found out before anything is read.
    private static func probe(_ path: String, _ kind: String) throws(IngestError) {
        do {
            let descriptor = try FileSystem.open(Array(path.utf8), following: true)
            FileSystem.close(descriptor)
        } catch {
            throw IngestError(
                code: .unreadable,
                subject: path,
                reason: "the \(kind) cannot be opened: \(error.message)"
            )
        }
    }
}
