/// Looks for the place behind a damaged element of a document, tag by tag, without keeping what
/// stands in it.
public struct XMLResync: Sendable {
    /// Where the reading can go on.
    public struct Place: Sendable {
        /// The offset in the source.
        public var offset: Int
        /// Its line, from 1.
        public var line: Int
        /// Its column in characters, from 1.
        public var column: Int
        /// What was fed and stands there.
        public var rest: [UInt8]
    }

    private let ancestors: Set<String>
    /// The open elements from the damaged one on, and how many there are of each name.
    private var open: [String]
    private var counts: [String: Int] = [:]
    /// Whether the damaged element is still to start.
    private var awaitsStart: Bool
    /// Whether what it starts with is no tag that anything could be made of.
    private var skipsFirst: Bool
    /// What was fed and not looked at yet.
    private var pending: [UInt8] = []
    private var offset: Int
    private var line: Int
    private var column: Int

    /// A tag, comment or section longer than this is not looked through.
    private static let longestToken = 1 << 20
    private static let deepest = 10_000

    /// A search that starts where something is damaged.
    public init(_ damage: XMLDamage) {
        ancestors = Set(damage.ancestors)
        open = damage.inner
        for name in open { counts[name, default: 0] += 1 }
        awaitsStart = damage.inner.isEmpty && damage.tagName != nil
        skipsFirst =
            damage.inner.isEmpty && !awaitsStart && damage.unread.first == UInt8(ascii: "<")
        offset = damage.offset
        line = damage.line
        column = damage.column
    }

    /// Looks on.
    ///
    /// - Parameter bytes: What follows in the source.
    /// - Returns: Where the reading can go on, or `nil` where that is not found yet.
    /// - Throws: A `MarkupError` where it cannot be found within bounds.
    public mutating func feed(_ bytes: [UInt8]) throws(MarkupError) -> Place? {
        pending += bytes
        var start = 0
        while true {
            let tag = pending[start...].firstIndex(of: UInt8(ascii: "<")) ?? pending.count
            count(start..<tag)
            start = tag
            if open.isEmpty, !awaitsStart, !skipsFirst, tag < pending.count {
                return place(at: tag)
            }
            guard let length = XMLTokens.length(of: pending[tag...]), tag < pending.count else {
                break
            }
            let token = pending[tag..<tag + length]
            if closesAncestor(token), !skipsFirst { return place(at: tag) }
            if !skipsFirst { read(token) }
            skipsFirst = false
            guard open.count < Self.deepest else { throw failure }
            count(tag..<tag + length)
            start = tag + length
            if open.isEmpty, !awaitsStart { return place(at: start) }
        }
        pending.removeFirst(start)
        guard pending.count < Self.longestToken else { throw failure }
        return nil
    }

    private var failure: MarkupError {
        MarkupError(
            code: .limitExceeded,
            reason: "the end of what is damaged was not found",
            line: line
        )
    }

    private mutating func place(at start: Int) -> Place {
        Place(offset: offset, line: line, column: column, rest: Array(pending[start...]))
    }

    private mutating func count(_ range: Range<Int>) {
        offset += range.count
        for byte in pending[range] {
            if byte & 0xC0 != 0x80 { column = byte == 0x0A ? 1 : column + 1 }
            if byte == 0x0A { line += 1 }
        }
    }

    /// Whether a tag ends an element around the damaged one.
    private func closesAncestor(_ token: ArraySlice<UInt8>) -> Bool {
        guard token.starts(with: "</".utf8) else { return false }
        let name = Self.name(of: token.dropFirst(2))
        return counts[name] == nil && ancestors.contains(name)
    }

    private mutating func read(_ token: ArraySlice<UInt8>) {
        guard let second = token.dropFirst().first else { return }
        if second == UInt8(ascii: "/") {
            let name = Self.name(of: token.dropFirst(2))
            guard counts[name] != nil else { return }
            while let last = open.popLast() {
                let left = (counts[last] ?? 1) - 1
                counts[last] = left > 0 ? left : nil
                if last == name { return }
            }
        } else if second != UInt8(ascii: "!"), second != UInt8(ascii: "?") {
            awaitsStart = false
            let isEmpty = token.suffix(2).elementsEqual("/>".utf8)
            guard !isEmpty else { return }
            let name = Self.name(of: token.dropFirst())
            open.append(name)
            counts[name, default: 0] += 1
        }
    }

    /// The local name that a tag starts with.
    private static func name(of bytes: ArraySlice<UInt8>) -> String {
        let name = bytes.prefix { byte in
            byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
                && byte != UInt8(ascii: "<")
        }
        return String(
            decoding: name.split(separator: UInt8(ascii: ":")).last ?? name,
            as: UTF8.self
        )
    }
}
