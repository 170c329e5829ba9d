import Glibc
public import SystemPackage

/// Reads whole files as text.
public enum TextFile {
    /// The text of a file; `nil` where there is none or it is not UTF-8.
    public static func read(_ path: FilePath) -> String? {
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
        return String(validating: bytes, as: UTF8.self)
    }
}
