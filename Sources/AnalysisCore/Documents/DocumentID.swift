/// The name of a document: its path below the input root, plus `#record` for a record of a file.
///
/// `#`, `%` and bytes of the path that are not UTF-8 are written `%XX`, so that the name is
/// always text and `#` always separates the record. Control characters are kept: whoever prints
/// an id makes them visible.
public struct DocumentID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The id as text.
    public let description: String

    /// Takes an id that was made before, such as one that the ledger holds.
    public init(_ text: String) {
        description = text
    }

    /// The id of a file, or of a record in it.
    ///
    /// - Parameters:
    ///   - path: The bytes of the path below the input root.
    ///   - record: The name of the record, for record mode and JSON Lines.
    public init(path: some Sequence<UInt8>, record: String? = nil) {
        var text = Self.escaped(path)
        if let record { text += "#" + record }
        description = text
    }

    /// Ordered by Unicode scalars.
    public static func < (left: DocumentID, right: DocumentID) -> Bool {
        left.description.unicodeScalars.lexicographicallyPrecedes(right.description.unicodeScalars)
    }

    private static func escaped(_ path: some Sequence<UInt8>) -> String {
        let bytes = Array(path)
        let needsEscape = bytes.contains { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "%") }
        if !needsEscape, let text = String(validating: bytes, as: UTF8.self) {
            return text
        }
        var text = ""
        var rest = bytes[...]
        while let byte = rest.first {
            let character = String(validating: rest.prefix(scalarLength(byte)), as: UTF8.self)
            if let character, byte != UInt8(ascii: "#"), byte != UInt8(ascii: "%") {
                text += character
                rest = rest.dropFirst(scalarLength(byte))
            } else {
                text += percentEncoded(byte)
                rest = rest.dropFirst()
            }
        }
        return text
    }

    /// The number of bytes of the scalar that a byte leads, if it can lead one.
    private static func scalarLength(_ leading: UInt8) -> Int {
        switch leading {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private static func percentEncoded(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (byte < 16 ? "0" : "") + digits
    }
}
