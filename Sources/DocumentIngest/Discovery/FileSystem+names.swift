import Glibc

extension FileSystem {
    /// The names in a folder, without `.` and `..`, sorted by their bytes.
    static func names(in path: [UInt8]) throws(Failure) -> NameList {
        guard let folder = withPath(path, { opendir($0) }) else { throw Failure(code: errno) }
        defer { closedir(folder) }
        var names = NameList()
        while true {
            errno = 0
            guard let entry = readdir(folder) else {
                guard errno == 0 else { throw Failure(code: errno) }
                names.sort()
                return names
            }
            let kind: Kind? =
                switch Int(entry.pointee.d_type) {
                case Int(DT_REG): .file
                case Int(DT_DIR): .folder
                case Int(DT_LNK): .link
                case Int(DT_UNKNOWN): nil
                default: .other
                }
            withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
                let length = buffer.firstIndex(of: 0) ?? buffer.count
                let name = UnsafeRawBufferPointer(rebasing: buffer[..<length])
                if !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) {
                    names.append(name, kind: kind)
                }
            }
        }
    }
}
