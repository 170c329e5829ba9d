import AnalysisCore

/// The bytes of a file, or why there are none.
enum FileContent {
    /// All bytes.
    case bytes([UInt8])
    /// What was made of the open file instead.
    case item(IngestItem)
    /// A failure of this document.
    case failed(FailureReason, String)
    /// No regular file after all.
    case skipped(SkipReason, String)

    /// The bytes, if there are any.
    var bytes: [UInt8]? {
        if case .bytes(let bytes) = self { bytes } else { nil }
    }

    /// Reads a file as a whole, and makes sure that it does not change meanwhile.
    ///
    /// - Parameters:
    ///   - path: The path.
    ///   - limit: The largest size in bytes.
    ///   - following: Whether a symbolic link at the end of the path is followed.
    ///   - item: Reads the open file in another way, where it can.
    /// - Returns: The bytes, or why there are none.
    static func read(
        _ path: [UInt8],
        upTo limit: Int,
        following: Bool,
        item: (Int32, FileSystem.Status) -> IngestItem? = { _, _ in nil }
    ) -> FileContent {
        do {
            let descriptor = try FileSystem.open(path, following: following)
            defer { FileSystem.close(descriptor) }
            let status = try FileSystem.status(of: descriptor)
            guard status.kind == .file else {
                return .skipped(.notRegularFile, "it is neither a file nor a folder")
            }
            guard status.size <= limit else {
                return .failed(
                    .tooLarge,
                    "it has \(status.size) bytes; the limit is \(limit) (input.max_bytes)"
                )
            }
            if let item = item(descriptor, status) { return .item(item) }
            var bytes = try FileSystem.read(descriptor, upTo: status.size + 1)
            while !bytes.isEmpty, bytes.count <= status.size {
                let more = try FileSystem.read(descriptor, upTo: status.size + 1 - bytes.count)
                if more.isEmpty { break }
                bytes += more
            }
            let after = try FileSystem.status(of: descriptor)
            guard bytes.count == status.size, after.size == status.size,
                after.modified == status.modified
            else { return .failed(.changed, "it changed while it was read") }
            return .bytes(bytes)
        } catch {
            switch error.code {
            case 2: return .failed(.changed, "it vanished before it could be read")
            case 40: return .skipped(.notRegularFile, "it became a symbolic link")
            case 6: return .skipped(.notRegularFile, "it is a socket or a device")
            default: return .failed(.unreadable, "it cannot be read: \(error.message)")
            }
        }
    }
}
