import AnalysisCore
import Glibc
import Reporting
import Synchronization
import TerminalOutput

/// Standard output, which is data, and standard error, which is messages.
struct StandardStream: Sendable {
    /// Where data goes.
    static let output = StandardStream(descriptor: 1, name: "standard output")
    /// Where messages go.
    static let error = StandardStream(descriptor: 2, name: "standard error")

    /// The file descriptor.
    let descriptor: Int32
    /// What errors call it.
    let name: String

    /// Takes the places of streams that were closed before the start, so that no file of ours gets
    /// one of them: what is written to standard output would go there.
    static func reserve() {
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
            // It has the lowest free number. Writing to it fails, as it would have.
            _ = open("/dev/null", O_RDONLY)
        }
    }

    /// How long a reader of messages may read nothing before nobody waits for it: a run is not to
    /// stand still because of what it says on the way.
    private static let patience = Duration.seconds(5)
    /// Whether the reader of messages does not read.
    private static let isUnread = Atomic(false)

    /// Writes a message, with everything in it made visible that a terminal would obey: it may hold
    /// what others wrote, in options, names of files or answers.
    ///
    /// A stream that is closed or full is no reason to stop.
    func write(_ text: String) {
        draw(visible.text(of: text))
    }

    /// Says how texts of others are shown here.
    var visible: VisibleText {
        let isUnicode =
            !isTerminal
            || TerminalCapabilities(
                isTerminal: true,
                environment: ProcessEnvironment.variables
            ).isUnicode
        return VisibleText(isUnicode: isUnicode, keepsLines: true)
    }

    /// Writes what is fit for the stream already, such as the progress line with what moves it.
    ///
    /// Where nobody reads, messages are lost after a while, until somebody does.
    func draw(_ text: String) {
        let isUnread = Self.isUnread.load(ordering: .relaxed)
        do throws(ReportError) {
            try FileOutput.write(
                Array(text.utf8),
                to: descriptor,
                name: name,
                patience: isUnread ? .zero : Self.patience
            )
            if isUnread { Self.isUnread.store(false, ordering: .relaxed) }
        } catch {
            if error.code == .unread { Self.isUnread.store(true, ordering: .relaxed) }
        }
    }

    /// Writes data.
    ///
    /// - Throws: A `CommandFailure`; a reader that has gone away is a success without a message.
    func send(_ bytes: [UInt8]) throws(CommandFailure) {
        do throws(ReportError) {
            try FileOutput.write(bytes, to: self)
        } catch {
            throw error.code == .closed
                ? CommandFailure(status: .success, message: "")
                : CommandFailure(status: .internalError, message: error.message)
        }
    }

    /// The width of the terminal, 80 where there is none.
    var columns: Int {
        var size = winsize()
        return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
            ? Int(size.ws_col) : 80
    }

    /// Whether this is a file on a disk.
    var isFile: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether this is a terminal.
    var isTerminal: Bool { isatty(descriptor) == 1 }
}

extension FileOutput {
    /// Writes bytes to one of the streams until all are written.
    static func write(_ bytes: [UInt8], to stream: StandardStream) throws(ReportError) {
        try write(bytes, to: stream.descriptor, name: stream.name)
    }
}
