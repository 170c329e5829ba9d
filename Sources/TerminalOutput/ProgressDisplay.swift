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
        /// Rows of so many columns do.
        case shown(columns: [Int])
        /// The run is over.
        case finished
    }

    private let capabilities: TerminalCapabilities
    private var state = State.clear
    private var meter = RateMeter()
    private var lastRows: [String] = []
    private var answers = GrowingAnswers()
    /// What the last plain line told.
    private var lastCounts: ProgressCounts?
    private var nextTime: Duration
    private var interval = Self.interval

    /// How often a terminal's line is drawn at most.
    public static let frame = Duration.milliseconds(100)
    /// When the first plain line is written; the time between two doubles from then on.
    public static let interval = Duration.seconds(5)
    /// The longest time between two plain lines of a run that moves on.
    public static let longestInterval = Duration.seconds(60)

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
        meter.note(counts.asked, at: time)
        guard time >= nextTime else { return nil }
        let line = ProgressLine(
            counts: counts,
            rate: meter.perSecond,
            isUnicode: capabilities.isUnicode
        )
        guard capabilities.isInteractive else {
            // Each second of a wait is news to nobody who reads a log.
            guard counts.settled != lastCounts?.settled else { return nil }
            interval = min(interval * 2, Self.longestInterval)
            nextTime = time + interval
            lastCounts = counts
            return line.plain + "\n"
        }
        nextTime = time + Self.frame
        let width = max(1, columns - 1)
        let rows = answers.rows(columns: width, isUnicode: capabilities.isUnicode)
        return draw(rows + [line.text(columns: width)], columns: columns)
    }

    /// Notes how far the answer about a document has grown; it stands above the line from the next
    /// frame on.
    ///
    /// - Parameters:
    ///   - text: The whole text so far.
    ///   - document: The name of the document.
    public mutating func note(answer text: String, about document: String) {
        guard capabilities.isInteractive else { return }
        answers.note(text, about: document)
    }

    /// Notes that a document is done: its answer is shown no longer.
    public mutating func endAnswer(about document: String) {
        answers.end(about: document)
    }

    /// What to write so that a message stands above the line.
    ///
    /// - Parameters:
    ///   - text: Complete lines without controls.
    ///   - columns: The width of the terminal.
    /// - Returns: The message, and the line again where it stood.
    public mutating func message(_ text: String, columns: Int) -> String {
        let (before, after) = interruption(columns: columns)
        return before + (text.hasSuffix("\n") ? text : text + "\n") + after
    }

    /// What to write before and behind whole lines that something else writes on the terminal.
    ///
    /// - Parameter columns: The width of the terminal.
    /// - Returns: What takes the line away, and the line again where it stood.
    public mutating func interruption(columns: Int) -> (before: String, after: String) {
        guard case .shown = state else { return ("", "") }
        let erase = eraseSequence(columns: columns)
        state = .clear
        let rows = lastRows.map { row in
            TextWidth.fitting(
                row,
                columns: max(1, columns - 1),
                isUnicode: capabilities.isUnicode
            )
        }
        return (erase, draw(rows, columns: columns) ?? "")
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
        let isTold = lastCounts == nil || lastCounts?.settled == counts.settled
        nextTime = .zero
        answers = GrowingAnswers()
        let isDrawn = capabilities.isInteractive || !isTold
        let last = isDrawn ? update(counts, at: time, columns: columns) ?? "" : ""
        let erase = eraseSequence(columns: columns)
        state = .finished
        return last + erase
    }

    private mutating func draw(_ rows: [String], columns: Int) -> String? {
        let widths = rows.map { TextWidth.columns(of: $0) }
        if case .shown(let old) = state, rows == lastRows, old.allSatisfy({ $0 < columns }) {
            return nil
        }
        let erase = eraseSequence(columns: columns)
        lastRows = rows
        state = .shown(columns: widths)
        return erase + rows.joined(separator: "\n")
    }

    /// Takes the old rows away, also where a narrower window has broken them into several.
    private func eraseSequence(columns: Int) -> String {
        guard case .shown(let widths) = state else { return "" }
        let rows = widths.reduce(0) { $0 + 1 + max(0, ($1 - 1) / max(1, columns)) }
        let up = rows > 1 ? "\u{1B}[\(rows - 1)A" : ""
        return "\r\(up)\u{1B}[J"
    }
}

extension ProgressCounts {
    /// The counts without what changes while nothing happens.
    fileprivate var settled: ProgressCounts {
        var counts = self
        counts.waiting = counts.waiting.map { _ in .zero }
        return counts
    }
}
