import Glibc
public import SystemPackage

/// A terminal that a test plays: what a program writes to its other end can be read here.
public final class PseudoTerminal: Sendable {
    private let descriptor: Int32

    /// `TIOCSPTLCK` and `TIOCGPTN`, which are macros that Swift does not import.
    private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

    /// A terminal of so many columns.
    public init(columns: Int) {
        descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var isLocked: Int32 = 0
        let isOpen = descriptor >= 0 && ioctl(descriptor, Self.setLock, &isLocked) == 0
        precondition(isOpen, "a pseudo-terminal can be opened")
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        resize(columns: columns)
    }

    deinit {
        close(descriptor)
    }

    /// Gives the terminal another width.
    public func resize(columns: Int) {
        var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        let isResized = ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0
        precondition(isResized, "a pseudo-terminal can be resized")
    }

    /// Opens the end that the program gets.
    public func openProgramEnd() -> FileDescriptor {
        var number: Int32 = 0
        let isKnown = ioctl(descriptor, Self.getNumber, &number) == 0
        let program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        precondition(isKnown && program >= 0, "the other end of a pseudo-terminal can be opened")
        return FileDescriptor(rawValue: program)
    }

    /// Types on the terminal.
    public func type(_ text: String) {
        let bytes = Array(text.utf8)
        let count = write(descriptor, bytes, bytes.count)
        precondition(count == bytes.count, "a pseudo-terminal takes what is typed")
    }

    /// What was written since the last call.
    ///
    /// - Returns: The bytes; `nil` when the program has ended and all was read.
    public func read() -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        if count > 0 { return Array(bytes.prefix(count)) }
        return count < 0 && errno == EAGAIN ? [] : nil
    }
}
