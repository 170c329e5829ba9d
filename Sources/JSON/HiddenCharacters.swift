/// The characters that a terminal would obey, or that a reader would not see or see in another order.
///
/// They are C1 controls, marks that change the direction of text, separators of lines, and
/// characters without any width. Joiners inside emoji and words are none of them.
///
/// The controls of ASCII are not among them: who writes text down has to treat those anyway.
public enum HiddenCharacters {
    /// Whether a character beyond ASCII is one of them.
    public static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80..<0xA0, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
            0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default:
            scalar.value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= scalar.value
        }
    }

    /// Whether the UTF-8 of one of them may start with a byte.
    static func mayStart(with byte: UInt8) -> Bool {
        switch byte {
        case 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF0...0xF4: true
        default: false
        }
    }
}
