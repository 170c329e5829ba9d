import CUchardet

/// Guesses the encoding of bytes that are not UTF-8.
enum EncodingDetector {
    /// The most probable encoding; Windows-1252 where nothing speaks for another.
    static func encoding(of bytes: [UInt8]) -> TextEncoding {
        let sample = sample(of: bytes)
        if JohabText.isLikely(sample), let johab = TextEncoding(label: "johab") { return johab }
        let guess = ShortSample.better(than: statisticalGuess(sample), for: sample)
        return LatinVariant.better(than: guess, for: sample)
    }

    /// What the statistics of the library say.
    private static func statisticalGuess(_ sample: [UInt8]) -> TextEncoding {
        guard let detector = unsafe uchardet_new() else { return .windows1252 }
        defer { unsafe uchardet_delete(detector) }
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
        if encoding.name == "KOI8-R", isUkrainian(sample) {
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
        for _ in 0..<mostEscapes {
            let rest = bytes[(start + 1)...]
            if let encoding = encoding(afterEscape: rest) { return encoding }
            guard let next = rest.firstIndex(of: 0x1B) else { return nil }
            start = next
        }
        return nil
    }

    /// So many sequences are looked at: text for a terminal has many of other kinds.
    static let mostEscapes = 100

    /// The encoding that bytes behind an ESC switch to.
    static func encoding(afterEscape bytes: some Sequence<UInt8>) -> TextEncoding? {
        let sequences = [("$B", "iso-2022-jp"), ("$@", "iso-2022-jp"), ("$)C", "iso-2022-kr")]
        let start = Array(bytes.prefix(3))
        return sequences.first { start.starts(with: $0.0.utf8) }.flatMap {
            TextEncoding(label: $0.1)
        }
    }

    /// What the statistics need: the surroundings of bytes that are not ASCII, up to 64 KB.
    private static func sample(of bytes: [UInt8]) -> [UInt8] {
        guard bytes.count > sampleSize, let first = bytes.firstIndex(where: { $0 >= 0x80 }) else {
            return bytes
        }
        return Array(bytes[sample(around: first, of: bytes.count)])
    }

    /// So many bytes are enough for the statistics.
    private static let sampleSize = 64 << 10

    /// Where the sample of many bytes is, the first of which that is not ASCII is at an offset.
    static func sample(around first: Int, of count: Int) -> Range<Int> {
        let start = max(0, first - 1_024)
        return start..<min(count, start + sampleSize)
    }
}
