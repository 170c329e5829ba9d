import AnalysisCore
import Glibc
import JSON

/// Finds where the strings stand in a JSON value that a text is made of, and leads the text back to
/// them.
struct JSONPlaces {
    /// A text of more pieces leads back to the lines of its strings alone: its map would be many times
    /// as large as the text.
    static let mostPieces = 20_000

    /// The value, which is known to be well-formed.
    private let bytes: [UInt8]
    /// For each text, the ranges of its strings between their quotes.
    private var texts: [[Range<Int>]] = []

    /// The strings of a value that is one.
    init(of bytes: [UInt8]) {
        self.bytes = bytes
        if let start = afterSpace(0) { add(from: start) }
    }

    /// The strings at paths.
    init(of bytes: [UInt8], at paths: [JSONMemberPath]) {
        self.bytes = bytes
        guard let start = afterSpace(0) else { return }
        for path in paths {
            if let place = value(of: [path.text], from: start)
                ?? value(of: path.names[...], from: start)
            {
                add(from: place)
            }
        }
    }

    /// Where a text comes from.
    ///
    /// - Parameters:
    ///   - text: The text that was made of the strings.
    ///   - line: The line that the value starts in.
    ///   - offset: Where it starts in the file; `nil` where the bytes are not those of the file.
    /// - Returns: The anchors, or one for the line of the value where the text was made otherwise.
    func anchors(of text: String, line: Int, offset: Int?) -> [PositionMap.Anchor] {
        if let place = place(of: text) {
            var lines = Lines(line: line)
            let line = lines.line(at: place, in: bytes)
            let source = offset.map { $0 + place }
            return [PositionMap.Anchor(textOffset: 0, line: line, sourceOffset: source)]
        }
        var written: [UInt8] = []
        var anchors: [PositionMap.Anchor] = []
        /// Where the strings start, by their lines alone.
        var starts: [PositionMap.Anchor] = []
        var lines = Lines(line: line)
        for ranges in texts {
            let start = written.count
            let kept = (anchors.count, starts.count)
            for (index, range) in ranges.enumerated() {
                let isFirst = index == 0 && start == 0
                if !isFirst { written += [0x0A, 0x0A] }
                let line = lines.line(at: range.lowerBound, in: bytes)
                starts.append(PositionMap.Anchor(textOffset: written.count, line: line))
                append(range, line, offset, &written, &anchors)
            }
            guard written[start...].contains(where: { $0 > 0x20 }) else {
                written.removeSubrange(start...)
                anchors.removeSubrange(kept.0...)
                starts.removeSubrange(kept.1...)
                continue
            }
        }
        guard written.elementsEqual(text.utf8), !anchors.isEmpty else {
            return [PositionMap.Anchor(textOffset: 0, line: line)]
        }
        return anchors.count < Self.mostPieces ? anchors : starts
    }

    /// Where a text stands that is one string without an escape, as most are.
    private func place(of text: String) -> Int? {
        guard texts.count == 1, texts[0].count == 1, let range = texts[0].first, !range.isEmpty
        else { return nil }
        var text = text
        let isSame = text.withUTF8 { text in
            bytes.withUnsafeBufferPointer { bytes in
                guard text.count == range.count, let text = text.baseAddress,
                    let place = bytes.baseAddress
                else { return false }
                return memcmp(text, place + range.lowerBound, range.count) == 0
            }
        }
        return isSame ? range.lowerBound : nil
    }

    /// Counts lines from one place to the next.
    private struct Lines {
        var line: Int
        var place = 0

        mutating func line(at place: Int, in bytes: [UInt8]) -> Int {
            // Strings are looked for in the order of the paths, not in that of the value.
            let range = min(place, self.place)..<max(place, self.place)
            let count = bytes.span.extracting(range).count(of: 0x0A)
            line += place < self.place ? -count : count
            self.place = place
            return line
        }
    }

    /// Appends the text of a string, and where it comes from.
    private func append(
        _ range: Range<Int>,
        _ line: Int,
        _ base: Int?,
        _ written: inout [UInt8],
        _ anchors: inout [PositionMap.Anchor]
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            let end = bytes.span.extracting(..<range.upperBound)
                .firstIndex(of: UInt8(ascii: "\\"), from: index)
            if end > index {
                if anchors.count < Self.mostPieces {
                    anchors.append(
                        PositionMap.Anchor(
                            textOffset: written.count,
                            line: line,
                            sourceOffset: base.map { $0 + index }
                        )
                    )
                }
                written += bytes[index..<end]
            }
            guard end < range.upperBound else { return }
            // Escapes that follow each other are read at once: two may be one character.
            var next = end
            while next + 1 < range.upperBound, bytes[next] == UInt8(ascii: "\\") {
                next += bytes[next + 1] == UInt8(ascii: "u") ? 6 : 2
            }
            next = min(next, range.upperBound)
            if anchors.count < Self.mostPieces {
                anchors.append(PositionMap.Anchor(textOffset: written.count, line: line))
            }
            readEscapes(end..<next, &written)
            index = max(next, end + 1)
        }
    }

    /// Appends what escapes stand for.
    private func readEscapes(_ range: Range<Int>, _ written: inout [UInt8]) {
        // Most are a letter, and one at a time.
        if range.count == 2, let byte = Self.escaped(bytes[range.lowerBound + 1]) {
            written.append(byte)
            return
        }
        let quote = [UInt8(ascii: "\"")]
        let escapes = try? JSONReader.value(of: quote + bytes[range] + quote)
        written += Array((escapes?.string ?? "").utf8)
    }

    /// What a letter behind a backslash stands for.
    private static func escaped(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// Adds a text that starts at an index: a string, or a list of strings.
    private mutating func add(from start: Int) {
        switch bytes[start] {
        case UInt8(ascii: "\""):
            texts.append([start + 1..<endOfString(from: start) - 1])
        case UInt8(ascii: "["):
            var ranges: [Range<Int>] = []
            var next = afterSpace(start + 1)
            while let index = next, bytes[index] == UInt8(ascii: "\"") {
                let end = endOfString(from: index)
                ranges.append(index + 1..<end - 1)
                next = afterComma(end)
            }
            texts.append(ranges)
        default: break
        }
    }

    /// Where the value starts that names lead to from an object.
    private func value(of names: ArraySlice<String>, from start: Int) -> Int? {
        guard let name = names.first else { return start }
        guard bytes[start] == UInt8(ascii: "{") else { return nil }
        var next = afterSpace(start + 1)
        while let index = next, bytes[index] == UInt8(ascii: "\"") {
            let end = endOfString(from: index)
            guard let colon = afterSpace(end), let value = afterSpace(colon + 1) else { return nil }
            if isName(index..<end, name) {
                return self.value(of: names.dropFirst(), from: value)
            }
            next = afterComma(endOfValue(from: value))
        }
        return nil
    }

    private func isName(_ range: Range<Int>, _ name: String) -> Bool {
        let content = bytes[range].dropFirst().dropLast()
        guard content.contains(UInt8(ascii: "\\")) else { return content.elementsEqual(name.utf8) }
        return (try? JSONReader.value(of: Array(bytes[range])))?.string == name
    }

    /// The first index from one on that is no white space.
    private func afterSpace(_ start: Int) -> Int? {
        var index = start
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        return index < bytes.count ? index : nil
    }

    private func afterComma(_ start: Int) -> Int? {
        guard let comma = afterSpace(start), bytes[comma] == UInt8(ascii: ",") else { return nil }
        return afterSpace(comma + 1)
    }

    /// The index behind a string.
    private func endOfString(from start: Int) -> Int {
        var index = JSONReader.plainEnd(in: bytes.span, from: start + 1)
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            let behind = index + (bytes[index] == UInt8(ascii: "\\") ? 2 : 1)
            index = JSONReader.plainEnd(in: bytes.span, from: behind)
        }
        return min(index + 1, bytes.count)
    }

    /// The index behind a value.
    private func endOfValue(from start: Int) -> Int {
        var depth = 0
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index = endOfString(from: index)
                if depth == 0 { return index }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return index }
                depth -= 1
                if depth == 0 { return index + 1 }
            case UInt8(ascii: ",") where depth == 0: return index
            default: break
            }
            index += 1
        }
        return index
    }
}

extension JSONPlaces {
    /// The numbers of an object as they are written, by the names that lead to them, with dots
    /// between these.
    ///
    /// - Parameter depth: How deep the objects in it are looked into.
    /// - Returns: The numbers; of two of a name the first.
    func numbers(depth: Int) -> [String: String] {
        var numbers: [String: String] = [:]
        if let start = afterSpace(0) {
            collectNumbers(from: start, behind: "", depth: depth, into: &numbers)
        }
        return numbers
    }

    private func collectNumbers(
        from start: Int,
        behind path: String,
        depth: Int,
        into numbers: inout [String: String]
    ) {
        guard bytes[start] == UInt8(ascii: "{") else { return }
        var next = afterSpace(start + 1)
        while let index = next, bytes[index] == UInt8(ascii: "\"") {
            let end = endOfString(from: index)
            guard let colon = afterSpace(end), let value = afterSpace(colon + 1),
                let key = try? JSONReader.value(of: Array(bytes[index..<end])).string
            else { return }
            let behind = endOfValue(from: value)
            switch bytes[value] {
            case UInt8(ascii: "{") where depth > 0:
                collectNumbers(
                    from: value,
                    behind: path + key + ".",
                    depth: depth - 1,
                    into: &numbers
                )
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                let number = bytes[value..<behind].prefix { $0 > 0x20 }
                if numbers[path + key] == nil {
                    numbers[path + key] = String(decoding: number, as: UTF8.self)
                }
            default: break
            }
            next = afterComma(behind)
        }
    }
}
