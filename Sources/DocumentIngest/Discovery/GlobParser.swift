/// Reads a line in the syntax of gitignore.
struct GlobParser {
    private let isNegated: Bool
    private let isForFolders: Bool
    private let bytes: [UInt8]
    private var position = 0

    /// A parser of a line; `nil` for an empty one or a comment.
    init?(_ line: some Collection<UInt8>) {
        var bytes = Self.withoutSpaceAtEnd(Array(line))
        guard let first = bytes.first, first != UInt8(ascii: "#") else { return nil }
        isNegated = first == UInt8(ascii: "!")
        if isNegated { bytes.removeFirst() }
        isForFolders = bytes.last == UInt8(ascii: "/")
        if isForFolders { bytes.removeLast() }
        guard !bytes.isEmpty else { return nil }
        self.bytes = bytes
    }

    /// White space at the end counts only behind a backslash.
    private static func withoutSpaceAtEnd(_ line: [UInt8]) -> [UInt8] {
        var end = 0
        var index = 0
        let count = line.last == 0x0D ? line.count - 1 : line.count
        while index < count {
            if line[index] == UInt8(ascii: "\\") {
                index = min(index + 2, count)
                end = index
            } else {
                index += 1
                if line[index - 1] != 0x20 { end = index }
            }
        }
        return Array(line[..<end])
    }

    /// The parts of the pattern; `nil` for one that can match nothing.
    mutating func parse() -> (Bool, Bool, [GlobPattern.Segment])? {
        let slash = UInt8(ascii: "/")
        // A pattern without a slash matches at any depth.
        var segments: [GlobPattern.Segment] = bytes.contains(slash) ? [] : [.anyDepth]
        if bytes.first == slash { position = 1 }
        var name: [GlobPattern.Element] = []
        var start = position
        func close(at end: Int) -> GlobPattern.Segment? {
            let isAnyDepth = end - start > 1 && name.allSatisfy { $0 == .anyNumber }
            if isAnyDepth, bytes.contains(slash) { return .anyDepth }
            return name.isEmpty ? nil : .name(name)
        }
        while position < bytes.count {
            if bytes[position] == slash {
                guard let segment = close(at: position) else { return nil }
                segments.append(segment)
                name = []
                position += 1
                start = position
            } else {
                guard let element = nextElement() else { return nil }
                name.append(element)
            }
        }
        guard let segment = close(at: position) else { return nil }
        return (isNegated, isForFolders, segments + [segment])
    }

    private mutating func nextElement() -> GlobPattern.Element? {
        switch bytes[position] {
        case UInt8(ascii: "*"):
            position += 1
            return .anyNumber
        case UInt8(ascii: "?"):
            position += 1
            return .oneOf(ByteSet().inverted)
        case UInt8(ascii: "["):
            position += 1
            return bracketExpression().map { .oneOf($0) }
        default:
            return literal().map { .byte($0) }
        }
    }

    /// The bytes that a bracket expression matches; `nil` if it is not closed.
    private mutating func bracketExpression() -> ByteSet? {
        var set = ByteSet()
        let isInverted =
            position < bytes.count
            && (bytes[position] == UInt8(ascii: "!") || bytes[position] == UInt8(ascii: "^"))
        if isInverted { position += 1 }
        var isFirst = true
        while position < bytes.count, isFirst || bytes[position] != UInt8(ascii: "]") {
            isFirst = false
            if bytes[position...].starts(with: "[:".utf8), let members = characterClass() {
                for member in members { set.insert(member) }
                continue
            }
            guard let low = literal() else { return nil }
            var high = low
            if position + 1 < bytes.count, bytes[position] == UInt8(ascii: "-"),
                bytes[position + 1] != UInt8(ascii: "]")
            {
                position += 1
                guard let end = literal() else { return nil }
                high = end
            }
            if low <= high { for byte in low...high { set.insert(byte) } }
        }
        guard position < bytes.count else { return nil }
        position += 1
        return isInverted ? set.inverted : set
    }

    /// The next byte, or the one behind it if it is a backslash.
    private mutating func literal() -> UInt8? {
        if bytes[position] == UInt8(ascii: "\\") { position += 1 }
        guard position < bytes.count else { return nil }
        position += 1
        return bytes[position - 1]
    }

    /// The members of a class such as `[:alpha:]`, if one starts here.
    private mutating func characterClass() -> [UInt8]? {
        let rest = bytes[(position + 2)...]
        guard let end = rest.indices.first(where: { rest[$0...].starts(with: ":]".utf8) }),
            let contains = Self.classes[String(decoding: rest[..<end], as: UTF8.self)]
        else { return nil }
        position = end + 2
        return (0..<0x80).filter(contains)
    }

    private static let classes: [String: @Sendable (UInt8) -> Bool] = [
        "alpha": { isLetter($0) },
        "digit": { isDigit($0) },
        "alnum": { isLetter($0) || isDigit($0) },
        "upper": { isLetter($0) && $0 & 0x20 == 0 },
        "lower": { isLetter($0) && $0 & 0x20 != 0 },
        "space": { $0 == 0x20 || 0x09...0x0D ~= $0 },
        "blank": { $0 == 0x20 || $0 == 0x09 },
        "punct": { 0x21..<0x7F ~= $0 && !isLetter($0) && !isDigit($0) },
        "xdigit": { isDigit($0) || 0x61...0x66 ~= $0 | 0x20 },
        "cntrl": { $0 < 0x20 || $0 == 0x7F },
        "print": { 0x20..<0x7F ~= $0 },
        "graph": { 0x21..<0x7F ~= $0 },
    ]

    private static func isLetter(_ byte: UInt8) -> Bool {
        0x61...0x7A ~= byte | 0x20 && byte < 0x80
    }

    private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}

extension GlobPattern {
    /// Reads a pattern.
    ///
    /// `nil` for an empty line, a comment, and what can match nothing: a bracket that is not
    /// closed, a backslash at the end.
    init?(_ line: some Collection<UInt8>) {
        var parser = GlobParser(line)
        guard let (isNegated, isForFolders, segments) = parser?.parse() else { return nil }
        self.init(isNegated: isNegated, isForFolders: isForFolders, segments: segments)
    }
}
