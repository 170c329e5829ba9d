import AnalysisCore

/// A file that is read part by part.
final class ChunkedFile {
    /// How many bytes are read at once.
    static let chunkSize = 256 << 10

    private let descriptor: Int32
    private let isOwned: Bool

    /// Opens a file; throws what `FileContent` would say.
    init(_ file: FileToRead) throws(FileSystem.Failure) {
        descriptor = try FileSystem.open(file.path, following: file.isGiven)
        isOwned = true
    }

    /// Standard input.
    init(standardInput: Void) {
        descriptor = 0
        isOwned = false
    }

    deinit {
        if isOwned { FileSystem.close(descriptor) }
    }

    /// The next part; empty at the end.
    func read() throws(FileSystem.Failure) -> [UInt8] {
        try FileSystem.read(descriptor, upTo: Self.chunkSize)
    }
}
