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
}
