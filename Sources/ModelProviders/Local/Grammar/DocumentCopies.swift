import AnalysisCore
import JSON

/// What a small model may copy from a document: passages of a line, and numbers.
///
/// Left to write freely, a small model invents or repeats; held to what stands there, it only
/// has to choose.
struct DocumentCopies: Sendable, Hashable {
    /// The words that a grammar can hold without slowing each token down.
    private static let mostWords = 500
    /// The words of one passage.
    private static let longestPassage = 12

    /// The words of each line, as they stand inside a JSON string.
    private let lines: [[String]]

    /// The copies of a text; `nil` where it is too long, or has no words.
    init?(_ text: String) {
        lines = text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: " ").map { word in
                String(JSONValue.string(String(word)).description.dropFirst().dropLast())
            }
        }
        let count = lines.reduce(0) { $0 + $1.count }
        guard 1...Self.mostWords ~= count else { return nil }
    }

    /// The rule `passage`, and what it is made of: a word of a line, and any that follow it there.
    var passageRules: String {
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
                let literal = Grammar.literal(String(core))
                if next {
                    let space = Grammar.literal(tail + " ")
                    rules += "\(name) ::= \(literal) (\(space) w\(number)-\(index + 1))?\n"
                } else {
                    rules += "\(name) ::= \(literal)\n"
                }
                starts.append(name)
            }
        }
        return "passage ::= " + starts.joined(separator: " | ") + "\n" + rules
    }

    /// The passages of a length that match a pattern; `nil` where there is none.
    func passages(_ lengths: ClosedRange<Int>, _ pattern: String?) -> [String]? {
        let expression = pattern.flatMap { try? Regex($0) }
        if pattern != nil, expression == nil { return nil }
        var found: [String] = []
        for line in lines {
            for start in line.indices {
                for end in start..<min(line.count, start + Self.longestPassage) {
                    let text = line[start...end].joined(separator: " ")
                    let core = String(Self.core(text))
                    guard lengths.contains(core.count), !found.contains(core) else { continue }
                    if let expression, (try? expression.wholeMatch(in: core)) == nil { continue }
                    found.append(core)
                }
            }
        }
        return found.isEmpty || found.count > Self.mostWords ? nil : found
    }

    /// The numbers between two bounds as JSON writes them; `nil` where there is none.
    func numbers(_ minimum: Double?, _ maximum: Double?) -> [String]? {
        var found: [String] = []
        for word in lines.joined() {
            let digits = word.drop { !$0.isNumber }
            let text = digits.prefix { $0.isNumber || $0 == "." || $0 == "," }
            guard let number = Self.number(text), !found.contains(number),
                let value = Double(number), value >= minimum ?? -.infinity,
                value <= maximum ?? .infinity
            else { continue }
            found.append(number)
        }
        return found.isEmpty ? nil : found
    }

    /// A number as JSON writes it.
    ///
    /// Of two kinds of separators the last is the decimal one; a
    /// single one is, where other than three digits follow.
    private static func number(_ text: Substring) -> String? {
        var text = text
        while text.last == "." || text.last == "," { text.removeLast() }
        let decimal = text.lastIndex { $0 == "." || $0 == "," }
        guard let decimal else { return plain(text) }
        let separator = text[decimal]
        let fraction = text[text.index(after: decimal)...]
        let isAlone = text.count { $0 == separator } == 1
        let hasOther = text.contains { ($0 == "." || $0 == ",") && $0 != separator }
        guard isAlone, hasOther || fraction.count != 3 else {
            return plain(text.filter(\.isNumber)[...])
        }
        guard let whole = plain(text[..<decimal].filter(\.isNumber)[...]) else { return nil }
        return "\(whole).\(fraction)"
    }

    private static func plain(_ digits: some StringProtocol) -> String? {
        guard digits.count <= 15, let value = Int64(digits) else { return nil }
        return String(value)
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
