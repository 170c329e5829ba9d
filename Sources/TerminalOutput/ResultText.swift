internal import AnalysisCore

/// What came out of a run, in a few lines of a terminal: how often each label was given, how full
/// the fields are, and where the model was most and least sure.
public struct ResultText: Sendable, Hashable {
    /// A part of the documents.
    public struct Share: Sendable, Hashable {
        /// What it is called.
        public var name: String
        /// The documents in it.
        public var count: Int

        /// A share.
        public init(_ name: String, _ count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// A document with what the model said about it, and how sure it was.
    public struct Answer: Sendable, Hashable {
        /// The name of the document.
        public var document: String
        /// The label.
        public var label: String
        /// The confidence, from 0 to 1.
        public var confidence: Double

        /// An answer.
        public init(document: String, label: String, confidence: Double) {
            self.document = document
            self.label = label
            self.confidence = confidence
        }
    }

    /// What is divided, such as the name of a field.
    public var title: String
    /// The parts in their order.
    public var shares: [Share]
    /// What all is: the analyzed documents.
    public var whole: Int
    /// The answers that the model is surest of, the surest first.
    public var surest: [Answer]
    /// The answers that the model is least sure of, the least sure first.
    public var leastSure: [Answer]

    /// How many parts have a line.
    private static let shownShares = 6
    private static let barLength = 24

    /// A text.
    ///
    /// - Parameters:
    ///   - title: What is divided.
    ///   - shares: The parts in their order.
    ///   - whole: What all is.
    ///   - surest: The answers that the model is surest of.
    ///   - leastSure: The answers that the model is least sure of.
    public init(
        title: String,
        shares: [Share],
        whole: Int,
        surest: [Answer] = [],
        leastSure: [Answer] = []
    ) {
        self.title = title
        self.shares = shares
        self.whole = whole
        self.surest = surest
        self.leastSure = leastSure
    }

    /// The lines, without line ends.
    ///
    /// - Parameters:
    ///   - isUnicode: Whether characters beyond ASCII can be shown.
    ///   - columns: The width of the terminal.
    /// - Returns: No line that is wider.
    func lines(isUnicode: Bool, columns: Int) -> [String] {
        guard whole > 0 else { return [] }
        let visible = VisibleText(isUnicode: isUnicode)
        var parts = shares
        if parts.count > Self.shownShares {
            let sorted = parts.sorted { $0.count > $1.count }
            let rest = sorted.dropFirst(Self.shownShares - 1)
            parts = Array(sorted.prefix(Self.shownShares - 1))
            parts.append(Share("\(rest.count) others", rest.reduce(0) { $0 + $1.count }))
        }
        let room = max(8, min(24, columns - Self.barLength - 20))
        let names = parts.map {
            TextWidth.fitting(visible.text(of: $0.name), columns: room, isUnicode: isUnicode)
        }
        let width = names.map { TextWidth.columns(of: $0) }.max() ?? 0
        var lines: [String] = []
        if !parts.isEmpty { lines.append("  " + visible.text(of: title)) }
        for (name, part) in zip(names, parts) {
            let padding = String(repeating: " ", count: width - TextWidth.columns(of: name))
            let bar = bar(part.count, isUnicode)
            lines.append(
                "    \(name)\(padding)  \(bar)  \(Figure.text(part.count)) "
                    + "(\(Figure.percent(part.count, of: whole)))"
            )
        }
        for (words, answers) in [("most sure", surest), ("least sure", leastSure)]
        where !answers.isEmpty {
            lines.append(line(words, answers, visible, columns))
        }
        return lines
    }

    private func bar(_ count: Int, _ isUnicode: Bool) -> String {
        let length = Int((Double(Self.barLength * count) / Double(whole)).rounded())
        // A few are not nothing.
        let filled = min(Self.barLength, count > 0 ? max(1, length) : 0)
        return String(repeating: isUnicode ? "█" : "#", count: filled)
            + String(repeating: isUnicode ? "░" : ".", count: Self.barLength - filled)
    }

    private func line(
        _ words: String,
        _ answers: [Answer],
        _ visible: VisibleText,
        _ columns: Int
    ) -> String {
        let head = "  " + words + String(repeating: " ", count: 12 - words.count)
        let texts = answers.map { answer in
            "\(visible.text(of: answer.document)) \(visible.text(of: answer.label)) "
                + Figure.number((answer.confidence * 100).rounded() / 100)
        }
        return TextWidth.fitting(
            head + texts.joined(separator: ", "),
            columns: columns,
            isUnicode: visible.isUnicode
        )
    }
}
