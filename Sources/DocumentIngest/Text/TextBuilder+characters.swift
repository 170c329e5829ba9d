/// Characters that are not written as they stand: spaces of other widths, those without width, and those
/// that Windows-1252 has.
extension TextBuilder {
    /// Writes what stands for a character that is not written as it stands.
    mutating func handle(
        _ special: Special,
        in bytes: Span<UInt8>,
        at index: Int,
        origin: Origin
    ) {
        switch special.kind {
        case .space:
            separate(.space)
        case .invisible:
            if keepsInvisibles {
                write(bytes, index..<index + special.length, origin: origin)
            } else {
                invisibles += 1
            }
        case .replaced(let scalar):
            let text = Array(String(Character(scalar)).utf8)
            write(text.span, 0..<text.count, origin: Origin(line: origin.line, offset: nil))
        }
    }

    /// A character that is not written as it stands.
    struct Special {
        /// What becomes of a character.
        enum Kind {
            case space
            case invisible
            case replaced(Unicode.Scalar)
        }

        /// What becomes of it.
        var kind: Kind
        /// How many bytes it takes.
        var length: Int
    }

    /// Whether a byte is a control character that is no white space.
    static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && !(0x09...0x0D ~= byte)
    }

    /// The character at an index, if it is not written as it stands.
    static func special(in bytes: Span<UInt8>, at index: Int) -> Special? {
        let left = bytes.count - index
        switch bytes[index] {
        case 0xC2 where left >= 2:
            switch bytes[index + 1] {
            case 0xA0: return Special(kind: .space, length: 2)
            case 0xAD: return Special(kind: .invisible, length: 2)
            case 0x80..<0xA0:
                // What Windows-1252 means by the byte, as browsers read it.
                let scalar = windows1252[Int(bytes[index + 1]) - 0x80]
                return Special(kind: .replaced(scalar), length: 2)
            default: return nil
            }
        case 0xD8 where left >= 2 && bytes[index + 1] == 0x9C:
            return Special(kind: .invisible, length: 2)
        case 0xE1 where left >= 3 && bytes[index + 1] == 0xA0 && bytes[index + 2] == 0x8E:
            return Special(kind: .invisible, length: 3)
        case 0xE2 where left >= 3:
            switch (bytes[index + 1], bytes[index + 2]) {
            case (0x80, 0x80...0x8A), (0x80, 0xA8...0xA9), (0x80, 0xAF), (0x81, 0x9F):
                return Special(kind: .space, length: 3)
            case (0x80, 0x8B), (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF):
                return Special(kind: .invisible, length: 3)
            default: return nil
            }
        case 0xE3 where left >= 3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80:
            return Special(kind: .space, length: 3)
        case 0xEF where left >= 3 && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
            return Special(kind: .invisible, length: 3)
        case 0xF3 where left >= 4 && bytes[index + 1] == 0xA0 && bytes[index + 2] & 0xFE == 0x80:
            return Special(kind: .invisible, length: 4)
        default: return nil
        }
    }

    private static let windows1252: [Unicode.Scalar] = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
    )
}
