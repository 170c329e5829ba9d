internal import AnalysisCore

/// Decides what is written to standard error while a run goes on: a line that is written over on
/// a terminal, and a line every few seconds elsewhere.
///
/// It holds no clock and writes nothing: whoever owns it passes the time and the width, and
/// writes what it returns.
public struct ProgressDisplay: Sendable, Hashable {
    private enum State: Sendable, Hashable {
        /// Nothing of ours stands on the terminal.
        case clear
        /// A line of so many columns does.
        case shown(columns: Int)
        /// The run is over.
        case finished
    }

    private let capabilities: TerminalCapabilities
    private var state = State.clear
    private var meter = RateMeter()
    private var lastText = ""
    /// What the last plain line told.
    private var lastCounts: ProgressCounts?
    private var nextTime: Duration

    /// How often a terminal's line is drawn at most.
    public static let frame = Duration.milliseconds(100)
    /// How often a plain line is written.
    public static let interval = Duration.seconds(5)

    /// A display that has shown nothing yet.
    public init(_ capabilities: TerminalCapabilities) {
        self.capabilities = capabilities
        nextTime = capabilities.isInteractive ? .zero : Self.interval
    }

    /// What to write now that the counts or the width have changed.
    ///
    /// - Parameters:
    ///   - counts: How far the run is.
    ///   - time: The time since the run started.
    ///   - columns: The width of the terminal; of no interest elsewhere.
    /// - Returns: Bytes for standard error; `nil` where nothing needs to be written yet.
    public mutating func update(
        _ counts: ProgressCounts,
        at time: Duration,
        columns: Int
    ) -> String? {
        guard state != .finished else { return nil }
        meter.note(counts.done, at: time)
        guard time >= nextTime else { return nil }
        let line = ProgressLine(
            counts: counts,
            rate: meter.perSecond,
            isUnicode: capabilities.isUnicode
        )
        guard capabilities.isInteractive else {
            nextTime = time + Self.interval
            lastCounts = counts
            return line.plain + "\n"
        }
        nextTime = time + Self.frame
        return draw(line.text(columns: max(1, columns - 1)), columns: columns)
    }

    /// What to write so that a message stands above the line.
    ///
    /// - Parameters:
    ///   - text: Complete lines without controls.
    ///   - columns: The width of the terminal.
    /// - Returns: The message, and the line again where it stood.
    public mutating func message(_ text: String, columns: Int) -> String {
        let text = text.hasSuffix("\n") ? text : text + "\n"
        guard case .shown = state else { return text }
        let erase = eraseSequence(columns: columns)
        state = .clear
        let line = TextWidth.fitting(
            lastText,
            columns: max(1, columns - 1),
            isUnicode: capabilities.isUnicode
        )
        return erase + text + (draw(line, columns: columns) ?? "")
    }

    /// What to write when the run is over: the line once more, so that it has shown the end, and
    /// then nothing of it stays behind.
    ///
    /// - Parameters:
    ///   - counts: How far the run came.
    ///   - time: The time since the run started.
    ///   - columns: The width of the terminal.
    /// - Returns: Bytes for standard error; may be empty.
    public mutating func finish(
        _ counts: ProgressCounts,
        at time: Duration,
        columns: Int
    ) -> String {
        // A run that was too short for any plain line needs no last one either, and what the last
        // one told is not told twice.
        let isTold = lastCounts == nil || lastCounts == counts
        nextTime = .zero
        let isDrawn = capabilities.isInteractive || !isTold
        let last = isDrawn ? update(counts, at: time, columns: columns) ?? "" : ""
        let erase = eraseSequence(columns: columns)
        state = .finished
        return last + erase
    }

    private mutating func draw(_ text: String, columns: Int) -> String? {
        let width = TextWidth.columns(of: text)
        if case .shown(let old) = state, text == lastText, old < columns { return nil }
        let erase = eraseSequence(columns: columns)
        lastText = text
        state = .shown(columns: width)
        return erase + text
    }

    /// Takes the old line away, also where a narrower window has broken it into several.
    private func eraseSequence(columns: Int) -> String {
        guard case .shown(let width) = state else { return "" }
        let extraRows = max(0, (width - 1) / max(1, columns))
        let up = extraRows > 0 ? "\u{1B}[\(extraRows)A" : ""
        return "\r\(up)\u{1B}[J"
    }
}
