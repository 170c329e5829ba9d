/// Cuts a style sheet into its rules.
///
/// Rules for print, of animations, fonts and pages are passed over. Of each other rule it is told where
/// its selectors and its declarations stand, and whether it holds under conditions.
struct SheetScanner {
    /// A rule.
    struct Rule {
        var selectors: Range<Int>
        var declarations: Range<Int>
        /// Whether it holds under conditions, such as the width of the window.
        var isConditional: Bool
    }

    /// The rules in their order.
    private(set) var rules: [Rule] = []
    /// Whether there are more rules than were read.
    private(set) var isCut = false

    private let mostRules: Int
    /// Whether each open group of rules holds under conditions.
    private var groups: [Bool] = []

    /// Reads a sheet.
    ///
    /// - Parameters:
    ///   - bytes: The text that the sheet stands in.
    ///   - range: Where it stands.
    ///   - isConditional: Whether all of it holds under conditions.
    ///   - mostRules: How many rules are read.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>, isConditional: Bool, mostRules: Int) {
        self.mostRules = mostRules
        groups = [isConditional]
        var index = range.lowerBound
        while index < range.upperBound, !isCut {
            index = rule(bytes, index, range.upperBound)
        }
    }

    /// Reads what starts at an index: a rule, a group of rules or the end of one.
    private mutating func rule(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        let first = Self.endOfBlank(bytes, start, end)
        for mark: StaticString in ["<!--", "-->"] where Self.matches(bytes, first, end, mark) {
            return first + mark.utf8CodeUnitCount
        }
        let open = Self.next(bytes, first, end) { byte in
            byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
        }
        guard open < end, first < end else { return end }
        if bytes[open] == UInt8(ascii: "}") {
            if groups.count > 1 { groups.removeLast() }
            return open + 1
        }
        guard bytes[open] == UInt8(ascii: "{") else { return open + 1 }
        if bytes[first] == UInt8(ascii: "@") {
            switch Self.group(bytes, first..<open) {
            case .none:
                return Self.endOfBlock(bytes, open, end).behind
            case let isConditional?:
                groups.append(isConditional || groups[groups.count - 1])
                // As many closing braces as there are groups in a sheet that is no attack.
                if groups.count > 100 { isCut = true }
                return open + 1
            }
        }
        let block = Self.endOfBlock(bytes, open, end)
        guard rules.count < mostRules else {
            isCut = true
            return end
        }
        rules.append(
            Rule(
                selectors: first..<open,
                declarations: open + 1..<block.end,
                isConditional: groups[groups.count - 1] || block.isNested
            )
        )
        return block.behind
    }

    /// Whether a group of rules holds under conditions; `nil` for one that is passed over.
    private static func group(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool? {
        let text = String(
            decoding: range.prefix(200).map { bytes[$0] },
            as: UTF8.self
        ).lowercased()
        if text.hasPrefix("@media") { return condition(ofMedia: text.dropFirst(6)) }
        let isGroup = ["@supports", "@layer", "@container", "@scope", "@document"].contains {
            text.hasPrefix($0)
        }
        return isGroup ? true : nil
    }

    /// Whether rules for some media hold under conditions on a screen; `nil` where they never do.
    static func condition(ofMedia media: Substring) -> Bool? {
        var isPrinted = false
        for query in media.split(separator: ",", omittingEmptySubsequences: false) {
            let words = query.split { $0.isWhitespace }.filter { $0 != "only" }
            if words.isEmpty || words == ["screen"] || words == ["all"] { return false }
            if let first = words.first, ["print", "speech", "aural", "tty"].contains(first) {
                isPrinted = true
            } else {
                return true
            }
        }
        return isPrinted ? nil : false
    }

    /// Where a block ends, whether blocks stand in it, and what follows it.
    private static func endOfBlock(
        _ bytes: Span<UInt8>,
        _ open: Int,
        _ end: Int
    ) -> (end: Int, behind: Int, isNested: Bool) {
        var depth = 1
        var index = open + 1
        var isNested = false
        while true {
            index = next(bytes, index, end) { byte in
                byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
            }
            guard index < end else { return (end, end, isNested) }
            if bytes[index] == UInt8(ascii: "{") {
                depth += 1
                isNested = true
            } else {
                depth -= 1
                if depth == 0 { return (index, index + 1, isNested) }
            }
            index += 1
        }
    }

    /// The end of white space and comments.
    static func endOfBlank(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            if bytes[index] <= 0x20 {
                index += 1
            } else if matches(bytes, index, end, "/*") {
                index += 2
                while index < end, !matches(bytes, index, end, "*/") { index += 1 }
                index = min(index + 2, end)
            } else {
                break
            }
        }
        return index
    }

    /// The next byte of some kind that stands in no comment and no text; `end` for none.
    private static func next(
        _ bytes: Span<UInt8>,
        _ start: Int,
        _ end: Int,
        _ isOne: (UInt8) -> Bool
    ) -> Int {
        var index = start
        while index < end {
            let byte = bytes[index]
            if isOne(byte) { return index }
            switch byte {
            case UInt8(ascii: "/") where matches(bytes, index, end, "/*"):
                index += 2
                while index < end, !matches(bytes, index, end, "*/") { index += 1 }
                index += 2
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                index += 1
                // A text ends with its line at the latest.
                while index < end, bytes[index] != byte, bytes[index] != 0x0A {
                    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                index += 1
            case UInt8(ascii: "\\"):
                index += 2
            default:
                index += 1
            }
        }
        return end
    }

    private static func matches(
        _ bytes: Span<UInt8>,
        _ index: Int,
        _ end: Int,
        _ text: StaticString
    ) -> Bool {
        guard index + text.utf8CodeUnitCount <= end else { return false }
        return text.withUTF8Buffer { text in
            text.indices.allSatisfy { bytes[index + $0] == text[$0] }
        }
    }
}
