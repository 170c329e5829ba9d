import AnalysisCore
import DocumentIngest
import Foundation

/// A folder of its own for a test, removed with the value.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "ingest-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ name: String, _ text: String) throws {
        try write(name, bytes: Array(text.utf8))
    }

    func write(_ name: String, bytes: [UInt8]) throws {
        let file = path + "/" + name
        let folder = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
    }

    /// All items, those without a document as `id: failed reason` or `id: skipped reason`.
    func lines(_ options: IngestOptions = IngestOptions()) async throws -> [String] {
        try await Self.lines(of: [path], options)
    }

    static func lines(
        of paths: [String],
        _ options: IngestOptions = IngestOptions()
    ) async throws -> [String] {
        try await described(paths, options) { id, status, reason, _ in
            "\(id): \(status) \(reason)"
        }
    }

    /// All items, those without a document with their reason and what is said of them.
    func messages(_ options: IngestOptions = IngestOptions()) async throws -> [String] {
        try await Self.messages(of: [path], options)
    }

    static func messages(
        of paths: [String],
        _ options: IngestOptions = IngestOptions()
    ) async throws -> [String] {
        try await described(paths, options) { id, _, reason, message in
            "\(id) \(reason): \(message)"
        }
    }

    /// The items of paths, those without a document as is told of them.
    private static func described(
        _ paths: [String],
        _ options: IngestOptions,
        unread: (DocumentID, _ status: String, _ reason: String, _ message: String) -> String
    ) async throws -> [String] {
        var lines: [String] = []
        for try await item in DocumentSource(paths: paths, options: options).items() {
            switch item {
            case .document(let document): lines.append("\(document.id): \(document.text)")
            case .failed(let id, let reason, let message):
                lines.append(unread(id, "failed", reason.rawValue, message))
            case .skipped(let id, let reason, let message):
                lines.append(unread(id, "skipped", reason.rawValue, message))
            }
        }
        return lines
    }

    /// The single document of a file with the given content.
    static func document(
        _ name: String,
        bytes: [UInt8],
        _ options: IngestOptions = IngestOptions()
    ) async throws -> Document? {
        let folder = try TemporaryFolder()
        try folder.write(name, bytes: bytes)
        for try await item in DocumentSource(paths: [folder.path], options: options).items() {
            if case .document(let document) = item { return document }
        }
        return nil
    }

    /// The single document of a file with the given content.
    static func document(
        _ name: String,
        _ text: String,
        html: HTMLContent = .main
    ) async throws -> Document? {
        try await document(
            name,
            bytes: Array(text.utf8),
            IngestOptions(html: HTMLOptions(content: html))
        )
    }
}
