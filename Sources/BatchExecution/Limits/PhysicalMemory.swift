import Glibc

/// The memory that this process may use.
public enum PhysicalMemory {
    /// The machine's memory or, where it is less, the limit of the process's control group.
    ///
    /// It is read once; a machine that does not say is taken to have 1 GiB.
    public static let bytes: Int = {
        let machine = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
        let installed = machine > 0 ? machine : 1 << 30
        let limit = groupLimit(membership: contents(of: "/proc/self/cgroup"), read: contents)
        return min(installed, limit ?? installed)
    }()

    /// Finds the least limit along the path of the control group, whichever version of the kernel's
    /// interface it is told through.
    ///
    /// - Parameters:
    ///   - membership: What `/proc/self/cgroup` says, as `hierarchy:controllers:path` lines.
    ///   - read: Reads a file; `nil` where there is none.
    /// - Returns: The limit in bytes; `nil` where there is none.
    package static func groupLimit(
        membership: String?,
        read: (_ path: String) -> String?
    ) -> Int? {
        var limits: [Int] = []
        for line in (membership ?? "").split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            let (root, file): (String, String)
            if parts[0] == "0", parts[1].isEmpty {
                (root, file) = ("/sys/fs/cgroup", "memory.max")
            } else if parts[1].split(separator: ",").contains("memory") {
                (root, file) = ("/sys/fs/cgroup/memory", "memory.limit_in_bytes")
            } else {
                continue
            }
            // A limit of any ancestor binds. In a container the path may not be visible from
            // inside; then the root of the mount is the group itself.
            var components = parts[2].split(separator: "/")
            while true {
                let folder = components.isEmpty ? "" : "/" + components.joined(separator: "/")
                if let text = read("\(root)\(folder)/\(file)"),
                    let limit = Int(text.prefix { $0.isNumber }), limit > 0
                {
                    limits.append(limit)
                }
                if components.popLast() == nil { break }
            }
        }
        return limits.min()
    }

    /// The first 4 KiB of a file.
    private static func contents(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return String(unsafeUninitializedCapacity: 4096) { buffer in
            max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
        }
    }
}
