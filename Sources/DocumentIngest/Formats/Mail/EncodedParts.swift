import AnalysisCore

/// What stands in the plain text of mails for programs: files that were written into it (uuencode),
/// and the signatures, keys and marks of PGP, also where they are quoted.
struct EncodedParts {
    /// The ranges of the text to be left out, ascending.
    private(set) var ranges: [Range<Int>] = []
    /// How many parts that are.
    private(set) var count = 0

    private let text: [UInt8]
    /// How often the lines of a signed text are quoted, in which dashes at their start are marked;
    /// `nil` outside of one.
    private var signedDepth: Int?

    /// Looks through a text whose lines end with LF.
    init(in text: [UInt8]) {
        self.text = text
        var start = 0
        while start < text.count {
            let line = line(at: start)
            let next = min(line.upperBound + 1, text.count)
            if let end = endOfPart(at: line, next) {
                ranges.append(start..<end)
                count += 1
                start = end
            } else {
                if let signedDepth, let content = content(of: line, depth: signedDepth),
                    content.starts(with: "- -".utf8)
                {
                    ranges.append(content.startIndex..<content.startIndex + 2)
                }
                start = next
            }
        }
    }

    private func line(at start: Int) -> Range<Int> {
        start..<(text[start...].firstIndex(of: 0x0A) ?? text.count)
    }

    /// How often a line is quoted: so many `>` stand in front of it.
    private func depth(of line: Range<Int>) -> Int {
        text[line].prefix { $0 == Self.quote || $0 == 0x20 }.count { $0 == Self.quote }
    }

    /// A line without so many marks of a quotation; `nil` where there are fewer.
    private func content(of line: Range<Int>, depth: Int) -> ArraySlice<UInt8>? {
        guard depth > 0 else { return text[line] }
        var rest = text[line]
        for _ in 0..<depth {
            rest = rest.drop { $0 == 0x20 }
            // Some leave the marks of empty lines out.
            guard let first = rest.first else { return rest }
            guard first == Self.quote else { return nil }
            rest = rest.dropFirst()
        }
        return rest.first == 0x20 ? rest.dropFirst() : rest
    }

    private static let quote = UInt8(ascii: ">")

    /// Where the part ends that a line starts.
    private mutating func endOfPart(at line: Range<Int>, _ next: Int) -> Int? {
        let depth = depth(of: line)
        guard let content = content(of: line, depth: depth) else { return nil }
        if content.starts(with: "begin ".utf8) { return endOfFile(content, next, depth) }
        guard content.starts(with: "-----BEGIN PGP ".utf8) else { return nil }
        let kind =
            String(decoding: content.dropFirst(15), as: UTF8.self)
            .split(separator: "-", omittingEmptySubsequences: true).first.map(String.init) ?? ""
        if kind == "SIGNED MESSAGE" {
            signedDepth = depth
            return endOfHeader(next, depth)
        }
        guard let end = endOfArmor(kind, next, depth) else { return nil }
        if kind == "SIGNATURE" { signedDepth = nil }
        return end
    }

    /// Where a file in lines of uuencode ends, the first of which says `begin 644 name`.
    private func endOfFile(_ first: ArraySlice<UInt8>, _ next: Int, _ depth: Int) -> Int? {
        let words = first.split(separator: 0x20)
        guard words.count >= 3, 3...4 ~= words[1].count,
            words[1].allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "7") ~= $0 })
        else { return nil }
        var start = next
        while start < text.count {
            let line = line(at: start)
            guard let content = content(of: line, depth: depth) else { return nil }
            start = min(line.upperBound + 1, text.count)
            if content.elementsEqual("end".utf8) { return start }
            if content.isEmpty { continue }
            guard let size = content.first, 0x20...0x60 ~= size,
                content.allSatisfy({ 0x20...0x60 ~= $0 })
            else { return nil }
            // Spaces at the end are lost on the way, and some write a sum behind.
            let most = 1 + (Int((size - 0x20) & 63) + 2) / 3 * 4 + 1
            guard content.count <= most else { return nil }
        }
        return nil
    }

    /// Where the header of a signed text ends: with an empty line.
    private func endOfHeader(_ next: Int, _ depth: Int) -> Int {
        var start = next
        for _ in 0..<10 where start < text.count {
            let line = line(at: start)
            guard let content = content(of: line, depth: depth) else { return start }
            let isEmpty = content.allSatisfy { $0 <= 0x20 }
            guard isEmpty || content.contains(UInt8(ascii: ":")) else { return start }
            start = min(line.upperBound + 1, text.count)
            if isEmpty { return start }
        }
        return start
    }

    /// Where lines of base64 between two marks end.
    private func endOfArmor(_ kind: String, _ next: Int, _ depth: Int) -> Int? {
        var start = next
        while start < text.count {
            let line = line(at: start)
            // The end of a quotation may have been cut.
            guard let content = content(of: line, depth: depth) else { return nil }
            start = min(line.upperBound + 1, text.count)
            guard content.starts(with: "-----".utf8) else { continue }
            return content.starts(with: "-----END PGP \(kind)".utf8) ? start : nil
        }
        return nil
    }
}

extension ExtractedText {
    /// Takes out what stands in a plain text of a mail for programs.
    mutating func leaveOutEncodedParts() {
        let parts = EncodedParts(in: text)
        guard !parts.ranges.isEmpty else { return }
        leaveOut(parts.ranges)
        if parts.count > 0 { findings.append(.encodedParts(parts.count)) }
    }

    /// Takes out ranges of the text, ascending.
    private mutating func leaveOut(_ ranges: [Range<Int>]) {
        let (oldText, oldAnchors) = (text, anchors)
        text = []
        anchors = []
        var anchor = 0
        var start = 0
        for range in ranges + [oldText.count..<oldText.count] {
            keep(start..<range.lowerBound, of: oldText, oldAnchors, &anchor)
            start = range.upperBound
        }
    }

    /// Appends a part of the text as it was, with its anchors.
    private mutating func keep(
        _ range: Range<Int>,
        of oldText: [UInt8],
        _ oldAnchors: [PositionMap.Anchor],
        _ anchor: inout Int
    ) {
        guard !range.isEmpty else { return }
        let shift = text.count - range.lowerBound
        var last: PositionMap.Anchor?
        while anchor < oldAnchors.count, oldAnchors[anchor].textOffset <= range.lowerBound {
            last = oldAnchors[anchor]
            anchor += 1
        }
        if last == nil, anchor > 0 { last = oldAnchors[anchor - 1] }
        if let last {
            let skipped = range.lowerBound - last.textOffset
            anchors.append(
                PositionMap.Anchor(
                    textOffset: text.count,
                    line: last.line,
                    sourceOffset: last.sourceOffset.map { $0 + skipped }
                )
            )
        }
        while anchor < oldAnchors.count, oldAnchors[anchor].textOffset < range.upperBound {
            var kept = oldAnchors[anchor]
            kept.textOffset += shift
            anchors.append(kept)
            anchor += 1
        }
        text += oldText[range]
    }
}
