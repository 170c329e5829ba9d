import AnalysisCore
import JSON

/// What a model on this machine may copy from a document: passages of a line, and the numbers,
/// dates and currencies that code finds there.
///
/// Left to write freely, a small model invents or repeats; held to what stands there, it only
/// has to choose.
struct DocumentCopies: Sendable, Hashable {
    /// The words, or values, that a grammar can hold without slowing each token down.
    private static let mostWords = 500
    /// The words of one passage.
    private static let longestPassage = 12

    /// How values are found: changes with what is found.
    static let version = "copies 1"

    private let text: String
    /// The words of each line, as they stand inside a JSON string.
    private let lines: [[String]]
    private let numbers: [DocumentNumbers.Found]
    /// The dates of the text.
    let dates: [String]
    /// Whether a grammar can hold all passages.
    let hasPassages: Bool

    /// The copies of a text.
    init(_ text: String) {
        self.text = text
        // Tabs part the cells of a table.
        lines = text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).map { line in
            line.split(whereSeparator: \.isWhitespace).map { word in
                String(JSONValue.string(String(word)).description.dropFirst().dropLast())
            }
        }
        hasPassages = lines.reduce(0) { $0 + $1.count } <= Self.mostWords
        numbers = DocumentNumbers(text).candidates
        dates = DocumentDates(text).candidates
    }

    /// Whether the document has a number, whatever its sign.
    func holds(_ number: Double) -> Bool {
        numbers.contains { abs($0.value.magnitude - number.magnitude) <= 1e-9 * number.magnitude }
    }

    /// The rule of passages of so many characters at most, as one expression; `nil` where there is
    /// no word.
    func passageRule(upTo limit: Int) -> String? {
        var starts: [String] = []
        for line in lines {
            for start in line.indices {
                let core = String(Self.core(line[start]))
                guard !core.isEmpty, core.count <= limit else { continue }
                let tails = tails(of: line, from: start, upTo: limit)
                starts.append(
                    GrammarText.literal(core)
                        + tails.map { " (" + GrammarText.literal($0) }.joined()
                        + String(repeating: ")?", count: tails.count)
                )
            }
        }
        return starts.isEmpty ? nil : "(" + starts.joined(separator: " | ") + ")"
    }

    /// What can follow a word, each piece after the one before it.
    private func tails(of line: [String], from start: Int, upTo limit: Int) -> [String] {
        var tails: [String] = []
        var (length, last) = (Self.core(line[start]).count, start)
        while last + 1 < line.count, last - start < Self.longestPassage {
            let (word, next) = (line[last], line[last + 1])
            let (core, nextCore) = (Self.core(word), Self.core(next))
            guard !nextCore.isEmpty, next.startIndex == nextCore.startIndex else { break }
            let tail = word[core.endIndex...] + " " + nextCore
            length += tail.count
            guard length <= limit else { break }
            tails.append(String(tail))
            last += 1
        }
        return tails
    }

    /// The rule `passage`, and what it is made of: a word of a line, and any that follow it there;
    /// `nil` where there is no word.
    var passageRules: String? {
        var rules = ""
        var starts: [String] = []
        for (number, line) in lines.enumerated() {
            for (index, word) in line.enumerated() {
                let name = "w\(number)-\(index)"
                let core = Self.core(word)
                guard !core.isEmpty else { continue }
                let tail = String(word[core.endIndex...])
                let next =
                    index + 1 < line.count && !Self.core(line[index + 1]).isEmpty
                    && line[index + 1].startIndex == Self.core(line[index + 1]).startIndex
                var ways: [String] = []
                if Self.mayEnd(core, tail) { ways.append(GrammarText.literal(".")) }
                if next {
                    ways.append(GrammarText.literal(tail + " ") + " w\(number)-\(index + 1)")
                }
                let rest = ways.isEmpty ? "" : " (\(ways.joined(separator: " | ")))?"
                rules += "\(name) ::= \(GrammarText.literal(String(core)))\(rest)\n"
                starts.append(name)
            }
        }
        return starts.isEmpty
            ? nil : "passage ::= " + starts.joined(separator: " | ") + "\n" + rules
    }

    /// The passages of a length that match a pattern; `nil` where there are too many of them, or
    /// the pattern is none.
    func passages(_ lengths: ClosedRange<Int>, _ pattern: String?) -> [String]? {
        let expression = pattern.flatMap { try? Regex($0) }
        if pattern != nil, expression == nil { return nil }
        var found: [String] = []
        var known: Set<String> = []
        for line in lines {
            for start in line.indices {
                for end in start..<min(line.count, start + Self.longestPassage) {
                    let text = line[start...end].joined(separator: " ")
                    let core = String(Self.core(text))
                    guard lengths.contains(core.count), !known.contains(core) else { continue }
                    if let expression, (try? expression.wholeMatch(in: core)) == nil { continue }
                    known.insert(core)
                    found.append(core)
                }
            }
            if found.count > Self.mostWords { return nil }
        }
        return found
    }

    /// The numbers between two bounds as JSON writes them; `nil` where there are too many.
    ///
    /// - Parameters:
    ///   - minimum: The least value; one that is not below zero takes minuses for dashes.
    ///   - maximum: The largest value.
    ///   - isWhole: Whether decimals other than zeros are left out.
    /// - Returns: The numbers in the order of the text.
    func numbers(_ minimum: Double?, _ maximum: Double?, isWhole: Bool = false) -> [String]? {
        var found: [String] = []
        for number in numbers {
            let isDash = number.value < 0 && (minimum ?? -1) >= 0
            let value = isDash ? -number.value : number.value
            var text = isDash ? String(number.text.dropFirst()) : number.text
            if isWhole {
                guard value == value.rounded(), value.magnitude < 0x1p53 else { continue }
                text = String(text.prefix { $0 != "." })
            }
            guard value >= minimum ?? -.infinity, value <= maximum ?? .infinity,
                !found.contains(text)
            else { continue }
            found.append(text)
        }
        return found.count > Self.mostWords ? nil : found
    }

    /// The codes of the currencies that the text has: those that it spells out, then those of which
    /// it has the sign; where there is neither, those of which it has the name.
    var currencies: [String] {
        let words = text.split { !($0.isASCII && $0.isLetter) }.map(String.init)
        let found = words.filter(CurrencyCode.isKnown) + CurrencyCode.signed(in: text)
        var known: Set<String> = []
        return (found.isEmpty ? CurrencyCode.named(in: text) : found)
            .filter { known.insert($0).inserted }
    }

    /// Whether a text stands in the document, white space and case aside.
    func holds(_ passage: String) -> Bool {
        Self.folded(text).contains(Self.folded(passage))
    }

    private static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }

    /// Whether a passage may end with the point behind a word: that of `Inc.` belongs to it.
    private static func mayEnd(_ core: Substring, _ tail: String) -> Bool {
        tail.hasPrefix(".") && core.count <= 4 && core.first?.isUppercase == true
            && core.contains(where: \.isLowercase)
    }

    /// A passage without the punctuation around it.
    private static func core(_ text: String) -> Substring {
        let marks: Set<Character> = [",", ";", ":", ".", "(", ")", "[", "]", "|", "*", "#"]
        var core = text[...]
        while let last = core.last, marks.contains(last) { core.removeLast() }
        while let first = core.first, marks.contains(first) { core.removeFirst() }
        return core
    }
}
