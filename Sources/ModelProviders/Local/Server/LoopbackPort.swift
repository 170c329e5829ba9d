import Glibc

/// Finds ports for servers of this machine.
enum LoopbackPort {
    /// A TCP port of 127.0.0.1 that nobody listened on a moment ago; `nil` where there is none.
    static func free() -> UInt16? { bound(to: 0) }

    /// Whether nobody listens on a TCP port of 127.0.0.1.
    static func isFree(_ port: UInt16) -> Bool { bound(to: port) != nil }

    /// The port that a socket was bound to for a moment; `nil` where that failed.
    private static func bound(to port: UInt16) -> UInt16? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        // Connections that were closed a moment ago do not count where the port is given.
        var reuse: Int32 = port == 0 ? 0 : 1
        setsockopt(
            descriptor,
            SOL_SOCKET,
            SO_REUSEADDR,
            &reuse,
            socklen_t(MemoryLayout<Int32>.size)
        )
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) == 0
                    && getsockname(descriptor, pointer, &length) == 0
            }
        }
        return isBound ? UInt16(bigEndian: address.sin_port) : nil
    }
}
