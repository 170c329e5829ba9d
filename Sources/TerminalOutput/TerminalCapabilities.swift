/// What a stream can show, found out from the environment.
public struct TerminalCapabilities: Sendable, Hashable {
    /// Whether a line can be written over: a terminal that is not `dumb`.
    public var isInteractive: Bool
    /// Whether characters beyond ASCII can be shown: the locale is UTF-8.
    public var isUnicode: Bool
    /// Whether colours are wanted: a terminal, and `NO_COLOR` is not set.
    public var hasColor: Bool

    /// Capabilities as stated.
    public init(isInteractive: Bool, isUnicode: Bool, hasColor: Bool) {
        self.isInteractive = isInteractive
        self.isUnicode = isUnicode
        self.hasColor = hasColor
    }

    /// The capabilities of a stream.
    ///
    /// - Parameters:
    ///   - isTerminal: Whether the stream is a terminal.
    ///   - environment: The environment; `TERM`, `NO_COLOR`, `LC_ALL`, `LC_CTYPE` and `LANG`
    ///     count.
    public init(isTerminal: Bool, environment: [String: String]) {
        let term = environment["TERM"] ?? ""
        isInteractive = isTerminal && !term.isEmpty && term != "dumb"
        hasColor = isInteractive && (environment["NO_COLOR"] ?? "").isEmpty
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
            .compactMap { environment[$0] }.first { !$0.isEmpty }
        let charset = (locale ?? "").uppercased()
        isUnicode = charset.contains("UTF-8") || charset.contains("UTF8")
    }
}
