import Glibc

/// What the file system says of a file: as long as it says the same, the content is the same.
///
/// The time of the last change of the file's entry is among it: unlike that of its content, no tool
/// sets it back.
struct FileStamp: Sendable, Hashable {
    /// Device, file number, size in bytes, and the times of the last changes of content and entry in
    /// nanoseconds, as one text.
    let text: String
    /// When the entry was changed, in seconds since 1970.
    let changed: Int

    /// The stamp of a file, links followed; `nil` where there is none.
    init?(of path: String) {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        self.init(info)
    }

    /// The stamp of an open file.
    init?(of descriptor: Int32) {
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { return nil }
        self.init(info)
    }

    private init(_ info: stat) {
        let modified = "\(info.st_mtim.tv_sec).\(info.st_mtim.tv_nsec)"
        let entry = "\(info.st_ctim.tv_sec).\(info.st_ctim.tv_nsec)"
        text = "\(info.st_dev):\(info.st_ino):\(info.st_size):\(modified):\(entry)"
        changed = info.st_ctim.tv_sec
    }
}
