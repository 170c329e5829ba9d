import Glibc

/// Names for the error numbers of the system.
enum Errno {
    /// What the system says about an error number, such as `Connection refused`.
    static func name(_ code: CInt) -> String {
        var buffer = [CChar](repeating: 0, count: 128)
        guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
        return String(
            decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)),
            as: UTF8.self
        )
    }
}
