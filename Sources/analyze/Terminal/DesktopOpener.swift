import AnalysisCore
import Glibc

/// Opens a file with what the desktop has for it.
enum DesktopOpener {
    /// The programs that do, the usual one first.
    private static let programs = ["xdg-open", "wslview", "gio"]

    /// Opens a file and does not wait for the program.
    ///
    /// - Parameter path: The file, made absolute so that it is never taken for an option or address.
    /// - Throws: A `CommandFailure` where there is no program, or it cannot be started.
    static func open(_ path: String) throws(CommandFailure) {
        guard
            let absolute = realpath(path, nil).map({ pointer in
                defer { free(pointer) }
                return String(cString: pointer)
            })
        else { throw failure(path, "it is not there") }
        for program in programs {
            let arguments = program == "gio" ? [program, "open", absolute] : [program, absolute]
            var child = pid_t()
            var pointers = arguments.map { strdup($0) } + [nil]
            defer { pointers.forEach { free($0) } }
            if posix_spawnp(&child, program, nil, nil, &pointers, environ) == 0 { return }
        }
        throw failure(path, "none of \(programs.joined(separator: ", ")) is here")
    }

    private static func failure(_ path: String, _ reason: String) -> CommandFailure {
        CommandFailure(
            status: .internalError,
            message: "\(path) was written, but cannot be opened: \(reason); open it in a browser"
        )
    }
}
