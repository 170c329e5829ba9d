import FoundationEssentials
import Glibc
public import SystemPackage

/// A folder that exists for the time of a test.
public struct TemporaryFolder: ~Copyable {
    /// Where it is.
    public let path: FilePath

    /// Makes an empty folder.
    public init() {
        var template = Array("/tmp/analyze-test.XXXXXX".utf8CString)
        let isMade = mkdtemp(&template) != nil
        precondition(isMade, "a folder can be made in /tmp")
        path = FilePath(
            String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        )
    }

    /// The whole path of something below this folder.
    public func path(of name: String) -> String {
        path.appending(name).string
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path.string)
    }

    /// Writes a file, with the folders that it needs.
    ///
    /// - Parameters:
    ///   - name: The path below this folder.
    ///   - content: What the file holds.
    /// - Returns: The whole path.
    @discardableResult
    public func write(_ name: String, _ content: String) -> String {
        write(name, Array(content.utf8))
    }

    /// Writes a file of bytes, with the folders that it needs.
    ///
    /// - Parameters:
    ///   - name: The path below this folder.
    ///   - bytes: What the file holds.
    /// - Returns: The whole path.
    @discardableResult
    public func write(_ name: String, _ bytes: [UInt8]) -> String {
        let file = path.appending(name)
        var folder = path
        for component in FilePath(name).removingLastComponent().components {
            folder.append(component)
            mkdir(folder.string, 0o755)
        }
        let descriptor = open(file.string, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        precondition(descriptor >= 0, "the file \(file) can be made")
        defer { close(descriptor) }
        let written = Glibc.write(descriptor, bytes, bytes.count)
        precondition(written == bytes.count, "the file \(file) can be written")
        return file.string
    }

    /// What a file below this folder holds; `nil` where there is none.
    public func read(_ name: String) -> String? {
        TextFile.read(path.appending(name))
    }
}
