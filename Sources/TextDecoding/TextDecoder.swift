/// Reads bytes as text: byte order mark, then what is declared, then valid UTF-8, then statistics.
public enum TextDecoder {
    /// Whether NUL characters are a fault.
    public enum NULPolicy: Sendable, Hashable {
        /// A NUL means that this is no text.
        case refuse
        /// NULs are removed and counted, as browsers do.
        case remove
    }

    /// The text that bytes hold.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - label: The encoding that the document declares, if it does.
    ///   - nuls: What to do about NUL characters.
    /// - Returns: The text, and how it was read.
    /// - Throws: A `TextDecodingError` where the bytes are no text, or text that is refused.
    public static func decode(
        _ bytes: consuming [UInt8],
        declared label: String? = nil,
        nuls: NULPolicy = .refuse
    ) throws(TextDecodingError) -> DecodedText {
        var text = try decoded(bytes, declared: label)
        let count = text.utf8.count { $0 == 0 }
        guard count > 0 else { return text }
        guard nuls == .remove else {
            throw TextDecodingError(code: .binary, reason: "it holds \(count) NUL bytes")
        }
        text.utf8.removeAll { $0 == 0 }
        text.removedNULs = count
        text.isVerbatim = false
        return text
    }

    private static func decoded(
        _ bytes: [UInt8],
        declared label: String?
    ) throws(TextDecodingError) -> DecodedText {
        if let (encoding, length) = byteOrderMark(of: bytes) {
            var text = read(bytes[length...], as: encoding, origin: .byteOrderMark)
            text.markLength = length
            return text
        }
        if let encoding = wideEncoding(of: bytes) {
            return read(bytes[...], as: encoding, origin: .detected)
        }
        let profile = UTF8Profile(of: bytes)
        if let label {
            if label.lowercased().filter({ $0 != "-" }) == "utf7" {
                throw TextDecodingError(
                    code: .refusedEncoding,
                    reason: "it declares the encoding UTF-7, which is refused because it hides text"
                )
            }
            if let encoding = TextEncoding(label: label), isPlausible(encoding, for: profile) {
                return read(bytes[...], as: encoding, origin: .declared, profile: profile)
            }
        }
        var text: DecodedText
        if profile.isValid || profile.isMostlyValid {
            text = read(bytes[...], as: .utf8, origin: .valid, profile: profile)
        } else {
            text = read(bytes[...], as: EncodingDetector.encoding(of: bytes), origin: .detected)
        }
        text.disregardedLabel = label
        return text
    }

    /// Whether what a document declares can be true.
    ///
    /// Text in a legacy encoding is practically never valid UTF-8 by accident, and pages were often
    /// converted without changing what they declare.
    private static func isPlausible(_ encoding: TextEncoding, for profile: UTF8Profile) -> Bool {
        if encoding == .utf8 { return profile.isValid || profile.isMostlyValid }
        guard encoding.isASCIICompatible else { return false }
        if encoding.name.hasPrefix("ISO-2022") { return true }
        return !(profile.isValid && profile.sequences > 0)
    }

    private static func byteOrderMark(of bytes: [UInt8]) -> (TextEncoding, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// UTF-16 or UTF-32 without a mark, by where the zero bytes stand.
    private static func wideEncoding(of bytes: [UInt8]) -> TextEncoding? {
        let sample = bytes.prefix(4_096)
        guard sample.count >= 4 else { return nil }
        var zeros = [0, 0, 0, 0]
        for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 4] += 1 }
        let quarter = sample.count / 4
        if quarter > 0, bytes.count % 4 == 0 {
            if zeros[3] >= quarter, zeros[2] * 10 >= quarter * 9, zeros[0] * 10 < quarter {
                return .utf32LittleEndian
            }
            if zeros[0] >= quarter, zeros[1] * 10 >= quarter * 9, zeros[3] * 10 < quarter {
                return .utf32BigEndian
            }
        }
        let even = zeros[0] + zeros[2]
        let odd = zeros[1] + zeros[3]
        guard bytes.count % 2 == 0 else { return nil }
        if odd * 5 >= quarter * 2, even * 20 <= odd { return .utf16LittleEndian }
        if even * 5 >= quarter * 2, odd * 20 <= even { return .utf16BigEndian }
        return nil
    }

    private static func read(
        _ bytes: ArraySlice<UInt8>,
        as encoding: TextEncoding,
        origin: DecodedText.Origin,
        profile: UTF8Profile? = nil
    ) -> DecodedText {
        if encoding == .utf8 {
            let isValid = profile?.isValid ?? UTF8Profile(of: bytes).isValid
            if isValid {
                return DecodedText(
                    utf8: Array(bytes),
                    encoding: encoding,
                    origin: origin,
                    isVerbatim: true
                )
            }
            let (utf8, count) = UTF8Profile.repaired(bytes)
            return DecodedText(utf8: utf8, encoding: encoding, origin: origin, replacements: count)
        }
        let (utf8, count) = Converter.utf8(of: bytes, from: encoding)
        return DecodedText(utf8: utf8, encoding: encoding, origin: origin, replacements: count)
    }
}
