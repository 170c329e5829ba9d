import CUchardet

/// Guesses the encoding of bytes that are not UTF-8.
enum EncodingDetector {
    /// The most probable encoding; Windows-1252 where nothing speaks for another.
    static func encoding(of bytes: [UInt8]) -> TextEncoding {
        guard let detector = unsafe uchardet_new() else { return .windows1252 }
        defer { unsafe uchardet_delete(detector) }
        let sample = sample(of: bytes)
        let result = unsafe sample.withUnsafeBytes { bytes in
            unsafe uchardet_handle_data(
                detector,
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                bytes.count
            )
        }
        unsafe uchardet_data_end(detector)
        guard result == 0, let name = unsafe uchardet_get_charset(detector) else {
            return .windows1252
        }
        let label = unsafe String(cString: name)
        guard let encoding = TextEncoding(label: label), encoding != .utf8 else {
            return .windows1252
        }
        if encoding.name == "KOI8-R", isUkrainian(bytes) {
            return TextEncoding(label: "koi8-u") ?? encoding
        }
        return encoding
    }

    /// Whether letters stand where KOI8-R has lines of boxes and KOI8-U the letters of Ukrainian.
    private static func isUkrainian(_ bytes: [UInt8]) -> Bool {
        let letters: Set<UInt8> = [0xA4, 0xA6, 0xA7, 0xAD, 0xB4, 0xB6, 0xB7, 0xBD]
        return zip(bytes, bytes.dropFirst()).contains { letters.contains($0) && $1 >= 0xC0 }
    }

    /// The encoding that switches between character sets by sequences of ASCII, if any of them
    /// stands in bytes that are all ASCII.
    static func escapedEncoding(of bytes: [UInt8]) -> TextEncoding? {
        guard var start = bytes.firstIndex(of: 0x1B) else { return nil }
        let sequences = [("$B", "iso-2022-jp"), ("$@", "iso-2022-jp"), ("$)C", "iso-2022-kr")]
        // Text for a terminal has many sequences of other kinds.
        for _ in 0..<100 {
            let rest = bytes[(start + 1)...]
            if let match = sequences.first(where: { rest.starts(with: $0.0.utf8) }) {
                return TextEncoding(label: match.1)
            }
            guard let next = rest.firstIndex(of: 0x1B) else { return nil }
            start = next
        }
        return nil
    }

    /// What the statistics need: the surroundings of bytes that are not ASCII, up to 64 KB.
    private static func sample(of bytes: [UInt8]) -> [UInt8] {
        guard bytes.count > 64 << 10, let first = bytes.firstIndex(where: { $0 >= 0x80 }) else {
            return bytes
        }
        let start = max(0, first - 1_024)
        return Array(bytes[start..<min(bytes.count, start + 64 << 10)])
    }
}
