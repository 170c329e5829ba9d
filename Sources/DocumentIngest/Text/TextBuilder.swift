import AnalysisCore

/// Puts the text of a document together from pieces: folds white space, separates blocks and
/// remembers where each piece comes from.
struct TextBuilder {
    /// What separates the next piece from the text so far; the larger wins.
    enum Separator: Int, Comparable {
        case none, space, cell, line, paragraph

        static func < (left: Separator, right: Separator) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// Where a piece comes from.
    struct Origin {
        /// The line of the source, from 1.
        var line: Int
        /// The byte of the source, where piece and source agree byte for byte.
        var offset: Int?
        /// For how many bytes that holds.
        var length = Int.max
    }

    /// The text so far, in UTF-8.
    var text: [UInt8] = []
    /// Where it comes from.
    private(set) var anchors: [PositionMap.Anchor] = []
    /// How many invisible characters were left out.
    var invisibles = 0
    /// Whether invisible characters (zero width, direction controls) are kept.
    let keepsInvisibles: Bool
    private var separator = Separator.none
    /// What is put in front of the next text.
    var marker: [UInt8] = []
    /// How many cells of the row of a table were entered since the last text.
    var cells = 0
    /// Where the text of the row starts.
    var rowStart = 0
    /// How the row of a table is written.
    var row = Row.none
    /// What each line starts with, such as spaces.
    var indent: [UInt8] = []
    /// What is put in front of the line of the next text, such as the number of an item, wherever that
    /// line starts.
    private(set) var front: [UInt8] = []
    /// What the line starts with that gets what is put in front.
    private var frontIndent: [UInt8] = []
    /// Whether markers wait for text beyond the end of the line.
    var keepsMarkers = false
    /// Whether a space divides the last word from the next one, if both are words.
    private var dividesWords = false
    /// Whether white space in front of the next text is none.
    private var joinsNext = false

    /// An empty text.
    init(keepsInvisibles: Bool = false) {
        self.keepsInvisibles = keepsInvisibles
    }

    /// Starts anew, and keeps the memory.
    mutating func removeAll() {
        text.removeAll(keepingCapacity: true)
        anchors.removeAll(keepingCapacity: true)
        invisibles = 0
        separator = .none
        if !marker.isEmpty { marker.removeAll(keepingCapacity: true) }
        if !front.isEmpty { front.removeAll(keepingCapacity: true) }
        dividesWords = false
        joinsNext = false
        cells = 0
        indent(by: 0)
    }

    /// Lets what follows run into the last word, whatever was to separate them.
    mutating func joinWord() {
        separator = .none
    }

    /// Whether what follows runs into the last word.
    var isInWord: Bool { separator == .none && (text.last.map { $0 > 0x20 } ?? false) }

    /// Whether nothing has been written since the last line started.
    var isAtLineStart: Bool { text.isEmpty || separator >= .line }

    /// Separates what follows from what came before.
    mutating func separate(_ separator: Separator) {
        if joinsNext, separator == .space { return }
        self.separator = max(self.separator, separator)
        if separator >= .line, !marker.isEmpty, !keepsMarkers {
            marker.removeAll(keepingCapacity: true)
        }
    }

    /// Puts a marker, such as that of a list item, in front of what follows, if anything does.
    mutating func mark(_ marker: String) {
        var marker = marker
        marker.withUTF8 { self.marker.append(contentsOf: $0) }
    }

    /// Puts something in front of the line of what follows, if anything does.
    mutating func putInFront(_ text: String) {
        if front.isEmpty { frontIndent = indent }
        front.append(contentsOf: text.utf8)
    }

    /// Removes what still waits to be put in front of a line, but for its first bytes.
    mutating func cutFront(to count: Int) {
        if front.count > count { front.removeLast(front.count - count) }
    }

    /// Divides what follows from the last word, if both are words.
    mutating func divideWords() {
        dividesWords = true
    }

    /// Lets what follows run into the last word, without the white space in front of it.
    mutating func joinNext() {
        joinsNext = true
    }

    /// Removes the text, and nothing else.
    mutating func empty() {
        text.removeAll(keepingCapacity: true)
        anchors.removeAll(keepingCapacity: true)
    }

    /// Appends plain words behind bytes that stand for the separator, the indent and the marker.
    ///
    /// - Parameters:
    ///   - words: What `isPlainWords` holds of, or nothing.
    ///   - origin: Where they start.
    ///   - front: The bytes in front of them.
    ///   - marker: How many of these are the marker's, the last ones.
    mutating func append(
        _ words: Span<UInt8>,
        from origin: Origin,
        behind front: Span<UInt8>,
        marker: Int
    ) {
        separator = .none
        let start = text.count + front.count
        if marker > 0 { anchor(Origin(line: origin.line), at: start - marker) }
        anchor(origin, at: start)
        front.withUnsafeBufferPointer { text.append(contentsOf: $0) }
        words.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    }

    /// Appends plain words, which need no look at each byte.
    ///
    /// - Parameters:
    ///   - words: What `isPlainWords` holds of.
    ///   - origin: Where they start.
    mutating func append(plain words: Span<UInt8>, from origin: Origin) {
        write(words, 0..<words.count, origin: origin)
    }

    /// Starts each line that follows with so many spaces.
    mutating func indent(by count: Int) {
        guard indent.count != count else { return }
        if indent.count > count {
            indent.removeLast(indent.count - count)
        } else {
            indent.append(contentsOf: repeatElement(0x20, count: count - indent.count))
        }
    }

    /// Appends text whose white space folds.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - origin: Tells where the byte of an index of `bytes` comes from.
    mutating func append(_ bytes: Span<UInt8>, origin: (Int) -> Origin) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte <= 0x20 {
                if !Self.isControl(byte) { separate(.space) }
                index += 1
                continue
            }
            let (end, special) = Self.run(in: bytes, from: index)
            write(bytes, index..<end, origin)
            index = end
            if let special {
                handle(special, in: bytes, at: index, origin: origin(index))
                index += special.length
            }
        }
    }

    /// Appends text whose white space folds, and which comes from one place.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - origin: Where they start. With an offset, text and source agree byte for byte.
    ///   - countsLines: Whether the lines of the text are lines of the source.
    mutating func append(_ bytes: Span<UInt8>, from origin: Origin, countsLines: Bool) {
        var place = Origin(line: origin.line)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte <= 0x20 {
                if byte == 0x0A, countsLines { place.line += 1 }
                if !Self.isControl(byte) { separate(.space) }
                index += 1
                continue
            }
            let (end, special) = Self.run(in: bytes, from: index)
            if let offset = origin.offset { place.offset = offset + index }
            if end > index { write(bytes, index..<end, origin: place) }
            index = end
            if let special {
                if let offset = origin.offset { place.offset = offset + index }
                handle(special, in: bytes, at: index, origin: place)
                index += special.length
            }
        }
    }

    /// The end of what can be written as it stands, from a byte that is no white space on, and what
    /// follows it if that is special.
    private static func run(in bytes: Span<UInt8>, from start: Int) -> (Int, Special?) {
        var end = bytes.endOfPlainWords(from: start)
        while end < bytes.count {
            let byte = bytes[end]
            if byte <= 0x20 {
                // A single space between words is part of the run.
                guard byte == 0x20, end + 1 < bytes.count else { break }
                let next = bytes[end + 1]
                guard next > 0x20, next < 0xC2 || special(in: bytes, at: end + 1) == nil else {
                    break
                }
            } else if byte >= 0xC2, let special = special(in: bytes, at: end) {
                return (end, special)
            }
            end += 1
        }
        return (end, nil)
    }

    /// Appends text whose white space stands as it is, such as code.
    mutating func appendVerbatim(_ bytes: Span<UInt8>, origin: (Int) -> Origin) {
        var index = 0
        while index < bytes.count {
            var end = index
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            write(bytes, index..<end, origin)
            if end < bytes.count {
                if !text.isEmpty, separator < .line { text.append(0x0A) }
                let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
                end += isPair ? 2 : 1
            }
            index = end
        }
    }

    /// The finished text, without white space at its end.
    mutating func finish() -> (text: [UInt8], anchors: [PositionMap.Anchor]) {
        trimEnd()
        return (text, anchors)
    }

    /// Where the text comes from, in memory of its own.
    var positions: PositionMap {
        // A map of two anchors keeps no array.
        anchors.count == 2
            ? PositionMap(anchors: anchors)
            : PositionMap(anchors: anchors.withUnsafeBufferPointer { Array($0) })
    }

    /// Removes white space from the end of the text, and what tells of it.
    mutating func trimEnd() {
        while let last = text.last, last <= 0x20 { text.removeLast() }
        while let last = anchors.last, last.textOffset >= max(text.count, 1) {
            anchors.removeLast()
        }
    }
}

extension TextBuilder {
    /// Writes a run whose parts may come from several places.
    private mutating func write(
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        _ origin: (Int) -> Origin
    ) {
        var start = range.lowerBound
        while start < range.upperBound {
            let place = origin(start)
            let length = min(max(1, place.length), range.upperBound - start)
            write(bytes, start..<start + length, origin: place)
            start += length
        }
    }

    mutating func write(_ bytes: Span<UInt8>, _ range: Range<Int>, origin: Origin) {
        if dividesWords || joinsNext { join(bytes, range) }
        if !text.isEmpty {
            switch separator {
            case .none: break
            case .space: text.append(0x20)
            case .cell: if cells == 0 { appendCellMark() }
            case .line: endLines(1)
            case .paragraph: endLines(2)
            }
        }
        if row == .waiting { startLine(origin.line) }
        startPipedRow()
        endCells()
        separator = .none
        startLine(origin.line)
        if !marker.isEmpty {
            anchor(Origin(line: origin.line, offset: nil))
            text.append(contentsOf: marker)
            marker.removeAll(keepingCapacity: true)
            // The marker of code is a line of its own.
            startLine(origin.line)
        }
        anchor(origin)
        bytes.extracting(range).withUnsafeBufferPointer { text.append(contentsOf: $0) }
    }

    /// Writes what the line starts with.
    private mutating func startLine(_ line: Int) {
        if front.isEmpty {
            if !indent.isEmpty, text.last ?? 0x0A == 0x0A { text.append(contentsOf: indent) }
        } else {
            anchor(Origin(line: line))
            if text.last ?? 0x0A == 0x0A { text.append(contentsOf: frontIndent) }
            text.append(contentsOf: front)
            front.removeAll(keepingCapacity: true)
        }
    }

    /// Sees to what was to divide the last word from the next one, or to join them.
    private mutating func join(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        joinsNext = false
        guard dividesWords, let first = range.first, let last = text.last else { return }
        dividesWords = false
        guard separator == .none, marker.isEmpty else { return }
        let next = bytes[first]
        // Words of a script without spaces are not divided.
        let isOneASCII = last < 0x80 || next < 0x80
        if isOneASCII, Self.isWord(last), Self.isWord(next) { separator = .space }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    /// Adds as many line ends as are missing: what stands as it is may bring its own.
    private mutating func endLines(_ count: Int) {
        var present = 0
        while present < min(count, text.count), text[text.count - 1 - present] == 0x0A {
            present += 1
        }
        for _ in present..<count { text.append(0x0A) }
    }

    /// Adds an anchor unless the last one leads to the same place.
    mutating func anchor(_ origin: Origin) {
        anchor(origin, at: text.count)
    }

    private mutating func anchor(_ origin: Origin, at place: Int) {
        if let last = anchors.last, last.line == origin.line {
            let distance = place - last.textOffset
            if last.sourceOffset.map({ $0 + distance }) == origin.offset { return }
            if distance == 0 { anchors.removeLast() }
        }
        anchors.append(
            PositionMap.Anchor(
                textOffset: place,
                line: origin.line,
                sourceOffset: origin.offset
            )
        )
    }
}
