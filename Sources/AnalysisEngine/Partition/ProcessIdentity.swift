internal import Glibc

/// A process, as far as another one can tell whether it is still there.
struct ProcessIdentity: Sendable, Hashable {
    /// The boot and the space of process numbers that the number belongs to; empty where unknown.
    var host: String
    /// Its number.
    var process: Int32

    /// This process.
    static var own: ProcessIdentity {
        ProcessIdentity(host: ownHost, process: getpid())
    }

    /// Whether it has certainly ended; what runs elsewhere may still be alive.
    var hasEnded: Bool {
        guard !host.isEmpty, host == Self.ownHost, process > 0 else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }

    private static var ownHost: String {
        guard let boot = try? StateFile.read("/proc/sys/kernel/random/boot_id") else { return "" }
        var space = [UInt8](repeating: 0, count: 64)
        let count = space.withUnsafeMutableBytes { buffer in
            buffer.baseAddress.map { readlink("/proc/self/ns/pid", $0, buffer.count) } ?? 0
        }
        guard count > 0 else { return "" }
        let name = String(decoding: boot, as: UTF8.self).prefix { $0 != "\n" }
        return "\(name) " + String(decoding: space.prefix(count), as: UTF8.self)
    }
}
