/// Tells HZ, Chinese in ASCII between `~{` and `~}`, from ASCII that means itself.
///
/// No browser reads it any more, since markup can hide in it as text, and text as markup.
enum HZText {
    /// Whether ASCII bytes are a text in HZ: several runs of pairs that are all Chinese characters, and
    /// that make out a good part of the text.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        var (runs, length) = (0, 0)
        var index = 0
        while let start = bytes[index...].firstIndex(of: 0x7E) {
            index = start + 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "{") else { continue }
            guard let end = end(of: bytes, from: start + 2) else { continue }
            runs += 1
            length += end - start
            index = end
        }
        return runs >= 2 && length * 4 >= bytes.count
    }

    /// Where a run ends that begins at `start`; `nil` where it is none.
    private static func end(of bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == 0x7E, bytes[index + 1] == UInt8(ascii: "}") {
                return index > start ? index + 2 : nil
            }
            guard 0x21...0x77 ~= bytes[index], 0x21...0x7E ~= bytes[index + 1] else { return nil }
            index += 2
        }
        return nil
    }
}
