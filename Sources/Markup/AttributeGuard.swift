/// Finds tags with so many attributes that parsing them would take minutes.
///
/// libxml2 compares each attribute of a tag with all before it, and cannot be interrupted there:
/// 100,000 attributes take a quarter of a minute. So tags are counted before they are parsed. The
/// guard keeps its state between calls, so that a source can be handed over in parts. The values
/// that a declaration lists for an attribute are compared with each other too, and counted too.
struct AttributeGuard {
    /// How many attributes a tag may have; real pages stay below a hundred.
    static let limit = 2_000
    /// A tag with more attributes than that has more bytes than this: each takes at least a name,
    /// an equals sign, two quotes and a space.
    private static let smallestExcess = 4 * limit

    private enum State {
        case text
        case tagOpen
        case inTag
        case inName
        case afterEquals
        case unquoted
        case quoted(UInt8)
        case bang
        case attributeDeclaration
    }

    private var state = State.text
    private var count = 0
    private let isXML: Bool

    /// A guard at the start of a source.
    init(isXML: Bool) {
        self.isXML = isXML
    }

    /// Reads the next part of an XML source.
    ///
    /// No attribute value of XML holds a `<`, so that what stands between two of them that are near
    /// each other cannot have too many attributes. It is not looked at: this takes a hundredth of
    /// the time of `accepts`.
    ///
    /// - Returns: Whether all tags so far keep to the limit.
    mutating func acceptsXML(_ part: Span<UInt8>) -> Bool {
        let mark = UInt8(ascii: "<")
        var start = 0
        while start < part.count, part[start] != mark { start += 1 }
        guard accepts(part.extracting(0..<start)) else { return false }
        while start < part.count {
            let limit = min(part.count, start + Self.smallestExcess)
            var next = limit - 1
            while next > start, part[next] != mark { next -= 1 }
            if next == start {
                next = limit
                while next < part.count, part[next] != mark { next += 1 }
                state = .text
                guard accepts(part.extracting(start..<next)) else { return false }
            }
            start = next
        }
        return true
    }

    /// Reads the next part of the source.
    ///
    /// - Returns: Whether all tags so far keep to the limit.
    mutating func accepts(_ part: Span<UInt8>) -> Bool {
        var index = 0
        let end = part.count
        while index < end {
            let byte = part[index]
            index += 1
            switch state {
            case .text:
                if byte == UInt8(ascii: "<") { state = .tagOpen }
            case .tagOpen:
                // Comments, declarations and closing tags have no attributes.
                let isName = byte | 0x20 >= UInt8(ascii: "a") || byte == UInt8(ascii: "_")
                if isName {
                    state = .inName
                    count = -1
                } else if byte == UInt8(ascii: "!") {
                    state = .bang
                } else if byte != UInt8(ascii: "<") {
                    state = .text
                }
            case .inTag:
                switch byte {
                case UInt8(ascii: ">"): state = .text
                case UInt8(ascii: "="): state = .afterEquals
                case UInt8(ascii: " "), 0x09, 0x0A, 0x0C, 0x0D, UInt8(ascii: "/"): break
                default: state = .inName
                }
            case .inName:
                switch byte {
                case UInt8(ascii: ">"):
                    state = .text
                case UInt8(ascii: "="):
                    count += 1
                    state = .afterEquals
                case UInt8(ascii: " "), 0x09, 0x0A, 0x0C, 0x0D, UInt8(ascii: "/"):
                    count += 1
                    state = .inTag
                default: break
                }
            case .afterEquals:
                switch byte {
                case UInt8(ascii: " "), 0x09, 0x0A, 0x0C, 0x0D: break
                case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(byte)
                case UInt8(ascii: ">"): state = .text
                default: state = .unquoted
                }
            case .unquoted:
                switch byte {
                case UInt8(ascii: ">"): state = .text
                case UInt8(ascii: " "), 0x09, 0x0A, 0x0C, 0x0D: state = .inTag
                default: break
                }
            case .quoted(let quote):
                if byte == quote { state = .inTag }
            case .bang:
                state = byte == UInt8(ascii: "A") && isXML ? .attributeDeclaration : .text
                count = 0
            case .attributeDeclaration:
                if byte == UInt8(ascii: "|") { count += 1 }
            }
            if count > Self.limit { return false }
        }
        return true
    }
}
