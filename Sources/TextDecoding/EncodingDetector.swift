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
        return encoding
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
