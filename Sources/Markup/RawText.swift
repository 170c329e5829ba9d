/// Shields the text of elements in which tags are text (`textarea`, `title`, `xmp`): libxml2 would
/// read the tags.
///
/// Each `<` in them is replaced by one byte that stands for nothing else there, so that all offsets
/// stay as they are.
struct RawText {
    /// Stands for `<`: DEL, which is no part of any text.
    static let shield: UInt8 = 0x7F

    private static let names = ["textarea", "title", "xmp"].map { Array($0.utf8) }
    private static let opaque = ["script", "style"].map { Array($0.utf8) }

    /// What is known not to be closed from here on; it is looked for only once.
    private var unclosed: Set<[UInt8]> = []

    /// A page with the text of such elements shielded; `nil` if there is nothing to shield.
    static func shielded(_ page: [UInt8]) -> [UInt8]? {
        var scanner = RawText()
        return scanner.shield(page)
    }

    private mutating func shield(_ page: [UInt8]) -> [UInt8]? {
        var result: [UInt8]?
        let bytes = page.span
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
                index += 1
                continue
            }
            index += 1
            let byte = bytes[index]
            switch byte | 0x20 {
            case UInt8(ascii: "s"):
                guard let name = Self.opaque.first(where: { Self.starts(bytes, index, $0) }) else {
                    continue
                }
                index = end(of: name, in: bytes, from: index)
            case UInt8(ascii: "t"), UInt8(ascii: "x"):
                guard let name = Self.names.first(where: { Self.starts(bytes, index, $0) }) else {
                    continue
                }
                var start = index
                while start < bytes.count, bytes[start] != UInt8(ascii: ">") { start += 1 }
                let end = end(of: name, in: bytes, from: start)
                for position in start..<end where bytes[position] == UInt8(ascii: "<") {
                    if result == nil { result = page }
                    result?[position] = Self.shield
                }
                index = end
            default:
                if bytes[index] == UInt8(ascii: "!"), index + 2 < bytes.count,
                    bytes[index + 1] == UInt8(ascii: "-"), bytes[index + 2] == UInt8(ascii: "-")
                {
                    index = endOfComment(in: bytes, from: index + 3)
                }
            }
        }
        return result
    }

    /// Where the closing tag of an element starts; the end of an element that is not closed is its
    /// start, so that it swallows nothing.
    private mutating func end(of name: [UInt8], in bytes: Span<UInt8>, from start: Int) -> Int {
        guard !unclosed.contains(name) else { return start }
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
                Self.starts(bytes, index + 2, name)
            {
                return index
            }
            index += 1
        }
        unclosed.insert(name)
        return start
    }

    private mutating func endOfComment(in bytes: Span<UInt8>, from start: Int) -> Int {
        guard !unclosed.contains([]) else { return start }
        var index = start
        while index + 2 < bytes.count {
            if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
                bytes[index + 2] == UInt8(ascii: ">")
            {
                return index + 3
            }
            index += 1
        }
        unclosed.insert([])
        return start
    }

    /// Whether a name, and nothing more, stands at an index.
    private static func starts(_ bytes: Span<UInt8>, _ index: Int, _ name: [UInt8]) -> Bool {
        guard index + name.count < bytes.count else { return false }
        for offset in 0..<name.count where bytes[index + offset] | 0x20 != name[offset] {
            return false
        }
        let next = bytes[index + name.count]
        return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    }
}
