import AnalysisCore
import JSON

/// Finds the JSON object in the text of an answer.
///
/// A code fence, prose around the object, a byte order mark and a leading block of thoughts are
/// tolerated and noted. The object itself is never repaired.
struct AnswerText {
    /// The largest answer that is read, in bytes; no model that is asked for fields writes as much.
    static let largestSize = 8 << 20

    /// An object, and what stood around it.
    struct Found: Hashable {
        var object: JSONObject
        var notes: [String]
    }

    private let bytes: [UInt8]
    /// The names of which at least one is expected.
    private let names: Set<String>
    private var notes: [String] = []

    /// The object in a text.
    ///
    /// - Parameters:
    ///   - text: The answer as it came.
    ///   - names: The members that the object should have; they tell it from other JSON.
    /// - Returns: The object and what stood around it, or why there is none.
    static func object(
        in text: String,
        expecting names: [String]
    ) -> Result<Found, AnswerFault> {
        guard text.utf8.count <= largestSize else {
            return .failure(.tooLarge(text.utf8.count, most: Self.largestSize))
        }
        var text = text[...]
        var notes: [String] = []
        if text.first == "\u{FEFF}" { text = text.dropFirst() }
        if let thoughts = text.range(ofThoughts: "think") {
            text = text[thoughts.upperBound...]
            notes.append("thoughts before the JSON were left out")
        }
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { return .failure(.empty) }
        let reader = Self(bytes: Array(trimmed.utf8), names: Set(names), notes: notes)
        return reader.object()
    }

    private init(bytes: [UInt8], names: Set<String>, notes: [String]) {
        self.bytes = bytes
        self.names = names
        self.notes = notes
    }

    private func object() -> Result<Found, AnswerFault> {
        switch Result(catching: { () throws(JSONError) in try JSONReader.value(of: bytes) }) {
        case .success(.object(let object)):
            return .success(Found(object: object, notes: notes))
        case .success(let value):
            return .failure(.notAnObject(value))
        case .failure:
            return search()
        }
    }

    /// How many braces and brackets of prose are tried.
    private static let largestAttemptCount = 64

    /// Looks for an object in prose; the first thing that starts like one decides.
    private func search() -> Result<Found, AnswerFault> {
        var candidates: [Candidate] = []
        var firstFault: AnswerFault?
        var position = 0
        var attempts = 0
        while let start = bytes[position...].firstIndex(where: Self.opensValue) {
            attempts += 1
            guard attempts <= Self.largestAttemptCount else { break }
            do {
                let (value, end) = try JSONReader.prefix(of: bytes, from: start)
                candidates.append(Candidate(value: value, range: start..<end))
                position = max(end, start + 1)
            } catch {
                let fault = AnswerFault(error, in: bytes)
                firstFault = firstFault ?? fault
                guard startsLikeObject(at: start) else {
                    position = start + 1
                    continue
                }
                // An object that is broken is the answer, and what stands within it must not be
                // taken for it; but behind a whole answer it is prose.
                guard candidates.contains(where: isLikely) else { return .failure(fault) }
                return choose(among: candidates, fault: firstFault)
            }
        }
        return choose(among: candidates, fault: firstFault)
    }

    private struct Candidate {
        var value: JSONValue
        var range: Range<Int>
    }

    /// Whether a candidate has any of the members that are expected.
    private func isLikely(_ candidate: Candidate) -> Bool {
        candidate.value.object.map { !names.isDisjoint(with: $0.keys) } ?? false
    }

    /// The one object among those that stand in the text.
    private func choose(
        among candidates: [Candidate],
        fault: AnswerFault?
    ) -> Result<Found, AnswerFault> {
        let likely = candidates.filter(isLikely)
        let chosen = likely.isEmpty ? candidates.filter { $0.value.object != nil } : likely
        guard let first = chosen.first, let object = first.value.object else {
            if let list = candidates.first(where: { $0.value.array?.first?.object != nil }) {
                return .failure(.notAnObject(list.value))
            }
            return .failure(fault ?? .noJSON)
        }
        guard chosen.allSatisfy({ $0.value == first.value }) else {
            return .failure(.several(chosen.count))
        }
        var notes = self.notes + surroundings(of: first.range)
        if chosen.count > 1 { notes.append("the same JSON object stands more than once") }
        return .success(Found(object: object, notes: notes))
    }

    /// What stood around the object, in words.
    private func surroundings(of range: Range<Int>) -> [String] {
        let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).trimmed
        let after = String(decoding: bytes[range.upperBound...], as: UTF8.self).trimmed
        let fence = before.range(ofFenceAtEnd: ())
        let prose = fence.map { String(before[..<$0]).trimmed } ?? before
        let rest = fence != nil && after.hasPrefix("```") ? after.dropFirst(3).trimmed : after
        var notes: [String] = []
        if fence != nil { notes.append("a code fence around the JSON was left out") }
        if !prose.isEmpty || !rest.isEmpty { notes.append("text around the JSON was left out") }
        return notes
    }

    private static func opensValue(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    }

    /// Whether a brace is followed by what a member name could start with.
    private func startsLikeObject(at start: Int) -> Bool {
        guard bytes[start] == UInt8(ascii: "{") else {
            // A list of objects that breaks off is an answer as well; "[1]" in prose is not.
            guard let next = nextVisible(after: start), bytes[next] == UInt8(ascii: "{") else {
                return false
            }
            return startsLikeObject(at: next)
        }
        guard let next = nextVisible(after: start) else { return true }
        let scalar = String(decoding: bytes[next..<min(next + 4, bytes.count)], as: UTF8.self)
            .unicodeScalars.first
        return scalar.map { "\"'“”‘’".unicodeScalars.contains($0) } ?? false
    }

    private func nextVisible(after position: Int) -> Int? {
        bytes[(position + 1)...].firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
}

extension StringProtocol {
    /// The range of a block such as `<think>…</think>` at the start of a text.
    fileprivate func range(ofThoughts name: String) -> Range<Index>? {
        guard let start = firstIndex(where: { !$0.isWhitespace }),
            self[start...].hasPrefix("<\(name)>")
        else { return nil }
        let closing = Array("</\(name)>")
        var position = start
        while position < endIndex {
            if self[position] == "<", self[position...].starts(with: closing) {
                return start..<index(position, offsetBy: closing.count)
            }
            position = index(after: position)
        }
        return nil
    }

    /// Where a code fence such as "```json" starts that ends the text.
    fileprivate func range(ofFenceAtEnd: Void) -> Index? {
        var position = endIndex
        while position > startIndex {
            let previous = index(before: position)
            guard self[previous].isLetter || self[previous].isNumber else { break }
            position = previous
        }
        let before = self[..<position]
        return before.hasSuffix("```") ? index(position, offsetBy: -3) : nil
    }
}
