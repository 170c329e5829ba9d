import Glibc
import SystemPackage

/// The command lines of all processes, as `ps` shows them.
public enum CommandLines {
    /// Whether one of them holds a text.
    public static func contain(_ text: String) -> Bool {
        guard let folder = opendir("/proc") else { return false }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard Int32(name) != nil else { continue }
            let line = TextFile.readLossily(FilePath("/proc/\(name)/cmdline"))
            if line?.contains(text) == true { return true }
        }
        return false
    }
}
