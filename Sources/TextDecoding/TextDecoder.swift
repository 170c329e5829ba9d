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

    /// Whether bytes start with the byte order mark of UTF-16 or UTF-32.
    public static func startsWithWideMark(_ bytes: [UInt8]) -> Bool {
        UnicodeMarks.mark(of: bytes).map { $0.0 != .utf8 } ?? false
    }

    /// The start of a text in UTF-8 and without its byte order mark, as far as it is in an encoding
    /// of Unicode; otherwise the bytes as they are.
    public static func preview(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        let (encoding, length) =
            UnicodeMarks.mark(of: bytes) ?? UnicodeMarks.unmarked(bytes).map { ($0, 0) }
            ?? (.utf8, 0)
        let rest = bytes.dropFirst(length)
        if encoding == .utf8 { return Array(rest) }
        return Converter.utf8(of: rest.prefix(rest.count & ~3), from: encoding).utf8
    }

    private static func decoded(
        _ bytes: [UInt8],
        declared label: String?
    ) throws(TextDecodingError) -> DecodedText {
        if let (encoding, length) = UnicodeMarks.mark(of: bytes) {
            var text = read(bytes[length...], as: encoding, origin: .byteOrderMark)
            text.markLength = length
            return text
        }
        if let encoding = UnicodeMarks.unmarked(bytes) {
            return read(bytes[...], as: encoding, origin: .detected)
        }
        let profile = UTF8Profile(of: bytes)
        if let label {
            if TextEncoding.isRefused(label: label) {
                throw TextDecodingError(
                    code: .refusedEncoding,
                    reason: "it declares the encoding \(label.uppercased()), which is refused "
                        + "because it hides text"
                )
            }
            if let encoding = TextEncoding(label: label), isPlausible(encoding, for: profile, bytes)
            {
                return read(bytes[...], as: encoding, origin: .declared, profile: profile)
            }
        }
        if profile.isASCII, HZText.isLikely(bytes) {
            throw TextDecodingError(
                code: .refusedEncoding,
                reason: "it is Chinese in the encoding HZ, which is refused because it hides text; "
                    + "save it as UTF-8"
            )
        }
        var text: DecodedText
        if profile.isASCII, let encoding = EncodingDetector.escapedEncoding(of: bytes) {
            text = read(bytes[...], as: encoding, origin: .detected)
        } else if profile.isValid || profile.isMostlyValid {
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
    private static func isPlausible(
        _ encoding: TextEncoding,
        for profile: UTF8Profile,
        _ bytes: [UInt8]
    ) -> Bool {
        // Bytes of other encodings are UTF-8 by accident in one case of ten at most.
        if encoding == .utf8 { return profile.isValid || profile.sequences > profile.faults }
        guard encoding.isASCIICompatible else { return false }
        if encoding.name.hasPrefix("ISO-2022") {
            return profile.isASCII || EncodingDetector.escapedEncoding(of: bytes) != nil
        }
        return !(profile.isValid && profile.sequences > 0)
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
