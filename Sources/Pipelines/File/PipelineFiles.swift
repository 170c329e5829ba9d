import Glibc
import YAML

/// Reads pipelines and the files that they name.
enum PipelineFiles {
    /// The text of a file.
    static func text(at path: String) throws(FileProblem) -> String {
        let bytes = try bytes(at: path)
        do {
            return try YAMLText.decode(bytes)
        } catch {
            let place = "line \(error.position.line), column \(error.position.column)"
            throw FileProblem(
                "cannot be read as text: \(error.message), \(place)",
                hint: error.hint
            )
        }
    }

    private static let maximumBytes = 1_000_000

    /// The bytes of a regular file of at most 1 MB.
    static func bytes(at path: String) throws(FileProblem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw problem(opening: path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw problem(opening: path, errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR:
            throw FileProblem(
                "is a folder, not a file",
                pipeline: firstPipeline(in: path).map { "\(trimmed(path))/\($0)" }
            )
        default: throw FileProblem("is not a regular file")
        }
        return try contents(of: descriptor)
    }

    private static func contents(of descriptor: Int32) throws(FileProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= maximumBytes {
            let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
                count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
            }
            if chunk.isEmpty { return bytes }
            bytes += chunk
        }
        throw FileProblem("is larger than 1 MB")
    }

    private static func problem(opening path: String, _ code: Int32) -> FileProblem {
        switch code {
        case ENOENT, ENOTDIR:
            FileProblem("does not exist", suggestion: nearestFile(to: path))
        case EACCES, EPERM:
            FileProblem("cannot be read: permission denied")
        default:
            FileProblem("cannot be read: \(String(cString: strerror(code)))")
        }
    }
}

extension PipelineFiles {
    /// The file beside a missing one whose name is nearest.
    private static func nearestFile(to path: String) -> String? {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? ""
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let names = names(in: folder.isEmpty ? "." : folder).filter { !isFolder(folder + $0) }
        return NearestWord.find(name, among: names).map { folder + $0 }
    }

    private static func firstPipeline(in folder: String) -> String? {
        names(in: folder).first { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a folder, sorted; of a very large one the first thousand that it yields.
    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while names.count < 1000, let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    private static func trimmed(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
