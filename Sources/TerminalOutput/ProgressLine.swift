internal import AnalysisCore

/// The words of a progress line: what fits into a width, the most important first.
struct ProgressLine: Sendable, Hashable {
    var counts: ProgressCounts
    /// Documents a second that are asked about, where known.
    var rate: Double?
    var isUnicode: Bool

    /// The columns of the shortest bar.
    private static let leastBar = 8

    /// The line, in at most so many columns.
    func text(columns: Int) -> String {
        var parts = [amount]
        var width = TextWidth.columns(of: amount)
        // A terminal of forty columns, of which the last stays free, always has a bar.
        let reserved = share != nil && columns >= 39 ? Self.leastBar + 1 : 0
        for part in details {
            let more = TextWidth.columns(of: part) + 3
            guard width + more + reserved <= columns else { continue }
            parts.append(part)
            width += more
        }
        var line = parts.joined(separator: isUnicode ? " · " : " | ")
        let room = min(30, columns - width - 1)
        if let share, room >= Self.leastBar { line = bar(share, columns: room) + " " + line }
        return TextWidth.fitting(line, columns: columns, isUnicode: isUnicode)
    }

    /// The line where lines cannot be written over: all of it, in words.
    var plain: String {
        (["\(amount) documents"] + details).joined(separator: ", ")
    }

    /// `1,240/5,000 (25%)`, or `1,240 of 5,000+` while documents are still being found.
    private var amount: String {
        let done = Figure.text(counts.done)
        let total = Figure.text(counts.discovered)
        guard let share else { return "\(done)/\(total)+" }
        // 100% is said when all are done, and not before.
        let percent = counts.done < counts.discovered ? min(99, Int(share * 100)) : 100
        return "\(done)/\(total) (\(percent)%)"
    }

    /// All that can follow the amount, the most important first.
    private var details: [String] {
        var details: [String] = []
        if let rate { details.append(Self.speed(rate)) }
        if let remaining { details.append("ETA \(remaining)") }
        if counts.failed > 0 { details.append("\(Figure.short(counts.failed)) failed") }
        if counts.cost != .zero {
            let cost = Figure.text(counts.cost)
            details.append(counts.cost == nil ? "cost unknown" : cost)
        }
        details.append("\(Figure.short(counts.tokens)) tokens")
        if counts.inFlight > 0 { details.append("\(counts.inFlight) in flight") }
        if let waiting = counts.waiting {
            let time = waiting > .zero ? " \(Figure.text(waiting))" : ""
            details.append("waiting\(time) on limits")
        }
        if counts.retries > 0 {
            details.append(
                counts.retries == 1 ? "1 retry" : "\(Figure.short(counts.retries)) retries"
            )
        }
        return details
    }

    /// The share that is done, once the total is known.
    private var share: Double? {
        guard counts.isDiscoveryComplete else { return nil }
        guard counts.discovered > 0 else { return 1 }
        return min(1, Double(counts.done) / Double(counts.discovered))
    }

    /// Whole seconds until the end, as far as anybody can tell.
    private var remaining: String? {
        guard counts.isDiscoveryComplete, let rate, counts.done < counts.discovered else {
            return nil
        }
        let seconds = (Double(counts.discovered - counts.done) / rate).rounded(.up)
        return seconds < 60 ? "\(Int(seconds)) s" : Figure.text(.seconds(seconds))
    }

    /// Documents a second, or where one takes longer than that, the time for one.
    private static func speed(_ rate: Double) -> String {
        if rate < 0.995 { return "\(Figure.text(.seconds(1 / rate)))/doc" }
        if rate >= 99.5 { return "\(Figure.text(Int(min(rate, 1e12).rounded()))) docs/s" }
        let tenths = Int((rate * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) docs/s"
    }

    private func bar(_ share: Double, columns: Int) -> String {
        guard isUnicode else {
            let full = Int(share * Double(columns - 2))
            return "[" + String(repeating: "#", count: full)
                + String(repeating: "-", count: columns - 2 - full) + "]"
        }
        let full = Int(share * Double(columns))
        return String(repeating: "█", count: full) + String(repeating: "░", count: columns - full)
    }
}
