import Glibc
public import SystemPackage

/// Reads whole files as text.
public enum TextFile {
    /// The text of a file; `nil` where there is none or it is not UTF-8.
    public static func read(_ path: FilePath) -> String? {
        bytes(of: path).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// The text of a file of whatever kind, with replacement characters for what is not UTF-8;
    /// `nil` where there is none.
    public static func readLossily(_ path: FilePath) -> String? {
        bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func bytes(of path: FilePath) -> [UInt8]? {
        let descriptor = open(path.string, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes.append(contentsOf: buffer.prefix(count))
        }
        return bytes
    }

    /// Writes a text file anew.
    ///
    /// - Throws: `CannotWrite`.
    public static func write(_ text: String, to path: FilePath) throws {
        let descriptor = open(path.string, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw CannotWrite(path: path) }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
            throw CannotWrite(path: path)
        }
    }

    /// A file that could not be written.
    public struct CannotWrite: Error {
        /// Its path.
        public var path: FilePath
    }
}
