public import Logging

/// Writes what is logged as lines, in one of the two formats.
///
/// Nothing that a document, a model or a server says reaches the stream unescaped: control
/// characters are made visible in text, and escaped in JSON.
public struct LineLogHandler: LogHandler {
    /// The least level that is written.
    public var logLevel: Logger.Level
    /// What every line says beside its own metadata.
    public var metadata = Logger.Metadata()
    /// Adds what the surroundings know to every line.
    public var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let format: LogFormat
    private let isUnicode: Bool
    private let now: @Sendable () -> Duration
    private let write: @Sendable (String) -> Void

    /// A handler.
    ///
    /// - Parameters:
    ///   - label: The logger's name; JSON lines tell it.
    ///   - level: The least level that is written.
    ///   - format: How lines are written.
    ///   - isUnicode: Whether characters beyond ASCII can be shown; for text.
    ///   - write: Takes each line, with its line feed; called from any task.
    public init(
        label: String,
        level: Logger.Level,
        format: LogFormat,
        isUnicode: Bool = true,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.init(
            label: label,
            level: level,
            format: format,
            isUnicode: isUnicode,
            now: { LogTime.now },
            write: write
        )
    }

    /// A handler with a clock of its own, which tells the time since 1970.
    package init(
        label: String,
        level: Logger.Level,
        format: LogFormat,
        isUnicode: Bool,
        now: @escaping @Sendable () -> Duration,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.label = label
        logLevel = level
        self.format = format
        self.isUnicode = isUnicode
        self.now = now
        self.write = write
    }

    /// One value of the metadata that every line says.
    public subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes one line.
    public func log(event: LogEvent) {
        var metadata = self.metadata
            .merging(metadataProvider?.get() ?? [:]) { _, new in new }
            .merging(event.metadata ?? [:]) { _, new in new }
        if let error = event.error { metadata["error"] = "\(error)" }
        let line = LogLine(
            time: now(),
            level: event.level,
            label: label,
            message: "\(event.message)",
            metadata: metadata
        )
        write(format == .json ? line.json : line.text(isUnicode: isUnicode))
    }
}
