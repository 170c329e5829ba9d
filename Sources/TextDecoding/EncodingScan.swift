/// Decides on the encoding of a text that is too large to be held twice, by the same rules as
/// `TextDecoder`: the bytes are looked at once, part by part.
public struct EncodingScan {
    /// Reads up to so many bytes at an offset; fewer only at the end.
    public typealias Read = (_ offset: Int, _ count: Int) throws -> [UInt8]

    /// The encoding.
    public let encoding: TextEncoding
    /// What decided about it.
    public let origin: DecodedText.Origin
    /// The length of the byte order mark in bytes.
    public let markLength: Int
    /// The most bytes that the text has in UTF-8.
    public let largestUTF8: Int

    /// Looks at a text; `nil` where the bytes must be seen as a whole to tell.
    ///
    /// - Parameters:
    ///   - size: Its size in bytes.
    ///   - partSize: So much is looked at in one piece, in bytes.
    ///   - read: Reads its bytes.
    /// - Throws: What `read` throws.
    public init?(size: Int, partSize: Int = 1 << 20, read: Read) throws {
        let start = try read(0, 4_096)
        let mark = UnicodeMarks.mark(of: start)
        markLength = mark?.1 ?? 0
        if let (wide, _) = mark, wide != .utf8 {
            encoding = wide
            origin = .byteOrderMark
            largestUTF8 = Self.mostBytes * size
            return
        }
        if mark == nil, let wide = UnicodeMarks.unmarked(start) {
            encoding = wide
            origin = .detected
            largestUTF8 = Self.mostBytes * size
            return
        }
        let scan = try ByteScan(from: markLength, to: size, by: partSize, read)
        if mark != nil {
            encoding = .utf8
            origin = .byteOrderMark
        } else if scan.profile.isASCII, scan.mayBeHZ {
            return nil
        } else if scan.profile.isASCII, let escaped = try scan.escapedEncoding(read) {
            encoding = escaped
            origin = .detected
        } else if scan.profile.isValid || scan.profile.isMostlyValid {
            encoding = .utf8
            origin = .valid
        } else {
            let sample = EncodingDetector.sample(around: scan.firstForeign ?? 0, of: size)
            encoding = EncodingDetector.encoding(of: try read(sample.lowerBound, sample.count))
            origin = .detected
        }
        let isVerbatim = encoding == .utf8 && scan.profile.isValid
        largestUTF8 = isVerbatim ? size : Self.mostBytes * size
    }

    /// What a byte comes to at most: a letter of three bytes, or U+FFFD.
    private static let mostBytes = 3
}

/// What there is to know of bytes before their encoding is.
private struct ByteScan {
    /// How far they are UTF-8.
    private(set) var profile = UTF8Profile()
    /// Where the first byte is that is not ASCII.
    private(set) var firstForeign: Int?
    /// Whether `~{` occurs.
    private(set) var mayBeHZ = false
    private var endsWithTilde = false
    /// Where ESC stands, as often as it is looked at.
    private var escapes: [Int] = []

    init(from start: Int, to size: Int, by partSize: Int, _ read: EncodingScan.Read) throws {
        var offset = start
        var held: [UInt8] = []
        while offset < size {
            let part = try read(offset, min(partSize, size - offset))
            if part.isEmpty { break }
            let bytes = held + part
            look(at: bytes, from: offset - held.count, behind: held.count)
            offset += part.count
            let whole = offset < size ? StreamDecoder.withoutCutCharacter(bytes) : bytes
            profile.read(whole.span)
            held = Array(bytes[whole.count...])
        }
    }

    /// Looks for what is ASCII and still no text in ASCII.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - start: Where they start in the text.
    ///   - known: How many of them were looked at before.
    private mutating func look(at bytes: [UInt8], from start: Int, behind known: Int) {
        guard firstForeign == nil else { return }
        let end = UTF8Profile.endOfASCII(in: bytes)
        if end < bytes.count { firstForeign = start + end }
        let ascii = bytes[known..<max(known, end)]
        mayBeHZ = mayBeHZ || holdsHZ(ascii)
        guard escapes.count < EncodingDetector.mostEscapes, ascii.contains(0x1B) else { return }
        let found = ascii.indices.lazy.filter { bytes[$0] == 0x1B }
        escapes += found.prefix(EncodingDetector.mostEscapes - escapes.count).map { start + $0 }
    }

    private mutating func holdsHZ(_ ascii: ArraySlice<UInt8>) -> Bool {
        defer { endsWithTilde = ascii.last == UInt8(ascii: "~") }
        if endsWithTilde, ascii.first == UInt8(ascii: "{") { return true }
        var rest = ascii
        while let tilde = rest.firstIndex(of: UInt8(ascii: "~")) {
            rest = rest[(tilde + 1)...]
            if rest.first == UInt8(ascii: "{") { return true }
        }
        return false
    }

    /// The encoding that switches between character sets by sequences of ASCII, if any of them occurs.
    func escapedEncoding(_ read: EncodingScan.Read) throws -> TextEncoding? {
        for escape in escapes {
            if let encoding = EncodingDetector.encoding(afterEscape: try read(escape + 1, 3)) {
                return encoding
            }
        }
        return nil
    }
}
