import AnalysisCore

/// A file that is read part by part.
final class ChunkedFile {
    private let descriptor: Int32
    /// What is read instead of a file of our own; `nil` where there is one.
    private let standardInput: StandardInput?
    private let status: FileSystem.Status?

    /// Opens a file; throws what `FileContent` would say.
    init(_ file: FileToRead) throws(FileSystem.Failure) {
        descriptor = try FileSystem.open(file.path, following: file.isGiven)
        standardInput = nil
        status = try? FileSystem.status(of: descriptor)
    }

    /// Standard input.
    init(_ standardInput: StandardInput) {
        descriptor = 0
        self.standardInput = standardInput
        status = nil
    }

    deinit {
        if standardInput == nil { FileSystem.close(descriptor) }
    }

    /// The size when it was opened, in bytes; `nil` where it is unknown.
    var size: Int? { status?.size }

    /// Whether the file is another than when it was opened.
    var hasChanged: Bool {
        guard let status else { return false }
        guard let now = try? FileSystem.status(of: descriptor) else { return true }
        return now.size != status.size || now.modified != status.modified
    }

    /// The next part; empty at the end, or when the task is cancelled while standard input brings
    /// nothing.
    func read() throws(FileSystem.Failure) -> [UInt8] {
        if let ahead = standardInput?.takeAhead(), !ahead.isEmpty { return ahead }
        // A read that waits cannot be broken off: so wait first, and look now and then.
        while standardInput != nil, !FileSystem.waitForInput(descriptor, atMost: .milliseconds(200))
        {
            if Task.isCancelled { return [] }
        }
        return try FileSystem.read(descriptor, upTo: FileSystem.chunkSize)
    }
}
