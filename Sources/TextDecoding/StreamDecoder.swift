import CUchardet
import Glibc

/// Decodes a text of any length part by part.
///
/// A byte order mark, or zero bytes, decide at once. Otherwise what is ASCII is handed out as it is,
/// and the first stretch that is not decides, together with what the document declares: neither the
/// declaration alone, nor where a part happens to end.
@safe public final class StreamDecoder {
    /// The encoding, as far as it is known.
    public private(set) var encoding = TextEncoding.utf8
    /// The length of the byte order mark in bytes.
    public private(set) var markLength = 0
    /// Whether what comes out is, byte for byte, what went in behind the byte order mark.
    public private(set) var isVerbatim = true
    /// The label of the document, once the bytes contradict it.
    public private(set) var disregardedLabel: String?
    /// Whether the encoding was guessed.
    public private(set) var isGuessed = false
    /// How many malformed sequences were replaced by U+FFFD so far.
    public private(set) var replacements = 0

    /// So much must be there before a mark and a declaration are looked for.
    private static let startSize = 1_024
    /// So much of what is not ASCII decides.
    private static let sampleSize = 64 << 10

    private enum State {
        case starting, ascii, decided
    }

    private let findLabel: @Sendable ([UInt8]) -> String?
    private var label: String?
    private var state = State.starting
    /// The encoding that is declared and switches between character sets with ESC, before the first.
    private var switching: TextEncoding?
    private var descriptor: iconv_t?
    /// The last of what was ASCII: words of some languages start with it.
    private var recent: [UInt8] = []
    /// So much of that counts.
    private static let recentSize = 1_024
    /// What is held back: the start, the sample, or the start of a character whose rest is to come.
    private var held: [UInt8] = []

    /// A decoder.
    ///
    /// - Parameter label: Finds what the document declares, in its start.
    public init(label: @escaping @Sendable ([UInt8]) -> String?) {
        findLabel = label
    }

    /// A decoder of a text whose encoding is known.
    ///
    /// - Parameter encoding: The encoding; a byte order mark is left to the caller.
    public init(encoding: TextEncoding) {
        findLabel = { _ in nil }
        state = .decided
        take(encoding)
    }

    deinit {
        if let descriptor = unsafe descriptor { unsafe _ = iconv_close(descriptor) }
    }

    /// The next part in UTF-8, as far as it can be told yet.
    ///
    /// - Parameter part: The bytes.
    /// - Returns: Well-formed UTF-8; what is held back comes with the next part, or with `finish`.
    /// - Throws: A `TextDecodingError` where it is no text.
    public func decode(_ part: [UInt8]) throws(TextDecodingError) -> [UInt8] {
        try decode(part, isAtEnd: false)
    }

    /// What was held back.
    ///
    /// - Returns: Well-formed UTF-8.
    /// - Throws: A `TextDecodingError` where it is no text.
    public func finish() throws(TextDecodingError) -> [UInt8] {
        try decode([], isAtEnd: true)
    }

    private func decode(
        _ part: [UInt8],
        isAtEnd: Bool
    ) throws(TextDecodingError) -> [UInt8] {
        var bytes = held.isEmpty ? part : held + part
        held = []
        if state == .starting {
            guard isAtEnd || bytes.count >= Self.startSize else {
                held = bytes
                return []
            }
            try start(with: bytes)
            bytes.removeFirst(markLength)
        }
        var ascii: [UInt8] = []
        if state == .ascii {
            let first = UTF8Profile.endOfASCII(in: bytes)
            if let switching, let escape = bytes[..<first].firstIndex(of: 0x1B) {
                state = .decided
                take(switching)
                ascii = Array(bytes[..<escape])
                return ascii + convert(Array(bytes[escape...]), isAtEnd: isAtEnd)
            }
            recent += bytes[max(0, first - Self.recentSize)..<first]
            recent.removeFirst(max(0, recent.count - Self.recentSize))
            guard first < bytes.count else { return bytes }
            ascii = Array(bytes[..<first])
            bytes.removeFirst(first)
            guard isAtEnd || bytes.count >= Self.sampleSize else {
                held = bytes
                return ascii
            }
            try decide(by: isAtEnd ? bytes : Self.withoutCutCharacter(bytes))
        }
        return ascii + convert(bytes, isAtEnd: isAtEnd)
    }

    /// Looks for what decides at once.
    private func start(with bytes: [UInt8]) throws(TextDecodingError) {
        state = .decided
        if let (encoding, length) = UnicodeMarks.mark(of: bytes) {
            markLength = length
            return take(encoding)
        }
        if let encoding = UnicodeMarks.unmarked(bytes) {
            isGuessed = true
            return take(encoding)
        }
        label = findLabel(bytes)
        // Encodings that switch with bytes of ASCII are told by these, or refused.
        let ascii = Array(bytes.prefix { $0 < 0x80 })
        let text = try TextDecoder.decode(ascii, declared: label, nuls: .remove)
        if text.encoding.name.hasPrefix("ISO-2022") {
            if ascii.contains(0x1B) {
                isGuessed = text.origin == .detected
                return take(text.encoding)
            }
            // What is declared is true from the first ESC on; other bytes may come before.
            switching = text.encoding
            state = .ascii
            return
        }
        encoding = text.encoding
        state = .ascii
    }

    private func decide(by sample: [UInt8]) throws(TextDecodingError) {
        let before = recent.split(separator: 0, omittingEmptySubsequences: false).last ?? []
        let text = try TextDecoder.decode(before + sample, declared: label, nuls: .remove)
        recent = []
        state = .decided
        disregardedLabel = text.disregardedLabel
        isGuessed = text.origin == .detected
        take(text.encoding)
    }

    private func take(_ encoding: TextEncoding) {
        self.encoding = encoding
        guard encoding != .utf8 else { return }
        isVerbatim = false
        unsafe descriptor = Converter.open(encoding)
    }

    private func convert(_ bytes: [UInt8], isAtEnd: Bool) -> [UInt8] {
        guard let descriptor = unsafe descriptor else { return repaired(bytes, isAtEnd: isAtEnd) }
        let (utf8, read, count) = unsafe Converter.utf8(
            of: bytes,
            with: descriptor,
            encoding,
            isAtEnd: isAtEnd
        )
        held = Array(bytes[read...])
        replacements += count
        return utf8
    }

    /// UTF-8 whose malformed sequences are replaced.
    private func repaired(_ bytes: [UInt8], isAtEnd: Bool) -> [UInt8] {
        guard UTF8Profile.endOfASCII(in: bytes) < bytes.count else { return bytes }
        let whole = isAtEnd ? bytes : Self.withoutCutCharacter(bytes)
        held = Array(bytes[whole.count...])
        guard !UTF8Profile(of: whole).isValid else { return whole }
        let (utf8, count) = UTF8Profile.repaired(whole[...])
        replacements += count
        isVerbatim = false
        return utf8
    }

    /// Bytes without a character of UTF-8 at their end whose rest is missing.
    static func withoutCutCharacter(_ bytes: [UInt8]) -> [UInt8] {
        for length in 1...3 where length <= bytes.count {
            let byte = bytes[bytes.count - length]
            guard byte & 0xC0 != 0x80 else { continue }
            let wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return wanted > length ? Array(bytes.dropLast(length)) : bytes
        }
        return bytes
    }
}
